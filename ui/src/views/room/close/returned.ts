import type { Note } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import type { Room } from "../../../state/room.svelte";
import type { Tally } from "../../../state/roomParting.svelte";
import { numberWord } from "../words";

/** "Return on time: two 5s, four 4s, one 3." */
export function returnLine(tally: Tally): string {
  const counts = tally.map(({ vote, count }) =>
    m.return_count({ count, words: numberWord(count).toLowerCase(), vote: String(vote) }),
  );
  return m.return_line({ counts: counts.join(", ") });
}

/** The note that holds the vote, if it was taken: what follows its first colon may be anything. */
export function returnNote(room: Room): Note | null {
  const start = m.return_line({ counts: "" }).split(":")[0] ?? "";
  const notes = room.workshop.notes.filter((note) => note.reading.shown.startsWith(`${start}:`));
  return notes.at(-1) ?? null;
}

/** Keeps the vote as a note: in place of the one before, or as a new one of this block. */
export async function reveal(room: Room): Promise<void> {
  const { grid, tally } = room.parting;
  if (tally.length === 0) return;
  const line = returnLine(tally);
  const before = returnNote(room);
  const { noted } = room.workshop;
  const problem = before
    ? await noted.update(before.id, line)
    : await noted.add(room.block?.id ?? null, line);
  // What was refused stays in the grid.
  if (!problem) grid.forget();
}

import type { OpeningVote } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import { numberWord } from "../words";
import type { Room } from "../../../state/room.svelte";

/** "Split. The median is 2; the middle half lies between 1 and 4. One abstained." */
export function roundWords({ read, abstained }: OpeningVote): string {
  if (!read) return m.opening_all_abstained();
  const [low, high] = read.middle;
  const spread = m.opening_spread({ spread: read.spread });
  const said =
    low === high
      ? m.opening_reading_one({ spread, median: read.median })
      : m.opening_reading({ spread, median: read.median, low, high });
  return abstained > 0 ? `${said} ${m.opening_abstained({ words: numberWord(abstained) })}` : said;
}

/** Who speaks first: the two who are furthest apart. Nobody, where votes keep no names. */
export function speakWords(
  { furthest, read, counts }: OpeningVote,
  role: (handle: string) => string | null,
): string {
  if (furthest) {
    const [one, other] = furthest.map((by) => role(by) ?? by);
    return m.opening_speak({ one: one ?? "", other: other ?? "" });
  }
  const isOne = read !== null && counts.filter((count) => count > 0).length === 1;
  return isOne ? m.opening_all_same() : "";
}

export async function voidLast(room: Room): Promise<void> {
  if (!(await room.opening.voidLast())) {
    room.notice = { text: m.ballot_voided(), undoable: true };
  }
}

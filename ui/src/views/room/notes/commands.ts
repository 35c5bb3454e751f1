import { tick } from "svelte";
import type { Kind, Note } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import type { Command } from "../../../state/commands.svelte";
import type { Room } from "../../../state/room.svelte";

/** Something that can be done with a note; the same list is its keys and its menu. */
export interface NoteAct {
  id: string;
  title: () => string;
  keys: string[];
  /** Without it, always. */
  offered?: () => boolean;
  isDanger?: boolean;
  run: () => void | Promise<void>;
}

/** The key of a kind is its marker, so there is nothing new to learn. */
const markers: [Kind, string][] = [
  ["decision", "!"],
  ["action", ">"],
  ["question", "?"],
  ["parked", "~"],
  ["quote", '"'],
];

/** What can be done with a note. A marker makes it that kind, and a note again when it is that already. */
export function noteActs(room: Room, note: () => Note, edit: () => void): NoteAct[] {
  const { noted } = room.workshop;
  const isPublic = () => !note().reading.private;
  const turn = async (kind: Kind, isPrivate = false) => {
    const { id } = note();
    await noted.setKind(id, kind, isPrivate);
    await focusNote(id);
  };
  const kinds = markers.map(([kind, marker]): NoteAct => {
    const is = () => note().reading.kind === kind;
    return {
      id: `note.${kind}`,
      title: () => m.note_kind_set({ kind: is() ? "note" : kind }),
      keys: [marker],
      run: () => turn(is() ? "note" : kind),
    };
  });
  const ask = (what: "move" | "join" | "attach") => () => {
    room.asking = { what, note: note() };
  };
  return [
    { id: "note.edit", title: m.note_key_edit, keys: ["Enter"], run: edit },
    ...kinds,
    {
      id: "note.private",
      title: () => (isPublic() ? m.note_private_set() : m.note_private_clear()),
      keys: ["%"],
      run: () => turn("note", isPublic()),
    },
    {
      id: "note.withhold",
      title: () => (note().withheld ? m.note_withhold_not() : m.note_withhold()),
      keys: ["w"],
      offered: isPublic,
      run: async () => {
        await noted.setWithheld(note().id, !note().withheld);
      },
    },
    { id: "note.move", title: m.note_move, keys: ["m"], run: ask("move") },
    { id: "note.join", title: m.note_join, keys: ["j"], run: ask("join") },
    {
      id: "note.attach",
      title: m.note_attach,
      keys: ["a"],
      offered: isPublic,
      run: ask("attach"),
    },
    {
      id: "note.delete",
      title: m.note_delete,
      keys: ["Delete"],
      isDanger: true,
      run: () => deleteAndGoOn(room, note()),
    },
  ];
}

/** The acts as commands that hold while the note has the focus. */
export function asCommands(acts: NoteAct[], isHere: () => boolean): Command[] {
  return acts.map(({ id, title, keys, offered, run }) => ({
    id,
    title,
    group: m.note_group,
    keys,
    // The page would else leave Delete to a field.
    inFields: false,
    when: () => isHere() && (offered?.() ?? true),
    run,
  }));
}

/** What is written of a note where it can be read over a shoulder. */
export function noteName(note: Note): string {
  return note.reading.private ? m.room_private_note() : note.reading.shown;
}

const texts = () => [...document.querySelectorAll<HTMLElement>("[data-note-text]")];

/** A note may have gone to another list with its kind: the focus goes along. */
async function focusNote(id: string): Promise<void> {
  await tick();
  if (document.activeElement !== document.body) return;
  texts()
    .find((text) => text.dataset["noteText"] === id)
    ?.focus();
}

/** The focus goes to the note that takes the place of the one that goes. */
async function deleteAndGoOn(room: Room, note: Note): Promise<void> {
  const at = texts().findIndex((text) => text === document.activeElement);
  await room.deleteNote(note, m.room_note_deleted());
  await tick();
  if (at >= 0) (texts()[at] ?? texts().at(-1))?.focus();
}

import type { Note, Workshop } from "../bindings";
import { read } from "./reading";

const head = (line: string) => line.replace(/(\s+[#@^]\S+)+$/u, "");
const body = (line: string) => line.replace(/^(!\?|[!>?~"%])\s*/u, "");
const rewritten = (note: Note, line: string) => Object.assign(note, { line, reading: read(line) });

/** A topic at the end of the line, or out of it. */
export function topical(note: Note, topic: string, isOn: boolean): Note {
  const without = note.line.replace(new RegExp(`\\s+#${topic}(?=\\s|$)`, "giu"), "");
  return rewritten(note, isOn ? `${without} #${topic}` : without);
}

/** The other's text below the note's own; the other goes. */
export function merged(workshop: Workshop, note: Note, other: Note): Note {
  workshop.notes = workshop.notes.filter((one) => one !== other);
  return withRow(note, body(other.line));
}

/** A row more, before the tags at the end. */
export function withRow(note: Note, row: string): Note {
  const start = head(note.line);
  return rewritten(note, `${start}\n${row}${note.line.slice(start.length)}`);
}

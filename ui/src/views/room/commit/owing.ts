import type { Note } from "../../../ipc/bindings";

/** What a decision or an action lacks; null where it lacks nothing. */
export type Lack = "owner" | "date" | "both" | null;

/** A decision needs an owner, an action an owner and a date; what was done needs neither. */
export function lackOf({ reading, done }: Note): Lack {
  const { kind } = reading;
  if (done || (kind !== "decision" && kind !== "action")) return null;
  const isOwned = reading.people.length > 0;
  const isDated = kind === "decision" || reading.due !== null;
  if (isOwned && isDated) return null;
  if (isDated) return "owner";
  return isOwned ? "date" : "both";
}

/** Those of the notes that lack an owner, and those that lack a date. */
export function owing(notes: readonly Note[]): { owner: Note[]; date: Note[] } {
  const lacking = (what: "owner" | "date") =>
    notes.filter((note) => [what, "both"].includes(lackOf(note) ?? ""));
  return { owner: lacking("owner"), date: lacking("date") };
}

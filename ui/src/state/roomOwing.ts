import type { Note } from "../ipc/bindings";
import type { Room } from "./room.svelte";

/** What is left open at the end and has a place of its own in the room. */
type OpenKind = "ballot" | "advice" | "priority" | "value";
type OwingKind = "note" | "parked" | OpenKind;

/** One thing that may stay open, and is reported so: what it is called, and the way to its place. */
interface Owed {
  id: string;
  title: string;
  lead: () => void;
}

/** What a decision or an action lacks; null where it lacks nothing. */
type Lack = "owner" | "date" | "both" | null;

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

/** How much of each kind is left open, notes and parked items among them. */
export function countsOf(room: Room): { kind: OwingKind; count: number }[] {
  const { notes } = room.workshop;
  const parked = room.ofKind("parked").filter(({ reading, done }) => !done && !reading.due);
  const counts = [
    { kind: "note" as const, count: notes.filter((note) => lackOf(note) !== null).length },
    { kind: "parked" as const, count: parked.length },
    ...owedBy(room).map(({ kind, those }) => ({ kind, count: those.length })),
  ];
  return counts.filter(({ count }) => count > 0);
}

/** What is left open beside the notes, with the way to each. */
export function owedBy(room: Room): { kind: OpenKind; those: Owed[] }[] {
  const kinds = [
    { kind: "ballot" as const, those: ballots(room) },
    { kind: "value" as const, those: values(room) },
    { kind: "priority" as const, those: priorities(room) },
    { kind: "advice" as const, those: advice(room) },
  ];
  return kinds.filter(({ those }) => those.length > 0);
}

/** Voted on, and never agreed. */
function ballots(room: Room): Owed[] {
  const { assess } = room;
  const undecided = assess.order.filter(({ id }) => assess.undecided(id));
  return undecided.map(({ id, short }) => ({
    id,
    title: short,
    lead: () => {
      room.visit(id);
    },
  }));
}

function advice(room: Room): Owed[] {
  return room.weighing.toWeigh.map((item) => weighed(room, item));
}

function priorities(room: Room): Owed[] {
  const ownerless = room.weighing.taken.filter(({ priority }) => priority?.owner === null);
  return ownerless.map((item) => weighed(room, item));
}

function weighed(room: Room, item: Room["weighing"]["all"][number]): Owed {
  return {
    id: item.key,
    title: room.weighing.title(item),
    lead: () => {
      room.weighing.choose(item.key);
      room.visitActivity("priorities");
    },
  };
}

function values(room: Room): Owed[] {
  const lacking = room.workshop.worth.lines.filter(({ owner, basis }) => !owner || !basis);
  return lacking.map((line) => ({
    id: line.id,
    title: line.name,
    lead: () => {
      room.money.begin(line.question, line);
      room.visitActivity(line.question);
    },
  }));
}

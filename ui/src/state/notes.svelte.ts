import type { Kind, Note, Reading, Saved, Span } from "../ipc/bindings";
import { ipc, type Problem } from "../ipc/client";
import type { Saves } from "./saves.svelte";

type Kept = Promise<Problem | null>;

/** The notes of the open workshop, as captured: one method an intent. */
export class Notes {
  list = $state.raw<Note[]>([]);
  #workshop: string;
  #saves: Saves;

  constructor(workshop: string, saves: Saves) {
    this.#workshop = workshop;
    this.#saves = saves;
  }

  /** A text that is being read yet: what a menu sets on the same click comes after it. */
  #first: Promise<unknown> = Promise.resolve();

  #place = (note: Note): void => {
    const known = this.list.some((other) => other.id === note.id);
    this.list = known
      ? this.list.map((other) => (other.id === note.id ? note : other))
      : [...this.list, note];
  };

  read(line: string): Promise<Reading> {
    return ipc.captureRead(this.#workshop, line);
  }
  add(block: string | null, line: string): Kept {
    return this.#saves.keep(ipc.noteAdd(this.#workshop, block, line), this.#place);
  }
  /** Typed over without its marker, a decision stays one and what is private stays so: the menus say otherwise. */
  rewrite(note: Note, line: string): Kept {
    const kept = this.#marked(note, line).then((marked) => this.update(note.id, marked));
    this.#first = kept;
    return kept;
  }
  async #marked(note: Note, line: string): Promise<string> {
    const isMarker = ({ meaning }: Span) => meaning === "marker";
    const end = note.reading.spans.findLast(isMarker)?.end;
    if (end === undefined) return line;
    const reading = await this.read(line).catch(() => null);
    const isMarked = reading?.spans.some(isMarker) ?? true;
    return isMarked ? line : `${note.line.slice(0, end)} ${line.trimStart()}`;
  }
  update(id: string, line: string): Kept {
    return this.#saves.keep(ipc.noteUpdate(this.#workshop, id, line), this.#place);
  }
  setKind(id: string, kind: Kind, isPrivate = false, asked = false): Kept {
    return this.#then(() => ipc.noteSetKind(this.#workshop, id, kind, isPrivate, asked));
  }
  setOwner(id: string, owner: string | null): Kept {
    return this.#then(() => ipc.noteSetOwner(this.#workshop, id, owner));
  }
  setDue(id: string, due: string | null): Kept {
    return this.#then(() => ipc.noteSetDue(this.#workshop, id, due));
  }
  /** A money question, a stage or a dimension, as the line names it: "make", "s3", "people". */
  setTopic(id: string, topic: string, isOn: boolean): Kept {
    return this.#then(() => ipc.noteSetTopic(this.#workshop, id, topic, isOn));
  }
  setDone(id: string, done: boolean): Kept {
    return this.#saves.keep(ipc.noteSetDone(this.#workshop, id, done), this.#place);
  }
  /** Left out of the attendee and the short edition. */
  setWithheld(id: string, withheld: boolean): Kept {
    return this.#saves.keep(ipc.noteSetWithheld(this.#workshop, id, withheld), this.#place);
  }
  move(id: string, block: string | null): Kept {
    return this.#saves.keep(ipc.noteMove(this.#workshop, id, block), this.#place);
  }
  /** The other note's text goes below this one's, and the other goes. */
  merge(id: string, other: string): Kept {
    return this.#saves.keep(ipc.noteMerge(this.#workshop, id, other), (note) => {
      this.#drop(other);
      this.#place(note);
    });
  }
  /** Writes the note's words over as the why of a decision. */
  attachWhy(id: string, decision: string): Kept {
    return this.#saves.keep(ipc.noteAttachWhy(this.#workshop, id, decision), this.#place);
  }
  delete(id: string): Kept {
    return this.#saves.keep(ipc.noteDelete(this.#workshop, id), () => {
      this.#drop(id);
    });
  }

  async #then(ask: () => Promise<Saved<Note>>): Kept {
    await this.#first;
    return this.#saves.keep(ask(), this.#place);
  }

  #drop(id: string): void {
    this.list = this.list.filter((note) => note.id !== id);
  }
}

import type { Note, Reading, Span } from "../ipc/bindings";
import type { Drafts } from "./drafts.svelte";

const FIELD = "capture";

type Kept = Promise<{ message: string } | null>;

/** What the capture line needs of the open workshop; a change answers why it was refused, or null. */
export interface Desk {
  read(line: string): Promise<Reading>;
  add(block: string | null, line: string): Kept;
  change(note: string, line: string): Kept;
  block(): string | null;
  /** All notes, as captured. */
  notes(): Note[];
  /** What is half typed; of the line with the note that it changes as its base. */
  drafts: Drafts;
}

/** A line on its way to the library, or one that did not get there. */
export interface Unsent {
  key: number;
  line: string;
  block: string | null;
  /** The note it changes, or null for a new one. */
  note: string | null;
  /** Why it was refused; null while it is on its way. */
  reason: string | null;
}

/** A line that is being typed, and the note that it changes. */
interface Typed {
  line: string;
  note: string | null;
}

/** The capture line: what is being typed, how it reads, and what has not been saved yet. */
export class Capture {
  line = $state("");
  editing = $state<string | null>(null);
  /** Why the line that came back was not saved. */
  failure = $state<string | null>(null);
  /** Whether the lines came by a paste. */
  pasted = $state(false);
  unsent = $state<Unsent[]>([]);
  /** The line was half typed before the app was started, and nothing was typed since. */
  recalled = $state(false);
  /** A private line that was half typed: it waits until the field is gone to, since somebody may look on. */
  folded = $state.raw<Typed | null>(null);

  #desk: Desk;
  #read = $state.raw<{ line: string; reading: Reading } | null>(null);
  #asked = 0;
  #key = 0;
  /** Another line goes on from this one: what is half typed is kept there. */
  #isOver = false;
  #queue: Promise<void> = Promise.resolve();

  lines = $derived(this.line.split(/\r?\n/).filter((line) => line.trim() !== ""));
  /** Whether a paste of several lines waits for an answer; Enter then takes each as a note. */
  offers = $derived(this.pasted && this.lines.length > 1);
  onTheWay = $derived(this.unsent.filter((each) => each.reason === null && each.note === null));
  refused = $derived(this.unsent.filter((each) => each.reason !== null));
  /** How the line reads; null while it is empty or unread. */
  reading = $derived(this.line.trim() === "" ? null : (this.#read?.reading ?? null));
  /** The spans that still hold for what is typed: all of them, or those before the first difference. */
  spans = $derived.by((): Span[] => {
    const read = this.#read;
    if (!read) return [];
    const same = commonStart(read.line, this.line);
    return read.reading.spans.filter((span) => span.end <= same);
  });

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Brings back what was half typed when the app was left, into a line that is still empty. */
  recall(): void {
    const held = this.#desk.drafts.get(FIELD);
    if (!held || this.line !== "" || this.editing !== null) return;
    // A note that is gone is not changed any more.
    const note = this.#desk.notes().find((each) => each.id === held.base)?.id ?? null;
    const draft = { line: held.text, note };
    if (draft.line.trimStart().startsWith("%")) this.folded = draft;
    else this.#takeBack(draft);
  }

  /** Shows a private line that was half typed. */
  unfold(): void {
    if (this.folded) this.#takeBack(this.folded);
  }

  #takeBack(draft: Typed): void {
    this.folded = null;
    this.editing = draft.note;
    this.write(draft.line);
    this.recalled = true;
  }

  write(line: string): void {
    this.line = line;
    this.recalled = false;
    this.#keep();
    if (this.lines.length < 2) this.pasted = false;
    void this.#readLine(line);
  }

  /** What a crash must not take: the lines that are on their way, and what is typed behind them. */
  #keep(): void {
    if (this.#isOver) return;
    const { drafts } = this.#desk;
    const sent = this.unsent.filter((each) => each.reason === null);
    // A note's new text stands as the draft until it is the note's.
    if (this.line === "" && sent.some((each) => each.note !== null)) return;
    const lines = this.onTheWay.map((each) => each.line);
    if (lines.length === 0 && this.line === "") drafts.forget(FIELD);
    else if (lines.length === 0) drafts.keep(FIELD, this.line, this.editing ?? "");
    else drafts.keep(FIELD, [...lines, this.line].filter(Boolean).join("\n"));
  }

  /** Sends the line off and clears it at once; a refusal brings it back. */
  save(): void {
    if (this.line.trim() === "") return;
    if (this.offers) {
      this.saveEach();
      return;
    }
    this.#send(this.line, this.editing);
    this.#clear();
  }

  /** Sends each line that was pasted as a note of its own. */
  saveEach(): void {
    for (const line of this.lines) this.#send(line, null);
    this.#clear();
  }

  keepAsOne(): void {
    this.pasted = false;
  }

  /**
   * Goes back or on through the notes of the block: from an empty line to the last note, from a note
   * that was not changed to the one beside it, and from the last one to an empty line. Private notes
   * are passed over, but for one that was just taken. False where the arrow belongs to the text.
   */
  walk(by: -1 | 1): boolean {
    const notes = this.#walked();
    const at = this.editing === null ? notes.length : notes.findIndex(this.#isUnchanged);
    const isFree = this.editing === null ? this.line === "" : at >= 0;
    if (!isFree || at + by > notes.length) return false;
    const note = notes[at + by];
    if (note) {
      this.editing = note.id;
      this.write(note.line);
    } else if (by === 1) this.#clear();
    return true;
  }

  #isUnchanged = (note: Note): boolean => note.id === this.editing && note.line === this.line;

  #walked(): Note[] {
    const notes = this.#desk.notes();
    const last = notes.at(-1);
    const block = this.#desk.block();
    return notes.filter((note) => note === last || (note.block === block && !note.reading.private));
  }

  /** Leaves the note as it was; false while the line holds words that are not saved. */
  stopEditing(): boolean {
    const isLeft = this.line.trim() === "" || this.#desk.notes().some(this.#isUnchanged);
    if (this.editing === null || !isLeft) return false;
    this.#clear();
    return true;
  }

  again(refused: Unsent): void {
    this.discard(refused);
    this.#send(refused.line, refused.note, refused.block);
  }

  discard(refused: Unsent): void {
    this.unsent = this.unsent.filter((each) => each.key !== refused.key);
  }

  /** Takes a draft, and the lines that were refused, from the line as it was before. */
  takeOver(before: Capture): void {
    before.#isOver = true;
    this.editing = before.editing;
    this.failure = before.failure;
    this.unsent = before.unsent.filter((each) => each.reason !== null);
    this.#key = before.#key;
    this.folded = before.folded;
    if (before.line !== "") this.write(before.line);
  }

  /** Done when all that was sent is saved or refused. */
  settled(): Promise<void> {
    return this.#queue;
  }

  #clear(): void {
    this.editing = null;
    this.failure = null;
    this.pasted = false;
    this.write("");
  }

  #send(line: string, note: string | null, block = this.#desk.block()): void {
    const sent: Unsent = { key: ++this.#key, line, block, note, reason: null };
    this.unsent.push(sent);
    // One after the other: notes stand in the order in which they were taken.
    this.#queue = this.#queue.then(() => this.#deliver(sent));
  }

  async #deliver(sent: Unsent): Promise<void> {
    const refusal = await (sent.note === null
      ? this.#desk.add(sent.block, sent.line)
      : this.#desk.change(sent.note, sent.line));
    this.discard(sent);
    if (refusal) this.#refuse(sent, refusal.message);
    this.#keep();
  }

  /** The text comes back into an empty line; beside one that is being typed it waits above. */
  #refuse(sent: Unsent, reason: string): void {
    if (this.line !== "") {
      this.unsent.push({ ...sent, reason });
      return;
    }
    this.editing = sent.note;
    this.write(sent.line);
    this.failure = reason;
  }

  async #readLine(line: string): Promise<void> {
    const asked = ++this.#asked;
    if (line.trim() === "") {
      this.#read = null;
      return;
    }
    try {
      const reading = await this.#desk.read(line);
      if (asked === this.#asked) this.#read = { line, reading };
    } catch {
      // Unread, the line is still saved as typed; only its colours are missing.
      if (asked === this.#asked) this.#read = null;
    }
  }
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

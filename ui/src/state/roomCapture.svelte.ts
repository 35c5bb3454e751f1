import type { Note, Reading, Span } from "../ipc/bindings";

type Kept = Promise<{ message: string } | null>;

/** What the capture line needs of the open workshop; a change answers why it was refused, or null. */
export interface Desk {
  read(line: string): Promise<Reading>;
  add(block: string | null, line: string): Kept;
  change(note: string, line: string): Kept;
  block(): string | null;
  last(): Note | null;
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

/** The capture line: what is being typed, how it reads, and what has not been saved yet. */
export class Capture {
  line = $state("");
  editing = $state<string | null>(null);
  /** Why the line that came back was not saved. */
  failure = $state<string | null>(null);
  /** Whether the lines came by a paste. */
  pasted = $state(false);
  unsent = $state<Unsent[]>([]);

  #desk: Desk;
  #read = $state.raw<{ line: string; reading: Reading } | null>(null);
  #asked = 0;
  #key = 0;
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

  write(line: string): void {
    this.line = line;
    if (this.lines.length < 2) this.pasted = false;
    void this.#readLine(line);
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

  /** Takes the last note back into an empty line. */
  editLast(): boolean {
    const note = this.#desk.last();
    if (this.line !== "" || !note) return false;
    this.editing = note.id;
    this.write(note.line);
    return true;
  }

  /** Leaves the note as it was. */
  stopEditing(): void {
    if (this.editing !== null) this.#clear();
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
    this.editing = before.editing;
    this.failure = before.failure;
    this.unsent = before.unsent.filter((each) => each.reason !== null);
    this.#key = before.#key;
    this.write(before.line);
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

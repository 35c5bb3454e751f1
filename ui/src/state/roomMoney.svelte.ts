import type { MoneyQuestion, ValueLine, ValueLineInput } from "../ipc/bindings";
import { formatAmount, parseAmount } from "../lib/amount";
import type { Drafts, FormDraft } from "./drafts.svelte";

type Kept = Promise<{ message: string } | null>;

/** What the value lines need of the open workshop. */
export interface Ledger {
  add(line: ValueLineInput): Kept;
  change(id: string, line: ValueLineInput): Kept;
  drafts: Drafts;
}

/** What is wrong with a form; each is a sentence of the message catalogue. */
export type Fault = "needs_name" | "needs_amount" | "needs_order";

type Figure = number | null;

const figures = ["low", "likely", "high"] as const;
export type Amounts = (typeof figures)[number];

/** All that is written of a line. */
const written = [
  ...(["name", "low", "likely", "high", "owner", "basis", "overlap"] as const),
  ...(["releasedBy", "releasedByActions"] as const),
];

/** A value line while it is being written, figures as they are typed. */
export class ValueForm {
  readonly question: MoneyQuestion;
  /** The line it changes, or null for a new one. */
  readonly id: string | null;
  name = $state("");
  low = $state("");
  likely = $state("");
  high = $state("");
  owner = $state<string | null>(null);
  basis = $state("");
  overlap = $state("");
  releasedBy = $state.raw<string[]>([]);
  releasedByActions = $state.raw<string[]>([]);
  /** Whether somebody tried to save it, so that faults are shown. */
  tried = $state(false);
  refusal = $state<string | null>(null);
  /** The figures whose field was left. */
  left = $state<Amounts[]>([]);

  /** How it is kept while it is written. */
  readonly draft: FormDraft;

  constructor(question: MoneyQuestion, line: ValueLine | null, drafts: Drafts) {
    this.question = question;
    this.id = line?.id ?? null;
    if (line) this.#takeFrom(line);
    this.draft = drafts.form(`value:${this.id ?? question}`, this, written);
  }

  #takeFrom(line: ValueLine): void {
    this.name = line.name;
    this.low = formatAmount(line.low);
    this.likely = formatAmount(line.likely);
    this.high = formatAmount(line.high);
    this.owner = line.owner;
    this.basis = line.basis ?? "";
    this.overlap = line.overlap ?? "";
    this.releasedBy = line.releasedBy;
    this.releasedByActions = line.releasedByActions;
  }

  fault = $derived.by((): Fault | null => {
    if (this.name.trim() === "") return "needs_name";
    const [low, likely, high] = this.#figures();
    if (low === null || likely === null || high === null) return "needs_amount";
    return low <= likely && likely <= high ? null : "needs_order";
  });

  /** The first field that the fault is about. */
  wrong = $derived.by((): "name" | Amounts | null => {
    const { fault } = this;
    if (fault === null) return null;
    if (fault === "needs_name") return "name";
    const [low, likely] = this.#figures();
    if (fault === "needs_order") return (low ?? 0) > (likely ?? 0) ? "likely" : "high";
    return figures.find((key) => this.#isUnread(key)) ?? "likely";
  });

  /** The first figure that was left as something that is none. */
  unread = $derived(figures.find((key) => this.left.includes(key) && this.#isUnread(key)) ?? null);

  isEmpty = $derived(
    [this.name, this.low, this.likely, this.high, this.basis, this.overlap].every(
      (text) => text.trim() === "",
    ),
  );

  /** The line to keep; null while something is missing. */
  input(): ValueLineInput | null {
    const [low, likely, high] = this.#figures();
    if (this.fault || low === null || likely === null || high === null) return null;
    return {
      name: this.name.trim(),
      question: this.question,
      low,
      likely,
      high,
      owner: this.owner,
      basis: this.basis.trim() || null,
      overlap: this.overlap.trim() || null,
      releasedBy: this.releasedBy,
      releasedByActions: this.releasedByActions,
    };
  }

  #isUnread(key: Amounts): boolean {
    return this[key].trim() !== "" && parseAmount(this[key]) === null;
  }

  /** A figure left empty takes its neighbour's: one figure typed is a range of itself. */
  #figures(): [Figure, Figure, Figure] {
    const likely = parseAmount(this.likely);
    const filled = (text: string) => (text.trim() === "" ? likely : parseAmount(text));
    return [filled(this.low), likely, filled(this.high)];
  }
}

/** The value lines under the money questions: the one that is being written, for each question. */
export class Money {
  #ledger: Ledger;
  forms = $state<Partial<Record<MoneyQuestion, ValueForm>>>({});

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  begin(question: MoneyQuestion, line: ValueLine | null = null): void {
    this.forms[question] = new ValueForm(question, line, this.#ledger.drafts);
  }

  /** Closes the form; what was typed comes back with it. */
  leave(question: MoneyQuestion): void {
    delete this.forms[question];
  }

  /** Closes the form and forgets what was typed. */
  cancel(question: MoneyQuestion): void {
    this.forms[question]?.draft.forget();
    this.leave(question);
  }

  /** Keeps the line; the form stays, with a sentence, when it cannot. True when it was kept. */
  async save(question: MoneyQuestion): Promise<boolean> {
    const form = this.forms[question];
    if (!form) return false;
    form.tried = true;
    form.refusal = null;
    const line = form.input();
    if (!line) return false;
    const refusal = await (form.id === null
      ? this.#ledger.add(line)
      : this.#ledger.change(form.id, line));
    form.refusal = refusal?.message ?? null;
    if (refusal) return false;
    form.draft.forget();
    if (this.forms[question] === form) this.leave(question);
    return true;
  }
}

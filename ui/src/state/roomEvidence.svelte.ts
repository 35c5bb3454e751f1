import type { EvidenceGrade } from "../ipc/bindings";
import type { Drafts } from "./drafts.svelte";

/** The evidence of the statement that is shown, while it is written and until an answer carries it. */
export class WrittenEvidence {
  readonly #drafts: Drafts;
  readonly #statement: () => string;
  readonly #saved: () => string;
  /** What is being typed, for the statement it was begun under. */
  #typed = $state.raw<{ statement: string; text: string } | null>(null);

  constructor(drafts: Drafts, statement: () => string, saved: () => string) {
    this.#drafts = drafts;
    this.#statement = statement;
    this.#saved = saved;
  }

  /** As its field shows it. */
  text = $derived.by(() => {
    const statement = this.#statement();
    if (this.#typed?.statement === statement) return this.#typed.text;
    return this.#drafts.find(wordsOf(statement), this.#saved()) ?? this.#saved();
  });
  /** The words to save; null for none. */
  words = $derived(this.text.trim() || null);
  /** The grade that was given before there is an answer. */
  grade = $derived.by(() => this.#drafts.find(gradeOf(this.#statement())) as EvidenceGrade | null);

  write(text: string): void {
    this.#typed = { statement: this.#statement(), text };
    this.#drafts.keep(wordsOf(this.#statement()), text, this.#saved());
  }

  give(grade: EvidenceGrade): void {
    this.#drafts.keep(gradeOf(this.#statement()), grade);
  }

  /** To be called once the words as they are now are saved; what is typed meanwhile is not. */
  settling(): () => void {
    const [typed, statement] = [this.#typed, this.#statement()];
    return () => {
      if (this.#typed !== typed) return;
      this.#typed = null;
      this.#drafts.forget(wordsOf(statement));
    };
  }

  forgetGrade(statement: string): void {
    this.#drafts.forget(gradeOf(statement));
  }
}

const wordsOf = (statement: string) => `evidence:${statement}`;
const gradeOf = (statement: string) => `grade:${statement}`;

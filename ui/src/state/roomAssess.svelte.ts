import type {
  AnswerCode,
  Assessment,
  EvidenceGrade,
  Pack,
  Rating,
  RatingInput,
} from "../ipc/bindings";

type Refusal = { message: string } | null;

/** What assessing needs of the open workshop; a change answers why it was refused, or null. */
export interface Bench {
  pack(): Pack;
  assessment(): Assessment;
  set(rating: RatingInput): Promise<Refusal>;
  clear(statement: string): Promise<Refusal>;
}

type StandingCode = Assessment["standings"][number]["standing"];

export type Statement = Pack["statements"][number];

interface Draft {
  evidence: EvidenceGrade;
  evidenceText: string | null;
}

const grades: readonly EvidenceGrade[] = ["E0", "E1", "E2"];
const roles: readonly Statement["role"][] = ["must_have", "supporting", "tell_tale"];

/** One statement at a time: which one is shown, and what the room agrees on it. */
export class Assess {
  #bench: Bench;
  #shown = $state<string | null>(null);
  /** Evidence given before there is a rating that could carry it. */
  #drafts = $state<Record<string, Draft>>({});
  /** Evidence that is being written, for the statement it was begun under. */
  #typed = $state<{ statement: string; text: string } | null>(null);
  /** An answer that is on its way, so that a key shows at once. */
  #pending = $state<{ statement: string; answer: AnswerCode | null } | null>(null);
  #sent = 0;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** All statements as they are walked: stage by stage, must-haves first, then as the pack has them. */
  order = $derived.by((): Statement[] =>
    [...this.#bench.pack().statements].sort(
      (a, b) => towards(a) - towards(b) || roles.indexOf(a.role) - roles.indexOf(b.role),
    ),
  );
  stages = $derived.by(() => [...new Set(this.order.map(towards))]);
  ratings = $derived.by(() => byStatement(this.#bench.assessment().ratings));
  #standings = $derived.by(() => byStatement(this.#bench.assessment().standings));
  statement = $derived.by((): Statement | null => {
    const shown = this.order.find((each) => each.id === this.#shown);
    return shown ?? this.#opening() ?? this.order[0] ?? null;
  });
  stage = $derived.by(() => (this.statement ? towards(this.statement) : 1));
  position = $derived.by(() => this.order.findIndex((each) => each.id === this.statement?.id));
  rating = $derived.by(() => this.ratings.get(this.statement?.id ?? "") ?? null);
  answer = $derived.by((): AnswerCode | null => {
    const pending = this.#pending;
    if (pending && pending.statement === this.statement?.id) return pending.answer;
    return this.rating?.answer ?? null;
  });
  evidence = $derived.by(
    (): EvidenceGrade => this.rating?.evidence ?? this.#draft()?.evidence ?? "E0",
  );
  evidenceText = $derived.by(
    () => this.rating?.evidenceText ?? this.#draft()?.evidenceText ?? null,
  );
  /** The evidence as its field shows it. */
  written = $derived.by(() =>
    this.#typed && this.#typed.statement === this.statement?.id
      ? this.#typed.text
      : (this.evidenceText ?? ""),
  );

  ofStage(stage: number): Statement[] {
    return this.order.filter((each) => towards(each) === stage);
  }

  answered(statement: string): boolean {
    const rating = this.ratings.get(statement);
    return rating !== undefined && rating.answer !== "unknown";
  }

  standing(statement: string): StandingCode {
    return this.#standings.get(statement)?.standing ?? "open";
  }

  contested(statement: string): boolean {
    return this.#standings.get(statement)?.contested ?? false;
  }

  show(statement: string): void {
    // What was written belongs to the statement that is left.
    void this.keepWritten();
    this.#shown = statement;
  }

  /** Goes to the first statement of a stage that is open, or to its first. */
  showStage(stage: number): void {
    const those = this.ofStage(stage);
    const open = those.find((each) => each.role === "must_have" && !this.answered(each.id));
    const to = open ?? those[0];
    if (to) this.show(to.id);
  }

  walk(steps: 1 | -1): boolean {
    const to = this.order[this.position + steps];
    if (to) this.show(to.id);
    return to !== undefined;
  }

  /** What settles most comes first; where nothing is left to settle, the next open must-have after this one. */
  nextOpen(): boolean {
    const here = this.statement?.id;
    const { toSettle, open } = this.#bench.assessment().placement;
    const settling = [...toSettle, ...open].find((id) => id !== here && !this.answered(id));
    const later = [...this.order.slice(this.position + 1), ...this.order].find(
      (each) => each.role === "must_have" && each.id !== here && !this.answered(each.id),
    );
    const to = settling ?? later?.id;
    if (to !== undefined) this.show(to);
    return to !== undefined;
  }

  async rate(answer: AnswerCode, reason: string | null = null): Promise<void> {
    await this.#record({ answer, reason });
  }

  async setEvidence(evidence: EvidenceGrade): Promise<void> {
    await this.#record({ evidence });
  }

  async cycleEvidence(): Promise<void> {
    const next = grades[(grades.indexOf(this.evidence) + 1) % grades.length] ?? "E0";
    await this.#record({ evidence: next });
  }

  write(text: string): void {
    const statement = this.statement?.id;
    if (statement !== undefined) this.#typed = { statement, text };
  }

  /** Keeps the evidence that was written, if it is not yet kept. */
  async keepWritten(): Promise<void> {
    const typed = this.#typed;
    if (!typed || typed.statement !== this.statement?.id) return;
    const evidenceText = typed.text.trim() === "" ? null : typed.text.trim();
    if (evidenceText !== this.evidenceText && (await this.#record({ evidenceText }))) return;
    if (this.#typed === typed) this.#typed = null;
  }

  async clear(): Promise<void> {
    const id = this.statement?.id;
    if (id === undefined) return;
    this.#shown = id;
    delete this.#drafts[id];
    this.#typed = null;
    if (this.rating) await this.#sending(id, null, () => this.#bench.clear(id));
  }

  /**
   * A rating takes every part that is given; without an answer the evidence waits for one.
   * Answers why it was refused, or null.
   */
  async #record(part: Partial<Omit<RatingInput, "statement">>): Promise<Refusal> {
    const id = this.statement?.id;
    if (id === undefined) return null;
    // An answer changes what would be shown first; the statement that was answered stays.
    this.#shown = id;
    const { evidence, evidenceText } = {
      evidence: this.evidence,
      evidenceText: this.evidenceText,
      ...part,
    };
    const answer = part.answer ?? this.rating?.answer;
    if (answer === undefined) {
      this.#drafts[id] = { evidence, evidenceText };
      return null;
    }
    const reason =
      answer !== "not_applicable" ? null : (part.reason ?? this.rating?.reason ?? null);
    const refusal = await this.#sending(id, answer, () =>
      this.#bench.set({ statement: id, answer, reason, evidence, evidenceText }),
    );
    if (!refusal) delete this.#drafts[id];
    return refusal;
  }

  async #sending(
    statement: string,
    answer: AnswerCode | null,
    send: () => Promise<Refusal>,
  ): Promise<Refusal> {
    const pending = ++this.#sent;
    this.#pending = { statement, answer };
    const refusal = await send();
    if (pending === this.#sent) this.#pending = null;
    return refusal;
  }

  #draft(): Draft | undefined {
    return this.#drafts[this.statement?.id ?? ""];
  }

  #opening(): Statement | undefined {
    const first = this.#bench.assessment().placement.toSettle[0];
    const open = (each: Statement) => each.role === "must_have" && !this.answered(each.id);
    return this.order.find((each) => each.id === first) ?? this.order.find(open);
  }
}

/** A tell-tale of stage 0 is asked with the statements towards stage 1. */
function towards(statement: Statement): number {
  return Math.max(1, statement.role === "tell_tale" ? statement.stage + 1 : statement.stage);
}

function byStatement<Each extends Rating | { statement: string }>(list: Each[]): Map<string, Each> {
  return new Map(list.map((each) => [each.statement, each]));
}

import type {
  AnswerCode,
  Assessment,
  Dissent,
  EvidenceGrade,
  Pack,
  RatingInput,
  Truth,
} from "../ipc/bindings";
import type { Drafts } from "./drafts.svelte";
import { gradeAfter, isUndecided, strongest } from "./ballots";
import { Ballots, type Urn } from "./roomBallots.svelte";
import { WrittenEvidence } from "./roomEvidence.svelte";
import { byStatement, towards, walked, type Statement } from "./statements";

type Refusal = { message: string } | null;

/** What assessing needs of the open workshop; a change answers why it was refused, or null. */
export interface Bench extends Urn {
  pack(): Pack;
  assessment(): Assessment;
  set(rating: RatingInput): Promise<Refusal>;
  clear(statement: string): Promise<Refusal>;
  setDissent(statement: string, dissent: Dissent[]): Promise<Refusal>;
  /** Evidence that is half typed, or was given before there is an answer that could carry it. */
  drafts: Drafts;
}

type StandingCode = Assessment["standings"][number]["standing"];

const place = "statement";

/** One statement at a time: which one is shown, and what the room agrees on it. */
export class Assess {
  readonly ballots: Ballots;
  readonly #writing: WrittenEvidence;
  /** The room agrees without a vote: the next digit is its answer. */
  isAgreeing = $state(false);
  #bench: Bench;
  /** An answer that is on its way, so that a key shows at once. */
  #pending = $state<{ statement: string; answer: AnswerCode | null } | null>(null);
  #sent = 0;
  /** What was offered again though it is answered. */
  readonly #revisited = new Set<string>();

  constructor(bench: Bench) {
    this.#bench = bench;
    // What is voted on stays, whatever the votes make the next question.
    const staying =
      <Act extends unknown[]>(act: (statement: string, ...rest: Act) => Promise<Refusal>) =>
      (statement: string, ...rest: Act) => {
        this.#shown = statement;
        return act(statement, ...rest);
      };
    this.ballots = new Ballots(
      { people: bench.people, reveal: staying(bench.reveal), void: staying(bench.void) },
      () => this.statement?.id ?? null,
      () => this.rating,
    );
    this.#writing = new WrittenEvidence(
      bench.drafts,
      () => this.statement?.id ?? "",
      () => this.evidenceText ?? "",
    );
  }

  /** Kept with what is half typed, so that a room that is opened anew stands where it was left. */
  get #shown(): string | null {
    return this.#bench.drafts.get(place)?.text ?? null;
  }
  set #shown(statement: string) {
    this.#bench.drafts.keep(place, statement);
  }

  /** All statements as they are walked. */
  order = $derived.by((): Statement[] => walked(this.#bench.pack().statements));
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
  /** What the room agreed; null while it has not, whatever the votes say. */
  answer = $derived.by((): AnswerCode | null => {
    const pending = this.#pending;
    if (pending && pending.statement === this.statement?.id) return pending.answer;
    return isUndecided(this.rating) ? null : (this.rating?.answer ?? null);
  });
  evidence = $derived.by((): EvidenceGrade => {
    const kept = this.rating?.evidence ?? "E0";
    const proposed = this.ballots.proposal && this.ballots.last?.proposedEvidence;
    const waiting = this.#isAgreed ? null : this.#writing.grade;
    return waiting ?? (proposed ? strongest(kept, proposed) : kept);
  });
  #isAgreed = $derived.by(() => this.rating !== null && this.ballots.proposal === null);
  evidenceText = $derived.by(() => this.rating?.evidenceText ?? null);
  /** The evidence as its field shows it. */
  written = $derived.by(() => this.#writing.text);

  ofStage(stage: number): Statement[] {
    return this.order.filter((each) => towards(each) === stage);
  }

  answered(statement: string): boolean {
    const rating = this.ratings.get(statement);
    return rating !== undefined && rating.answer !== "unknown";
  }

  /** Voted on, and not yet agreed. */
  undecided(statement: string): boolean {
    return isUndecided(this.ratings.get(statement));
  }

  standing(statement: string): StandingCode {
    return this.#standings.get(statement)?.standing ?? "open";
  }

  contested(statement: string): boolean {
    return this.#standings.get(statement)?.contested ?? false;
  }

  /** Between which steps the statement is read, where its votes are contested. */
  readings = $derived.by((): [Truth, Truth] | null => {
    const { last } = this.ballots;
    return last?.contested
      ? (this.#standings.get(this.rating?.statement ?? "")?.readings ?? null)
      : null;
  });

  show(statement: string): void {
    // What was written belongs to the statement that is left.
    void this.keepWritten();
    this.isAgreeing = false;
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
    const { asking, placement } = this.#bench.assessment();
    const settling = [asking.next, ...placement.toSettle, ...placement.open].find(
      (id) => id !== null && id !== here && !this.answered(id),
    );
    const later = [...this.order.slice(this.position + 1), ...this.order].find(
      (each) => each.role === "must_have" && each.id !== here && !this.answered(each.id),
    );
    const to = settling ?? this.#toRevisit() ?? later?.id;
    if (to !== undefined) this.show(to);
    return to !== undefined;
  }

  /** Answered and yet unsettled, where that keeps the placement open: each is offered again once. */
  #toRevisit(): string | undefined {
    const { unsettled, floor, ceiling } = this.#bench.assessment().placement;
    const here = this.statement?.id;
    const to = unsettled.find((id) => id !== here && !this.#revisited.has(id));
    if (ceiling === floor || to === undefined) return undefined;
    this.#revisited.add(to);
    return to;
  }

  /** The statement's next step: record what the votes propose, then on to what settles most. */
  async goOn(settled?: () => Promise<void>): Promise<void> {
    const { proposal } = this.ballots;
    if (proposal === null) await this.keepWritten();
    else if (await this.rate(proposal)) return;
    await this.pass(settled);
  }

  /** On to what settles most; where nothing is left to settle, to the next statement unless told otherwise. */
  async pass(settled?: () => Promise<void>): Promise<void> {
    if (this.nextOpen()) return;
    if (settled) await settled();
    else this.walk(1);
  }

  async rate(answer: AnswerCode, reason: string | null = null): Promise<Refusal> {
    // What was written goes with the answer.
    return this.#record({ answer, reason, evidenceText: this.#writing.words });
  }

  /** Until the room agreed, the grade waits for the answer. */
  async setEvidence(evidence: EvidenceGrade): Promise<void> {
    const id = this.statement?.id;
    if (id === undefined) return;
    this.#shown = id;
    if (this.#isAgreed) await this.#record({ evidence });
    else this.#writing.give(evidence);
  }

  async cycleEvidence(): Promise<void> {
    await this.setEvidence(gradeAfter(this.evidence));
  }

  write(text: string): void {
    const statement = this.statement?.id;
    if (statement === undefined) return;
    // What is written about stays, whatever comes to be asked first.
    this.#shown = statement;
    this.#writing.write(text);
  }

  /** Saves the evidence that was written, where there is an answer to carry it; else it waits. */
  async keepWritten(): Promise<void> {
    if (this.rating === null) return;
    const evidenceText = this.#writing.words;
    if (evidenceText !== this.evidenceText) await this.#record({ evidenceText });
    else this.#writing.settling()();
  }

  async clear(): Promise<void> {
    const id = this.statement?.id;
    if (id === undefined) return;
    this.#shown = id;
    this.#writing.settling()();
    this.#writing.forgetGrade(id);
    if (this.rating) await this.#sending(id, null, () => this.#bench.clear(id));
  }

  /** Writes down who disagrees; words that are empty are left out. */
  async setDissent(dissent: Dissent[]): Promise<Refusal> {
    const id = this.statement?.id;
    if (id === undefined) return null;
    const said = dissent.map(({ by, words }) => ({ by, words: words.trim() }));
    return this.#bench.setDissent(
      id,
      said.filter(({ words }) => words !== ""),
    );
  }

  /** Sends every part of the rating; answers why it was refused, or null. */
  async #record(part: Partial<Omit<RatingInput, "statement">>): Promise<Refusal> {
    const id = this.statement?.id;
    const answer = part.answer ?? this.rating?.answer;
    if (id === undefined || answer === undefined) return null;
    // An answer changes what would be shown first; the statement that was answered stays.
    this.#shown = id;
    if (part.answer !== undefined) this.isAgreeing = false;
    const evidence = part.evidence ?? (part.answer ? this.evidence : this.rating?.evidence) ?? "E0";
    const evidenceText = part.evidenceText === undefined ? this.evidenceText : part.evidenceText;
    const reason =
      answer !== "not_applicable" ? null : (part.reason ?? this.rating?.reason ?? null);
    const settle = this.#writing.settling();
    const refusal = await this.#sending(id, answer, () =>
      this.#bench.set({ statement: id, answer, reason, evidence, evidenceText }),
    );
    if (!refusal && part.evidenceText !== undefined) settle();
    if (!refusal && part.answer !== undefined) {
      this.#writing.forgetGrade(id);
      this.ballots.agree(id);
    }
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

  #opening(): Statement | undefined {
    const first = this.#bench.assessment().asking.next;
    const open = (each: Statement) => each.role === "must_have" && !this.answered(each.id);
    return this.order.find((each) => each.id === first) ?? this.order.find(open);
  }
}

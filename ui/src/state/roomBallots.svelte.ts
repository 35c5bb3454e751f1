import type { AnswerCode, Ballot, Rating, Vote, VoteCode } from "../ipc/bindings";
import { isUndecided, proposedBy } from "./ballots";
import { VoteGrid, type Seat } from "./voteGrid.svelte";

type Refusal = { message: string } | null;

/** What voting needs of the open workshop; a change answers why it was refused, or null. */
export interface Urn {
  /** Those who are here, in seat order. */
  people(): Seat[];
  reveal(statement: string, votes: Vote[]): Promise<Refusal>;
  void(statement: string): Promise<Refusal>;
}

/** A round that this window saw revealed: of how many, and whether the room agreed since. */
interface Revealed {
  round: number;
  of: number;
  isAgreed: boolean;
}

/** Blind votes on the statement that is shown: keyed in, revealed, taken back. */
export class Ballots {
  readonly grid: VoteGrid<VoteCode>;
  #urn: Urn;
  #statement: () => string | null;
  #rating: () => Rating | null;
  /** The rounds revealed since this window opened, by statement. */
  #revealed = $state.raw<ReadonlyMap<string, Revealed>>(new Map());
  #isRevealing = false;

  constructor(urn: Urn, statement: () => string | null, rating: () => Rating | null) {
    this.#urn = urn;
    this.#statement = statement;
    this.#rating = rating;
    this.grid = new VoteGrid(
      () => urn.people(),
      () => statement() ?? "",
    );
  }

  round = $derived.by(() => this.#rating()?.ballots.length ?? 0);
  last = $derived.by((): Ballot | null => this.#rating()?.ballots.at(-1) ?? null);
  #seen = $derived.by((): Revealed | null => {
    const seen = this.#revealed.get(this.#statement() ?? "");
    return seen?.round === this.round ? seen : null;
  });
  /** Of how many the last round was, where this window saw it: "8 of 8 in". */
  of = $derived.by(() => this.#seen?.of ?? null);
  /** What is left to agree on after the last reveal; null once the room agreed. */
  proposal = $derived.by((): AnswerCode | null => {
    const isPending = isUndecided(this.#rating()) || this.#seen?.isAgreed === false;
    return this.last && isPending ? proposedBy(this.last) : null;
  });
  /** Two votes far apart: discuss and vote once more, but once only. */
  isAgainFirst = $derived.by(
    () => this.proposal !== null && this.last?.spread === true && this.round === 1,
  );

  begin(): void {
    this.grid.open();
  }

  put(vote: VoteCode | null): void {
    this.grid.put(vote);
  }

  /** Keeps the round and shows it. Nothing is revealed while nobody is in. */
  async reveal(): Promise<void> {
    const statement = this.#statement();
    const { of, cast } = this.grid;
    const votes = cast.flatMap(({ by, vote }) => (vote === null ? [] : [{ by, vote }]));
    if (statement === null || votes.length === 0 || this.#isRevealing) return;
    this.#isRevealing = true;
    const round = this.round + 1;
    const refusal = await this.#urn.reveal(statement, votes);
    this.#isRevealing = false;
    // What was refused stays in the grid.
    if (refusal) return;
    this.grid.forget(statement);
    this.#mark(statement, { round, of, isAgreed: false });
  }

  /** The room agreed on an answer: nothing is proposed any more. */
  agree(statement: string): void {
    const seen = this.#revealed.get(statement);
    if (seen) this.#mark(statement, { ...seen, isAgreed: true });
  }

  async voidLast(): Promise<Refusal> {
    const statement = this.#statement();
    return statement === null || this.round === 0 ? null : this.#urn.void(statement);
  }

  #mark(statement: string, revealed: Revealed): void {
    this.#revealed = new Map(this.#revealed).set(statement, revealed);
  }
}

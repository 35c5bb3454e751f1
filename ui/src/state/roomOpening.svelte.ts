import type { Guess, OpeningVote } from "../ipc/bindings";
import { VoteGrid, type Seat } from "./voteGrid.svelte";

type Refusal = { message: string } | null;

/** What the opening vote needs of the open workshop; a change answers why it was refused, or null. */
export interface Poll {
  /** Those who are here, in seat order. */
  people(): Seat[];
  rounds(): OpeningVote[];
  reveal(votes: Guess[]): Promise<Refusal>;
  void(): Promise<Refusal>;
}

const most = 2;

/** The room's own guess of the stage: one digit a person, in two rounds at most. */
export class Opening {
  readonly grid: VoteGrid<number>;
  #poll: Poll;
  #isRevealing = false;

  constructor(poll: Poll) {
    this.#poll = poll;
    this.grid = new VoteGrid(
      () => poll.people(),
      () => "opening",
    );
  }

  rounds = $derived.by(() => this.#poll.rounds());
  last = $derived.by((): OpeningVote | null => this.rounds.at(-1) ?? null);
  mayVote = $derived.by(() => this.rounds.length < most);
  /** A room that is split talks, and votes once more. */
  isAgainFirst = $derived.by(() => this.mayVote && this.last?.read?.spread === "split");

  begin(): void {
    if (this.mayVote) this.grid.open();
  }

  /** A stage, or null for somebody who abstains. */
  put(stage: number | null): void {
    if (this.mayVote) this.grid.put(stage);
  }

  /** Keeps the round and shows it. Nothing is revealed while nobody is in. */
  async reveal(): Promise<void> {
    const { cast } = this.grid;
    if (this.grid.in === 0 || this.#isRevealing) return;
    this.#isRevealing = true;
    const refusal = await this.#poll.reveal(cast.map(({ by, vote }) => ({ by, stage: vote })));
    this.#isRevealing = false;
    // What was refused stays in the grid.
    if (!refusal) this.grid.forget();
  }

  async voidLast(): Promise<Refusal> {
    return this.last ? this.#poll.void() : null;
  }
}

import { VoteGrid, type Seat } from "./voteGrid.svelte";

/** How many said each digit, highest first, for those that anybody said. */
export type Tally = { vote: number; count: number }[];

/**
 * The vote on the return on time: one digit a person, 1 to 5. Its result is kept as a note, which says
 * counts and no names; so it is printed, exported, found, corrected and taken back as every note is.
 */
export class Parting {
  readonly grid: VoteGrid<number>;

  constructor(people: () => Seat[]) {
    this.grid = new VoteGrid(people, () => "return");
  }

  tally = $derived.by((): Tally =>
    [5, 4, 3, 2, 1]
      .map((vote) => ({ vote, count: this.grid.cast.filter((cast) => cast.vote === vote).length }))
      .filter(({ count }) => count > 0),
  );
}

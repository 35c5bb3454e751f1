import { describe, expect, it } from "vitest";
import type { Guess, OpeningVote } from "../ipc/bindings";
import { Opening } from "./roomOpening.svelte";

const people = ["CEO", "CFO", "CIO"].map((role) => ({ id: role, handle: role, role }));
const round = (spread: "aligned" | "mixed" | "split"): OpeningVote => ({
  votes: [],
  counts: [0, 0, 3, 0, 0, 0],
  abstained: 0,
  read: { median: 2, middle: [2, 2], spread },
  furthest: null,
});

function poll(rounds: OpeningVote[] = []) {
  const sent: Guess[][] = [];
  const here = { refusal: null as { message: string } | null };
  const opening = new Opening({
    people: () => people,
    rounds: () => rounds,
    reveal: (votes) => {
      sent.push(votes);
      return Promise.resolve(here.refusal);
    },
    void: () => Promise.resolve(null),
  });
  return { opening, here, sent };
}

describe("the opening vote", () => {
  it("goes out with the reveal, abstentions among it and those who are missing left out", async () => {
    const { opening, sent } = poll();
    opening.put(2);
    opening.put(null);
    await opening.reveal();
    expect(sent).toEqual([
      [
        { by: "CEO", stage: 2 },
        { by: "CFO", stage: null },
      ],
    ]);
    expect(opening.grid.isOpen).toBe(false);
  });

  it("is not revealed while nobody is in", async () => {
    const { opening, sent } = poll();
    opening.begin();
    opening.put(null);
    await opening.reveal();
    expect(sent).toEqual([]);
  });

  it("keeps the votes that were refused", async () => {
    const { opening, here } = poll();
    here.refusal = { message: "The disk is full." };
    opening.put(3);
    await opening.reveal();
    expect(opening.grid.in).toBe(1);
  });

  it("is taken once more where the room is split, and twice at most", () => {
    expect(poll([round("split")]).opening.isAgainFirst).toBe(true);
    expect(poll([round("mixed")]).opening.isAgainFirst).toBe(false);
    const { opening } = poll([round("split"), round("split")]);
    opening.put(1);
    opening.begin();
    expect([opening.isAgainFirst, opening.grid.isOpen, opening.grid.in]).toEqual([false, false, 0]);
  });
});

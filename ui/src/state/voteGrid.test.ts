import { describe, expect, it } from "vitest";
import { VoteGrid, type Seat } from "./voteGrid.svelte";

const seat = (role: string): Seat => ({ id: `p-${role}`, handle: role, role });
const roles = ["ceo", "cfo", "coo", "cio", "cro", "fleet", "sales", "architect"];

function table(names = roles) {
  const here = { people: names.map(seat), subject: "3-joined" };
  const grid = new VoteGrid<number>(
    () => here.people,
    () => here.subject,
  );
  return { here, grid };
}
const votes = (grid: VoteGrid<number>) => grid.seats.map((each) => grid.vote(each) ?? null);
const key = (grid: VoteGrid<number>, digits: string) => {
  for (const digit of digits) grid.put(Number(digit));
};

describe("a vote by keys", () => {
  it("takes one digit a seat, in seat order", () => {
    const { grid } = table();
    key(grid, "22312230");
    expect(votes(grid)).toEqual([2, 2, 3, 1, 2, 2, 3, 0]);
    expect([grid.in, grid.of, grid.current]).toEqual([8, 8, null]);
    expect(grid.cast[0]).toEqual({ by: "ceo", vote: 2 });
  });

  it("opens with the first digit, and a digit too many changes nothing", () => {
    const { grid } = table(["ceo", "cfo"]);
    expect(grid.isOpen).toBe(false);
    key(grid, "1");
    expect(grid.isOpen).toBe(true);
    key(grid, "230");
    expect(votes(grid)).toEqual([1, 2]);
  });

  it("goes back one vote at a time, so that a slip is keyed in again", () => {
    const { grid } = table();
    key(grid, "2231");
    grid.back();
    grid.back();
    expect(grid.current?.role).toBe("coo");
    key(grid, "002");
    expect(votes(grid).slice(0, 6)).toEqual([2, 2, 0, 0, 2, null]);
  });

  it("corrects a seat that was gone to, and returns to the one that is missing", () => {
    const { grid } = table();
    key(grid, "2231");
    grid.choose(seat("cfo"));
    key(grid, "0");
    expect(grid.current?.role).toBe("cro");
    expect(votes(grid).slice(0, 5)).toEqual([2, 0, 3, 1, null]);
  });

  it("leaves somebody out, who then is not waited for", () => {
    const { grid } = table(["ceo", "cfo", "coo"]);
    key(grid, "2");
    grid.put(null);
    expect([grid.in, grid.of, grid.current?.role]).toEqual([1, 2, "coo"]);
    expect(grid.cast).toEqual([
      { by: "ceo", vote: 2 },
      { by: "cfo", vote: null },
    ]);
  });

  it("is kept when it is put aside, and apart for each subject", () => {
    const { grid, here } = table();
    key(grid, "22");
    grid.putAside();
    here.subject = "3-levels";
    expect([grid.isOpen, grid.isBegun(), grid.in]).toEqual([false, false, 0]);
    here.subject = "3-joined";
    expect([grid.isOpen, grid.isBegun(), grid.in]).toEqual([false, true, 2]);
    key(grid, "3");
    expect(votes(grid).slice(0, 4)).toEqual([2, 2, 3, null]);
  });

  it("waits for somebody who comes late, and gives nobody another's vote", () => {
    const { grid, here } = table(["ceo", "coo"]);
    key(grid, "13");
    here.people = ["ceo", "cfo", "coo"].map(seat);
    expect(grid.current?.role).toBe("cfo");
    key(grid, "2");
    expect(votes(grid)).toEqual([1, 2, 3]);
    here.people = [seat("coo")];
    expect(grid.cast).toEqual([{ by: "coo", vote: 3 }]);
  });
});

/** A generator with a seed, so that a failure comes back. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

it("no sequence of keys loses a vote or puts one on another's seat", () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const roll = dice(seed);
    const { grid, here } = table(roles.slice(0, 1 + roll(roles.length)));
    // What a person beside the facilitator would have written down, seat by seat.
    const written = new Map<string, number | null>();
    for (let step = 0; step < 60; step += 1) {
      const before = grid.current;
      const isIn = before !== null && written.has(before.id);
      const previous = before ? grid.seats[grid.seats.indexOf(before) - 1] : grid.seats.at(-1);
      switch (roll(7)) {
        case 0:
          grid.back();
          if (isIn) written.delete(before.id);
          else if (previous) written.delete(previous.id);
          break;
        case 1:
          grid.move(roll(2) === 0 ? 1 : -1);
          break;
        case 2:
          grid.choose(grid.seats[roll(grid.seats.length)] as Seat);
          break;
        case 3:
          grid.putAside();
          break;
        case 4:
          here.people = roles.filter(() => roll(4) > 0).map(seat);
          if (here.people.length === 0) here.people = [seat("ceo")];
          break;
        default: {
          const vote = roll(9) === 0 ? null : roll(4);
          grid.put(vote);
          if (before) written.set(before.id, vote);
        }
      }
      const kept = roles.flatMap((role) => {
        const vote = grid.vote(seat(role));
        return vote === undefined ? [] : [[seat(role).id, vote]];
      });
      expect(kept, `seed ${String(seed)}, step ${String(step)}`).toEqual(
        roles.flatMap((role) => {
          const id = seat(role).id;
          return written.has(id) ? [[id, written.get(id)]] : [];
        }),
      );
    }
  }
});

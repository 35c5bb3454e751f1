import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Agenda, Rest } from "../ipc/bindings";
import { timeOfDay } from "../lib/countdown";
import { BlockClock } from "./roomClock.svelte";
import { Day } from "./roomDay.svelte";

const noon = Date.parse("2026-11-19T12:00:00Z");
const at = (minutes: number) => timeOfDay(new Date(noon + minutes * 60_000));

/** At noon the second of three blocks of 30 minutes has run for that many, and the third had before. */
function day(passed: number, endsIn: number | null, planned = 30, ran = 0): Day {
  const agenda = {
    blocks: ["a", "b", "c"].map((id) => ({
      id,
      activity: "make",
      plannedMinutes: planned,
      elapsedSeconds: id === "c" ? ran * 60 : 0,
    })),
    clock: {
      block: "b",
      runningSince: new Date(noon - passed * 60_000).toISOString(),
      endsAt: endsIn === null ? null : new Date(noon + endsIn * 60_000).toISOString(),
      now: new Date(noon).toISOString(),
    },
  } as unknown as Agenda;
  const rest: Rest = { fitted: [], shortMinutes: 4 };
  const clock = new BlockClock(() => agenda);
  return new Day({ agenda: () => agenda, clock, rest: () => Promise.resolve(rest) });
}

const startOf = (of: Day, id: string) => of.startOf({ id } as never);

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the day against its plan", () => {
  it.each([
    ["on time", 10, 50, 0],
    ["ahead", 10, 53, -3],
    ["behind, by a longer block", 10, 43, 7],
    ["behind, by a block that ran over", 37, 23, 7],
    ["not yet behind by a minute", 10, 49.1, 0],
  ])("is %s", (_said, passed, endsIn, behind) => {
    const one = day(passed, endsIn);
    expect([one.minutesBehind, one.isBehind]).toEqual([behind, behind > 0]);
  });

  it("lets the later blocks follow, and leaves the others", () => {
    const late = day(10, 43);
    expect(startOf(late, "c")).toBe(at(20));
    expect([startOf(late, "a"), startOf(late, "b")]).toEqual([null, null]);
    expect([late.projectedEnd, late.plannedEnd]).toEqual([at(50), at(43)]);
  });

  it("counts of a later block that ran before only what is left of it", () => {
    const back = day(10, 43, 30, 12.5);
    expect([back.minutesBehind, back.projectedEnd]).toEqual([-5, at(38)]);
    const over = day(10, 43, 30, 40);
    expect(over.projectedEnd).toBe(at(20));
  });

  it("is told against nothing before the clock was started", () => {
    const unstarted = day(10, null);
    expect([unstarted.isPlanned, unstarted.minutesBehind]).toEqual([false, 0]);
    expect(startOf(unstarted, "c")).toBeNull();
  });

  it("takes no minute that has passed from a block", () => {
    expect([day(28, 50).mayShorten, day(29.5, 50).mayShorten]).toEqual([true, false]);
    expect([day(0, 50, 600).mayLengthen, day(0, 50, 1).mayShorten]).toEqual([false, false]);
  });

  it("says what can be done until it is put aside", async () => {
    const late = day(10, 43);
    await late.ask("end");
    expect([late.rest?.shortMinutes, late.first]).toEqual([4, "end"]);
    late.putAside();
    expect(late.rest).toBeNull();
  });
});

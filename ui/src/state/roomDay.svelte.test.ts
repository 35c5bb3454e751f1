import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Agenda, Block, Rest } from "../ipc/bindings";
import { passed, projectedEnd, timed, unrun } from "../ipc/fake/agenda";
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
      state: id === "a" ? "done" : id === "b" ? "now" : "to_come",
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

  it("leaves out what is done or skipped", () => {
    const late = day(10, 43);
    const [a, b, c] = late.later;
    expect([a?.id, b, c]).toEqual(["c", undefined, undefined]);
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

describe("a day that is led back and forth", () => {
  const blocks = Array.from({ length: 6 }, (_, at): Block => ({
    ...unrun,
    id: String(at),
    activity: "briefing",
    title: null,
    plannedMinutes: 10 + 7 * at,
    minimumMinutes: 5,
    locked: false,
  }));
  /** The same draws every time. */
  function* draws(seed: number) {
    for (let last = seed; ;) yield (last = (last * 48271) % 2147483647);
  }

  function take(agenda: Agenda, step: number): Agenda {
    const { clock } = agenda;
    const now = new Date().toISOString();
    const ran = { blocks: passed(agenda), clock: { ...clock, now } };
    if (clock.runningSince) ran.clock.runningSince = now;
    if (step % 8 < 6) ran.clock.block = String(step % 8);
    else ran.clock.runningSince = step % 8 === 6 ? null : now;
    ran.clock.endsAt ??= projectedEnd(ran);
    return timed(ran, "12:00");
  }

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    "shows no time that is earlier than the one above it, by draw %i",
    (seed) => {
      const draw = draws(seed);
      const clock = { block: "0", runningSince: null, endsAt: null, now: new Date().toISOString() };
      let agenda: Agenda = timed({ blocks, clock }, "12:00");
      for (let step = 0; step < 12; step++) {
        vi.setSystemTime(Date.now() + ((draw.next().value ?? 0) % 1_200_000));
        agenda = take(agenda, draw.next().value ?? 0);
        const shown = agenda;
        const told = new BlockClock(() => shown);
        told.run()();
        const of = new Day({ agenda: () => shown, clock: told, rest: () => Promise.reject() });
        const starts = shown.blocks.map((block) => of.startOf(block)).filter((at) => at !== null);
        const all = [timeOfDay(new Date()), ...starts, of.projectedEnd];
        expect(all).toEqual([...all].sort());
        expect(starts).toHaveLength(of.later.length);
      }
    },
  );
});

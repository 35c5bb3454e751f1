import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Agenda } from "../ipc/bindings";
import { BlockClock } from "./roomClock.svelte";

const noon = Date.parse("2026-11-19T12:00:00Z");

/** A block of 30 minutes of which 10 have passed at noon. */
const agenda = {
  blocks: [{ id: "a", activity: "assess", plannedMinutes: 30, elapsedSeconds: 0 }],
  clock: {
    block: "a",
    runningSince: "2026-11-19T11:50:00Z",
    now: "2026-11-19T12:00:00Z",
  },
} as unknown as Agenda;

let stop: () => void;
function ticking(onparted: () => Promise<void>): BlockClock {
  const clock = new BlockClock(() => agenda);
  clock.watch(onparted);
  stop = clock.run();
  expect(clock.secondsLeft).toBe(20 * 60);
  return clock;
}

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ["Date", "performance", "setInterval", "clearInterval"] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("the clock of a block", () => {
  it("asks nobody while the window's clocks agree", async () => {
    const onparted = vi.fn(() => Promise.resolve());
    const clock = ticking(onparted);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clock.secondsLeft).toBe(19 * 60);
    expect(onparted).not.toHaveBeenCalled();
  });

  it.each([3600, -3600])("shows no time set by %i s before the app has said", async (seconds) => {
    let answer = () => {};
    const onparted = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
    const clock = ticking(onparted);
    vi.setSystemTime(noon + seconds * 1000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onparted).toHaveBeenCalledTimes(1);
    expect(clock.secondsLeft).toBe(20 * 60);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    // Nothing was put right here, so the wall clock holds, as after a sleep.
    expect(clock.secondsLeft).toBe(20 * 60 - Math.max(0, seconds) - (seconds > 0 ? 1 : 0));
  });
});

import { describe, expect, it } from "vitest";
import { leastMinutes, minuteAt, minutesBehind, startsFrom } from "./day";

describe("the rest of a day", () => {
  it("starts its blocks one after the other", () => {
    expect(startsFrom(100, [30, 15])).toEqual([100, 130, 145]);
    expect(startsFrom(100, [])).toEqual([100]);
  });

  it("is told to the nearest minute", () => {
    expect(minuteAt(10 * 60_000, 29)).toBe(10);
    expect(minuteAt(10 * 60_000, 31)).toBe(11);
  });

  it.each([
    [60_000, 1],
    [59_400, 0],
    [59_995, 1],
    [7 * 60_000 + 59_000, 7],
    [-59_000, 0],
    [-3 * 60_000, -3],
  ])("is behind by full minutes: %i ms are %i", (milliseconds, minutes) => {
    expect(minutesBehind(1_000_000 + milliseconds, 1_000_000)).toBe(minutes);
  });

  it("cannot cut a block below what has passed of it", () => {
    expect([0, 60, 61].map(leastMinutes)).toEqual([1, 1, 2]);
  });
});

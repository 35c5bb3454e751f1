import { describe, expect, it } from "vitest";
import { clockFace, tone } from "./countdown";

describe("the clock's colour", () => {
  it.each([
    [1800, "calm"],
    [361, "calm"],
    [360, "amber"],
    [91, "amber"],
    [90, "red"],
    [0, "red"],
    [-20, "red"],
  ] as const)("with %d of 1800 seconds left is %s", (left, expected) => {
    expect(tone(left, 1800)).toBe(expected);
  });
});

describe("the clock's face", () => {
  it.each([
    [680, "11:20"],
    [59, "0:59"],
    [3900, "1:05:00"],
    [-130, "2:10"],
  ])("shows %d seconds as %s", (seconds, face) => {
    expect(clockFace(seconds)).toBe(face);
  });
});

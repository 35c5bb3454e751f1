import { expect, it } from "vitest";
import { fit, narrowed } from "./narrow";

it("finds a text by the beginnings of its words, in any order", () => {
  expect(fit("Next block", "blo ne")).toBeGreaterThan(0);
  expect(fit("Next block", "lock")).toBe(0);
  expect(fit("Next block", "")).toBeGreaterThan(0);
});

it("looks past accents and signs", () => {
  expect(fit("Café · terrace", "cafe")).toBeGreaterThan(0);
  expect(fit("A (b) c", "(b)")).toBeGreaterThan(0);
  expect(fit("Zoom in", "zoom [")).toBe(0);
  expect(fit("Vote, or vote again", "vote, or")).toBeGreaterThan(0);
  expect(fit("24 h · late-night", "late-n")).toBeGreaterThan(0);
});

it("puts what begins with the query first, and keeps the order else", () => {
  const found = narrowed(["Start the clock", "Clock", "Wall clock"], "clock", (text) => text);
  expect(found).toEqual(["Clock", "Start the clock", "Wall clock"]);
});

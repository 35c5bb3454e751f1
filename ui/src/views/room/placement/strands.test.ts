import { expect, it } from "vitest";
import type { Strand } from "../../../ipc/bindings";
import { askedSteps } from "./strands";

const strand = (stage: number | null, mustHaves: number[]): Strand => ({
  of: "strategy",
  reach: "at",
  stage,
  met: [],
  mustHaves,
  holdsBack: null,
});

it("a step is known only where a must-have asks about the dimension", () => {
  expect(askedSteps(strand(2, [0, 0, 0, 1, 0, 0]))).toEqual([false, false]);
  expect(askedSteps(strand(3, [0, 0, 1, 1, 0, 0]))).toEqual([false, true, true]);
});

it("a strand at stage 0, or without a stage, has no steps", () => {
  expect(askedSteps(strand(0, [0, 3, 0, 0, 0, 0]))).toEqual([]);
  expect(askedSteps(strand(null, [0, 0, 0, 0, 0, 0]))).toEqual([]);
});

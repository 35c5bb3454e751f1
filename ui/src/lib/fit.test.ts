import { expect, it } from "vitest";
import { largestFitting } from "./fit";

it("what fits is not made smaller", () => {
  expect(largestFitting(() => true)).toBe(1);
});

it.each([0.3, 0.55, 0.99])("what fits at %f is made hardly smaller than that", (most) => {
  const scale = largestFitting((tried) => tried <= most);
  expect(scale).toBeLessThanOrEqual(most);
  expect(scale).toBeGreaterThan(most - 0.011);
});

it("nothing becomes smaller than a fifth", () => {
  expect(largestFitting(() => false)).toBe(0.2);
});

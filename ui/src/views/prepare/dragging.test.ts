import { expect, it } from "vitest";
import { placeAt } from "./dragging";

const middles = [10, 30, 50, 70];

it.each([
  [0, 31, 1],
  [0, 71, 3],
  [0, 12, 0],
  [3, 5, 0],
  [3, 49, 2],
  [1, 35, 1],
  [1, 51, 2],
])("line %i dragged to the height %i comes to stand at %i", (from, y, to) => {
  expect(placeAt(y, middles, from)).toBe(to);
});

import { expect, it } from "vitest";
import { marked } from "./marked";

it("marks every word of the query and loses nothing", () => {
  const parts = marked("Nightly files wait for the night", "night wait");
  expect(parts.filter((part) => part.isHit).map((part) => part.text)).toEqual([
    "Night",
    "wait",
    "night",
  ]);
  expect(parts.map((part) => part.text).join("")).toBe("Nightly files wait for the night");
});

it("takes signs in a query as text", () => {
  expect(marked("a (b", "(b")).toEqual([
    { text: "a (", isHit: false },
    { text: "b", isHit: true },
  ]);
});

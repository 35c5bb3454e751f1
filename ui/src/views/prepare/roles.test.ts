import { expect, it } from "vitest";
import { keptRole } from "./roles";

it.each([
  [" cio ", "CIO"],
  ["Chro", "CHRO"],
  ["Head of Fleet", "Head of Fleet"],
  ["cio office", "cio office"],
])("the role %j is kept as %j", (typed, kept) => {
  expect(keptRole(typed)).toBe(kept);
});

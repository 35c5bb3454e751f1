import { describe, expect, it } from "vitest";
import { proposeHandle, proposeSide } from "./people";

describe("the handle proposed for a role", () => {
  it.each([
    ["CFO", "cfo"],
    ["Head of Fleet", "fleet"],
    ["Chief Risk Officer", "cro"],
    ["Chief Architect", "architect"],
    ["Head of Key Accounts", "key-accounts"],
    ["Leiter Qualität", "leiter-qualitat"],
    ["Director", "director"],
    ["  ", ""],
  ])("%s is @%s", (role, handle) => {
    expect(proposeHandle(role, [])).toBe(handle);
  });

  it("counts on where the handle is taken", () => {
    expect(proposeHandle("CFO", ["cfo", "cfo-2"])).toBe("cfo-3");
  });
});

it.each([
  ["CIO", "technology"],
  ["Head of IT", "technology"],
  ["Chief Architect", "technology"],
  ["CFO", "business"],
  ["Head of Fleet", "business"],
  ["Head of Auditing", "business"],
])("%s is on the %s side", (role, side) => {
  expect(proposeSide(role)).toBe(side);
});

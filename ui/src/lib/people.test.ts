import { describe, expect, it } from "vitest";
import { lacking, proposeHandle, proposeSide } from "./people";

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

describe("whom the room lacks", () => {
  const person = (role: string, presence = "present") => ({
    role,
    side: proposeSide(role),
    presence,
  });

  it("is nobody while the room is empty", () => {
    expect(lacking([])).toEqual([]);
  });

  it("counts somebody who is late, and not somebody who is absent", () => {
    expect(lacking([person("CFO", "late"), person("CIO", "absent")])).toEqual(["technology"]);
  });

  it("is the business where only technology came", () => {
    expect(lacking([person("CIO")])).toEqual(["finance", "business"]);
  });
});

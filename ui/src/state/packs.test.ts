import { expect, it } from "vitest";
import { packErrors } from "./packs.svelte";

it("says of each error of a refused pack where it is", () => {
  expect(
    packErrors(
      "line 12, statements[3].stage: there is no stage 7: stages are 0 to 5\n\nLine 9: no\nmine.toml, line 4, column 2, title: a text is missing",
    ),
  ).toEqual([
    { line: 12, field: "statements[3].stage", what: "there is no stage 7: stages are 0 to 5" },
    { line: 9, field: "", what: "no" },
    { line: 4, field: "title", what: "a text is missing" },
  ]);
});

it("keeps a line that names no place as it is", () => {
  expect(packErrors("The file cannot be read.")).toEqual([
    { line: null, field: "", what: "The file cannot be read." },
  ]);
});

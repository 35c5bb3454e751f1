import { describe, expect, it } from "vitest";
import { segments } from "./segments";

const joined = (line: string, spans: Parameters<typeof segments>[1]) =>
  segments(line, spans)
    .map((segment) => segment.text)
    .join("");

describe("a line cut at its spans", () => {
  it("keeps every character, whatever the spans say", () => {
    const line = "> Map the files 🗺 @cfo ^15 dec";
    expect(joined(line, [])).toBe(line);
    expect(joined(line, [{ start: 19, end: 23, meaning: "person" }])).toBe(line);
    expect(
      joined(line, [
        { start: 0, end: 5, meaning: "marker" },
        { start: 2, end: 900, meaning: "due" },
      ]),
    ).toBe(line);
  });

  it("names what a stretch means", () => {
    expect(segments("! go", [{ start: 0, end: 1, meaning: "marker" }])).toEqual([
      { text: "!", meaning: "marker" },
      { text: " go", meaning: null },
    ]);
  });
});

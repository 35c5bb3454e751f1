import { describe, expect, it } from "vitest";
import type { Kind, Note } from "../ipc/bindings";
import { lackOf, owing } from "./roomOwing";

function note(kind: Kind, people: string[], due: string | null, done = false): Note {
  return {
    id: [kind, ...people, due ?? ""].join("-"),
    block: null,
    line: "",
    capturedAt: "",
    capturedTime: "",
    done,
    withheld: false,
    reading: {
      kind,
      people,
      due,
      private: false,
      asked: false,
      spans: [],
      questions: [],
      stages: [],
      dimensions: [],
      shown: "",
    },
  };
}

describe("what a note lacks", () => {
  it("is an owner for a decision, and for an action a date as well", () => {
    expect(lackOf(note("decision", [], null))).toBe("owner");
    expect(lackOf(note("decision", ["cfo"], null))).toBeNull();
    expect(lackOf(note("action", [], null))).toBe("both");
    expect(lackOf(note("action", ["cfo"], null))).toBe("date");
    expect(lackOf(note("action", [], "2026-12-15"))).toBe("owner");
    expect(lackOf(note("action", ["cfo"], "2026-12-15"))).toBeNull();
  });

  it("is nothing for what is done, and for every other kind", () => {
    expect(lackOf(note("action", [], null, true))).toBeNull();
    expect(lackOf(note("parked", [], null))).toBeNull();
  });

  it("is counted under each that is missing", () => {
    const notes = [note("action", [], null), note("decision", [], null), note("note", [], null)];
    expect(owing(notes).owner).toHaveLength(2);
    expect(owing(notes).date).toHaveLength(1);
  });
});

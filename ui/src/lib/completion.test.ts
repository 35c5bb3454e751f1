import { describe, expect, it } from "vitest";
import { complete, completion } from "./completion";

const words = ["@ceo", "@cfo", "@cio", "#make", "#process"];
const at = (line: string) => completion(line, line.length, words);

describe("completing a handle or tag", () => {
  it("continues what stands before the caret", () => {
    expect(at("> Map it @cf")).toEqual({ word: "@cfo", rest: "o" });
    expect(at("cheaper #MA")).toEqual({ word: "#make", rest: "ke" });
    expect(at("who @")).toEqual({ word: "@ceo", rest: "ceo" });
  });

  it("leaves prose, finished words and words without an end alone", () => {
    expect(at("mail a@cf")).toBeNull();
    expect(at("make")).toBeNull();
    expect(at("to @cfo")).toBeNull();
    expect(completion("@cxx", 2, words)).toBeNull();
    expect(at("@zz")).toBeNull();
  });
});

describe("pressing Tab", () => {
  it("puts the first word in, then the next one in its place, and begins anew after the last", () => {
    let done = complete("Ask @c about", 6, words, null);
    expect(done).toMatchObject({ line: "Ask @ceo about", caret: 9 });
    const seen = [];
    for (let press = 0; press < 3; press += 1) {
      done = complete(done?.line ?? "", done?.caret ?? 0, words, done);
      seen.push(done?.line);
    }
    expect(seen).toEqual(["Ask @cfo about", "Ask @cio about", "Ask @ceo about"]);
  });

  it("does not go on once something was typed or the caret moved", () => {
    const done = complete("@c", 2, words, null);
    expect(complete("@ceo x", 6, words, done)).toBeNull();
    expect(complete("@ceo ", 2, words, done)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { completion } from "./completion";

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

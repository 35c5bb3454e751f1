import { describe, expect, it } from "vitest";
import type { Asking, Assessment, Placement } from "../../../ipc/bindings";
import { answersLeft, confidenceLeft, minutesNeeded } from "./howFar";

const asking: Asking = { next: null, left: 3, toRated: null, toConfidence: [], minutes: 6 };
const at = (change: Partial<Asking>, place: Partial<Placement> = {}) =>
  ({
    ratings: [{ statement: "3-critical", answer: "largely" }],
    asking: { ...asking, ...change },
    placement: {
      floor: 2,
      ceiling: 2,
      unsettled: [],
      confidence: { level: "medium" },
      ...place,
    } as unknown as Placement,
  }) as unknown as Assessment;

describe("how far it is to a placement", () => {
  it("is said in answers", () => {
    expect(answersLeft(at({}))).toBe("three answers to go");
    expect(answersLeft(at({ left: 1 }))).toBe("one answer to go");
    expect(answersLeft(at({ left: 0 }))).toBe("the placement is settled");
    expect(answersLeft(at({ toRated: { best: 2, worst: 5 } }))).toBe("two to five answers to go");
    expect(answersLeft({ ...at({}), ratings: [] })).toBe("nothing is answered yet");
  });

  it("counts what was answered and is not settled", () => {
    const contested = { ceiling: 3, unsettled: ["3-levels"] };
    expect(answersLeft(at({ left: 0 }, contested))).toBe("one answer to go");
  });

  it("is said for the confidence too", () => {
    expect(confidenceLeft(at({}))).toBe("Medium confidence");
    const five = { answers: 5, level: "high" } as const;
    expect(confidenceLeft(at({ toConfidence: [five] }))).toBe(
      "Medium confidence, five answers to high",
    );
    const one = { answers: 1, level: "medium" } as const;
    expect(confidenceLeft(at({ toConfidence: [one, five] }))).toBe(
      "Medium confidence, one answer to medium, five to high",
    );
  });

  it("is held against the minutes that are left", () => {
    expect(minutesNeeded(at({}), 11)).toEqual({ words: "about 6 min, 11 left", isShort: false });
    expect(minutesNeeded(at({ minutes: 14 }), 11)).toEqual({
      words: "about 14 min, only 11 left",
      isShort: true,
    });
    expect(minutesNeeded(at({}), -4).words).toBe("about 6 min, only 0 left");
    expect(minutesNeeded(at({}), null).words).toBe("about 6 min");
    expect(minutesNeeded(at({ minutes: 0 }), 11).words).toBe("");
  });
});

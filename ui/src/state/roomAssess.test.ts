import { describe, expect, it } from "vitest";
import type { Assessment, Pack, RatingInput } from "../ipc/bindings";
import { Assess } from "./roomAssess.svelte";

const statement = (id: string, stage: number, role: Pack["statements"][number]["role"]) =>
  ({ id, stage, role }) as Pack["statements"][number];
const pack = {
  statements: [
    statement("1-knowledge", 1, "supporting"),
    statement("1-platform", 1, "must_have"),
    statement("0-batches", 0, "tell_tale"),
    statement("2-live", 2, "must_have"),
    statement("2-owner", 2, "must_have"),
  ],
} as Pack;

function bench(toSettle: string[] = []) {
  const sent: RatingInput[] = [];
  const here = {
    sent,
    refusal: null as { message: string } | null,
    assessment: {
      ratings: [],
      standings: [],
      placement: { toSettle, open: [] },
    } as unknown as Assessment,
  };
  const assess = new Assess({
    pack: () => pack,
    assessment: () => here.assessment,
    set: (rating) => {
      sent.push(rating);
      return Promise.resolve(here.refusal);
    },
    clear: () => Promise.resolve(null),
    people: () => [],
    reveal: () => Promise.resolve(null),
    void: () => Promise.resolve(null),
    setDissent: () => Promise.resolve(null),
  });
  return { here, assess, sent };
}

describe("the walk through the statements", () => {
  it("goes stage by stage, must-haves first, tell-tales with the stage they guard", () => {
    const { assess } = bench();
    expect(assess.order.map((each) => each.id)).toEqual([
      "1-platform",
      "1-knowledge",
      "0-batches",
      "2-live",
      "2-owner",
    ]);
  });

  it("opens at what settles most, and stays there when that is answered", async () => {
    const { assess, here } = bench(["2-owner"]);
    expect(assess.statement?.id).toBe("2-owner");
    await assess.rate("largely");
    here.assessment = {
      ...here.assessment,
      placement: { toSettle: ["2-live"], open: [] } as never,
    };
    expect(assess.statement?.id).toBe("2-owner");
  });

  it("stops at both ends", () => {
    const { assess } = bench();
    assess.show("1-platform");
    expect(assess.walk(-1)).toBe(false);
    expect(assess.walk(1)).toBe(true);
    expect(assess.statement?.id).toBe("1-knowledge");
  });

  it("jumps to the next open must-have, past supporting statements", () => {
    const { assess } = bench();
    assess.show("1-platform");
    assess.nextOpen();
    expect(assess.statement?.id).toBe("2-live");
  });
});

describe("a rating", () => {
  it("carries the evidence that was given before there was an answer", async () => {
    const { assess, sent } = bench();
    assess.show("2-live");
    await assess.setEvidence("E2");
    assess.write("Seen in the control room");
    await assess.keepWritten();
    expect(sent).toEqual([]);
    await assess.rate("fully");
    expect(sent).toEqual([
      {
        statement: "2-live",
        answer: "fully",
        reason: null,
        evidence: "E2",
        evidenceText: "Seen in the control room",
      },
    ]);
  });

  it("keeps evidence with the statement it was written under when the walk goes on", async () => {
    const { assess, here, sent } = bench();
    here.assessment = {
      ...here.assessment,
      ratings: [
        {
          statement: "2-live",
          answer: "largely",
          reason: null,
          evidence: "E0",
          evidenceText: null,
          dissent: [],
          ballots: [],
        },
      ],
    };
    assess.show("2-live");
    assess.write("The portal");
    assess.walk(1);
    await Promise.resolve();
    expect(sent).toMatchObject([{ statement: "2-live", evidenceText: "The portal" }]);
    expect(assess.written).toBe("");
  });

  it("shows at once and falls back when it is refused", async () => {
    const { assess, here } = bench();
    here.refusal = { message: "The disk is full." };
    assess.show("2-live");
    const kept = assess.rate("not");
    expect(assess.answer).toBe("not");
    await kept;
    expect(assess.answer).toBeNull();
  });

  it("needs its reason only where a statement does not apply", async () => {
    const { assess, sent } = bench();
    assess.show("2-live");
    await assess.rate("not_applicable", "No live use abroad");
    await assess.rate("partly");
    expect(sent.map((each) => each.reason)).toEqual(["No live use abroad", null]);
  });
});

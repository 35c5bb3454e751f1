import { describe, expect, it, vi } from "vitest";
import type {
  Assessment,
  Ballot,
  Dissent,
  Draft,
  Pack,
  Rating,
  RatingInput,
  Truth,
  Vote,
  VoteCode,
} from "../ipc/bindings";
import { Drafts } from "./drafts.svelte";
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

const people = ["CEO", "CFO", "CIO"].map((role) => ({ id: role, handle: role, role }));
const counts = { not: 0, partly: 0, largely: 2, fully: 1, unknown: 0 };
const ballot: Ballot = {
  counts,
  sides: null,
  votes: [],
  median: "largely",
  contested: false,
  spread: false,
  furthest: null,
  mostlyUnknown: false,
  proposedEvidence: "E1",
};
const voted = (statement: string, ...ballots: Ballot[]): Rating => ({
  statement,
  answer: "unknown",
  reason: null,
  evidence: "E0",
  evidenceText: null,
  dissent: [],
  ballots,
});

function bench(toSettle: string[] = [], waiting: Draft[] = []) {
  const sent: RatingInput[] = [];
  const here = {
    sent,
    refusal: null as { message: string } | null,
    assessment: {
      ratings: [],
      standings: [],
      placement: { toSettle, open: [], unsettled: [], floor: 2, ceiling: 2 },
      asking: { next: toSettle[0] ?? null },
    } as unknown as Assessment,
    votes: [] as [string, Vote[]][],
    /** Answers as the app would, with this in the place of what was rated. */
    answer(ratings: Rating[]) {
      here.assessment = { ...here.assessment, ratings };
    },
    said: [] as Dissent[][],
    drafts: new Drafts(() => Promise.resolve(), waiting),
  };
  const assess = new Assess({
    pack: () => pack,
    assessment: () => here.assessment,
    set: (rating) => {
      sent.push(rating);
      return Promise.resolve(here.refusal);
    },
    clear: () => Promise.resolve(null),
    people: () => people,
    reveal: (statement, votes) => {
      here.votes.push([statement, votes]);
      return Promise.resolve(here.refusal);
    },
    void: () => Promise.resolve(null),
    setDissent: (_, dissent) => {
      here.said.push(dissent);
      return Promise.resolve(null);
    },
    drafts: here.drafts,
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

  it("opens where it was left, whatever settles most by now", () => {
    const { assess, here } = bench(["2-owner"]);
    assess.show("1-knowledge");
    const left = here.drafts.get("statement");
    const again = bench(["2-owner"], left ? [left] : []).assess;
    expect(again.statement?.id).toBe("1-knowledge");
    const gone = bench(["2-owner"], [{ field: "statement", text: "not in this pack", base: "" }]);
    expect(gone.assess.statement?.id).toBe("2-owner");
  });

  it("opens at what settles most, and stays there when that is answered", async () => {
    const { assess, here } = bench(["2-owner"]);
    expect(assess.statement?.id).toBe("2-owner");
    await assess.rate("largely");
    here.assessment = {
      ...here.assessment,
      placement: { toSettle: ["2-live"], open: [], unsettled: [], floor: 2, ceiling: 2 } as never,
      asking: { next: "2-live" } as never,
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

  it("shows what was half typed of its evidence, and saves it with the answer", async () => {
    const drafts: Draft[] = [
      { field: "evidence:2-live", text: "Seen in the con", base: "" },
      { field: "grade:2-live", text: "E2", base: "" },
    ];
    const { assess, here, sent } = bench([], drafts);
    assess.show("2-live");
    expect([assess.written, assess.evidence]).toEqual(["Seen in the con", "E2"]);
    await assess.rate("fully");
    expect(sent).toMatchObject([{ evidence: "E2", evidenceText: "Seen in the con" }]);
    expect(drafts.map(({ field }) => here.drafts.get(field))).toEqual([null, null]);
  });

  it("is not overwritten by what was half typed before its evidence was another", () => {
    const draft = { field: "evidence:2-live", text: "Seen in the con", base: "Said" };
    const { assess, here } = bench([], [draft]);
    here.answer([{ ...voted("2-live"), answer: "largely", evidenceText: "Seen" }]);
    assess.show("2-live");
    expect(assess.written).toBe("Seen");
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

describe("a blind vote", () => {
  const votes = (assess: Assess, ...given: VoteCode[]) => {
    for (const vote of given) assess.ballots.put(vote);
  };

  it("stays in memory until the reveal, and then goes in seat order", async () => {
    const { assess, here } = bench();
    assess.show("2-live");
    votes(assess, "largely", "unknown", "fully");
    expect(here.votes).toEqual([]);
    await assess.ballots.reveal();
    expect(here.votes).toEqual([
      [
        "2-live",
        [
          { by: "CEO", vote: "largely" },
          { by: "CFO", vote: "unknown" },
          { by: "CIO", vote: "fully" },
        ],
      ],
    ]);
    expect(assess.ballots.grid.isBegun()).toBe(false);
  });

  it("leaves nobody's vote out but of those who were left out", async () => {
    const { assess, here } = bench();
    assess.show("2-live");
    votes(assess, "not");
    assess.ballots.put(null);
    await assess.ballots.reveal();
    expect(here.votes).toEqual([["2-live", [{ by: "CEO", vote: "not" }]]]);
  });

  it("that was refused is still in the grid", async () => {
    const { assess, here } = bench();
    here.refusal = { message: "The disk is full." };
    assess.show("2-live");
    votes(assess, "largely", "partly");
    await assess.ballots.reveal();
    expect([assess.ballots.grid.in, assess.ballots.grid.isOpen]).toEqual([2, true]);
    expect(assess.ballots.proposal).toBeNull();
  });

  it("proposes the lower median with the evidence that the votes speak for", async () => {
    const { assess, here, sent } = bench();
    here.answer([voted("2-live", ballot)]);
    assess.show("2-live");
    expect([assess.answer, assess.ballots.proposal, assess.evidence]).toEqual([
      null,
      "largely",
      "E1",
    ]);
    await assess.goOn();
    expect(sent).toMatchObject([{ statement: "2-live", answer: "largely", evidence: "E1" }]);
  });

  it("goes on to what settles most once it is recorded", async () => {
    const { assess, here } = bench(["2-owner"]);
    here.answer([voted("2-live", ballot)]);
    assess.show("2-live");
    await assess.goOn();
    expect(assess.statement?.id).toBe("2-owner");
  });

  it("leads out where nothing is left to settle", async () => {
    const { assess, here } = bench();
    const agreed = (id: string) => ({ ...voted(id), answer: "largely" }) as Rating;
    here.answer(["1-platform", "2-live", "2-owner"].map(agreed));
    assess.show("2-live");
    const left = vi.fn(() => Promise.resolve());
    await assess.goOn(left);
    expect(left).toHaveBeenCalledOnce();
    expect(assess.statement?.id).toBe("2-live");
  });

  it("stays where it is when recording was refused", async () => {
    const { assess, here } = bench(["2-owner"]);
    here.answer([voted("2-live", ballot)]);
    here.refusal = { message: "The disk is full." };
    assess.show("2-live");
    await assess.goOn();
    expect(assess.statement?.id).toBe("2-live");
  });

  it("keeps the evidence that the room chose against the proposal", async () => {
    const { assess, here, sent } = bench();
    here.answer([voted("2-live", ballot)]);
    assess.show("2-live");
    await assess.setEvidence("E0");
    expect([assess.evidence, sent]).toEqual(["E0", []]);
    await assess.goOn();
    expect(sent).toMatchObject([{ answer: "largely", evidence: "E0" }]);
  });

  it("is once more asked for when two are far apart, but once only", () => {
    const { assess, here } = bench();
    const apart = { ...ballot, spread: true };
    assess.show("2-live");
    here.answer([voted("2-live", apart)]);
    expect(assess.ballots.isAgainFirst).toBe(true);
  });

  it("that was spread twice is recorded", () => {
    const { assess, here } = bench();
    const apart = { ...ballot, spread: true };
    here.answer([voted("2-live", apart, apart)]);
    assess.show("2-live");
    expect([assess.ballots.isAgainFirst, assess.ballots.proposal]).toEqual([false, "largely"]);
  });

  it("in which most do not know is not the same as one that waits for agreement", () => {
    const { assess, here } = bench();
    here.answer([
      voted("2-live", { ...ballot, mostlyUnknown: true }),
      voted("2-owner", ballot),
      voted("1-platform"),
    ]);
    expect(["2-live", "2-owner", "1-platform"].map((id) => assess.undecided(id))).toEqual([
      false,
      true,
      false,
    ]);
    assess.show("2-live");
    expect(assess.answer).toBe("unknown");
  });
});

it("dissent without words is left out", async () => {
  const { assess, here } = bench();
  here.answer([voted("2-live", ballot)]);
  assess.show("2-live");
  await assess.setDissent([
    { by: "CFO", words: " On paper only. " },
    { by: null, words: "  " },
  ]);
  expect(here.said).toEqual([[{ by: "CFO", words: "On paper only." }]]);
});

it("a contested statement is read as the rule reads it", () => {
  const { assess, here } = bench();
  const standing = { statement: "2-live", standing: "unsettled", contested: true } as const;
  const standings = [{ ...standing, readings: ["not", "largely"] as [Truth, Truth] }];
  here.answer([voted("2-live", { ...ballot, contested: true })]);
  here.assessment = { ...here.assessment, standings };
  assess.show("2-live");
  expect(assess.readings).toEqual(["not", "largely"]);
  here.answer([voted("2-live", ballot)]);
  assess.show("2-live");
  expect(assess.readings).toBeNull();
});

import type { Choice, Scene } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import type { Room } from "../../../state/room.svelte";
import { roundWords } from "../opening-vote/words";
import { activityName } from "../words";

const steps = ["not", "partly", "largely", "fully"] as const;
/** How many rounds are shown beside each other: the last, and the one before it. */
const most = 2;

interface Grid {
  isOpen: boolean;
  in: number;
  of: number;
  isBegun(): boolean;
}

const fingers = (count: number) => m.audience_fingers({ fingers: String(count) });

/** How many are in, from when the vote is opened. */
function tally(grid: Grid): string | null {
  const isUnderWay = grid.isOpen || grid.isBegun();
  return isUnderWay ? m.vote_in({ count: grid.in, of: grid.of }) : null;
}

/** The room's own guess of the stage. */
export function openingScene({ opening, workshop }: Room): Scene {
  const { grid, last, rounds } = opening;
  const choices = workshop.pack.stages.map(({ stage, name }): Choice => ({
    fingers: fingers(stage),
    meaning: name,
  }));
  const asked = {
    eyebrow: activityName("opening_vote"),
    question: m.opening_question(),
    choices,
  };
  if (grid.isOpen || !last) return { kind: "vote", ...asked, tally: tally(grid) };
  const named = (at: number) => m.opening_round({ round: at === 0 ? "1" : "2" });
  return {
    kind: "result",
    ...asked,
    rounds: rounds.map(({ counts }) => counts),
    remarks: rounds.map((round, at) =>
      rounds.length > 1
        ? m.audience_round({ round: named(at), words: roundWords(round) })
        : roundWords(round),
    ),
    chosen: last.read?.median ?? null,
    middle: last.read?.middle ?? null,
  };
}

/** The vote on the return on time; its result is a note of the facilitator's, so it stays there. */
export function returnScene({ parting: { grid } }: Room): Scene | null {
  if (!grid.isOpen && !grid.isBegun()) return null;
  const meanings: Record<number, string> = {
    1: m.audience_return_least(),
    5: m.audience_return_most(),
  };
  return {
    kind: "vote",
    eyebrow: activityName("close"),
    question: m.audience_return(),
    choices: [1, 2, 3, 4, 5].map((count) => ({
      fingers: fingers(count),
      meaning: meanings[count] ?? "",
    })),
    tally: tally(grid),
  };
}

/** A statement, what fingers mean, and how the vote on it stands. */
export function ballotScene({ assess, workshop }: Room): Scene | null {
  const { statement, ballots, rating } = assess;
  if (!statement) return null;
  const anchors =
    statement.anchors.length === steps.length ? statement.anchors : workshop.pack.anchors;
  const asked = {
    eyebrow: m.room_assess_towards({ stage: assess.stage }),
    question: statement.text,
    choices: steps.map((step, at) => choice(step, at, anchors[at])),
  };
  const chosen = steps.findIndex((step) => ballots.proposal === null && step === assess.answer);
  const kept = rating?.ballots ?? [];
  if (ballots.grid.isOpen || (kept.length === 0 && chosen < 0))
    return { kind: "vote", ...asked, tally: tally(ballots.grid) };
  return {
    kind: "result",
    ...asked,
    rounds: kept.slice(-most).map(({ counts }) => steps.map((step) => counts[step])),
    remarks: remarks(assess),
    chosen: chosen < 0 ? null : chosen,
    middle: null,
  };
}

function choice(answer: (typeof steps)[number], at: number, anchor = ""): Choice {
  const title = m.room_answer_title({ answer });
  // Of the pack's own scale the first only says once more that it is not true.
  const isSaid = anchor === "" || anchor === "no";
  return {
    fingers: fingers(at),
    meaning: isSaid ? title : m.audience_anchored({ answer: title, anchor }),
  };
}

function remarks({ ballots, answer }: Room["assess"]): string[] {
  const { last, round, proposal } = ballots;
  const said: string[] = [];
  if (last) {
    const words = last.contested ? m.audience_contested() : m.audience_agreed();
    const name = m.room_assess_ballot({ round: String(round) });
    said.push(round > 1 ? m.audience_round({ round: name, words }) : words);
    const { unknown } = last.counts;
    if (unknown > 0) said.push(`${m.room_assess_dont_know({ count: unknown })}.`);
  }
  if (proposal === null && answer !== null)
    said.push(m.audience_recorded({ answer: m.room_answer({ answer }) }));
  return said;
}

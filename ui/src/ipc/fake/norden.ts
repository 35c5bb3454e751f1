import type { AnswerCode, Participant, Rating, ValueLine, Workshop, Worth } from "../bindings";
import { advise, assess } from "./assessment";
import { onTime, timed, unrun } from "./agenda";
import { pack, templateBlocks } from "./pack";
import { weighed } from "./priorities";
import { read } from "./reading";
import { counted } from "./votes";

/** One realistic workshop of an invented company, as the app would answer it. */
const people: [string, string, string | null, Participant["side"], Participant["presence"]][] = [
  ["ceo", "CEO", "Ingrid Solheim", "business", "present"],
  ["cfo", "CFO", "Marek Dvořák", "business", "present"],
  ["coo", "COO", "Anneke Visser", "business", "present"],
  ["cio", "CIO", "Tobias Lindqvist", "technology", "present"],
  ["cro", "CRO", "Priya Raman", "business", "late"],
  ["fleet", "Head of Fleet", "Jonas Weber", "business", "present"],
  ["sales", "Head of Key Accounts", null, "business", "present"],
  ["architect", "Chief Architect", "Elena Papadakis", "technology", "present"],
];

const lines: [number, string][] = [
  [0, "Board wants one view of a shipment by next summer #strategy"],
  [3, "Customers call because the portal is four hours behind #make @sales"],
  [3, "Premium delivery promise needs positions and orders together #make @coo"],
  [3, '" We sell certainty, and we cannot see our own lorries. @ceo'],
  [4, "The nightly batch window costs two full-time people in finance #save @cfo"],
  [4, "Point-to-point links to eleven carriers, each built by hand #save @cio"],
  [5, "Two customs fines last year because papers arrived after the goods #risk @cro"],
  [5, "% Ask the CFO alone about the write-off of 2024"],
  [6, "Orders and fleet positions already meet in the delivery promise #s3 @coo"],
  [6, "? Which data may leave the country? @cro"],
  [6, "? Who answers for the platform at night? @cio"],
  [6, "~ Rename the data warehouse programme"],
  [6, "~ Driver app on private phones"],
  [6, "! Name one owner for the platform by January @cio ^2027-01-15"],
  [6, "! Recovery of the order flow is exercised before the summer peak @cio"],
  [6, "!? Fund a second team for six months"],
  [6, "> Map where finance waits for nightly files @cfo ^2026-12-15"],
  [6, "> Exercise recovery of the order flow @cio ^2027-02-01"],
  [6, "> Put a figure on the nightly batch window @cfo ^2026-12-04"],
  [6, "> List the carriers that could send events today"],
];

type Answered = [
  statement: string,
  answer: AnswerCode,
  evidence: Rating["evidence"],
  votes: number[],
  evidenceText: string | null,
  dissent: [by: string | null, words: string][],
];
const answers: Answered[] = [
  ["1-platform", "fully", "E2", [0, 0, 1, 7], "Seen in the control room", []],
  ["1-pilot", "fully", "E1", [0, 0, 2, 6], "Fleet positions since 2024", []],
  ["1-purpose", "largely", "E1", [0, 1, 6, 1], "Delivery promise", []],
  ["2-live", "fully", "E2", [0, 0, 3, 5], "Customer portal, live since March", []],
  ["2-owner", "largely", "E1", [0, 1, 5, 2], "COO owns the delivery promise", []],
  [
    "2-shown",
    "largely",
    "E1",
    [0, 2, 5, 1],
    "One use, one quarter",
    [["cfo", "One use, one quarter."]],
  ],
  ["2-realtime", "largely", "E1", [0, 1, 6, 1], null, []],
  ["3-critical", "largely", "E1", [0, 2, 5, 1], "Portal and customs papers", []],
  ["3-secured", "largely", "E2", [0, 1, 4, 3], "Audit of June", []],
  [
    "3-joined",
    "largely",
    "E1",
    [0, 2, 5, 1],
    "Orders and fleet positions meet in the delivery promise",
    [["cfo", "Joined on paper. Finance still waits for the nightly file."]],
  ],
  ["4-majority", "not", "E1", [7, 1, 0, 0], "Two of some forty", []],
  ["3-watched", "largely", "E0", [1, 2, 4, 1], null, []],
];

/** Votes of the business side, where both sides had four. */
const bySide: Partial<Record<string, number[]>> = { "3-secured": [0, 1, 2, 1] };

const plain = (statement: string): Answered => [statement, "largely", "E1", [0, 1, 6, 1], null, []];

function rating([statement, answer, evidence, votes, evidenceText, dissent]: Answered): Rating {
  return {
    statement,
    answer,
    reason: null,
    evidence,
    evidenceText,
    dissent: dissent.map(([by, words]) => ({ by, words })),
    ballots: [counted(votes, bySide[statement])],
  };
}

const valueLines: ValueLine[] = [
  line(
    "v1",
    "Premium delivery promise",
    "make",
    [400_000, 900_000, 1_600_000],
    "sales",
    "12 key accounts asked for it",
    null,
  ),
  line(
    "v2",
    "No nightly batch window",
    "save",
    [350_000, 600_000, 800_000],
    "cfo",
    "Finance: 2 people, licences, reruns",
    null,
    { statements: ["3-recovery"], actions: ["n16"] },
  ),
  line(
    "v3",
    "One link instead of eleven",
    "save",
    [200_000, 300_000, 450_000],
    "cio",
    "Carrier contracts 2025",
    "links",
  ),
  line(
    "v6",
    "Retire the carrier gateway",
    "save",
    [100_000, 180_000, 240_000],
    "coo",
    "Licence and two servers",
    "links",
  ),
  line("v4", "No customs fines", "risk", [120_000, 250_000, 900_000], "cro", "Fines of 2025", null),
  line("v5", "Fewer lost pallets", "risk", [50_000, 150_000, 400_000], null, null, null),
];

function line(
  id: string,
  name: string,
  question: ValueLine["question"],
  [low = 0, likely = 0, high = 0]: number[],
  owner: string | null,
  basis: string | null,
  overlap: string | null,
  released: { statements: string[]; actions: string[] } = { statements: [], actions: [] },
): ValueLine {
  const counting = owner && basis ? "counted" : "not_yet_supported";
  return {
    id,
    name,
    question,
    low,
    likely,
    high,
    owner,
    basis,
    overlap,
    releasedBy: released.statements,
    releasedByActions: released.actions,
    counting,
    overlapsWith: null,
  };
}

/** In an overlap group only the supported line with the largest likely value counts. */
function grouped(all: ValueLine[]): ValueLine[] {
  const counts = (line: ValueLine) => line.owner !== null && line.basis !== null;
  return all.map((line) => {
    if (!counts(line)) return { ...line, counting: "not_yet_supported", overlapsWith: null };
    const group = line.overlap ? all.filter((one) => one.overlap === line.overlap) : [line];
    const first = group.filter(counts).sort((a, b) => b.likely - a.likely)[0];
    return first === undefined || first.id === line.id
      ? { ...line, counting: "counted", overlapsWith: null }
      : { ...line, counting: "overlapping", overlapsWith: first.id };
  });
}

export function worthOf(entered: ValueLine[]): Worth {
  const all = grouped(entered);
  const counted = all.filter((one) => one.counting === "counted");
  const sum = (of: ValueLine[]) => ({
    lines: of.length,
    low: of.reduce((total, one) => total + one.low, 0),
    likely: of.reduce((total, one) => total + one.likely, 0),
    high: of.reduce((total, one) => total + one.high, 0),
  });
  const about = (question: string) => sum(counted.filter((one) => one.question === question));
  const widest = [...counted].sort((a, b) => b.high - b.low - (a.high - a.low))[0];
  return {
    lines: all,
    make: about("make"),
    save: about("save"),
    risk: about("risk"),
    total: sum(counted),
    widest: widest?.id ?? null,
  };
}

/** Other organisations give the same answers but for these. */
export type Differing = Partial<Record<string, AnswerCode>>;

export function norden(id: string, state: Workshop["state"], differing: Differing = {}): Workshop {
  const given = [
    ...new Set([...answers.map(([statement]) => statement), ...Object.keys(differing)]),
  ];
  const assessment = assess(
    given.map((statement) => {
      const asked = answers.find(([known]) => known === statement) ?? plain(statement);
      const answer = differing[statement];
      return answer ? { ...rating(asked), answer, evidence: "E1" } : rating(asked);
    }),
  );
  const blocks = templateBlocks("half-day").map((block, i) => ({
    ...block,
    ...unrun,
    id: `b${i}`,
  }));
  const here = blocks.findIndex((block) => block.activity === "assess");
  const assessBlock = blocks[here]?.id ?? null;
  const running = blocks.map((block, at) => ({
    ...block,
    elapsedSeconds: at < here ? block.plannedMinutes * 60 - 120 : at === here ? 1500 : 0,
  }));
  const now = new Date().toISOString();
  return {
    id,
    state,
    details: {
      organisation: "Norden Logistics",
      title: "Board",
      sponsor: "Ingrid Solheim, CEO",
      facilitator: "Clara Beaumont",
      place: "Hamburg",
      heldOn: "2026-11-19",
      startsAt: "09:00",
      currency: "EUR",
      confidentiality: "Confidential",
      target: 4,
      invented: true,
      votesNamed: true,
    },
    participants: people.map(([handle, role, name, side, presence], i) => ({
      id: `p${i}`,
      handle,
      role,
      name,
      side,
      presence,
    })),
    agenda: timed(
      {
        blocks: state === "running" ? running : blocks,
        clock:
          state === "running"
            ? onTime(running, {
                block: assessBlock,
                runningSince: now,
                endsAt: null,
                now,
              })
            : { block: null, runningSince: null, endsAt: null, now },
      },
      "09:00",
    ),
    notes: lines.map(([block, text], i) => ({
      id: `n${i}`,
      block: blocks[block === 6 ? 7 : block]?.id ?? null,
      line: text,
      reading: read(text),
      capturedAt: `2026-11-19T08:${String(10 + 2 * i).padStart(2, "0")}:00Z`,
      capturedTime: `09:${String(10 + 2 * i).padStart(2, "0")}`,
      done: false,
      withheld: false,
    })),
    openingVotes: [],
    assessment,
    worth: worthOf(valueLines),
    advice: advise(assessment),
    priorities: weighed(),
    pack,
  };
}

/** The sample as it is opened: at its placement, its clock paused and no end promised. */
export function sample(): Workshop {
  const workshop = norden("sample", "running");
  const { blocks, clock } = workshop.agenda;
  const here = blocks.findIndex(({ activity }) => activity === "placement");
  const ran = (at: number, minutes: number) => (at < here ? minutes * 60 : 0);
  workshop.agenda = timed(
    {
      blocks: blocks.map((block, at) => ({
        ...block,
        elapsedSeconds: ran(at, block.plannedMinutes),
      })),
      clock: { ...clock, block: blocks[here]?.id ?? null, runningSince: null, endsAt: null },
    },
    workshop.details.startsAt,
  );
  return workshop;
}

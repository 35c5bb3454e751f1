import type {
  Ballot,
  Counts,
  Guess,
  OpeningVote,
  Participant,
  Rating,
  Truth,
  Vote,
} from "../bindings";

const steps: readonly Truth[] = ["not", "partly", "largely", "fully"];
const none: Counts = { not: 0, partly: 0, largely: 0, fully: 0, unknown: 0 };

/** The place-th of all votes in order, from 1. */
function at(sorted: number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

function count(votes: readonly Vote[]): Counts {
  const counts = { ...none };
  for (const { vote } of votes) counts[vote] += 1;
  return counts;
}

function cast(counts: Counts): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}

/** What the app reads from counts, by the rule of the ballot. */
function read(counts: Counts): Omit<Ballot, "votes" | "sides" | "furthest" | "proposedEvidence"> {
  const known = steps.flatMap((step, number) => Array<number>(counts[step]).fill(number));
  const median = known.length > 0 ? at(known, 0.5) : null;
  const near = known.filter((each) => Math.abs(each - (median ?? 0)) <= 1).length;
  return {
    counts,
    median: median === null ? null : (steps[median] ?? null),
    contested: near * 5 < known.length * 4,
    spread: (known.at(-1) ?? 0) - (known[0] ?? 0) >= 2,
    mostlyUnknown: counts.unknown > known.length,
  };
}

/** Between which steps the last ballot lets a statement be read. */
export function readings(rating: Rating): [Truth, Truth] | null {
  const counts = rating.ballots.at(-1)?.counts ?? none;
  const known = steps.flatMap((step, number) => Array<number>(counts[step]).fill(number));
  const [low, high] = [steps[at(known, 0.25)], steps[at(known, 0.75)]];
  return known.length > 0 && low && high ? [low, high] : null;
}

/** A ballot as the app answers it after the reveal. */
export function revealed(votes: Vote[], people: Participant[], named: boolean): Ballot {
  const its = read(count(votes));
  const of = (side: Participant["side"]) =>
    count(votes.filter((each) => people.find((one) => one.handle === each.by)?.side === side));
  const sides = { business: of("business"), technology: of("technology") };
  const affirming = votes.filter(({ vote }) => vote === "largely" || vote === "fully");
  const holds = its.median === "largely" || its.median === "fully";
  return {
    ...its,
    sides: cast(sides.business) >= 4 && cast(sides.technology) >= 4 ? sides : null,
    votes: named ? votes : [],
    furthest: named && its.spread ? furthest(votes) : null,
    proposedEvidence: named && holds && affirming.length > 1 ? "E1" : "E0",
  };
}

/** The first of the lowest and the first of the highest. */
function furthest(votes: Vote[]): [string, string] | null {
  const cast = steps.flatMap((step) => votes.find(({ vote }) => vote === step) ?? []);
  const [low, high] = [cast[0], cast.at(-1)];
  return low && high ? [low.by, high.by] : null;
}

/** A ballot of which only counts are known; with those of the business side, by side. */
export function counted(all: number[], ofBusiness?: number[]): Ballot {
  const unnamed = { votes: [], furthest: null, proposedEvidence: "E0" as const };
  const ballot = { ...read(countsOf(all)), ...unnamed };
  if (!ofBusiness) return { ...ballot, sides: null };
  const technology = countsOf(all.map((count, step) => count - (ofBusiness[step] ?? 0)));
  return { ...ballot, sides: { business: countsOf(ofBusiness), technology } };
}

function countsOf([not = 0, partly = 0, largely = 0, fully = 0]: number[]): Counts {
  return { ...none, not, partly, largely, fully };
}

/** The ratings after a blind vote on a statement. */
export function withBallot(ratings: Rating[], statement: string, ballot: Ballot): Rating[] {
  const open: Rating = {
    statement,
    answer: "unknown",
    reason: null,
    evidence: "E0",
    evidenceText: null,
    dissent: [],
    ballots: [],
  };
  const before = ratings.find((each) => each.statement === statement) ?? open;
  return [
    ...ratings.filter((each) => each !== before),
    { ...before, ballots: [...before.ballots, ballot] },
  ];
}

/** The ratings once the last blind vote on a statement is taken back. */
export function withoutBallot(ratings: Rating[], statement: string): Rating[] {
  return ratings.flatMap((each) => {
    if (each.statement !== statement) return [each];
    const ballots = each.ballots.slice(0, -1);
    const isEmpty = ballots.length === 0 && each.answer === "unknown" && !each.evidenceText;
    return isEmpty && each.dissent.length === 0 ? [] : [{ ...each, ballots }];
  });
}

/** A round of the opening vote as the app answers it. */
export function guessed(votes: Guess[], named: boolean): OpeningVote {
  const stages = votes.flatMap(({ stage }) => (stage === null ? [] : [stage])).sort();
  const counts = [0, 1, 2, 3, 4, 5].map((stage) => stages.filter((each) => each === stage).length);
  const [low, high] = [stages[0] ?? 0, stages.at(-1) ?? 0];
  const middle: [number, number] = [at(stages, 0.25), at(stages, 0.75)];
  const apart = middle[1] - middle[0];
  const spread = high - low >= 3 || apart > 2 ? "split" : apart <= 1 ? "aligned" : "mixed";
  const first = (stage: number) => votes.find((each) => each.stage === stage)?.by ?? "";
  return {
    votes: named ? votes : [],
    counts,
    abstained: votes.length - stages.length,
    read: stages.length === 0 ? null : { median: at(stages, 0.5), middle, spread },
    furthest: named && high > low ? [first(low), first(high)] : null,
  };
}

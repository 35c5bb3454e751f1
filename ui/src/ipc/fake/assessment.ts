import type { Advice, Assessment, Pack, Placement, Rating, Share } from "../bindings";
import { askNext } from "./asking";
import { pack } from "./pack";
import { contradictionsOf, mayBeSetTo, profileOf } from "./profile";
import { readings } from "./votes";

type Standing = Assessment["standings"][number];

/** The placement in outline: must-haves alone, no ballots, no evidence rule, no passing over of stage 4. */
export function assess(ratings: Rating[], set: Assessment["setByRoom"] = null): Assessment {
  const standings = pack.statements.map((statement) => standing(statement, ratings));
  const of = (id: string) => standings.find((other) => other.statement === id)?.standing ?? "open";
  const mustHaves = pack.statements.filter((statement) => statement.role === "must_have");
  const at = (stage: number) => mustHaves.filter((statement) => statement.stage === stage);
  const reach = (counts: (id: string) => boolean) => {
    let stage = 0;
    while (stage < 5 && at(stage + 1).every((statement) => counts(statement.id))) stage += 1;
    return stage;
  };
  const floor = reach((id) => of(id) === "met" || of(id) === "not_applicable");
  const ceiling = reach((id) => of(id) !== "failing");
  const next = floor === 5 ? null : floor + 1;
  const ids = (wanted: string, stages: (stage: number) => boolean) =>
    mustHaves.filter((s) => stages(s.stage) && of(s.id) === wanted).map((s) => s.id);
  const rated = ratings.length > 0 && ceiling - floor <= 1;
  const failing = ids("failing", (stage) => stage === next);
  const unsettled = ids("unsettled", (stage) => stage === next);
  const open = ids("open", (stage) => stage <= (next ?? 5));
  const restsOn = ratings.filter((r) => r.answer === "largely").map((r) => r.statement);
  const contradictions = contradictionsOf(ratings, floor);
  const maySetTo = mayBeSetTo(rated, floor, ceiling);
  const placement: Placement = {
    rated,
    stage: rated ? floor : null,
    floor,
    ceiling,
    next,
    notNeeded: [],
    confidence: confidence(mustHaves, ratings, next ?? 5, rated),
    failing,
    open,
    unsettled,
    contested: standings.filter((s) => s.contested).map((s) => s.statement),
    contradictions: contradictions.map((each) => each.tellTale),
    restsOn: restsOn.filter((id) => at(floor).some((statement) => statement.id === id)),
    toSettle: ids("open", (stage) => stage > floor && stage <= ceiling),
  };
  return {
    ratings,
    placement,
    standings,
    certificate: {
      to: next,
      lift: [...failing, ...unsettled, ...open],
      answer: [],
      restsOn: placement.restsOn,
    },
    profile: profileOf(standings),
    asking: askNext({ placement }, ratings.length),
    contradictions,
    setByRoom: set && { ...set, inForce: maySetTo.includes(set.stage) },
    maySetTo,
  };
}

function standing(statement: Pack["statements"][number], ratings: Rating[]): Standing {
  const rating = ratings.find((candidate) => candidate.statement === statement.id);
  const answers = {
    not: "failing",
    partly: "failing",
    largely: "met",
    fully: "met",
    unknown: "open",
    not_applicable: "not_applicable",
  } as const;
  const onlySaid = rating?.evidence === "E0" && statement.stage >= 3;
  const met = rating ? answers[rating.answer] : "open";
  return {
    statement: statement.id,
    standing: met === "met" && onlySaid ? "unsettled" : met,
    contested: rating?.ballots.at(-1)?.contested ?? false,
    readings: rating ? readings(rating) : null,
  };
}

function confidence(
  mustHaves: Pack["statements"],
  ratings: Rating[],
  upTo: number,
  rated: boolean,
): Placement["confidence"] {
  const counted = mustHaves.filter((statement) => statement.stage <= upTo);
  const answered = ratings.filter((r) => counted.some((s) => s.id === r.statement));
  const balloted = answered.filter((r) => r.ballots.length > 0);
  const shown = answered.filter((r) => r.evidence !== "E0");
  const coverage = share(answered.length, counted.length, 0.9, 0.7);
  const agreement = share(balloted.length - 1, balloted.length, 0.8, 0.6);
  const evidence = share(shown.length, answered.length, 0.6, 0.3);
  const levels = [coverage, agreement, evidence].map((each) => each.level);
  const weakest = (["low", "medium"] as const).find((level) => levels.includes(level)) ?? "high";
  return { level: rated ? weakest : "low", coverage, agreement, evidence };
}

function share(count: number, of: number, high: number, medium: number): Share {
  if (of === 0) return { count: 0, of, level: "medium", toNext: null };
  const level = count >= high * of ? "high" : count >= medium * of ? "medium" : "low";
  if (level === "high") return { count, of, level, toNext: null };
  const next = level === "low" ? "medium" : "high";
  const wanted = Math.ceil((next === "high" ? high : medium) * of);
  return { count, of, level, toNext: { level: next, count: wanted - count } };
}

export function advise(assessment: Assessment): Advice[] {
  const { failing, open, floor } = { ...assessment.placement };
  const because = (answers: string[]) => {
    if (answers.some((id) => failing.includes(id))) return "failing";
    if (answers.some((id) => open.includes(id))) return "open";
    return answers.some((id) => id.startsWith(`${floor}-`)) ? "at_stage" : null;
  };
  return pack.recommendations.flatMap((recommendation) => {
    const reason = because(recommendation.answers);
    return reason
      ? [{ recommendation: recommendation.id, because: reason, statements: recommendation.answers }]
      : [];
  });
}

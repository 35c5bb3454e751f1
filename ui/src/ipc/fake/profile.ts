import type { Assessment, Contradiction, Finding, Profile, Strand } from "../bindings";
import { pack } from "./pack";

type Standings = Assessment["standings"];
type Statement = (typeof pack)["statements"][number];

const dimensions = ["strategy", "value", "people", "process", "technology"] as const;
const flows = ["bottom_up", "top_down"] as const;
const stages = [0, 1, 2, 3, 4, 5];

/** The profile as the app reads it: must-haves alone decide how far a strand reaches. */
export function profileOf(standings: Standings): Profile {
  const of = (id: string) => standings.find((each) => each.statement === id)?.standing ?? "open";
  const strand = (name: string, its: Statement[]): Strand => {
    const counted = its.filter((each) => each.role !== "tell_tale");
    const needed = its.filter((each) => each.role === "must_have");
    const unmet = needed.filter((each) => !["met", "not_applicable"].includes(of(each.id)));
    const lowest = unmet.sort((a, b) => a.stage - b.stage)[0];
    const last = Math.max(-1, ...needed.map((each) => each.stage));
    const reach = needed.length === 0 ? "unknown" : lowest ? "at" : "at_least";
    return {
      of: name,
      reach,
      stage: lowest ? lowest.stage - 1 : last < 0 ? null : last,
      met: stages.map((stage) => {
        const there = counted.filter((each) => each.stage === stage);
        return { count: there.filter((each) => of(each.id) === "met").length, of: there.length };
      }),
      mustHaves: stages.map((stage) => needed.filter((each) => each.stage === stage).length),
      holdsBack: lowest?.id ?? null,
    };
  };
  const those = dimensions.map((name) =>
    strand(
      name,
      pack.statements.filter((each) => each.dimension === name),
    ),
  );
  return {
    dimensions: those,
    flows: flows.map((name) =>
      strand(
        name,
        pack.statements.filter((each) => each.flow === name),
      ),
    ),
    findings: findings(those),
  };
}

function findings(strands: Strand[]): Finding[] {
  const known = strands.flatMap(({ of, stage }) => (stage === null ? [] : [{ of, stage }]));
  return known.flatMap((ahead) =>
    known
      .filter((behind) => ahead.stage - behind.stage >= 2)
      .map((behind) => ({
        ahead: ahead.of,
        aheadAt: ahead.stage,
        behind: behind.of,
        behindAt: behind.stage,
        flows: false,
      })),
  );
}

/** Tell-tales below the floor that are largely or fully true, and the must-haves they speak against. */
export function contradictionsOf(ratings: Assessment["ratings"], floor: number): Contradiction[] {
  return pack.statements
    .filter((each) => each.role === "tell_tale" && each.stage < floor)
    .filter((each) =>
      ratings.some(
        (rating) => rating.statement === each.id && ["largely", "fully"].includes(rating.answer),
      ),
    )
    .map((tellTale) => ({
      tellTale: tellTale.id,
      against: pack.statements
        .filter((each) => each.role === "must_have")
        .filter((each) => each.stage > tellTale.stage && each.stage <= floor)
        .map((each) => each.id),
    }));
}

/** The stages that a room may set: one applicable stage up or down, within 0 and the ceiling. */
export function mayBeSetTo(rated: boolean, floor: number, ceiling: number): number[] {
  return rated ? [floor - 1, floor + 1].filter((stage) => stage >= 0 && stage <= ceiling) : [];
}

import type { Asking, Assessment } from "../bindings";
import { pack } from "./pack";

/** What to ask next, in outline: the open must-haves between floor and ceiling, lowest first. */
export function askNext({ placement }: Pick<Assessment, "placement">, answered: number): Asking {
  const { floor, ceiling, rated, toSettle, confidence } = placement;
  const upTo = rated ? placement.next : ceiling;
  const middle = Math.ceil((floor + 1 + ceiling) / 2);
  const stageOf = (id: string) => pack.statements.find((each) => each.id === id)?.stage ?? 0;
  const wanted = rated ? placement.open : toSettle.filter((id) => stageOf(id) === middle);
  const left = toSettle.filter((id) => stageOf(id) <= (upTo ?? 5)).length;
  const coverage = confidence.coverage.toNext;
  const pace = answered < 5 ? 2 : 3;
  return {
    next: wanted[0] ?? toSettle[0] ?? null,
    left,
    toRated: rated ? null : { best: Math.min(2, left), worst: left },
    toConfidence:
      coverage && rated ? [{ level: coverage.level, answers: Math.max(1, coverage.count) }] : [],
    minutes: left * pace,
  };
}

import type { Pack } from "../ipc/bindings";

export type Statement = Pack["statements"][number];

const roles: readonly Statement["role"][] = ["must_have", "supporting", "tell_tale"];

/** A tell-tale of stage 0 is asked with the statements towards stage 1. */
export function towards(statement: Statement): number {
  return Math.max(1, statement.role === "tell_tale" ? statement.stage + 1 : statement.stage);
}

/** Statements as they are walked: stage by stage, must-haves first, then as the pack has them. */
export function walked(statements: readonly Statement[]): Statement[] {
  return [...statements].sort(
    (a, b) => towards(a) - towards(b) || roles.indexOf(a.role) - roles.indexOf(b.role),
  );
}

export function byStatement<Each extends { statement: string }>(list: Each[]): Map<string, Each> {
  return new Map(list.map((each) => [each.statement, each]));
}

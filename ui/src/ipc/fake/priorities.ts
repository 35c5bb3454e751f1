import type { Priority, PriorityInput } from "../bindings";
import { pack } from "./pack";

const blank: Omit<Priority, "id"> = {
  recommendation: null,
  title: null,
  dropped: false,
  reason: null,
  firstStep: null,
  measure: null,
  owner: null,
  horizon: "next",
  value: null,
  effort: null,
};

/** Priorities in memory, as the app keeps them. */
export function taken(list: Priority[], recommendation: string, id: string): Priority[] {
  const known = list.find((each) => each.recommendation === recommendation);
  if (known) return changed(list, known.id, { dropped: false, reason: null });
  return [...list, { ...blank, id, recommendation, horizon: horizonOf(recommendation) }];
}

export function dropped(
  list: Priority[],
  recommendation: string,
  reason: string | null,
  id: string,
): Priority[] {
  const known = list.find((each) => each.recommendation === recommendation);
  const after = known ? list : taken(list, recommendation, id);
  return changed(after, known?.id ?? id, { dropped: true, reason });
}

export function added(list: Priority[], title: string, id: string): Priority[] {
  return [...list, { ...blank, id, title }];
}

export function changed(list: Priority[], id: string, change: Partial<PriorityInput>): Priority[] {
  return list.map((each) => (each.id === id ? { ...each, ...change } : each));
}

function horizonOf(recommendation: string): Priority["horizon"] {
  return pack.recommendations.find((each) => each.id === recommendation)?.horizon ?? "next";
}

/** What Norden's room has weighed so far: some taken, one dropped, one of its own. */
export function weighed(): Priority[] {
  const answer = (
    recommendation: string,
    change: Partial<Omit<Priority, "id" | "recommendation">>,
  ): Priority => ({
    ...blank,
    id: `w-${recommendation}`,
    recommendation,
    horizon: horizonOf(recommendation),
    ...change,
  });
  return [
    answer("qualities", { horizon: "now", value: 5, effort: 3, owner: "cio" }),
    answer("direction", { horizon: "now", value: 4, effort: 2, owner: "ceo" }),
    {
      ...blank,
      id: "w-own",
      title: "Send carriers their slots as events",
      value: 5,
      effort: 3,
      owner: "coo",
    },
    answer("operating-model", { title: "Name one owner for the platform", value: 4, effort: 1 }),
    answer("executive-workshops", { dropped: true, reason: "Today was the workshop" }),
  ];
}

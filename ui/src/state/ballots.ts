import type { Ballot, Counts, EvidenceGrade, Rating, Truth } from "../ipc/bindings";

const steps: readonly Truth[] = ["not", "partly", "largely", "fully"];
const grades: readonly EvidenceGrade[] = ["E0", "E1", "E2"];

export function castIn(counts: Counts): number {
  return counts.not + counts.partly + counts.largely + counts.fully + counts.unknown;
}

/** What to propose after the reveal: the lower median, or "don't know" where most said so. */
export function proposedBy(ballot: Ballot): Truth | "unknown" {
  return ballot.mostlyUnknown || ballot.median === null ? "unknown" : ballot.median;
}

/** The room voted on it and knows, but has not agreed yet. Unlike "don't know", this waits for it. */
export function isUndecided(rating: Rating | null | undefined): boolean {
  const last = rating?.ballots.at(-1);
  return rating?.answer === "unknown" && last !== undefined && proposedBy(last) !== "unknown";
}

export function strongest(one: EvidenceGrade, other: EvidenceGrade): EvidenceGrade {
  return grades.indexOf(one) > grades.indexOf(other) ? one : other;
}

export function gradeAfter(evidence: EvidenceGrade): EvidenceGrade {
  return grades[(grades.indexOf(evidence) + 1) % grades.length] ?? "E0";
}

/**
 * Between which steps a contested statement is read: the votes ⌈n/4⌉ and ⌈3n/4⌉ of its last ballot,
 * and what was agreed where that lies outside. Placement rule, point 3.
 */
export function readings(rating: Rating): [Truth, Truth] | null {
  const ballot = rating.ballots.at(-1);
  if (!ballot) return null;
  const order = steps.flatMap((step) => Array<Truth>(ballot.counts[step]).fill(step));
  const vote = (place: number) => order[Math.ceil(place) - 1];
  const agreed = steps.find((step) => step === rating.answer);
  const read = [vote(order.length / 4), vote((3 * order.length) / 4), ballot.median, agreed]
    .filter((step) => step !== undefined && step !== null)
    .map((step) => steps.indexOf(step));
  const low = steps[Math.min(...read)];
  const high = steps[Math.max(...read)];
  return low && high ? [low, high] : null;
}

/** "8 of 8": how many voted, and of how many where that is known. */
export function inOf(ballot: Ballot, of: number | null): { count: number; of: number | null } {
  const count = castIn(ballot.counts);
  return { count, of: of === null ? null : Math.max(count, of) };
}

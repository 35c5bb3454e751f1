import type { Ballot, Counts, EvidenceGrade, Rating, Truth } from "../ipc/bindings";

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

/** "8 of 8": how many voted, and of how many where that is known. */
export function inOf(ballot: Ballot, of: number | null): { count: number; of: number | null } {
  const count = castIn(ballot.counts);
  return { count, of: of === null ? null : Math.max(count, of) };
}

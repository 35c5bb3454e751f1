import type {
  Activity,
  Assessment,
  Block,
  Kind,
  Pack,
  Placement,
  Reading,
} from "../../ipc/bindings";
import { m } from "../../paraglide/messages.js";

const locale = "en-GB";

export function activityName(activity: Activity): string {
  return m.room_activity_name({ activity });
}

export function blockName(block: Block): string {
  return block.title ?? activityName(block.activity);
}

/** "15 Dec"; with the year where it is not this one's. */
export function shortDate(iso: string, today = new Date()): string {
  return dated(iso, "short", today);
}

/** "15 December". */
export function longDate(iso: string, today = new Date()): string {
  return dated(iso, "long", today);
}

function dated(iso: string, month: "short" | "long", today: Date): string {
  const day = new Date(`${iso}T12:00:00`);
  const year = day.getFullYear() === today.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(locale, { day: "numeric", month, ...year }).format(day);
}

/** "Two", "Eleven" would be too long: from eleven on, figures. */
export function numberWord(count: number): string {
  return m.room_number({ count: String(count) });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** How a line reads: "action · CFO · 15 December". */
export function readingWords(reading: Reading, role: (handle: string) => string | null): string {
  const words: (string | null)[] = [
    reading.private ? m.room_private() : null,
    m.room_kind({ kind: reading.kind }),
    reading.asked ? m.room_asked() : null,
    ...reading.people.map(role),
    ...reading.questions.map((question) => m.room_question({ question })),
    ...reading.stages.map((stage) => m.room_stage({ stage })),
    ...reading.dimensions.map((dimension) => m.room_dimension({ dimension })),
    reading.due === null ? null : longDate(reading.due),
  ];
  return words.filter((word) => word !== null).join(" · ");
}

/** Who and when, as the rail says it: "CFO · 15 Dec". */
export function ownerAndDue(reading: Reading, role: (handle: string) => string | null): string {
  const owner = reading.people[0] === undefined ? null : role(reading.people[0]);
  const due = reading.due === null ? null : shortDate(reading.due);
  return [owner, due].filter((word) => word !== null).join(" · ");
}

/** Somebody said how true something is, whichever stage it belongs to. */
export function isAnswered({ ratings }: Assessment): boolean {
  return ratings.some((rating) => rating.answer !== "unknown");
}

/** "stage 2, could be 3". */
export function placementWords(assessment: Assessment): string {
  const { rated, floor, ceiling } = assessment.placement;
  if (!isAnswered(assessment)) return m.room_place_none();
  if (!rated) return m.room_place_between({ floor, ceiling });
  return ceiling > floor
    ? m.room_place_could({ floor, ceiling })
    : m.room_place_at({ stage: floor });
}

/** "Stage 2, could be 3. Two answers settle it." */
export function placementHeadline(assessment: Assessment, settling: number): string {
  const { rated, floor, ceiling } = assessment.placement;
  if (!isAnswered(assessment)) return m.room_headline_none();
  if (!rated) return m.room_headline_between({ floor, ceiling });
  if (ceiling === floor) return m.room_headline_at({ stage: floor });
  const settle = m.room_headline_settle({ count: settling, words: numberWord(settling) });
  return settling > 0
    ? `${m.room_headline_could({ floor, ceiling })} ${settle}`
    : m.room_headline_could({ floor, ceiling });
}

/** "Medium confidence: 14 of 15 must-haves answered, only 8 of them with an example or second voice; 10 of 12 ballots agreed." */
export function confidenceSentence({ confidence }: Placement): string {
  const { level, coverage, evidence, agreement } = confidence;
  const isWeakest = evidence.level === level && level !== "high" && coverage.level !== level;
  const example = { count: evidence.count, of: evidence.of };
  return m.room_confidence_sentence({
    level: m.room_confidence({ level }),
    coverage: m.room_confidence_coverage({ count: coverage.count, of: coverage.of }),
    evidence: isWeakest
      ? m.room_confidence_evidence_only(example)
      : m.room_confidence_evidence(example),
    agreement:
      agreement.of === 0
        ? m.room_confidence_no_ballots()
        : m.room_confidence_ballots({ count: agreement.count, of: agreement.of }),
  });
}

/** "Five Stages to Streaming Platform Adoption, section “Stage 3. …”"; ours where no section says it. */
export function sourceWords(pack: Pack, sections: readonly string[]): string {
  const heading = sections.map((mark) => sectionHeading(pack, mark)).join(", ");
  return heading === "" ? m.room_ours_explained() : m.room_section({ heading });
}

/** The heading of a section mark, without its trailing words: "Stage 3". */
export function sectionHeading(pack: Pack, mark: string): string {
  const heading =
    pack.publication.sections.find((section) => section.mark === mark)?.heading ?? mark;
  return /^(Stage \d|Figure \d)/.exec(heading)?.[0] ?? heading;
}

export function sentence(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}

export function joined(words: string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(words.map(lowerFirst));
}

export const railKinds: readonly Extract<Kind, "decision" | "action" | "question" | "parked">[] = [
  "decision",
  "action",
  "question",
  "parked",
];

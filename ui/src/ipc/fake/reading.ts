import type { Kind, MoneyQuestion, Reading, Span } from "../bindings";

/** A rough reading of the capture line: enough to see the screens, far from every rule of the app. */
const kinds: Record<string, Kind> = {
  "!": "decision",
  ">": "action",
  "?": "question",
  "~": "parked",
  '"': "quote",
};

export function read(line: string): Reading {
  const reading: Reading = {
    kind: "note",
    private: false,
    asked: false,
    spans: [],
    people: [],
    questions: [],
    stages: [],
    dimensions: [],
    due: null,
    shown: line,
  };
  const bodyAt = readMarker(line, reading);
  for (const match of line.matchAll(
    /(?<=^|\s)[#@^][\p{L}\d-]+(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)?/giu,
  )) {
    const meaning = readTag(match[0], reading);
    if (meaning) {
      reading.spans.push({ start: match.index, end: match.index + match[0].length, meaning });
    }
  }
  reading.shown = withoutTrailing(line, bodyAt, reading.spans).trim();
  return reading;
}

function readMarker(line: string, reading: Reading): number {
  const marker = /^(!\?|[!>?~"%])(?=[\s\p{L}])/u.exec(line)?.[1];
  if (!marker) return 0;
  reading.spans.push({ start: 0, end: marker.length, meaning: "marker" });
  if (marker === "%") reading.private = true;
  else if (marker === "!?") {
    reading.kind = "decision";
    reading.asked = true;
  } else reading.kind = kinds[marker] ?? "note";
  return marker.length;
}

function readTag(tag: string, reading: Reading): Span["meaning"] | null {
  const word = tag.slice(1).toLowerCase();
  if (tag.startsWith("@")) {
    reading.people.push(word);
    return "person";
  }
  if (tag.startsWith("^")) {
    reading.due = dueDate(word);
    return reading.due ? "due" : null;
  }
  if (word === "make" || word === "save" || word === "risk") {
    reading.questions.push(word satisfies MoneyQuestion);
    return "question";
  }
  if (/^s[0-5]$/.test(word)) {
    reading.stages.push(Number(word[1]));
    return "stage";
  }
  if (/^(people|process|technology|strategy|value)$/.test(word)) {
    reading.dimensions.push(word as Reading["dimensions"][number]);
    return "dimension";
  }
  return null;
}

function dueDate(word: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return word;
  const day = new Date(`${word} 2026 12:00 UTC`);
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}

function withoutTrailing(line: string, bodyAt: number, spans: Span[]): string {
  let end = line.length;
  for (const span of [...spans].reverse()) {
    if (span.meaning === "marker" || line.slice(span.end, end).trim() !== "") break;
    end = span.start;
  }
  return line.slice(bodyAt, end);
}

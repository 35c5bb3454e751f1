import type { ReportPreview, Workshop } from "../bindings";
import curve from "./curve.svg?raw";

/** Pages in the manner of the report: real words in real places, no layout engine. */
const width = 595;
const height = 842;

const titles: [string, string[]][] = [
  [
    "Norden is at stage 2 and can reach stage 3 by closing two gaps",
    [
      "Two uses are live, and a third is waiting for recovery to be exercised.",
      "Worth between 1.1 and 3.8 million a year, mostly from a promise that can be kept.",
      "The board decides on a second team.",
    ],
  ],
  [
    "Stage 2, sure to a medium degree, seen between 1 and 4 by the room",
    [
      "The curve shows where Norden stands, where it could stand once two answers are settled, and where it wants to be.",
    ],
  ],
  [
    "Two of eight must-haves separate us from stage 3",
    [
      "Recovery from disaster is in place: open.",
      "Event flows are watched across applications: only said.",
    ],
  ],
  [
    "Between 1.1 and 3.8 million a year, mostly from new revenue",
    [
      "Premium delivery promise, no nightly batch window, one link instead of eleven, no customs fines.",
    ],
  ],
  [
    "Two decisions, four actions",
    [
      "Name one owner for the platform by January.",
      "Recovery of the order flow is exercised before the summer peak.",
    ],
  ],
];

function wrapped(text: string, size: number): string[] {
  const limit = Math.floor(480 / (size * 0.48));
  const out: string[] = [];
  for (const word of text.split(" ")) {
    const last = out[out.length - 1];
    if (last !== undefined && last.length + word.length < limit)
      out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}

function page(title: string, paragraphs: string[], number: number, organisation: string): string {
  const text = (x: number, y: number, size: number, weight: number, fill: string, words: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" font-family="Source Sans 3">${words}</text>`;
  let y = 92;
  const parts = [
    text(57, 46, 8.5, 400, "#4A5663", `${organisation} · Board · 19 November 2026 · Confidential`),
  ];
  for (const part of wrapped(title, 20)) {
    parts.push(text(57, y, 20, 700, "#14202B", part));
    y += 24;
  }
  y += 12;
  if (number < 3) {
    const drawing = curve.replace("<svg ", `<svg x="57" y="${y}" width="481" height="209" `);
    parts.push(drawing);
    y += 236;
  }
  for (const paragraph of paragraphs) {
    for (const part of wrapped(paragraph, 10)) {
      parts.push(text(57, y, 10, 400, "#14202B", part));
      y += 14;
    }
    y += 7;
  }
  parts.push(
    text(
      57,
      806,
      8,
      400,
      "#4A5663",
      `Confidential · page ${number} of ${titles.length} · version 1`,
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join("")}</svg>`;
}

export function preview(workshop: Workshop): ReportPreview {
  return {
    pages: titles.map(([title, paragraphs], i) =>
      page(title, paragraphs, i + 1, workshop.details.organisation),
    ),
    outline: ["Summary", "Where we are", "Why not yet", "Worth", "Agreed"].map((title, i) => ({
      title,
      page: i,
    })),
    notCovered: [
      "Priorities: nothing was placed by value and effort",
      "Return on time: no vote was taken",
    ],
    missingCharacters: [{ character: "𝄞", context: "~ Rename the data warehouse programme 𝄞" }],
    withheld: workshop.notes.filter((note) => note.reading.private).length,
  };
}

export function figure(): string {
  return curve.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}

import type {
  Edition,
  Format,
  Report,
  ReportChoice,
  ReportPreview,
  ReportProgress,
  ReportWritten,
  SentReport,
  Workshop,
} from "../bindings";
import curve from "./curve.svg?raw";

declare global {
  interface Window {
    /** How many pages were painted. */
    painted?: number;
  }
}

/** The end of a channel that a fake has in its hands. */
type Told = { onmessage: (progress: ReportProgress) => void };

/** A wordmark of 320 by 96 pixels. */
const logo =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAUAAAABgCAYAAABsS6soAAABzUlEQVR42u3dwYkEIBBEUWMwISMy/6Om4EGwpd6DvX+kp5g9TWsAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADf0MdfJn5cCYgfQUAIG0CACBtAAAgbw6QAaWiB+AH0jBQygf90BA2gIAQNoAAED+EO/iwQDqN83UzCA+v0LDz6A+g0g+ADqN4DgA6i/cL9PFgbQgOj3DRUDqF+/gcQA6tdvADGA+vUbQAygfv2F+y2EAfQB1K/fUBpAH0D9+g2jAXTA+vUbQAPogPXrN4AG0AHr11+439I5YP369RtKB6Bfv36D6AD069dvAB2Afv36I3/X2wHo168/9ne9HYB+/fpjf9fbA+rXrz+23wPq16/fAHpA/fr1G0APqF+/fgPoAfXr128APaB+/foNoAfUr1+/AfSA+vXrN4AeUL9+/QbQAejXr98AOgD9+vUbQAegX79+A+gA9OvXbwAdgH79+g2gA9CvX78BdAD69es3gA5Av379BtAB6Nev3wA6AP369RtA/fr16zeA+vXr128A9evXr98A6tevX78B1K9fv34DqF+/fv0GUL9+/fo9oH79+vV7QP369esHAAAAAAAAAAAAAAAAAAAAAAAAAF7b5bkVBXDFUcwAAAAASUVORK5CYII=";

/** Pages in the manner of the report: real words in real places, no layout engine. */
const width = 595;
const height = 842;

const titles: [[string, string[]], ...[string, string[]][]] = [
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

function page(
  title: string,
  paragraphs: string[],
  [number, count]: [number, number],
  organisation: string,
  edition: Edition,
): string {
  const text = (x: number, y: number, size: number, weight: number, fill: string, words: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" font-family="Source Sans 3">${words}</text>`;
  let y = 92;
  const parts = [
    text(
      57,
      46,
      8.5,
      400,
      "#4A5663",
      `${organisation} · Board · 19 November 2026 · ${edition} edition`,
    ),
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
    text(57, 806, 8, 400, "#4A5663", `Confidential · page ${number} of ${count} · version 1`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join("")}</svg>`;
}

/** What the report says by choice of the edition. */
const leftOut: Record<Edition, string[]> = {
  attendee: ["Who cast which vote, and who dissented, stands in the sponsor edition only."],
  sponsor: [],
  short: [
    "The attendee edition has the sections Profile, Why not yet, Worth, Method, Answers and Notes as well, with 14 notes, 31 answers with votes and evidence, and 4 value lines.",
    "Who cast which vote, and who dissented, stands in the sponsor edition only.",
  ],
};

/** The private notes of a workshop, counted. */
function withheld(workshop: Workshop): string[] {
  const count = workshop.notes.filter((note) => note.reading.private).length;
  if (count === 0) return [];
  const are = count === 1 ? "1 note is" : `${count} notes are`;
  return [`${are} private: the facilitator’s own, in no edition.`];
}

type Problem = (code: string, message: string, field?: string | null) => unknown;
type Around = { scenario: string; get: (id: string) => Workshop; problem: Problem };

/** Reports of the fake: what was chosen and what went out, by workshop. */
export function report({ scenario, get, problem }: Around) {
  const choices = new Map<string, ReportChoice>();
  const sent = new Map<string, SentReport[]>();
  const logos = new Map<string, string>();
  const snapshots = new Map<string, string>();
  let drawing = 0;
  let drawn: [workshop: Workshop, edition: Edition, pages: number] | null = null;
  let givenUp: () => void = () => undefined;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const saved = <Value>(value: Value) => ({
    value,
    savedAt: new Date().toTimeString().slice(0, 8),
  });

  const content = ({ notes, assessment }: Workshop) => JSON.stringify([notes, assessment.ratings]);
  const standing = (id: string): Report => {
    const gone = sent.get(id) ?? [];
    const changed = gone.length > 0 && snapshots.get(id) !== content(get(id));
    return {
      choice: choices.get(get(id).details.organisation) ?? {
        edition: "attendee",
        paper: "a4",
        formats: ["pdf"],
      },
      version: (gone[0]?.version ?? 1) + (changed ? 1 : 0),
      changed,
      changes: changed
        ? [
            { what: "rating", count: 3 },
            { what: "action", count: 1 },
          ]
        : [],
      sent: gone,
    };
  };
  const send = (id: string, formats: Format[], folder: string): ReportWritten => {
    const { version, choice } = standing(id);
    const organisation = get(id).details.organisation;
    const names: Record<Format, string> = {
      pdf: `report – ${choice.edition}.pdf`,
      docx: `report – ${choice.edition}.docx`,
      xlsx: "tables.xlsx",
      markdown: "notes.md",
      figures: "figure-1-summary.svg",
      workshop: "workshop.json",
    };
    const now = new Date();
    const gone = formats
      .filter((format) => format !== "workshop")
      .map((format): SentReport => {
        const hasEdition = format === "pdf" || format === "docx";
        return {
          version,
          format,
          edition: hasEdition || format === "figures" ? choice.edition : null,
          paper: hasEdition ? choice.paper : null,
          hash: format === "pdf" ? "9f3a1c" : null,
          sentOn: now.toISOString().slice(0, 10),
          sentTime: now.toTimeString().slice(0, 5),
        };
      });
    sent.set(id, [...gone.reverse(), ...(sent.get(id) ?? [])]);
    snapshots.set(id, content(get(id)));
    const files = formats.map((format) => `${organisation} – ${names[format]}`);
    return { folder, files, report: standing(id) };
  };

  return {
    reportGet: (id: string) => Promise.resolve(standing(id)),
    reportChoose(id: string, choice: ReportChoice) {
      choices.set(get(id).details.organisation, choice);
      return Promise.resolve(null);
    },
    reportPreview(id: string, edition: Edition): Promise<ReportPreview> {
      const workshop = get(id);
      const pages = scenario === "long" ? 300 : edition === "short" ? 3 : titles.length;
      drawn = [workshop, edition, pages];
      drawing += 1;
      const chapters = ["Summary", "Where we are", "Why not yet", "Worth", "Agreed"];
      return Promise.resolve({
        drawing,
        pages,
        outline: chapters.slice(0, pages).map((title, i) => ({ title, page: i })),
        notCovered: [
          "Priorities: nothing was placed by value and effort",
          "Return on time: no vote was taken",
        ],
        leftOut: [...leftOut[edition], ...withheld(workshop)],
        missingCharacters: [{ character: "𝄞", context: "~ Rename the data warehouse programme 𝄞" }],
      });
    },
    reportPage(of: number, number: number) {
      if (!drawn || of !== drawing) throw problem("invalid", "These pages were set anew.");
      const [workshop, edition, pages] = drawn;
      window.painted = (window.painted ?? 0) + 1;
      const [title, paragraphs] = titles[number % titles.length] ?? titles[0];
      const { organisation } = workshop.details;
      return Promise.resolve(page(title, paragraphs, [number + 1, pages], organisation, edition));
    },
    async reportExport(id: string) {
      if (scenario === "failing")
        throw problem("file", "The folder cannot be written to. Choose another one.");
      await wait(0);
      return send(id, ["pdf"], "/home/clara/Documents");
    },
    async reportCopy(id: string, { formats }: ReportChoice, told: Told) {
      const givingUp = new Promise<true>((done) => {
        givenUp = () => {
          done(true);
        };
      });
      for (const [done, format] of formats.entries()) {
        told.onmessage({ format, done });
        // As slow as a stick, where the test wants to see it.
        const slow = scenario === "slow" ? wait(1500) : wait(0);
        if ((await Promise.race([givingUp, slow])) === true) return null;
      }
      return send(id, formats, "/media/clara/STICK");
    },
    reportCancel() {
      givenUp();
      return Promise.resolve(null);
    },
    reportOpen: () => Promise.resolve(null),
    reportShow: () => Promise.resolve(null),
    reportMail: () => Promise.resolve(null),
    logoFind: (id: string) => Promise.resolve(logos.get(id) ?? null),
    logoChoose(id: string) {
      if (scenario === "failing")
        throw problem(
          "file",
          "A logo is a PNG or a JPEG; save the picture as one of these, and choose that.",
        );
      logos.set(id, logo);
      return Promise.resolve(saved(logo));
    },
    logoRemove(id: string) {
      logos.delete(id);
      return Promise.resolve(saved(null));
    },
  };
}

export function figure(): string {
  return curve.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}

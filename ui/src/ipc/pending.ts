import { invoke } from "@tauri-apps/api/core";
import type { Problem } from "./bindings";

/** Commands of the contract that the app does not list yet; the generated ones take their place. */
export type PendingTypes = {
  ReportPreview: {
    /** SVG, one a page. */
    pages: string[];
    outline: { title: string; page: number }[];
    notCovered: string[];
    missingCharacters: { character: string; context: string }[];
    withheld: number;
  };
};

type Answer<T> = Promise<{ status: "ok"; data: T } | { status: "error"; error: Problem }>;

async function call<T>(command: string, workshop: string): Answer<T> {
  try {
    return { status: "ok", data: await invoke<T>(command, { workshop }) };
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return { status: "error", error: thrown as Problem };
  }
}

export const pending = {
  figureCurve: (workshop: string) => call<string>("figure_curve", workshop),
  figureBriefing: (workshop: string) => call<string>("figure_briefing", workshop),
  figureRanges: (workshop: string) => call<string | null>("figure_ranges", workshop),
  reportPreview: (workshop: string) =>
    call<PendingTypes["ReportPreview"]>("report_preview", workshop),
  reportExport: (workshop: string) => call<string | null>("report_export", workshop),
};

import { m } from "../../paraglide/messages.js";
import type { Edition, Format, Paper, ReportChange } from "../../state/report.svelte";

export const editionNames: Record<Edition, () => string> = {
  attendee: m.report_edition_attendee,
  sponsor: m.report_edition_sponsor,
  short: m.report_edition_short,
};

export const paperNames: Record<Paper, () => string> = {
  a4: m.report_paper_a4,
  letter: m.report_paper_letter,
};

/** Each format: what it is called, and what it is good for. */
export const formats: Record<Format, [name: () => string, purpose: () => string]> = {
  pdf: [m.report_format_pdf, m.report_format_pdf_for],
  docx: [m.report_format_docx, m.report_format_docx_for],
  xlsx: [m.report_format_xlsx, m.report_format_xlsx_for],
  markdown: [m.report_format_markdown, m.report_format_markdown_for],
  figures: [m.report_format_figures, m.report_format_figures_for],
  workshop: [m.report_format_workshop, m.report_format_workshop_for],
};

/** "3 ratings, 1 action". */
export function changesInWords(changes: ReportChange[]): string {
  return changes.map((change) => m.report_change(change)).join(", ");
}

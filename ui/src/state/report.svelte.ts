import { asProblem, type Problem } from "../ipc/client";
import type { ReportPreview } from "../ipc/bindings";
import type { OpenWorkshop } from "./workshop.svelte";

/** The pages as they stand, and the file that was written of them. */
export class Report {
  preview = $state.raw<ReportPreview | null>(null);
  /** Why the pages could not be set. */
  problem = $state.raw<Problem | null>(null);
  isExporting = $state(false);
  /** Where the PDF was written to. */
  path = $state<string | null>(null);
  exportProblem = $state.raw<Problem | null>(null);
  readonly #workshop: OpenWorkshop;

  constructor(workshop: OpenWorkshop) {
    this.#workshop = workshop;
  }

  /** Sets the pages anew; the old ones stand until the new ones are here. */
  async refresh(): Promise<void> {
    try {
      this.preview = await this.#workshop.previewReport();
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  async export(): Promise<void> {
    if (this.isExporting) return;
    this.isExporting = true;
    this.exportProblem = null;
    try {
      // Null when the dialog was cancelled: what was written before still stands.
      this.path = (await this.#workshop.exportReport()) ?? this.path;
    } catch (thrown) {
      this.exportProblem = asProblem(thrown);
    } finally {
      this.isExporting = false;
    }
  }
}

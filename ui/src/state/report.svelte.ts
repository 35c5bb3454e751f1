import { asProblem, ipc, type Problem } from "../ipc/client";
import type {
  Format,
  Paper,
  Report as Standing,
  ReportChoice,
  ReportPreview,
  ReportWritten,
} from "../ipc/bindings";
import { onProgress } from "../ipc/progress";
import type { OpenWorkshop } from "./workshop.svelte";

export type { Edition, Format, Paper, ReportChange, SentReport } from "../ipc/bindings";

/** Below this nobody needs to be told that something is being written. */
const PATIENCE_MS = 500;

/** The report before it leaves: its pages, what it is to be, the files that were written of it. */
export class Report {
  /** How it is wanted, which version it is, what of it went out; null until it is known. */
  standing = $state.raw<Standing | null>(null);
  preview = $state.raw<ReportPreview | null>(null);
  /** The paper that the preview is set on. */
  paper = $state<Paper>("a4");
  /** Why the pages could not be set. */
  problem = $state.raw<Problem | null>(null);
  /** What is being written, once that takes its time. */
  writing = $state.raw<{ format: Format; done: number; of: number } | null>(null);
  isWriting = $state(false);
  written = $state.raw<ReportWritten | null>(null);
  writeProblem = $state.raw<Problem | null>(null);
  /** It was given up, and nothing was written. */
  isGivenUp = $state(false);
  readonly #workshop: OpenWorkshop;
  #asked = 0;
  #known: Promise<void> = Promise.resolve();

  constructor(workshop: OpenWorkshop) {
    this.#workshop = workshop;
  }

  get choice(): ReportChoice | null {
    return this.standing?.choice ?? null;
  }

  /** Sets the pages anew; the old ones stand until the new ones are here. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      this.#known = this.#ask(asked);
      await this.#known;
      if (asked === this.#asked) await this.#draw(asked);
    } catch (thrown) {
      if (asked === this.#asked) this.problem = asProblem(thrown);
    }
  }

  async #ask(asked: number): Promise<void> {
    const standing = await ipc.reportGet(this.#workshop.id);
    if (asked === this.#asked) this.standing = standing;
  }

  /** Wants it otherwise, and keeps that for the organisation. */
  async choose(change: Partial<ReportChoice>): Promise<void> {
    if (!this.standing) return;
    const choice = { ...this.standing.choice, ...change };
    this.standing = { ...this.standing, choice };
    const asked = ++this.#asked;
    try {
      await Promise.all([ipc.reportChoose(this.#workshop.id, choice), this.#draw(asked)]);
    } catch (thrown) {
      if (asked === this.#asked) this.problem = asProblem(thrown);
    }
  }

  /** An answer that was overtaken is dropped. */
  async #draw(asked: number): Promise<void> {
    const { choice } = this;
    if (!choice) return;
    const preview = await this.#workshop.previewReport(choice);
    if (asked !== this.#asked) return;
    this.preview = preview;
    this.paper = choice.paper;
    this.problem = null;
  }

  /** A page of the preview, as SVG. */
  page(drawing: number, page: number): Promise<string> {
    return ipc.reportPage(drawing, page);
  }

  /** Writes the PDF to where the system's dialog says; also when asked for before its pages are drawn. */
  async export(): Promise<void> {
    await this.#write(["pdf"], async () => {
      await this.#known;
      const { choice } = this;
      if (!choice) return null;
      return ipc.reportExport(this.#workshop.id, choice.edition, choice.paper);
    });
  }

  /** Writes several files into the folder that the system's dialog says, and remembers which. */
  async copy(formats: Format[]): Promise<void> {
    if (!this.standing) return;
    const choice = { ...this.standing.choice, formats };
    this.standing = { ...this.standing, choice };
    const told = onProgress(({ format, done }) => {
      if (this.writing) this.writing = { ...this.writing, format, done };
    });
    await this.#write(formats, async () => {
      await ipc.reportChoose(this.#workshop.id, choice);
      return ipc.reportCopy(this.#workshop.id, choice, told);
    });
  }

  async #write(formats: Format[], act: () => Promise<ReportWritten | null>): Promise<void> {
    const [format] = formats;
    if (this.isWriting || !format) return;
    this.isWriting = true;
    this.isGivenUp = false;
    this.writeProblem = null;
    const slow = setTimeout(() => {
      this.writing = { format, done: 0, of: formats.length };
    }, PATIENCE_MS);
    try {
      const written = await act();
      // Null when the dialog was cancelled: what was written before still stands.
      if (written) {
        // It was done before it could be given up.
        this.isGivenUp = false;
        this.written = written;
        this.standing = written.report;
      }
    } catch (thrown) {
      this.writeProblem = asProblem(thrown);
    } finally {
      clearTimeout(slow);
      this.writing = null;
      this.isWriting = false;
    }
  }

  /** Gives up what is being written: nothing of it stays. */
  async giveUp(): Promise<void> {
    this.isGivenUp = true;
    await ipc.reportCancel();
  }

  /** Leads to another program of this computer. */
  async lead(to: "open" | "show" | "mail"): Promise<void> {
    this.writeProblem = null;
    try {
      if (to === "open") await ipc.reportOpen();
      else if (to === "show") await ipc.reportShow();
      else await ipc.reportMail(this.#workshop.id);
    } catch (thrown) {
      this.writeProblem = asProblem(thrown);
    }
  }
}

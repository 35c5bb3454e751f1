import type { PackSummary } from "../ipc/bindings";
import { asProblem, ipc, type Problem } from "../ipc/client";

/** One error of a refused pack: where in the file, and what is wrong there. */
export interface PackError {
  line: number | null;
  field: string;
  what: string;
}

/** "pack.toml, line 12, column 4, statements[3].stage: there is no stage 7." */
const located = /^(?:.+?, )?line (\d+)(?:, column \d+)?(?:, ([^:]*))?: (.+)$/i;

/** What a refusal says, one error a row; a line without a place stands as it is. */
export function packErrors(message: string): PackError[] {
  return message
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, at, field = "", what = ""] = located.exec(line.trim()) ?? [];
      return at === undefined
        ? { line: null, field: "", what: line.trim() }
        : { line: Number(at), field, what };
    });
}

/** The model packs of the library. */
export class Packs {
  /** Null until they were read. */
  list = $state.raw<PackSummary[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Why the last file was no model pack; empty when it was one. */
  errors = $state.raw<PackError[]>([]);

  read(): Promise<void> {
    return this.#try(async () => {
      this.list = await ipc.packList();
    });
  }

  /** Asks for a file and takes it in; nothing changes when the dialog is cancelled. */
  async load(): Promise<void> {
    await this.#try(async () => {
      this.list = (await ipc.packLoad()) ?? this.list;
    });
    this.errors = this.problem ? packErrors(this.problem.message) : [];
  }

  remove(number: number): Promise<void> {
    return this.#try(async () => {
      this.list = await ipc.packRemove(number);
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.errors = [];
    try {
      await act();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

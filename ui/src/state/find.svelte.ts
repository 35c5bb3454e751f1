import type { SearchHit } from "../ipc/bindings";
import { asProblem, ipc, type Problem } from "../ipc/client";

/** A search over the notes of one workshop. */
export class Find {
  query = $state("");
  hits = $state.raw<SearchHit[]>([]);
  problem = $state.raw<Problem | null>(null);
  readonly #workshop: string;

  constructor(workshop: string) {
    this.#workshop = workshop;
  }

  /** Answers while the query is typed; an answer that was overtaken is dropped. */
  async search(query: string): Promise<void> {
    this.query = query;
    const asked = query.trim();
    this.problem = null;
    if (asked === "") {
      this.hits = [];
      return;
    }
    try {
      const hits = await ipc.librarySearch(asked, this.#workshop);
      if (this.query === query) this.hits = hits;
    } catch (thrown) {
      if (this.query === query) this.problem = asProblem(thrown);
    }
  }
}

import { asProblem, ipc, type Problem } from "../ipc/client";
import { forgetRoom } from "./room.svelte";
import { forgetDrafts } from "./workshop.svelte";
import type { Library as Content, Saved, SearchHit, Template } from "../ipc/bindings";

/** All workshops of this computer, and the search over their notes. */
export class Library {
  content = $state.raw<Content | null>(null);
  templates = $state.raw<Template[]>([]);
  /** Why the library could not be read. */
  problem = $state.raw<Problem | null>(null);
  query = $state("");
  /** What the query found; null while there is none to answer. */
  hits = $state.raw<SearchHit[] | null>(null);
  searchProblem = $state.raw<Problem | null>(null);
  /** The workshop that is running; the sample only where no other is. */
  readonly running = $derived.by(() => {
    const running = this.content?.workshops.filter(({ state }) => state === "running") ?? [];
    return running.find(({ invented }) => !invented) ?? running[0] ?? null;
  });

  async load(): Promise<void> {
    try {
      const [content, templates] = await Promise.all([ipc.libraryGet(), ipc.templateList()]);
      this.content = content;
      this.templates = templates;
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Answers while the query is typed; an answer that was overtaken is dropped. */
  async search(query: string): Promise<void> {
    this.query = query;
    const asked = query.trim();
    if (asked === "") {
      this.hits = null;
      this.searchProblem = null;
      return;
    }
    try {
      const hits = await ipc.librarySearch(asked, null);
      if (this.query !== query) return;
      this.hits = hits;
      this.searchProblem = null;
    } catch (thrown) {
      if (this.query === query) this.searchProblem = asProblem(thrown);
    }
  }

  /** Each of these throws a Problem. The first three answer the workshop's id. */
  create(organisation: string, template: string): Promise<Saved<string>> {
    return ipc.workshopCreate(organisation, template);
  }
  openSample(): Promise<string> {
    return ipc.sampleOpen();
  }
  /** Asks for a file by the system's dialog; null when cancelled. */
  importFile(): Promise<string | null> {
    return ipc.workshopImport();
  }
  /** Asks where to by the system's dialog; the path, or null when cancelled. */
  exportWorkshop(id: string): Promise<string | null> {
    return ipc.workshopExport(id);
  }
  async erase(id: string, organisation: string): Promise<void> {
    await ipc.workshopErase(id, organisation);
    forgetDrafts(id);
    forgetRoom(id);
    await this.load();
  }
}

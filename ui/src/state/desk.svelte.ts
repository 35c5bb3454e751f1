import { asProblem, type Problem } from "../ipc/client";
import type { App } from "./app.svelte";

/** What is done with whole workshops from the library, and how the last of it ended. */
export class LibraryDesk {
  problem = $state.raw<Problem | null>(null);
  exported = $state.raw<{ organisation: string; path: string } | null>(null);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  openSample(): Promise<void> {
    return this.#try(async () => {
      const workshop = await this.#app.library.openSample();
      this.#app.go({ screen: "room", workshop });
    });
  }

  importFile(): Promise<void> {
    return this.#try(async () => {
      const workshop = await this.#app.library.importFile();
      if (workshop !== null) this.#app.go({ screen: "prepare", workshop });
    });
  }

  export(id: string, organisation: string): Promise<void> {
    return this.#try(async () => {
      const path = await this.#app.library.exportWorkshop(id);
      if (path !== null) this.exported = { organisation, path };
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.exported = null;
    try {
      await act();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

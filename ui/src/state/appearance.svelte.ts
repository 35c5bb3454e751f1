import { asProblem, ipc, type Problem } from "../ipc/client";
import type { Settings, Theme } from "../ipc/bindings";

const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** The look that is set, and the one that follows from it on this computer. */
export class Appearance {
  settings = $state.raw<Settings | null>(null);
  problem = $state.raw<Problem | null>(null);
  #isSystemDark = $state(systemDark.matches);
  readonly theme = $derived<Theme>(this.settings?.theme ?? "system");
  readonly resolved = $derived.by<"light" | "dark">(() => {
    if (this.theme !== "system") return this.theme;
    return this.#isSystemDark ? "dark" : "light";
  });

  constructor() {
    systemDark.addEventListener("change", (event) => {
      this.#isSystemDark = event.matches;
    });
  }

  load(): Promise<void> {
    return this.#place(ipc.settingsGet());
  }

  setTheme(theme: Theme): Promise<void> {
    return this.#place(ipc.settingsSetTheme(theme));
  }

  async #place(answer: Promise<Settings>): Promise<void> {
    try {
      this.settings = await answer;
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

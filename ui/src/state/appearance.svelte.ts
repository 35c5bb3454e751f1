import { asProblem, ipc, type Problem } from "../ipc/client";
import type { Settings, Theme } from "../ipc/bindings";

const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** How large the window can draw, in percent, step by step. */
const zooms = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200];

/** What is set, and the look that follows from it on this computer. */
export class Appearance {
  settings = $state.raw<Settings | null>(null);
  problem = $state.raw<Problem | null>(null);
  #isSystemDark = $state(systemDark.matches);
  readonly theme = $derived<Theme>(this.settings?.theme ?? "system");
  readonly zoomPercent = $derived(this.settings?.zoomPercent ?? 100);
  readonly hasSingleKeys = $derived(this.settings?.singleKeys ?? true);
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

  setZoom(percent: number): Promise<void> {
    return this.#place(ipc.settingsSetZoom(percent));
  }

  setSingleKeys(on: boolean): Promise<void> {
    return this.#place(ipc.settingsSetSingleKeys(on));
  }

  /** Draws a step larger or smaller; at the end it stays. */
  async zoom(by: 1 | -1): Promise<void> {
    const now = this.zoomPercent;
    const to = by > 0 ? zooms.find((each) => each > now) : zooms.findLast((each) => each < now);
    if (to !== undefined) await this.setZoom(to);
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

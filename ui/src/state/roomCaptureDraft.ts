import type { Draft } from "../ipc/bindings";

/** A moment after the last key, but no later than this after the first that is not kept. */
const moment = 300;
const latest = 1000;

/**
 * Keeps what is half typed in the library: quietly, a moment after typing stops, and at once when the
 * window is left. A crash loses a second of typing at most. What could not be kept is tried again with
 * the next key; the line itself is on the screen.
 */
export class DraftKeeper {
  #keep: (draft: Draft) => Promise<void>;
  #kept: string;
  #due: { draft: Draft; since: number; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(keep: (draft: Draft) => Promise<void>, kept: Draft = { line: "", note: null }) {
    this.#keep = keep;
    this.#kept = JSON.stringify(kept);
  }

  /** What the library holds already. */
  holds(draft: Draft): void {
    this.#kept = JSON.stringify(draft);
  }

  typed(draft: Draft): void {
    const since = this.#due?.since ?? Date.now();
    clearTimeout(this.#due?.timer);
    const wait = Math.max(0, Math.min(moment, since + latest - Date.now()));
    const timer = setTimeout(() => {
      this.flush();
    }, wait);
    this.#due = { draft, since, timer };
  }

  /** Keeps at once what waits. */
  flush(): void {
    if (!this.#due) return;
    const { draft, timer } = this.#due;
    clearTimeout(timer);
    this.#due = null;
    const text = JSON.stringify(draft);
    if (text === this.#kept) return;
    this.#kept = text;
    this.#keep(draft).catch(() => {
      if (this.#kept === text) this.#kept = "";
    });
  }
}

import type { Draft } from "../ipc/bindings";

/**
 * Keeps what is half typed in the library, quietly and with every key: nothing waits that a window which
 * closes, a screen that is left or a crash could take along. While one draft is on its way only the
 * latest waits behind it. What could not be kept is tried again with the next key; the line itself is on
 * the screen.
 */
export class DraftKeeper {
  #keep: (draft: Draft) => Promise<void>;
  #kept: string;
  #latest: Draft | null = null;
  #isKeeping = false;

  constructor(keep: (draft: Draft) => Promise<void>, kept: Draft = { line: "", note: null }) {
    this.#keep = keep;
    this.#kept = JSON.stringify(kept);
  }

  /** What the library holds already. */
  holds(draft: Draft): void {
    this.#kept = JSON.stringify(draft);
  }

  typed(draft: Draft): void {
    this.#latest = draft;
    if (!this.#isKeeping) void this.#keepAll();
  }

  async #keepAll(): Promise<void> {
    this.#isKeeping = true;
    while (this.#latest) {
      const draft = this.#latest;
      this.#latest = null;
      const text = JSON.stringify(draft);
      if (text === this.#kept) continue;
      this.#kept = await this.#keep(draft).then(
        () => text,
        () => "",
      );
    }
    this.#isKeeping = false;
  }
}

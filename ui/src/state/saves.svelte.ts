import { asProblem, type Problem } from "../ipc/client";
import type { Saved } from "../ipc/bindings";

export type { Problem };

/** Whether what the screen shows is on the disk. */
export class Saves {
  /** Local time of the last change that is on the disk, "14:32:07". */
  savedAt = $state<string | null>(null);
  /** Why the last change is not; null when it is. */
  problem = $state.raw<Problem | null>(null);
  #running = $state(0);
  readonly isRunning = $derived(this.#running > 0);

  /** Waits for a change and puts its answer in place; answers the problem, or null when it is kept. */
  async keep<Value>(
    change: Promise<Saved<Value>>,
    place: (value: Value) => void,
  ): Promise<Problem | null> {
    this.#running += 1;
    try {
      const answer = await change;
      place(answer.value);
      this.savedAt = answer.savedAt;
      this.problem = null;
      return null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
      return this.problem;
    } finally {
      this.#running -= 1;
    }
  }
}

import type { Priority, PriorityInput, Saved } from "../ipc/bindings";
import { ipc, type Problem } from "../ipc/client";
import type { Saves } from "./saves.svelte";

type Kept = Promise<Problem | null>;

/** What the room took up or dropped, in its order: what the disk holds, and one method an intent. */
export class Priorities {
  list = $state.raw<Priority[]>([]);
  readonly #workshop: string;
  readonly #saves: Saves;

  constructor(workshop: string, saves: Saves) {
    this.#workshop = workshop;
    this.#saves = saves;
  }

  take(recommendation: string): Kept {
    return this.#keep(ipc.priorityTake(this.#workshop, recommendation));
  }
  drop(recommendation: string, reason: string | null): Kept {
    return this.#keep(ipc.priorityDrop(this.#workshop, recommendation, reason));
  }
  add(title: string): Kept {
    return this.#keep(ipc.priorityAdd(this.#workshop, title));
  }
  update(priority: string, input: PriorityInput): Kept {
    return this.#keep(ipc.priorityUpdate(this.#workshop, priority, input));
  }
  move(priority: string, to: number): Kept {
    return this.#keep(ipc.priorityMove(this.#workshop, priority, to));
  }
  remove(priority: string): Kept {
    return this.#keep(ipc.priorityDelete(this.#workshop, priority));
  }

  #keep(change: Promise<Saved<Priority[]>>): Kept {
    return this.#saves.keep(change, (list) => {
      this.list = list;
    });
  }
}

import type { LastTime as Found } from "../ipc/bindings";
import { ipc } from "../ipc/client";
import type { Kept, OpenWorkshop } from "./workshop.svelte";

/** What the organisation's last workshop left. It is asked about first, and brought along only then. */
export class LastTime {
  readonly #workshop: OpenWorkshop;
  /** Null where this is the organisation's first, or until it was read. */
  found = $state.raw<Found | null>(null);
  look = $state<"asked" | "shown" | "closed">("asked");
  /** The open actions that stay where they are. */
  left = $state.raw<string[]>([]);
  withPeople = $state(true);
  /** Those that would be brought along. */
  readonly wanted = $derived.by(() =>
    (this.found?.actions ?? []).filter(
      ({ note, brought }) => !brought && !this.left.includes(note),
    ),
  );
  readonly bringsPeople = $derived.by(
    () => this.withPeople && (this.found?.people.length ?? 0) > 0,
  );

  constructor(workshop: OpenWorkshop) {
    this.#workshop = workshop;
  }

  async read(): Promise<void> {
    const before = this.found?.workshop;
    this.found = await ipc.lastTimeFind(this.#workshop.id).catch(() => null);
    if (this.found?.workshop !== before) {
      this.look = "asked";
      this.left = [];
    }
  }

  want(note: string, isWanted: boolean): void {
    this.left = isWanted ? this.left.filter((one) => one !== note) : [...this.left, note];
  }

  bring(): Kept {
    if (!this.found) return Promise.resolve(null);
    const notes = this.wanted.map(({ note }) => note);
    return this.#workshop.bringLastTime(this.found.workshop, notes, this.bringsPeople);
  }
}

import type { Horizon, Pack, Priority, PriorityInput } from "../ipc/bindings";
import type { Drafts, FormDraft } from "./drafts.svelte";

type Words = Pick<PriorityInput, "title" | "firstStep" | "measure" | "owner" | "horizon">;
type Recommendation = Pack["recommendations"][number];

/** A priority as it would be written anew, unchanged. */
export function inputOf(priority: Priority): PriorityInput {
  const { title, firstStep, measure, owner, horizon, value, effort, dropped, reason } = priority;
  return { title, firstStep, measure, owner, horizon, value, effort, dropped, reason };
}

/** A priority while the room's words for it are being written. */
export class PriorityForm {
  /** Of which one, see Weighed. */
  readonly key: string;
  title = $state("");
  firstStep = $state("");
  measure = $state("");
  owner = $state<string | null>(null);
  horizon = $state<Horizon>("next");
  /** Whether somebody tried to save it, so that what is missing is said. */
  tried = $state(false);
  refusal = $state<string | null>(null);
  /** How it is kept while it is written. */
  readonly draft: FormDraft;
  readonly #pack: Recommendation | null;

  constructor(key: string, priority: Priority | null, pack: Recommendation | null, drafts: Drafts) {
    this.key = key;
    this.#pack = pack;
    this.title = priority?.title ?? pack?.title ?? "";
    this.firstStep = priority?.firstStep ?? pack?.firstStep ?? "";
    this.measure = priority?.measure ?? pack?.measure ?? "";
    this.owner = priority?.owner ?? null;
    this.horizon = priority?.horizon ?? pack?.horizon ?? "next";
    const written = ["title", "firstStep", "measure", "owner", "horizon"] as const;
    this.draft = drafts.form(`priority:${key}`, this, written);
  }

  /** An idea of the room has no other words than its own. */
  needsTitle = $derived(this.title.trim() === "");

  /** What to keep; null while something is missing. Words that are the pack's stay the pack's. */
  words(): Words | null {
    if (this.needsTitle && !this.#pack) return null;
    const own = (text: string, packs: string | undefined) => {
      const trimmed = text.trim();
      return trimmed === "" || trimmed === packs ? null : trimmed;
    };
    return {
      title: own(this.title, this.#pack?.title),
      firstStep: own(this.firstStep, this.#pack?.firstStep),
      measure: own(this.measure, this.#pack?.measure),
      owner: this.owner,
      horizon: this.horizon,
    };
  }
}

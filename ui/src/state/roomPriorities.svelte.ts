import type { Advice, Horizon, Pack, Priority, PriorityInput } from "../ipc/bindings";
import type { Drafts } from "./drafts.svelte";
import { inputOf, PriorityForm } from "./priorityForm.svelte";

type Refusal = { message: string } | null;
type Kept = Promise<Refusal>;
export type Recommendation = Pack["recommendations"][number];

/** What weighing needs of the open workshop; a change answers why it was refused, or null. */
export interface Scales {
  pack(): Pack;
  advice(): Advice[];
  list(): Priority[];
  take(recommendation: string): Kept;
  drop(recommendation: string, reason: string | null): Kept;
  add(title: string): Kept;
  update(priority: string, input: PriorityInput): Kept;
  move(priority: string, to: number): Kept;
  remove(priority: string): Kept;
  drafts: Drafts;
}

/** A recommendation or an idea of the room, weighed or not yet. */
export interface Weighed {
  /** The recommendation's id, or the idea's: the same before and after it is taken. */
  key: string;
  priority: Priority | null;
  recommendation: Recommendation | null;
  advice: Advice | null;
  /** Its number in the list and on the grid, once it is taken. */
  number: number | null;
}

export const horizons: readonly Horizon[] = ["now", "next", "later"];

/** What is advised, what the room made of it, and the one that is being talked about. */
export class Weighing {
  readonly #scales: Scales;
  /** Empty: none, by choice; null: the first that waits. */
  #chosen = $state<string | null>(null);
  /** The value that was typed and waits for its effort. */
  value = $state<number | null>(null);
  form = $state<PriorityForm | null>(null);
  /** What is about to be dropped, and may say why. */
  asked = $state<string | null>(null);

  constructor(scales: Scales) {
    this.#scales = scales;
  }

  toWeigh = $derived.by((): Weighed[] =>
    this.#scales
      .advice()
      .filter((advice) => !this.#taken(advice.recommendation))
      .map((advice) => this.#weighed(null, advice.recommendation, null)),
  );
  groups = $derived.by((): { horizon: Horizon; those: Weighed[] }[] => {
    let number = 0;
    const list = this.#scales.list().filter((each) => !each.dropped);
    return horizons.map((horizon) => ({
      horizon,
      those: list
        .filter((each) => each.horizon === horizon)
        .map((each) => this.#weighed(each, each.recommendation, ++number)),
    }));
  });
  taken = $derived.by(() => this.groups.flatMap((group) => group.those));
  /** Taken, and without a place on the grid. */
  unplaced = $derived.by(() =>
    this.taken.filter(({ priority }) => [priority?.value, priority?.effort].includes(null)),
  );
  dropped = $derived.by((): Weighed[] =>
    this.#scales
      .list()
      .filter((each) => each.dropped)
      .map((each) => this.#weighed(each, each.recommendation, null)),
  );
  all = $derived.by(() => [...this.toWeigh, ...this.taken, ...this.dropped]);
  chosen = $derived.by((): Weighed | null => {
    if (this.#chosen === "") return null;
    return this.all.find((each) => each.key === this.#chosen) ?? this.all[0] ?? null;
  });

  /** The idea that is being written. */
  get idea(): string {
    return this.#scales.drafts.find("idea") ?? "";
  }
  set idea(text: string) {
    this.#scales.drafts.keep("idea", text);
  }

  title(item: Weighed): string {
    return item.priority?.title ?? item.recommendation?.title ?? "";
  }
  firstStep(item: Weighed): string {
    return item.priority?.firstStep ?? item.recommendation?.firstStep ?? "";
  }
  measure(item: Weighed): string {
    return item.priority?.measure ?? item.recommendation?.measure ?? "";
  }

  choose(key: string | null): void {
    this.#chosen = key ?? "";
    this.value = null;
    this.asked = null;
    if (this.form && this.form.key !== key) this.form = null;
  }

  step(by: -1 | 1): void {
    const at = this.all.findIndex((each) => each.key === this.chosen?.key);
    const to = this.all[at + by];
    if (to) this.choose(to.key);
  }

  /** The next piece of advice that waits, down the list; false after the last. */
  next(): boolean {
    const at = this.toWeigh.findIndex((each) => each.key === this.chosen?.key);
    const to = this.toWeigh[at + 1];
    if (to) this.choose(to.key);
    return to !== undefined;
  }

  /** Takes it as it is, and stays with it: the digits that follow place it. */
  async take(item = this.chosen): Promise<void> {
    if (item) await this.#ensureTaken(item);
  }

  /** Asks why not; Enter then drops it. */
  ask(item = this.chosen): void {
    if (!item || item.priority?.dropped) return;
    this.choose(item.key);
    this.asked = item.key;
  }

  /** Drops it with what was said, which may be nothing; the problem, when it stays. */
  async drop(item: Weighed, said: string): Kept {
    const reason = said.trim() || null;
    let refusal: Refusal = null;
    await this.#advancing(item, async () => {
      refusal = item.recommendation
        ? await this.#scales.drop(item.recommendation.id, reason)
        : await this.#change(item, { dropped: true, reason });
      return refusal === null;
    });
    if (!refusal) this.asked = null;
    return refusal;
  }

  /** Forgets what the room made of it: a recommendation waits again, an idea is gone. */
  async remove(item = this.chosen): Promise<void> {
    if (item?.priority) await this.#scales.remove(item.priority.id);
  }

  /** The first digit is the value, the second the effort. */
  async digit(digit: number): Promise<void> {
    if (this.value === null) this.value = digit;
    else await this.place(this.value, digit);
  }

  /** Puts the chosen one on the grid; what was not taken is taken by it. */
  async place(value: number, effort: number): Promise<void> {
    this.value = null;
    const item = this.chosen;
    if (!item) return;
    await this.#advancing(item, async () => {
      const isTaken = await this.#ensureTaken(item);
      return isTaken && (await this.#change(item, { value, effort })) === null;
    });
  }

  /** One up or down; past the end of its horizon, into the next one. */
  async move(by: -1 | 1, item = this.chosen): Promise<void> {
    const priority = item?.priority;
    if (!item || !priority || priority.dropped) return;
    const at = horizons.indexOf(priority.horizon);
    const those = this.groups[at]?.those ?? [];
    const beside = those[those.findIndex((each) => each.key === item.key) + by]?.priority;
    if (beside) {
      await this.#scales.move(priority.id, this.#place(beside));
      return;
    }
    const horizon = horizons[at + by];
    if (!horizon) return;
    const edge = (this.groups[at + by]?.those ?? []).at(by === 1 ? 0 : -1)?.priority;
    if (await this.#change(item, { horizon })) return;
    const isPast = edge && (this.#place(edge) - this.#place(priority)) * by < 0;
    if (isPast) await this.#scales.move(priority.id, this.#place(edge));
  }

  begin(item = this.chosen): void {
    if (!item) return;
    this.choose(item.key);
    this.form = new PriorityForm(item.key, item.priority, item.recommendation, this.#scales.drafts);
  }

  /** Closes the form; what was typed comes back with it. */
  leave(): void {
    this.form = null;
  }

  /** Closes the form and forgets what was typed. */
  cancel(): void {
    this.form?.draft.forget();
    this.leave();
  }

  /** Keeps the room's words; the form stays, with a sentence, when it cannot. */
  async save(): Promise<void> {
    const { form, chosen } = this;
    if (!form || !chosen) return;
    form.tried = true;
    const words = form.words();
    if (!words || !(await this.#ensureTaken(chosen))) return;
    const refusal = await this.#change(chosen, words);
    form.refusal = refusal?.message ?? null;
    if (refusal) return;
    form.draft.forget();
    if (this.form === form) this.leave();
  }

  async addIdea(): Promise<void> {
    const typed = this.idea;
    const title = typed.trim();
    if (title === "" || (await this.#scales.add(title))) return;
    if (this.idea === typed) this.idea = "";
    const added = this.#scales.list().at(-1);
    if (added) this.choose(added.id);
  }

  /** What waited and no longer does gives way to what waits next, so that the eye stays put. */
  async #advancing(item: Weighed, act: () => Promise<boolean>): Promise<void> {
    const at = this.toWeigh.findIndex((each) => each.key === item.key);
    if (!(await act())) return;
    const next = at < 0 ? undefined : (this.toWeigh[at] ?? this.toWeigh[0]);
    this.choose(next?.key ?? item.key);
  }

  async #ensureTaken(item: Weighed): Promise<boolean> {
    this.#chosen = item.key;
    if (item.priority && !item.priority.dropped) return true;
    const refusal = item.recommendation
      ? await this.#scales.take(item.recommendation.id)
      : await this.#change(item, { dropped: false, reason: null });
    return refusal === null;
  }

  async #change(item: Weighed, change: Partial<PriorityInput>): Kept {
    const known = this.#scales
      .list()
      .find((each) => each.id === item.key || each.recommendation === item.key);
    return known ? this.#scales.update(known.id, { ...inputOf(known), ...change }) : null;
  }

  #taken(recommendation: string): boolean {
    return this.#scales.list().some((each) => each.recommendation === recommendation);
  }

  #place(priority: Priority): number {
    return this.#scales.list().findIndex((each) => each.id === priority.id);
  }

  #weighed(priority: Priority | null, id: string | null, number: number | null): Weighed {
    const pack = this.#scales.pack();
    return {
      key: id ?? priority?.id ?? "",
      priority,
      recommendation: pack.recommendations.find((each) => each.id === id) ?? null,
      advice: this.#scales.advice().find((each) => each.recommendation === id) ?? null,
      number,
    };
  }
}

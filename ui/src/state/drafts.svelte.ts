import { untrack } from "svelte";
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { Draft } from "../ipc/bindings";

/** How a form is kept while it is written: `keep` with every change, `forget` once it is saved or cancelled. */
export interface FormDraft {
  keep: () => void;
  forget: () => void;
}

/**
 * What is half typed in a workshop, field by field: kept in the library quietly and with every key, so
 * that nothing waits that a window which closes, a screen that is left or a crash could take along. While
 * one draft is on its way only the latest of each field waits behind it. What could not be kept is tried
 * again with the next key; the text itself is on the screen.
 *
 * A draft stands over what it was begun over, its base. Once that has moved on the draft is not shown,
 * so that it cannot take the place of what was saved since; where undo brings the base back, it is
 * there again. Votes are never drafts.
 */
export class Drafts {
  /** A closed workshop has nothing unsaved; what was half typed waits until it is opened again. */
  isClosed = (): boolean => false;
  /** The fields that were half typed when the workshop was opened, and were not finished since. */
  readonly recalled: SvelteSet<string>;
  readonly #send: (draft: Draft) => Promise<unknown>;
  readonly #held = new SvelteMap<string, Draft>();
  readonly #waiting = new Map<string, Draft>();
  #isKeeping = false;

  constructor(send: (draft: Draft) => Promise<unknown>, list: readonly Draft[] = []) {
    this.#send = send;
    this.recalled = new SvelteSet(list.map((draft) => draft.field));
    for (const draft of list) this.#held.set(draft.field, draft);
  }

  /** What is half typed in a field, over whatever it was begun. */
  get(field: string): Draft | null {
    return this.#held.get(field) ?? null;
  }

  /** The unsaved text of a field whose saved text is `base`; null where there is none. */
  find(field: string, base = ""): string | null {
    const held = this.get(field);
    return held && held.base === base && !this.isClosed() ? held.text : null;
  }

  /** Keeps what a field holds; text that is as its base is not unsaved. */
  keep(field: string, text: string, base = ""): void {
    untrack(() => {
      const held = this.get(field);
      const isSaved = text === base;
      const isKnown = isSaved ? held?.base !== base : held?.text === text && held.base === base;
      if (!isKnown) this.#put({ field, text, base });
      else if (this.#waiting.has(field)) this.#keepWaiting();
    });
  }

  /** Once it was saved, or cancelled. */
  forget(field: string): void {
    untrack(() => {
      if (this.get(field)) this.#put({ field, text: "", base: "" });
    });
  }

  /** Brings back what was typed into a form of several fields, and keeps it from then on. */
  form<Form extends object>(
    field: string,
    form: Form,
    keys: readonly (keyof Form & string)[],
  ): FormDraft {
    const read = () => JSON.stringify(Object.fromEntries(keys.map((key) => [key, form[key]])));
    const base = untrack(read);
    const typed = untrack(() => this.find(field, base));
    if (typed !== null) Object.assign(form, JSON.parse(typed) as Partial<Form>);
    return {
      keep: () => {
        this.keep(field, read(), base);
      },
      forget: () => {
        this.forget(field);
      },
    };
  }

  #put(draft: Draft): void {
    if (draft.text === draft.base) {
      this.#held.delete(draft.field);
      this.recalled.delete(draft.field);
    } else this.#held.set(draft.field, draft);
    this.#waiting.set(draft.field, draft);
    this.#keepWaiting();
  }

  #keepWaiting(): void {
    if (!this.#isKeeping) void this.#keepAll();
  }

  async #keepAll(): Promise<void> {
    this.#isKeeping = true;
    // One that is refused holds up no other.
    const failed: Draft[] = [];
    for (let draft = this.#next(); draft; draft = this.#next()) {
      try {
        await this.#send(draft);
      } catch {
        failed.push(draft);
      }
    }
    for (const draft of failed) {
      if (!this.#waiting.has(draft.field)) this.#waiting.set(draft.field, draft);
    }
    this.#isKeeping = false;
  }

  #next(): Draft | undefined {
    const [draft] = this.#waiting.values();
    if (draft) this.#waiting.delete(draft.field);
    return draft;
  }
}

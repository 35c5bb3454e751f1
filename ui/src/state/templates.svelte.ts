import { ipc } from "../ipc/client";
import type { Library } from "./library.svelte";
import type { Kept, OpenWorkshop } from "./workshop.svelte";

/** The agendas that the facilitator saved. They belong to the library: undo leaves them alone. */
export class Templates {
  readonly #library: Library;
  readonly #workshop: OpenWorkshop;
  readonly own = $derived.by(() => this.#library.templates.filter((template) => template.own));

  constructor(library: Library, workshop: OpenWorkshop) {
    this.#library = library;
    this.#workshop = workshop;
  }

  /** Saves the plan as it stands. */
  save(name: string): Kept {
    return this.#keep(ipc.templateSave(this.#workshop.id, name));
  }
  rename(id: string, name: string): Kept {
    return this.#keep(ipc.templateRename(id, name));
  }
  delete(id: string): Kept {
    return this.#keep(ipc.templateDelete(id));
  }
  #keep(change: ReturnType<typeof ipc.templateDelete>): Kept {
    return this.#workshop.saves.keep(change, (templates) => {
      this.#library.templates = templates;
    });
  }
}

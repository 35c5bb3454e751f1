import type { Menu, Word } from "../ipc/bindings";
import { asProblem, ipc, type Problem } from "../ipc/client";
import { hearWords } from "../ipc/words";
import { shownKeys } from "../lib/keys";
import type { App } from "./app.svelte";
import type { CommandRegistry } from "./commands.svelte";
import { roomOf } from "./room.svelte";

export type Given = Exclude<Word, { what: "command" }>;

/** What lies around the window: its menus, its frame, and the files that the desktop gives it. */
export class Desktop {
  /** A file that waits for an answer. */
  given = $state.raw<Given | null>(null);
  /** Why the last of it could not be done. */
  problem = $state.raw<Problem | null>(null);
  readonly #app: App;
  #offered = "";

  constructor(app: App) {
    this.#app = app;
  }

  async listen(): Promise<void> {
    await hearWords((word) => {
      this.hear(word);
    }).catch(() => null);
  }

  hear(word: Word): void {
    if (word.what === "command") {
      this.#app.commands.run(word.id);
      return;
    }
    this.problem = null;
    this.given = word;
  }

  /** Offers the menus that the registry makes, unless they stand already. */
  async offer(menus: Menu[]): Promise<void> {
    const offered = JSON.stringify(menus);
    if (offered === this.#offered) return;
    this.#offered = offered;
    // Without menus everything is still in the palette.
    await ipc.menuSet(menus).catch(() => null);
  }

  async turnMenuBar(): Promise<void> {
    await ipc.menuTurn().catch(() => null);
  }

  async fill(): Promise<void> {
    await ipc.windowFill().catch(() => null);
  }

  putAside(): void {
    this.given = null;
  }

  /** Brings the workshop that was given into the library, if it is not there yet, and opens it. */
  async openGiven(): Promise<void> {
    const { given } = this;
    if (given?.what !== "workshop") return;
    try {
      const workshop = given.known ? given.id : await ipc.givenImport();
      this.given = null;
      this.#app.go({ screen: "prepare", workshop });
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Adds the lines that were given to the open workshop; what could not be kept stays given. */
  async addLines(): Promise<void> {
    const { given } = this;
    const { workshop } = this.#app;
    if (given?.what !== "lines" || !workshop) return;
    const { block } = roomOf(workshop);
    for (const [at, line] of given.lines.entries()) {
      this.problem = await workshop.noted.add(block?.id ?? null, line);
      if (this.problem) {
        this.given = { what: "lines", lines: given.lines.slice(at) };
        return;
      }
    }
    this.given = null;
  }
}

/** The registry as menus: what holds everywhere first, `last` at the end, each with its keys as text. */
export function menusOf(commands: CommandRegistry, last: string): Menu[] {
  const applying = new Map(commands.applying().map((command) => [command.id, command]));
  const menus = new Map<string, Menu>();
  const seen = new Set<string>();
  for (const group of commands.byScreen) {
    for (const command of group) {
      // What is done elsewhere is told in the palette; menus hold what is done on this screen.
      if (seen.has(command.id) || command.why) continue;
      seen.add(command.id);
      const title = command.group();
      const menu = menus.get(title) ?? { title, items: [] };
      // Of several that share an id, the one that would run.
      const shown = applying.get(command.id) ?? command;
      const keys = shown.keys[0];
      menu.items.push({
        id: command.id,
        title: shown.title(),
        keys: keys === undefined ? null : shownKeys(keys).join("+"),
        enabled: applying.has(command.id),
      });
      menus.set(title, menu);
    }
  }
  const all = [...menus.values()];
  return [
    ...all.filter((menu) => menu.title !== last),
    ...all.filter((menu) => menu.title === last),
  ];
}

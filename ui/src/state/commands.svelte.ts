import { createContext, onDestroy, untrack } from "svelte";
import { holdsText, isCharacter, isField, isPressable, isPressed, isSingle } from "../lib/keys";

export type Command = {
  /** A screen within another takes a command's place by registering one of the same id. */
  id: string;
  /** From the message catalogue; read anew each time it is shown. */
  title: () => string;
  /** The heading it stands under in key sheet, palette and menus; also from the catalogue. */
  group: () => string;
  /** In the words of tinykeys, "$mod+Shift+E"; the first is the one that hints show. */
  keys: string[];
  /** Other words that one would look for it by; from the catalogue. */
  also?: () => string;
  /** Without it, always. */
  when?: () => boolean;
  /** Why it cannot be done where it cannot, and what to do; from the catalogue. */
  why?: () => string;
  /**
   * Whether the keys work while a field has the focus. Without it: single keys never, others always.
   * "empty": only while the field holds no text (undo, which is else the text's own).
   */
  inFields?: boolean | "empty";
  /** Whether the keys work over a dialog too. */
  inDialogs?: boolean;
  /** Whether the screen waits for just these keys, so that they work with single keys switched off. */
  isAwaited?: () => boolean;
  run: () => void | Promise<void>;
};

/** The one list of what can be done: it feeds keys, hints, key sheet, palette and menus. */
export class CommandRegistry {
  /** Whether single keys do something, as the facilitator chose. */
  hasSingleKeys = $state(true);
  /** Beside the reactive list: a teardown that reads state sees it as it was before the change. */
  #standing: Command[][] = [];
  #groups = $state.raw<Command[][]>([]);
  /** What was registered last is the closest to the eye, and comes first. */
  readonly all = $derived(this.#groups.flat());
  /** As they were registered: the window's own first, the innermost screen's last. */
  readonly byScreen = $derived(this.#groups.toReversed());

  register(commands: Command[]): () => void {
    this.#stand([commands, ...this.#standing]);
    return () => {
      this.#stand(this.#standing.filter((group) => group !== commands));
    };
  }

  #stand(groups: Command[][]): void {
    this.#standing = groups;
    this.#groups = groups;
  }

  find(id: string): Command | undefined {
    return this.all.find((command) => command.id === id);
  }

  /** The keys to hint at for a command, or null when it has none. */
  hint(id: string): string | null {
    const command = this.find(id);
    return command?.keys.find((keys) => this.#works(command, keys)) ?? null;
  }

  /** What can be done now, each with the keys that are its own; what another hides is left out. */
  applying(): Command[] {
    const ids = new Set<string>();
    const taken = new Set<string>();
    return this.all.flatMap((command) => {
      if (ids.has(command.id) || !isNow(command)) return [];
      ids.add(command.id);
      const free = command.keys.filter((keys) => !taken.has(keys));
      if (free.length === 0 && command.keys.length > 0) return [];
      for (const keys of free) taken.add(keys);
      return [{ ...command, keys: free.filter((keys) => this.#works(command, keys)) }];
    });
  }

  /** What exists but cannot be done here and now and says why, each once, as the screens go. */
  resting(): Command[] {
    const ids = new Set(this.all.filter(isNow).map(({ id }) => id));
    return this.byScreen.flat().filter(({ id, why }) => {
      const isFirst = why !== undefined && !ids.has(id);
      if (isFirst) ids.add(id);
      return isFirst;
    });
  }

  /** The words that a command is looked for by, whichever screen says them. */
  wordsOf(id: string): string {
    return this.all
      .filter((command) => command.id === id)
      .map((command) => command.also?.() ?? "")
      .join(" ");
  }

  run(id: string): void {
    const command = this.all.find((each) => each.id === id && isNow(each));
    if (command) void command.run();
  }

  /** Runs the first command that this press names; true when there was one. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    // A dialog over everything has its own keys.
    const isCovered = document.querySelector("dialog:modal") !== null;
    const focused = document.activeElement;
    const command = this.all.find(
      (candidate) =>
        (!isCovered || candidate.inDialogs) &&
        candidate.keys.some(
          (keys) =>
            isPressed(event, keys) &&
            isFree(candidate, keys, focused) &&
            this.#works(candidate, keys),
        ) &&
        isNow(candidate),
    );
    if (!command) return false;
    event.preventDefault();
    void command.run();
    return true;
  }

  #works(command: Command, keys: string): boolean {
    return this.hasSingleKeys || !isCharacter(keys) || (command.isAwaited?.() ?? false);
  }
}

function isNow(command: Command): boolean {
  return command.when?.() ?? true;
}

function isFree(command: Command, keys: string, focused: Element | null): boolean {
  const presses = keys === "Space" || keys === "Enter";
  if (presses && isPressable(focused)) return false;
  if (!isField(focused)) return true;
  if (command.inFields === "empty") return !holdsText(focused);
  return command.inFields ?? !isSingle(keys);
}

const [getCommands, setCommands] = createContext<CommandRegistry>();
export { getCommands, setCommands };

/**
 * Offers commands for as long as the calling component stands. Registered while the component is
 * made, parents before children, so that the innermost screen comes first.
 */
export function useCommands(commands: Command[]): void {
  const registry = getCommands();
  onDestroy(untrack(() => registry.register(commands)));
}

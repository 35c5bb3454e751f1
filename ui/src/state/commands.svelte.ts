import { createContext, onDestroy, untrack } from "svelte";
import { holdsText, isField, isPressable, isPressed, isSingle } from "../lib/keys";

export type Command = {
  id: string;
  /** From the message catalogue; read anew each time it is shown. */
  title: () => string;
  /** The heading it stands under in the key sheet; also from the catalogue. */
  group: () => string;
  /** In the words of tinykeys, "$mod+Shift+E"; the first is the one that hints show. */
  keys: string[];
  /** Without it, always. */
  when?: () => boolean;
  /**
   * Whether the keys work while a field has the focus. Without it: single keys never, others always.
   * "empty": only while the field holds no text (undo, which is else the text's own).
   */
  inFields?: boolean | "empty";
  run: () => void | Promise<void>;
};

/** The one list of what can be done: it feeds keys, hints, key sheet, and menus. */
export class CommandRegistry {
  /** Beside the reactive list: a teardown that reads state sees it as it was before the change. */
  #standing: Command[][] = [];
  #groups = $state.raw<Command[][]>([]);
  /** What was registered last is the closest to the eye, and comes first. */
  readonly all = $derived(this.#groups.flat());

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
    return this.find(id)?.keys[0] ?? null;
  }

  run(id: string): void {
    const command = this.find(id);
    if (command && (command.when?.() ?? true)) void command.run();
  }

  /** Runs the first command that this press names; true when there was one. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    // A dialog over everything has its own keys.
    if (document.querySelector("dialog:modal")) return false;
    const focused = document.activeElement;
    const command = this.all.find(
      (candidate) =>
        candidate.keys.some((keys) => isPressed(event, keys) && isFree(candidate, keys, focused)) &&
        (candidate.when?.() ?? true),
    );
    if (!command) return false;
    event.preventDefault();
    void command.run();
    return true;
  }
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

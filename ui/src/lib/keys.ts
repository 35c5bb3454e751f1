import { parseKeybinding } from "tinykeys";

/** What of a KeyboardEvent is asked here; so that tests need no browser. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

export const isMac = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

const named: Record<string, string> = {
  Control: "Ctrl",
  Meta: "⌘",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  PageDown: "Page down",
  PageUp: "Page up",
  Space: "Space",
  // The hyphen is too small to be seen on a key.
  "-": "−",
};

function parsed(keys: string): { modifiers: string[]; key: string } {
  const press = parseKeybinding(keys)[0];
  if (!press) throw new Error(`BUG: no key in “${keys}”`);
  const [modifiers, key] = press;
  return { modifiers, key: String(key) };
}

/** "$mod+Shift+E" as it stands on a keyboard: ["Ctrl", "Shift", "E"]. */
export function shownKeys(keys: string): string[] {
  const { modifiers, key } = parsed(keys);
  const plain = key.replace(/^Digit/, "");
  const letter = named[plain] ?? (plain.length === 1 ? plain.toUpperCase() : plain);
  return [...modifiers.map((modifier) => named[modifier] ?? modifier), letter];
}

/** Whether a press is the one that `keys` names, in the words of tinykeys. */
export function isPressed(event: KeyPress, keys: string): boolean {
  const { modifiers, key } = parsed(keys);
  const wanted = key.toLowerCase();
  if (event.key.toLowerCase() !== wanted && event.code.toLowerCase() !== wanted) return false;
  // Where "/", "+" or a digit lie differs by keyboard: Shift belongs to reaching them.
  const shiftMatters = key.length > 1 || /[a-z]/i.test(key);
  return (
    event.ctrlKey === modifiers.includes("Control") &&
    event.metaKey === modifiers.includes("Meta") &&
    event.altKey === modifiers.includes("Alt") &&
    (!shiftMatters || event.shiftKey === modifiers.includes("Shift"))
  );
}

/** A key that would type or press something by itself: no Ctrl, Alt or Meta, and no function key. */
export function isSingle(keys: string): boolean {
  const { modifiers, key } = parsed(keys);
  const types =
    /^(.|Digit.)$/.test(key) || key === "Space" || key === "Enter" || key.startsWith("Arrow");
  return types && !modifiers.some((modifier) => modifier !== "Shift");
}

/** A single key that types: the kind that can be switched off. Enter and arrows only move and press. */
export function isCharacter(keys: string): boolean {
  const { key } = parsed(keys);
  return isSingle(keys) && key !== "Enter" && !key.startsWith("Arrow");
}

/** Whether a press is meant for a command and not for the field: Ctrl, Alt or Meta is held. */
export function isHeld(event: Pick<KeyPress, "ctrlKey" | "metaKey" | "altKey">): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Whether a web view would reload the page or leave it, and what was typed with it. */
export function leavesPage(event: KeyPress, focused: Element | null): boolean {
  const key = event.key.toLowerCase();
  if (["f5", "browserback", "browserforward", "browserrefresh"].includes(key)) return true;
  if ((event.ctrlKey || event.metaKey) && (key === "r" || key === "p")) return true;
  if (event.altKey && (key === "arrowleft" || key === "arrowright")) return true;
  return key === "backspace" && !isField(focused);
}

/** Shows $mod as this machine calls it. */
export const commandKey = isMac ? "⌘" : "Ctrl";

const fields = "input:not([type=radio],[type=checkbox],[type=button]), textarea, select";

/** Whether keys belong to a field that is being typed in. */
export function isField(element: Element | null): boolean {
  if (!element) return false;
  return element.matches(fields) || (element as HTMLElement).isContentEditable;
}

/** Whether the field holds text, so that undo is the text's own. */
export function holdsText(element: Element | null): boolean {
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
    element.value !== ""
  );
}

/** Whether Space or Enter would press what has the focus. */
export function isPressable(element: Element | null): boolean {
  return (
    element?.matches("button, a[href], summary, input[type=radio], input[type=checkbox]") ?? false
  );
}

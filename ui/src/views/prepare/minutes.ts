import { parseMinutes } from "../../lib/times";

type InField = KeyboardEvent & { currentTarget: HTMLInputElement };

function by(event: KeyboardEvent): number {
  if (event.altKey || event.ctrlKey || event.metaKey) return 0;
  const size = event.shiftKey ? 5 : 1;
  if (event.key === "ArrowUp") return size;
  return event.key === "ArrowDown" ? -size : 0;
}

/** ↑ and ↓ change the minutes of a field, with Shift by five; what is no number stays as it is. */
export function turnMinutes(event: InField): void {
  const step = by(event);
  const minutes = parseMinutes(event.currentTarget.value, 1);
  if (step === 0 || minutes === null) return;
  event.preventDefault();
  event.currentTarget.value = String(Math.min(600, Math.max(1, minutes + step)));
  event.currentTarget.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Keeps them once the key is let go, so that a key held down is one step of undo. */
export function keepMinutes(event: InField): void {
  const isTurn = event.key === "ArrowUp" || event.key === "ArrowDown";
  if (isTurn && !event.altKey)
    event.currentTarget.dispatchEvent(new Event("change", { bubbles: true }));
}

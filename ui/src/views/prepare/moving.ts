import { tick } from "svelte";

/** Which way Alt with an arrow moves a line, or null for another key. */
export function movedBy(event: KeyboardEvent): -1 | 1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.key === "ArrowUp") return -1;
  return event.key === "ArrowDown" ? 1 : null;
}

/** Moves a line and gives the focus back to where it was: a moved element loses it. */
export async function keepingFocus(move: () => Promise<unknown>): Promise<void> {
  const focused = document.activeElement;
  await move();
  requestAnimationFrame(() => {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  });
}

/** The id of the line for the next person. */
export const newPersonId = "new-person";

/**
 * Removes a line and puts the focus on the same button of the next, from where undo is one key; on
 * what follows the list (`last`) after the last of them.
 */
export async function removing(
  row: HTMLElement | undefined,
  remove: () => Promise<unknown>,
  last?: () => HTMLElement | null | undefined,
): Promise<void> {
  const next = row?.nextElementSibling ?? null;
  const before = row?.previousElementSibling ?? null;
  if (await remove()) return;
  await tick();
  const button = (next ?? (last ? null : before))?.querySelector<HTMLElement>("button:last-child");
  (button ?? last?.())?.focus();
}

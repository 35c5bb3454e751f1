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

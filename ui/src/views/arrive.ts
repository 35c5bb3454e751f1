/**
 * Attached to a screen's heading: brings the focus there once the screen stands, so that it is said
 * and Tab goes on from its head. A field within that asks for the focus comes after, and gets it.
 */
export function arrive(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

import { tick } from "svelte";

/** Brings the line that is talked about into view, with the focus on it. */
export async function focusChosen(): Promise<void> {
  await tick();
  const line = document.querySelector<HTMLElement>("[data-item].open [aria-expanded]");
  line?.focus({ preventScroll: true });
  line?.closest("li")?.scrollIntoView({ block: "nearest" });
}

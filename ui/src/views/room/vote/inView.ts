export function current(list?: HTMLElement): HTMLElement | null {
  return list?.querySelector<HTMLElement>("[aria-current]") ?? null;
}

export function show(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** All seats that there is room for are in view, also once a notice takes some of it. */
export function inView(list: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    show(list);
    show(current(list));
  });
  const scrolled = list.closest("main");
  if (scrolled) observer.observe(scrolled);
  return () => {
    observer.disconnect();
  };
}

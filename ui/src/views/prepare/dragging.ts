/** Where a line that is dragged to the height `y` comes to stand, its own place left out. */
export function placeAt(y: number, middles: number[], from: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length;
}

const edge = 48;
const step = 16;

/** Goes on where the list is longer than the window. */
function scrollAlong(y: number): void {
  if (y < edge + 56) scrollBy(0, -step);
  else if (y > innerHeight - edge) scrollBy(0, step);
}

/** Marks the edge at which the line would come to stand. */
function mark(rows: Element[], from: number, to: number): void {
  rows.forEach((row, at) => {
    if (!(row instanceof HTMLElement)) return;
    if (at === to && to !== from) row.dataset["drop"] = to > from ? "after" : "before";
    else delete row.dataset["drop"];
  });
}

/** Drags the line that the grip stands in; `drop` is told its new place, unless it is the old one. */
export function drag(event: PointerEvent, drop: (to: number) => void): void {
  const grip = event.currentTarget as HTMLElement;
  const row = grip.closest("li");
  if (event.button !== 0 || !row?.parentElement) return;
  event.preventDefault();
  const rows = [...row.parentElement.children];
  const from = rows.indexOf(row);
  let to = from;
  const over = new AbortController();
  const { signal } = over;
  const end = (): void => {
    over.abort();
    delete row.dataset["dragged"];
    mark(rows, from, from);
  };

  grip.setPointerCapture(event.pointerId);
  row.dataset["dragged"] = "";
  const moved = ({ clientY }: PointerEvent): void => {
    scrollAlong(clientY);
    const middles = rows.map((one) => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2;
    });
    to = placeAt(clientY, middles, from);
    mark(rows, from, to);
  };
  const dropped = (): void => {
    end();
    if (to !== from) drop(to);
  };
  const left = (pressed: KeyboardEvent): void => {
    if (pressed.key !== "Escape") return;
    pressed.preventDefault();
    end();
  };
  grip.addEventListener("pointermove", moved, { signal });
  grip.addEventListener("pointerup", dropped, { signal });
  grip.addEventListener("pointercancel", end, { signal });
  addEventListener("keydown", left, { signal, capture: true });
}

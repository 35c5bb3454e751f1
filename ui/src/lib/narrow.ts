/** Without accents and in small letters, so that "cafe" finds "Café". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * How well a text answers a query: 0 where it does not. Every word must begin a word of the text; a
 * text that begins with the query comes before one that only holds it.
 */
export function fit(text: string, query: string): number {
  const wanted = plain(query).trim();
  if (wanted === "") return 1;
  const here = plain(text);
  const words = wanted.split(/\s+/);
  const begins = (word: string) =>
    here.startsWith(word) || new RegExp(`[^\\p{L}\\p{N}]${escape(word)}`, "u").test(here);
  if (!words.every(begins)) return 0;
  return here.startsWith(wanted) ? 3 : here.includes(wanted) ? 2 : 1;
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** What fits the query, best first; else in the order it came. */
export function narrowed<Item>(
  items: readonly Item[],
  query: string,
  text: (item: Item) => string,
): Item[] {
  const fits = items.map((item) => ({ item, fit: fit(text(item), query) }));
  return fits
    .filter((each) => each.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ item }) => item);
}

export type Part = { text: string; isHit: boolean };

/** A text in parts, those that match a word of the query marked; nothing is lost. */
export function marked(text: string, query: string): Part[] {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [{ text, isHit: false }];
  const pattern = new RegExp(`(${words.join("|")})`, "giu");
  return text
    .split(pattern)
    .map((part, at) => ({ text: part, isHit: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}

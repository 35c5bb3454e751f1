/** How large a sentence stands, in units: the longer, the smaller, so that it keeps to a few lines. */
export function headlineSize(text: string): number {
  if (text.length <= 90) return 4.3;
  return text.length <= 150 ? 3.7 : 3.2;
}

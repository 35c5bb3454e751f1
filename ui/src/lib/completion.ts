export interface Completion {
  /** The whole word that Tab would leave, with its sign: "@cfo". */
  word: string;
  /** What Tab would add at the caret. */
  rest: string;
}

/**
 * The first of the words ("@cfo", "#make") that continues what stands before the caret.
 * Only at the end of a word, and only for one that starts with a sign: plain prose is never completed.
 */
export function completion(
  line: string,
  caret: number,
  words: readonly string[],
): Completion | null {
  const following = line.slice(caret, caret + 1);
  if (following !== "" && !/\s/.test(following)) return null;
  const typed = /(?:^|\s)([@#][\p{L}\d-]*)$/u.exec(line.slice(0, caret))?.[1];
  if (!typed) return null;
  const lower = typed.toLowerCase();
  const word = words.find(
    (each) => each.toLowerCase().startsWith(lower) && each.length > lower.length,
  );
  const exact = words.some((each) => each.toLowerCase() === lower);
  return word && !exact ? { word, rest: word.slice(typed.length) } : null;
}

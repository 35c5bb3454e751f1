export interface Completion {
  /** The whole word that Tab would leave, with its sign: "@cfo". */
  word: string;
  /** What Tab would add at the caret. */
  rest: string;
}

/** What Tab can put in place of the word before the caret: where that word begins, and what fits. */
export interface Candidates {
  start: number;
  words: string[];
}

/** A word that Tab put in; the next Tab right after it puts the next candidate in its place. */
export interface Completed {
  line: string;
  caret: number;
  candidates: Candidates;
  at: number;
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
  const candidates = candidatesFor(line, caret, words);
  const word = candidates?.words[0];
  return candidates && word ? { word, rest: word.slice(caret - candidates.start) } : null;
}

function candidatesFor(line: string, caret: number, words: readonly string[]): Candidates | null {
  const following = line.slice(caret, caret + 1);
  if (following !== "" && !/\s/.test(following)) return null;
  const typed = /(?:^|\s)([@#][\p{L}\d-]*)$/u.exec(line.slice(0, caret))?.[1];
  if (!typed) return null;
  const lower = typed.toLowerCase();
  const fitting = words.filter((each) => each.toLowerCase().startsWith(lower));
  const exact = fitting.some((each) => each.length === lower.length);
  return exact || fitting.length === 0 ? null : { start: caret - typed.length, words: fitting };
}

/** What Tab does to the line: completes the word before the caret, or goes on from what it put in. */
export function complete(
  line: string,
  caret: number,
  words: readonly string[],
  before: Completed | null,
): Completed | null {
  const goesOn = before !== null && before.line === line && before.caret === caret;
  const candidates = goesOn ? before.candidates : candidatesFor(line, caret, words);
  if (!candidates) return null;
  const at = goesOn ? (before.at + 1) % candidates.words.length : 0;
  const text = `${candidates.words[at] ?? ""} `;
  const rest = line.slice(caret).replace(/^ /, "");
  const kept = line.slice(0, candidates.start) + text;
  return { line: kept + rest, caret: kept.length, candidates, at };
}

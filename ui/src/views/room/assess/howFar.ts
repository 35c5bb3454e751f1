import type { Assessment } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import { isAnswered, numberWord } from "../words";

const lower = (count: number) => numberWord(count).toLowerCase();

/** How many answers are left to a placement: "three answers to go". */
export function answersLeft(assessment: Assessment): string {
  const { asking, placement } = assessment;
  if (!isAnswered(assessment)) return m.asking_start();
  const { toRated, left } = asking;
  if (toRated && toRated.best < toRated.worst) {
    return m.asking_between({ best: lower(toRated.best), worst: lower(toRated.worst) });
  }
  // What was answered and is still contested or only said settles it too, once it is answered anew.
  const unsettled = placement.ceiling > placement.floor ? placement.unsettled.length : 0;
  const count = toRated?.worst ?? left + unsettled;
  return count > 0 ? m.asking_settles({ count, words: lower(count) }) : m.asking_settled();
}

/** How sure it is, and what makes it surer: "Low confidence, two answers to medium, five to high". */
export function confidenceLeft(assessment: Assessment): string {
  const { asking, placement } = assessment;
  if (!isAnswered(assessment)) return "";
  const now = m.asking_confidence_now({ level: placement.confidence.level });
  return asking.toConfidence.reduce((so, { level, answers }, place) => {
    const words = lower(answers);
    return place === 0
      ? m.asking_confidence({ now: so, count: answers, words, level })
      : m.asking_confidence_then({ so, words, level });
  }, now);
}

/** Whether it fits: "about 6 min, 11 left". Without minutes left, only how long it takes. */
export function minutesNeeded(
  { asking }: Assessment,
  minutesLeft: number | null,
): { words: string; isShort: boolean } {
  const { minutes } = asking;
  if (minutes === 0) return { words: "", isShort: false };
  if (minutesLeft === null) return { words: m.asking_minutes({ minutes }), isShort: false };
  const left = Math.max(0, minutesLeft);
  return minutes > left
    ? { words: m.asking_minutes_short({ minutes, left }), isShort: true }
    : { words: m.asking_minutes_left({ minutes, left }), isShort: false };
}

import type { Assessment } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import { isAnswered, numberWord } from "../words";

const lower = (count: number) => numberWord(count).toLowerCase();

/** How many answers are left to a placement: "three answers settle the placement". */
export function answersLeft({ asking, placement }: Assessment): string {
  if (!isAnswered(placement)) return m.asking_start();
  const { toRated, left } = asking;
  if (toRated && toRated.best < toRated.worst) {
    return m.asking_between({ best: lower(toRated.best), worst: lower(toRated.worst) });
  }
  const count = toRated?.worst ?? left;
  return count > 0 ? m.asking_settles({ count, words: lower(count) }) : m.asking_settled();
}

/** How sure it is, and what answers make it surer: "medium confidence, two answers to high". */
export function confidenceLeft({ asking, placement }: Assessment): string {
  if (!isAnswered(placement)) return "";
  const now = m.asking_confidence_now({ level: placement.confidence.level });
  const to = asking.toConfidence;
  if (!to) return now;
  return m.asking_confidence({
    now,
    count: to.answers,
    words: lower(to.answers),
    level: to.level,
  });
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

import { m } from "../../../paraglide/messages.js";
import { durationWords } from "../../words";

/** "7 minutes behind", "3 h 48 min behind". */
export function behindWords(minutes: number): string {
  return minutes < 60
    ? m.clock_behind_in_words({ count: minutes })
    : m.clock_behind_hours({ time: durationWords(minutes) });
}

export function aheadWords(minutes: number): string {
  return minutes < 60
    ? m.clock_ahead_in_words({ count: minutes })
    : m.clock_ahead_hours({ time: durationWords(minutes) });
}

/** What is missing where the rest does not fit. */
export function shortWords(minutes: number): string {
  return minutes < 60
    ? m.clock_short({ count: minutes })
    : m.clock_short_hours({ time: durationWords(minutes) });
}

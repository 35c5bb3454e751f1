/** The minute of the clock, counted from 1970, at which something now so many seconds away starts. */
export function minuteAt(now: number, seconds: number): number {
  return Math.round((now + seconds * 1000) / 60_000);
}

/** When each of some blocks starts, and when the last ends, from the minute at which the first starts. */
export function startsFrom(first: number, minutes: readonly number[]): number[] {
  let at = first;
  return [at, ...minutes.map((length) => (at += length))];
}

/**
 * Whole minutes by which the end lies behind its plan, below 0 when ahead. A minute counts when it is
 * full, so that nobody is behind by seconds; two clocks never agree to the millisecond, so it is reckoned
 * in whole seconds.
 */
export function minutesBehind(projected: number, planned: number): number {
  return Math.trunc(Math.round((projected - planned) / 1000) / 60) || 0;
}

/** The least that a block can be cut to while it runs: what has passed of it, and never nothing. */
export function leastMinutes(elapsedSeconds: number): number {
  return Math.max(1, Math.ceil(elapsedSeconds / 60));
}

const two = (part: number): string => String(part).padStart(2, "0");

/** A time of day as typed: "9", "9:30", "930", "09.30"; null when it is none. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** "09:00" and 250 minutes are "13:10"; past midnight the day starts anew. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, start = 0] = time.split(":").map(Number);
  const at = (hours * 60 + start + minutes) % (24 * 60);
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** Whole minutes as typed, at least `least`; null when they are none. */
export function parseMinutes(text: string, least: number): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const minutes = Number(text);
  return minutes >= least && minutes <= 600 ? minutes : null;
}

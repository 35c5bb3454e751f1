const long = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "2026-09-03" as "3 Sep 2026". */
export function formatDate(date: string): string {
  return long.format(new Date(`${date}T12:00:00Z`)).replace("Sept", "Sep");
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * A date as somebody writes it: "2026-11-19", "19 Nov 2026", "19/11/26", "19.11."; null when it is
 * none. Without a year it is the next such date after today.
 */
export function parseDate(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase();
  const asIso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (asIso) return iso(Number(asIso[1]), Number(asIso[2]), Number(asIso[3]));
  const written =
    /^(\d{1,2})\.? ?([a-z]{3,9})\.? ?(\d{4}|\d{2})?$/.exec(typed) ??
    /^(\d{1,2})[./ -](\d{1,2})\.?(?:[/ -]?(\d{4}|\d{2}))?$/.exec(typed);
  if (!written) return null;
  const [, day, month = "", year] = written;
  const named = months.indexOf(month.slice(0, 3)) + 1;
  const monthNumber = /^\d/.test(month) ? Number(month) : named;
  if (year !== undefined) {
    return iso(Number(year) + (year.length === 2 ? 2000 : 0), monthNumber, Number(day));
  }
  const thisYear = Number(today.slice(0, 4));
  const next = iso(thisYear, monthNumber, Number(day));
  return next !== null && next >= today ? next : iso(thisYear + 1, monthNumber, Number(day));
}

/** The date that stands at the end of a line, before its tags: "12 dec" of "Ask them 12 dec @coo". */
export function dateAtEnd(line: string, today: string): string | null {
  const words = line.trim().split(/\s+/);
  while (/^[@#^]/.test(words.at(-1) ?? "")) words.pop();
  const ends = [3, 2, 1].map((count) => words.slice(-count).join(" "));
  // Figures alone may be anything: 12.5, 3/4.
  const isWritten = (text: string) => /[a-z]{3}/i.test(text) || /^\d{4}-/.test(text);
  return ends.find((text) => isWritten(text) && parseDate(text, today) !== null) ?? null;
}

/** The local day, "2026-11-22". */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

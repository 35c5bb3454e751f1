export type Tone = "calm" | "amber" | "red";

/** Calm until a fifth of the block is left, then amber, red at a twentieth and beyond the end. */
export function tone(secondsLeft: number, plannedSeconds: number): Tone {
  if (secondsLeft <= plannedSeconds * 0.05) return "red";
  return secondsLeft <= plannedSeconds * 0.2 ? "amber" : "calm";
}

/** Seconds as a clock shows them, without sign: "11:20", "1:05:00". */
export function clockFace(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** "10:45": the time of day so many seconds after a moment. */
export function timeOfDay(moment: Date, locale = "en-GB"): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(moment);
}

import { inHours } from "../lib/duration";
import type { App } from "../state/app.svelte";
import { m } from "../paraglide/messages.js";

type Placed = { answered: number; rated: boolean; floor: number; ceiling: number };

/** A placement in a few words: "2, could be 3". */
export function stageWords({ answered, rated, floor, ceiling }: Placed): string {
  if (answered === 0) return m.stage_none();
  if (!rated) return m.stage_between({ floor, ceiling });
  return ceiling > floor ? m.stage_could_be({ floor, ceiling }) : m.stage_exact({ floor });
}

/** 250 as "4 h 10 min". */
export function durationWords(minutes: number): string {
  const parts = inHours(minutes);
  if (parts.hours === 0) return m.minutes_short({ minutes });
  if (parts.minutes === 0) return m.hours_short({ count: parts.hours });
  return m.hours_and_minutes(parts);
}

/** What undo or redo just did; nothing once there was another change. */
export function undoneWords({ notice, saves }: App): string | null {
  if (!notice || notice.savedAt !== saves.savedAt) return null;
  return notice.kind === "undid" ? m.undid({ name: notice.name }) : m.redid({ name: notice.name });
}

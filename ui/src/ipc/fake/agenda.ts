import type { Agenda } from "../bindings";

/** Gives every block its start, one after the other. */
export function timed(agenda: Agenda, startsAt: string | null): Agenda {
  if (!startsAt) {
    return { ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, startsAt: null })) };
  }
  const [hours = 0, minutes = 0] = startsAt.split(":").map(Number);
  let at = hours * 60 + minutes;
  const blocks = agenda.blocks.map((block) => {
    const start = `${String(Math.floor(at / 60) % 24).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
    at += block.plannedMinutes;
    return { ...block, startsAt: start };
  });
  return { ...agenda, blocks };
}

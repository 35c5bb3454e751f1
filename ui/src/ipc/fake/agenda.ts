import type { Agenda, Block, Clock, Fitted, Rest, Workshop } from "../bindings";

/** A block as it is first planned. */
export const unrun = { elapsedSeconds: 0, startsAt: null, state: "to_come" } as const;

/** Gives every block its state and its start, one after the other. */
export function timed(told: Agenda, startsAt: string | null): Agenda {
  const agenda = { ...told, blocks: stated(told) };
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

/** Where each block is in the day. */
function stated({ blocks, clock }: Pick<Agenda, "blocks" | "clock">): Block[] {
  const here = blocks.findIndex(({ id }) => id === clock.block);
  const reached = blocks.findLastIndex(({ elapsedSeconds }) => elapsedSeconds > 0);
  return blocks.map((block, at): Block => {
    const ran = block.elapsedSeconds > 0;
    if (at === here) return { ...block, state: "now" };
    if (at < here) return { ...block, state: ran ? "done" : "skipped" };
    return { ...block, state: ran && at !== reached ? "done" : "to_come" };
  });
}

const sum = (minutes: number[]) => minutes.reduce((total, one) => total + one, 0);

function later(agenda: Pick<Agenda, "blocks" | "clock">): Block[] {
  return stated(agenda).filter(({ state }) => state === "to_come");
}

function running(clock: Clock): number {
  return clock.runningSince ? (Date.now() - Date.parse(clock.runningSince)) / 1000 : 0;
}

const untilOver = (block: Block) => Math.max(0, block.plannedMinutes * 60 - block.elapsedSeconds);

/** The plan with what has passed of the current block written down. */
export function passed({ blocks, clock }: Agenda): Block[] {
  const ran = Math.round(running(clock));
  return blocks.map((block) =>
    block.id === clock.block ? { ...block, elapsedSeconds: block.elapsedSeconds + ran } : block,
  );
}

/** Milliseconds until the current block is over. */
function left({ blocks, clock }: Pick<Agenda, "blocks" | "clock">): number {
  const current = blocks.find((block) => block.id === clock.block);
  return current ? Math.max(0, untilOver(current) - running(clock)) * 1000 : 0;
}

export function projectedEnd(agenda: Pick<Agenda, "blocks" | "clock">): string {
  const seconds = sum(later(agenda).map(untilOver));
  return new Date(Date.now() + left(agenda) + seconds * 1000).toISOString();
}

/** A clock whose day ends as planned. */
export function onTime(blocks: Block[], clock: Clock): Clock {
  return { ...clock, endsAt: projectedEnd({ blocks, clock }) };
}

/** The current block with that many minutes more. */
export function lengthened({ blocks, clock }: Agenda, by: number): Block[] {
  return blocks.map((block) => {
    if (block.id !== clock.block) return block;
    const plannedMinutes = Math.max(1, block.plannedMinutes + by);
    const minimumMinutes = Math.min(block.minimumMinutes, plannedMinutes);
    return { ...block, plannedMinutes, minimumMinutes };
  });
}

/** What fitting the rest would do: by share, minimums held, what is left over to the first. */
export function restOf({ agenda, assessment, worth, openingVotes }: Workshop): Rest {
  const blocks = later(agenda);
  const end = Date.parse(agenda.clock.endsAt ?? projectedEnd(agenda));
  const room = Math.floor((end - Date.now() - left(agenda)) / 60_000);
  const least = sum(blocks.map((block) => block.minimumMinutes));
  if (least > room) return { fitted: [], shortMinutes: least - room };
  const spare = sum(blocks.map((block) => block.plannedMinutes - block.minimumMinutes));
  const share = Math.min(1, (room - least) / Math.max(1, spare));
  const minutes = blocks.map(
    ({ plannedMinutes, minimumMinutes }) =>
      minimumMinutes + Math.floor((plannedMinutes - minimumMinutes) * share),
  );
  const needs = (block: Block): Fitted["need"] => {
    const { activity } = block;
    if (activity === "assess") return assessment.asking.left > 0 ? "must_haves" : null;
    if (activity === "placement") return "placement";
    if (activity === "opening_vote") return openingVotes.length === 0 ? "opening_vote" : null;
    const isMoney = activity === "make" || activity === "save" || activity === "risk";
    return isMoney && worth.lines.every((one) => one.question !== activity) ? "value_line" : null;
  };
  const fitted = blocks.map((block, at): Fitted => {
    const fittedMinutes = minutes[at] ?? block.plannedMinutes;
    const need = fittedMinutes < block.plannedMinutes ? needs(block) : null;
    const open = need === "must_haves" ? assessment.asking.left : 0;
    return { block: block.id, plannedMinutes: block.plannedMinutes, fittedMinutes, need, open };
  });
  return { fitted, shortMinutes: null };
}

/** The plan after fitting. */
export function fitted(agenda: Agenda, rest: Rest): Block[] {
  return agenda.blocks.map((block) => {
    const cut = rest.fitted.find((one) => one.block === block.id);
    return cut ? { ...block, plannedMinutes: cut.fittedMinutes } : block;
  });
}

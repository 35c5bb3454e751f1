import type { Agenda, Block, Rest } from "../ipc/bindings";
import { timeOfDay } from "../lib/countdown";
import { leastMinutes, minuteAt, minutesBehind, startsFrom } from "../lib/day";
import type { BlockClock } from "./roomClock.svelte";

type Port = {
  agenda: () => Agenda;
  clock: BlockClock;
  rest: () => Promise<Rest>;
};

/** The day against its plan: when the rest starts and ends, how far behind it is, what fitting would do. */
export class Day {
  #port: Port;
  /** What fitting the rest would do, while it is asked. */
  rest = $state.raw<Rest | null>(null);
  /** Which of the two answers was asked for. */
  first = $state<"fit" | "end">("fit");

  constructor(port: Port) {
    this.#port = port;
  }

  /** The blocks that are still to come. */
  later = $derived.by((): Block[] =>
    this.#port.agenda().blocks.filter(({ state }) => state === "to_come"),
  );
  #plannedEnd = $derived.by((): number | null => {
    const { endsAt } = this.#port.agenda().clock;
    return endsAt === null ? null : Date.parse(endsAt);
  });
  #minutesLater = $derived.by(() => this.later.map(minutesLeft));
  // A number, so that what follows is drawn anew once a minute and not with every tick.
  #firstMinute = $derived.by(() => minuteAt(this.#port.clock.ends, 0));
  #starts = $derived.by(() => startsFrom(this.#firstMinute, this.#minutesLater).map(shown));
  /** Whether the day has a planned end to be told against. */
  isPlanned = $derived.by(() => this.#plannedEnd !== null);
  plannedEnd = $derived.by(() =>
    this.#plannedEnd === null ? "" : shown(minuteAt(this.#plannedEnd, 0)),
  );
  projectedEnd = $derived.by(() => this.#starts.at(-1) ?? "");
  /** The end as the agenda will tell it once the rest is fitted. */
  fittedEnd = $derived.by(() => {
    const cut = new Map(this.rest?.fitted.map((one) => [one.block, one.fittedMinutes]));
    const minutes = this.later.map((block) =>
      minutesLeft({ ...block, plannedMinutes: cut.get(block.id) ?? block.plannedMinutes }),
    );
    return shown(startsFrom(this.#firstMinute, minutes).at(-1) ?? this.#firstMinute);
  });
  /** Full minutes behind the planned end, below 0 when ahead. */
  minutesBehind = $derived.by(() =>
    this.#plannedEnd === null
      ? 0
      : minutesBehind(this.#port.clock.ends + total(this.#minutesLater) * 60_000, this.#plannedEnd),
  );
  isBehind = $derived.by(() => this.minutesBehind > 0);
  mayShorten = $derived.by(() => {
    const { placed, elapsedSeconds } = this.#port.clock;
    return placed !== null && placed.plannedMinutes > leastMinutes(elapsedSeconds);
  });
  mayLengthen = $derived.by(() => {
    const { placed } = this.#port.clock;
    return placed !== null && placed.plannedMinutes < 600;
  });

  /** When a block that is still to come starts as things stand; null for the others. */
  startOf(block: Block): string | null {
    if (!this.isPlanned) return null;
    const at = this.later.findIndex((each) => each.id === block.id);
    return this.#starts[at] ?? null;
  }

  /** Asks what can be done, or asks anew. */
  async ask(first: "fit" | "end"): Promise<void> {
    this.first = first;
    this.rest = await this.#port.rest().catch(() => null);
  }

  putAside(): void {
    this.rest = null;
  }
}

/** What is left of a block that the clock is not in. */
function minutesLeft(block: Block): number {
  return Math.max(0, block.plannedMinutes - block.elapsedSeconds / 60);
}

function total(minutes: readonly number[]): number {
  return minutes.reduce((sum, one) => sum + one, 0);
}

function shown(minute: number): string {
  return timeOfDay(new Date(Math.round(minute) * 60_000));
}

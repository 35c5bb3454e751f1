import type { Agenda, Block, Clock } from "../ipc/bindings";
import { tone } from "../lib/countdown";

/**
 * When this window learned of a clock, so that the app's time can be told from the window's.
 * By the wall clock: performance.now() stands still while the laptop sleeps, and sleep counts.
 */
const learned = new WeakMap<Clock, number>();

/** The clock of the current block, told second by second from the app's last word. */
export class BlockClock {
  #agenda: () => Agenda;
  #now = $state(Date.now());

  constructor(agenda: () => Agenda) {
    this.#agenda = agenda;
  }

  /** The current block; before the clock has one, the first. */
  block = $derived.by((): Block | null => {
    const { blocks, clock } = this.#agenda();
    return blocks.find((block) => block.id === clock.block) ?? blocks[0] ?? null;
  });
  running = $derived.by(() => this.#agenda().clock.runningSince !== null);
  plannedSeconds = $derived.by(() => (this.block?.plannedMinutes ?? 0) * 60);
  elapsedSeconds = $derived.by(() => Math.floor(elapsed(this.#agenda().clock, this.#now)));
  secondsLeft = $derived.by(() => this.plannedSeconds - this.elapsedSeconds);
  tone = $derived.by(() => (this.block ? tone(this.secondsLeft, this.plannedSeconds) : "calm"));
  /** The part of the block that is used up, 0 to 1. */
  used = $derived.by(() =>
    this.plannedSeconds > 0 ? Math.min(1, this.elapsedSeconds / this.plannedSeconds) : 0,
  );
  /** When the block ends if the clock runs on from now. */
  endsAt = $derived.by(() => new Date(this.#now + Math.max(0, this.secondsLeft) * 1000));

  /** Ticks until the answer is called. */
  run(): () => void {
    const tick = () => {
      this.#now = Date.now();
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => {
      clearInterval(timer);
    };
  }
}

function elapsed(clock: Clock, now: number): number {
  if (clock.runningSince === null) return clock.elapsedSeconds;
  let learnedAt = learned.get(clock);
  if (learnedAt === undefined) {
    learnedAt = now;
    learned.set(clock, now);
  }
  const before = (Date.parse(clock.now) - Date.parse(clock.runningSince)) / 1000;
  return clock.elapsedSeconds + Math.max(0, before) + Math.max(0, now - learnedAt) / 1000;
}

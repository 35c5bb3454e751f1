import type { Agenda, Block, Clock } from "../ipc/bindings";
import { tone } from "../lib/countdown";

/**
 * When this window learned of a clock, so that the app's time can be told from the window's.
 * By the wall clock: performance.now() stands still while the laptop sleeps, and sleep counts.
 */
const learned = new WeakMap<Clock, number>();

/** Two clocks that part by more than this have not merely been read one after the other. */
const parting = 2000;

/** The clock of the current block, told second by second from the app's last word. */
export class BlockClock {
  #agenda: () => Agenda;
  #now = $state(Date.now());
  #wall = Date.now();
  #steady = performance.now();
  #onparted: (() => Promise<void>) | null = null;
  #isAsking = false;

  constructor(agenda: () => Agenda) {
    this.#agenda = agenda;
  }

  /** The block that the clock stands at; null before the first one. */
  placed = $derived.by((): Block | null => {
    const { blocks, clock } = this.#agenda();
    return blocks.find((block) => block.id === clock.block) ?? null;
  });
  /** The current block; before the clock has one, the first. */
  block = $derived.by((): Block | null => this.placed ?? this.#agenda().blocks[0] ?? null);
  running = $derived.by(() => this.#agenda().clock.runningSince !== null);
  plannedSeconds = $derived.by(() => (this.block?.plannedMinutes ?? 0) * 60);
  #elapsed = $derived.by(
    () => (this.placed?.elapsedSeconds ?? 0) + running(this.#agenda().clock, this.#now),
  );
  elapsedSeconds = $derived.by(() => Math.floor(this.#elapsed));
  secondsLeft = $derived.by(() => this.plannedSeconds - this.elapsedSeconds);
  tone = $derived.by(() => (this.block ? tone(this.secondsLeft, this.plannedSeconds) : "calm"));
  /** The part of the block that is used up, 0 to 1. */
  used = $derived.by(() =>
    this.plannedSeconds > 0 ? Math.min(1, this.elapsedSeconds / this.plannedSeconds) : 0,
  );
  /** When the block ends if the clock runs on from now; now, where it is over. In milliseconds. */
  ends = $derived.by(() => this.#now + Math.max(0, this.plannedSeconds - this.#elapsed) * 1000);
  endsAt = $derived.by(() => new Date(this.ends));

  /** Ticks until the answer is called. */
  run(): () => void {
    this.#tick();
    const timer = setInterval(() => {
      this.#tick();
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }

  /**
   * Asks when the wall clock and the window's own part, until the answer is called. After a sleep they
   * part as well, since the window's own stands still then: only the app, which has a clock that counts
   * sleep, can tell the two.
   */
  watch(onparted: () => Promise<void>): () => void {
    this.#onparted = onparted;
    return () => {
      this.#onparted = null;
    };
  }

  #tick(): void {
    const [wall, steady] = [Date.now(), performance.now()];
    const apart = Math.abs(wall - this.#wall - (steady - this.#steady));
    this.#wall = wall;
    this.#steady = steady;
    if (apart > parting && this.#onparted) void this.#ask(this.#onparted);
    // Until the app has said what happened, a time that may be wrong is not shown.
    if (!this.#isAsking) this.#now = wall;
  }

  async #ask(onparted: () => Promise<void>): Promise<void> {
    this.#isAsking = true;
    await onparted();
    this.#isAsking = false;
    this.#now = Date.now();
  }
}

/** Seconds since the clock last started; none while it is paused. */
function running(clock: Clock, now: number): number {
  if (clock.runningSince === null) return 0;
  let learnedAt = learned.get(clock);
  if (learnedAt === undefined) {
    learnedAt = Date.now();
    learned.set(clock, learnedAt);
  }
  const before = (Date.parse(clock.now) - Date.parse(clock.runningSince)) / 1000;
  return Math.max(0, before) + Math.max(0, now - learnedAt) / 1000;
}

import type { AudienceScreen, AudienceTimer, AudienceWindow, Scene } from "../ipc/bindings";
import { asProblem, ipc, type Problem } from "../ipc/client";
import type { BlockClock } from "./roomClock.svelte";

/** The adoption curve for the projector, and whether it shows where the organisation stands. */
export interface Curve {
  isMarked: boolean;
  svg: string;
}

/** The facilitator's hand on the audience window: where it is, and what it is given to show. */
export class Projector {
  window = $state<AudienceWindow>("closed");
  isBlank = $state(false);
  hasTimer = $state(false);
  isDark = $state(false);
  curve = $state.raw<Curve | null>(null);
  /** Why the window did not open or close. */
  problem = $state.raw<Problem | null>(null);
  #isFollowing = false;
  #drawing = 0;
  #shown = "";

  status = $derived.by((): "closed" | "blank" | "shown" => {
    if (this.window === "closed") return "closed";
    return this.isBlank ? "blank" : "shown";
  });

  /** Follows where the window goes, from the first call on. */
  follow(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    void (async () => {
      for (;;) this.window = await ipc.audienceFollow(this.window);
    })().catch(() => {
      this.#isFollowing = false;
    });
  }

  async toggle(): Promise<void> {
    try {
      await ipc.audienceToggle();
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Shows a scene, or nothing; what is shown already is not sent again. */
  show(scene: Scene | null, timer: AudienceTimer | null): void {
    const screen: AudienceScreen = {
      scene: this.isBlank ? null : scene,
      timer: this.isBlank || !this.hasTimer ? null : timer,
      dark: this.isDark,
    };
    const said = JSON.stringify(screen);
    if (said === this.#shown) return;
    this.#shown = said;
    ipc.audienceShow(screen).catch(() => {
      // It is not on the projector, so the next one is sent whatever it is.
      this.#shown = "";
    });
  }

  /** Has the curve drawn anew. */
  async draw(workshop: string, isMarked: boolean): Promise<void> {
    const drawing = ++this.#drawing;
    const svg = await ipc.figureAudience(workshop, isMarked).catch(() => "");
    if (drawing === this.#drawing) this.curve = { isMarked, svg };
  }
}

/** The time left of the block; none once it is over: the audience never sees how late it is. */
export function timerOf(clock: BlockClock): AudienceTimer | null {
  const { secondsLeft } = clock;
  if (!clock.block || secondsLeft <= 0) return null;
  return clock.running
    ? { kind: "running", endsAt: Math.round(clock.ends / 1000) }
    : { kind: "paused", secondsLeft };
}

import type { AudienceNews, AudienceScreen } from "../ipc/bindings";
import { ipc } from "../ipc/client";

/** How long to wait before asking again, where an answer was lost. In milliseconds. */
const pause = 1000;

/** The audience's window: what it is given to show, and how large. It knows nothing else. */
export class Audience {
  screen = $state.raw<AudienceScreen | null>(null);
  /** How much larger or smaller than usual, 0.5 to 2. */
  zoom = $state(1);

  /** Follows what the facilitator shows, until the answer is called. */
  follow(): () => void {
    let follows = true;
    void (async () => {
      let number: number | null = null;
      while (follows) {
        const news: AudienceNews | null = await ipc.audienceNext(number).catch(() => null);
        if (news) [number, this.screen] = [news.number, news.screen];
        else await new Promise((resolve) => setTimeout(resolve, pause));
      }
    })();
    return () => {
      follows = false;
    };
  }

  fill(): void {
    // Where the window manager refuses, the window stays as it is.
    ipc.audienceFill().catch(() => null);
  }

  /** Larger, smaller, or as it was. */
  resize(steps: 1 | -1 | 0): void {
    const zoom = steps === 0 ? 1 : this.zoom + steps * 0.1;
    this.zoom = Math.min(2, Math.max(0.5, Math.round(zoom * 10) / 10));
  }
}

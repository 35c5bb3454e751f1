import type { AudienceScreen, AudienceWindow } from "../bindings";
import { figure } from "./report";

/** What the audience was last shown, where tests of the screens read and put it. */
declare global {
  var headwaterShown: AudienceScreen | undefined;
}

/** The audience window in memory: it opens nothing, but says where it would be. */
export function audience() {
  let place: AudienceWindow = "closed";
  let tell: ((place: AudienceWindow) => void) | null = null;
  return {
    audienceToggle() {
      place = place === "closed" ? "here" : "closed";
      tell?.(place);
      return Promise.resolve(null);
    },
    audienceFollow: (known: AudienceWindow) =>
      known === place
        ? new Promise<AudienceWindow>((resolve) => (tell = resolve))
        : Promise.resolve(place),
    audienceShow(screen: AudienceScreen) {
      globalThis.headwaterShown = screen;
      return Promise.resolve(null);
    },
    audienceNext(after: number | null) {
      const screen = globalThis.headwaterShown ?? { scene: null, timer: null, dark: false };
      // Only the first is there; the next never comes.
      return after === null
        ? Promise.resolve({ number: 0, screen })
        : new Promise<{ number: number; screen: AudienceScreen }>(() => undefined);
    },
    audienceFill: () => Promise.resolve(null),
    figureAudience: () => Promise.resolve(figure()),
  };
}

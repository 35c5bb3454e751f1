import type { Menu, Word, Workshop } from "../bindings";
import { norden } from "./norden";

declare global {
  interface Window {
    /** What a test makes the desktop say. */
    say?: (word: Word) => void;
    /** The menus that were offered last. */
    menus?: Menu[];
    /** How often the window was asked to fill the screen. */
    filled?: number;
  }
}

/** The frame of the window: it says what it is told to, and remembers what it was asked. */
export function desktop(workshops: Map<string, Workshop>) {
  return {
    // Of the channel only what hears it.
    windowListen(words: { onmessage: (word: Word) => void }) {
      window.say = (word) => {
        words.onmessage(word);
      };
      return Promise.resolve(null);
    },
    menuSet(menus: Menu[]) {
      window.menus = menus;
      return Promise.resolve(null);
    },
    menuTurn: () => Promise.resolve(null),
    givenImport() {
      workshops.set("given", norden("given", "planned"));
      return Promise.resolve("given");
    },
    windowFill() {
      window.filled = (window.filled ?? 0) + 1;
      return Promise.resolve(null);
    },
  };
}

import { Channel } from "@tauri-apps/api/core";
import type { Word } from "./bindings";
import { ipc } from "./client";

/** Hears what the desktop says to the window, first what was said before it stood. */
export async function hearWords(hear: (word: Word) => void): Promise<void> {
  const words = new Channel<Word>();
  words.onmessage = hear;
  await ipc.windowListen(words);
}

import { Channel } from "@tauri-apps/api/core";
import type { ReportProgress } from "./bindings";

/** A channel on which the app says how far it is. */
export function onProgress(hear: (progress: ReportProgress) => void): Channel<ReportProgress> {
  const channel = new Channel<ReportProgress>();
  channel.onmessage = hear;
  return channel;
}

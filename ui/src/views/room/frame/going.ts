import type { Block } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";
import type { Room } from "../../../state/room.svelte";
import { blockName } from "../words";

/** Goes to a block of the agenda, or looks at one that is done; says what is skipped by that. */
export async function pick(room: Room, block: Block): Promise<void> {
  say(room, await room.pick(block));
}

/** Takes the clock to the block that is looked at. */
export async function goOn(room: Room): Promise<void> {
  if (room.block) say(room, await room.go(room.block));
}

function say(room: Room, skipped: Block[]): void {
  if (skipped.length === 0) return;
  const names = new Intl.ListFormat("en-GB").format(skipped.map(blockName));
  room.notice = { text: m.room_skipped({ count: skipped.length, names }), undoable: false };
}

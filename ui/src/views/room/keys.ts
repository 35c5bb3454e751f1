import type { Command } from "../../state/commands.svelte";
import type { Room } from "../../state/room.svelte";

/** Commands that change the workshop: a closed one offers none of them. */
export function whileOpen(room: Room, commands: Command[]): Command[] {
  return commands.map((command) => ({
    ...command,
    when: () => !room.isClosed && (command.when?.() ?? true),
  }));
}

/** Whether arrows belong to what has the focus: a set of radios, or tabs. */
export function inRadios(): boolean {
  return document.activeElement?.matches("input[type=radio], [role=tab]") ?? false;
}

/** Puts the caret at the end of the capture line. */
export function focusCapture(): void {
  const field = document.querySelector<HTMLTextAreaElement>("[data-capture]");
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

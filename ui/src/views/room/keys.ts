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

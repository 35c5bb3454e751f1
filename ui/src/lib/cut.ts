type Field = HTMLInputElement | HTMLSelectElement;

/** Gives a field's whole text as its title while the pointer is over it and the text is cut. */
export function titleWhereCut(field: Field): () => void {
  const enter = () => {
    const text = shown(field);
    const isWhole = field === document.activeElement || width(text, field) <= room(field);
    field.title = isWhole ? "" : text;
  };
  const leave = () => {
    field.title = "";
  };
  field.addEventListener("pointerenter", enter);
  field.addEventListener("pointerleave", leave);
  return () => {
    field.removeEventListener("pointerenter", enter);
    field.removeEventListener("pointerleave", leave);
  };
}

function shown(field: Field): string {
  return field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? "") : field.value;
}

/** Measured by itself: what a select would scroll to, not every web view tells. */
function width(text: string, field: Field): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = getComputedStyle(field).font;
  return pen.measureText(text).width;
}

function room(field: Field): number {
  const { paddingLeft, paddingRight } = getComputedStyle(field);
  return field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** The id of the one search field, so that a key can reach it. */
export const searchId = "library-search";

export function focusSearch(): void {
  const field = document.getElementById(searchId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

import { m } from "../../../paraglide/messages.js";
import { joined } from "../words";

const inRoom = ["evidence", "dissent", "reason", "value", "note", "due"] as const;
const after = ["idea", "priority", "drop", "override"] as const;
const inPrepare = ["person", "participant", "details", "block", "template"];

/** Where else half-typed text waits; nothing where none does. */
export function halfTyped(fields: Iterable<string>): string {
  const kinds = new Set(
    [...fields]
      .map((field) => field.split(":")[0] ?? "")
      .map((kind) => (inPrepare.includes(kind) ? "prepare" : kind)),
  );
  const places = ([...inRoom, ...after, "prepare"] as const)
    .filter((place) => kinds.has(place))
    .map((place) => m.draft_place({ place }));
  return places.length > 0 ? m.capture_recovered_elsewhere({ places: joined(places) }) : "";
}

import type { Dimension } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";

const dimensions: Dimension[] = ["strategy", "value", "people", "process", "technology"];

/** A dimension or a flow, as it is called: "technology", "bottom-up". */
export function strandName(of: string): string {
  const dimension = dimensions.find((each) => each === of);
  return dimension ? m.room_dimension({ dimension }) : m.place_flow({ flow: of });
}

import type { Dimension, Strand } from "../../../ipc/bindings";
import { m } from "../../../paraglide/messages.js";

const dimensions: Dimension[] = ["strategy", "value", "people", "process", "technology"];

/** A dimension or a flow, as it is called: "technology", "bottom-up". */
export function strandName(of: string): string {
  const dimension = dimensions.find((each) => each === of);
  return dimension ? m.room_dimension({ dimension }) : m.place_flow({ flow: of });
}

/** The steps of its bar, stage 1 first: whether any must-have asks about the strand there. */
export function askedSteps({ stage, mustHaves }: Strand): boolean[] {
  return mustHaves.slice(1, (stage ?? 0) + 1).map((count) => count > 0);
}

import type { Note, SearchHit, Workshop, WorkshopSummary } from "../bindings";
import { assess } from "./assessment";
import { norden, worthOf, type Differing } from "./norden";

/** Puts five organisations in the library, one of them in the state asked for. */
export function seed(workshops: Map<string, Workshop>, nordenState: Workshop["state"]): void {
  const add = (
    id: string,
    state: Workshop["state"],
    details: Partial<Workshop["details"]>,
    differing: Differing = {},
  ) => {
    const workshop = norden(id, state, differing);
    Object.assign(workshop.details, { invented: false, ...details });
    workshops.set(id, workshop);
    return workshop;
  };
  add("norden", nordenState, {});
  const planned = { title: "Executive committee", place: "Oslo", heldOn: "2026-12-03" };
  const halden = add("halden", "planned", { organisation: "Halden Insurance", ...planned });
  Object.assign(halden, {
    notes: [],
    worth: worthOf([]),
    advice: [],
    assessment: assess([]),
    priorities: [],
    openingVotes: [],
  });
  const kestrel = { organisation: "Kestrel Bank", title: "Executive committee", place: "London" };
  const critical = ["recovery", "levels", "direction", "operating", "watched", "joined"];
  add(
    "kestrel",
    "closed",
    { ...kestrel, heldOn: "2026-09-03" },
    // At stage 3, and yet its projects are said to stay bounded: a contradiction.
    {
      ...Object.fromEntries(critical.map((what) => [`3-${what}`, "fully"])),
      "2-bounded": "largely",
    },
  ).notes.splice(4, 3);
  const alder = { organisation: "Alder Retail", title: "Operations board", place: null };
  add("alder", "closed", { ...alder, heldOn: "2026-06-11" }, { "2-live": "partly" }).notes.splice(
    0,
    8,
  );
  add("sample", "closed", { title: "Sample", invented: true });
}

export function summary(workshop: Workshop): WorkshopSummary {
  const { details, agenda, assessment, notes } = workshop;
  const at = agenda.blocks.findIndex((block) => block.id === agenda.clock.block);
  return {
    id: workshop.id,
    organisation: details.organisation,
    title: details.title,
    place: details.place,
    heldOn: details.heldOn,
    state: workshop.state,
    invented: workshop.id === "sample",
    answered: assessment.ratings.length,
    rated: assessment.placement.rated,
    floor: assessment.placement.floor,
    ceiling: assessment.placement.ceiling,
    notes: notes.length,
    decisions: notes.filter((note) => note.reading.kind === "decision").length,
    blockNumber: at < 0 ? null : at + 1,
    blocks: agenda.blocks.length,
  };
}

export function hit(workshop: Workshop, note: Note): SearchHit {
  return {
    workshop: workshop.id,
    organisation: workshop.details.organisation,
    note: note.id,
    kind: note.reading.kind,
    private: note.reading.private,
    shown: note.reading.shown,
    heldOn: workshop.details.heldOn,
  };
}

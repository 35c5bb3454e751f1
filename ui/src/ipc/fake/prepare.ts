import type { Block, BlockInput, Gap, LastTime, Saved, Template, Workshop } from "../bindings";
import type { Ipc } from "../client";
import { unrun } from "./agenda";
import { pack, templateBlocks } from "./pack";
import { read } from "./reading";

type Prepare = Pick<
  Ipc,
  | "templateList"
  | "templateSave"
  | "templateRename"
  | "templateDelete"
  | "gapList"
  | "lastTimeFind"
  | "lastTimeBring"
>;
interface Desk {
  workshops: Map<string, Workshop>;
  change: <T>(id: string, name: string, act: (workshop: Workshop) => T) => Promise<Saved<T>>;
  saved: <T>(value: T) => Saved<T>;
  fresh: () => string;
}

const refusal = (message: string, field: string | null) => ({ code: "invalid", message, field });

/** Agendas of one's own, whom the room lacks, and what last time left. */
export function prepare({ workshops, change, saved, fresh }: Desk) {
  let own: (Template & { blocks: Block[] })[] = [];
  const all = (): Template[] => [
    ...pack.templates,
    ...own.map(({ id, name, minutes }) => ({ id, name, minutes, own: true })),
  ];
  const answer = () => Promise.resolve(saved(all()));
  const refuseTaken = (id: string | null, name: string) => {
    const isTaken = all().some(
      (one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) throw refusal("There is an agenda of this name. Choose another.", "name");
  };
  const blocks = (template: string): Block[] => {
    const ready: Required<BlockInput>[] =
      own.find((one) => one.id === template)?.blocks ?? templateBlocks(template);
    return ready.map((block) => ({ ...block, ...unrun, id: fresh() }));
  };

  const handlers: Prepare = {
    templateList: () => Promise.resolve(all()),
    templateSave(workshop, name) {
      refuseTaken(null, name);
      const planned = workshops.get(workshop)?.agenda.blocks ?? [];
      const minutes = planned.reduce((sum, block) => sum + block.plannedMinutes, 0);
      own = [...own, { id: fresh(), name, minutes, own: true, blocks: structuredClone(planned) }];
      return answer();
    },
    templateRename(id, name) {
      refuseTaken(id, name);
      own = own.map((one) => (one.id === id ? { ...one, name } : one));
      return answer();
    },
    templateDelete(id) {
      own = own.filter((one) => one.id !== id);
      return answer();
    },
    gapList: (id) => Promise.resolve(gaps(workshops.get(id))),
    lastTimeFind: (id) => Promise.resolve(lastTime(workshops, id)),
    lastTimeBring: (id, from, actions, withPeople) =>
      change(id, "bring along last time", (workshop) => {
        const last = workshops.get(from);
        const there = workshop.participants.map((person) => person.handle);
        const people = last?.participants.filter(({ handle }) => !there.includes(handle)) ?? [];
        if (withPeople) workshop.participants = [...workshop.participants, ...people];
        const brought = (last?.notes ?? []).filter((note) => actions.includes(note.id));
        workshop.notes = [
          ...workshop.notes,
          ...brought.map((note) => {
            const line = `> ${marked(note.reading.shown)} @${note.reading.people[0] ?? ""}`;
            return { ...note, id: fresh(), block: null, line, reading: read(line) };
          }),
        ];
        return workshop;
      }),
  };
  return { handlers, blocks };
}

const marked = (shown: string): string => `${shown} (from last time, 3 September 2026)`;

function gaps(workshop: Workshop | undefined): Gap[] {
  const here = (workshop?.participants ?? []).filter((one) => one.presence !== "absent");
  if (here.length === 0) return [];
  const isLine = (role: string) => !/cfo|cro|financ/i.test(role);
  const lacks: Record<Gap, boolean> = {
    few: here.length < 3,
    finance: !here.some((one) => /cfo|financ/i.test(one.role)),
    technology: !here.some((one) => one.side === "technology"),
    business: !here.some((one) => one.side === "business"),
    operations: !here.some((one) => one.side === "business" && isLine(one.role)),
  };
  const all: Gap[] = ["few", "finance", "technology", "business", "operations"];
  return all.filter((gap) => lacks[gap] && !(gap === "operations" && lacks.business));
}

function lastTime(workshops: Map<string, Workshop>, id: string): LastTime | null {
  const plain = (one: Workshop) => one.details.organisation.trim().toLowerCase();
  const workshop = workshops.get(id);
  if (!workshop) return null;
  const last = [...workshops.values()].find(
    (one) =>
      one.id !== id &&
      one.state === "closed" &&
      !one.details.invented &&
      plain(one) === plain(workshop),
  );
  if (!last) return null;
  const { details, assessment, notes, participants } = last;
  const { rated, floor, ceiling } = assessment.placement;
  const open = notes.filter((note) => note.reading.kind === "action" && !note.done);
  const there = workshop.participants.map((person) => person.handle);
  return {
    workshop: last.id,
    organisation: details.organisation,
    heldOn: details.heldOn,
    answered: assessment.ratings.length,
    rated,
    floor,
    ceiling,
    setByRoom: null,
    target: details.target,
    actions: open.map((note) => ({
      note: note.id,
      shown: note.reading.shown,
      owner: participants.find((one) => one.handle === note.reading.people[0])?.role ?? null,
      due: note.reading.due,
      brought: workshop.notes.some((one) => one.reading.shown === marked(note.reading.shown)),
    })),
    people: participants.filter((one) => !there.includes(one.handle)).map((one) => one.role),
  };
}

import type {
  Agenda,
  Draft,
  Library,
  Note,
  Priority,
  Rating,
  Saved,
  Settings,
  ValueLineInput,
  Workshop,
} from "../bindings";
import type { Ipc } from "../client";
import { fitted, lengthened, passed, projectedEnd, restOf, timed, unrun } from "./agenda";
import { advise, assess } from "./assessment";
import { desktop } from "./desktop";
import { audience } from "./audience";
import { norden, sample, worthOf } from "./norden";
import { merged, topical, withRow } from "./notes";
import { broken, loaded, packs } from "./packs";
import { added, changed, dropped, taken } from "./priorities";
import { prepare } from "./prepare";
import { read } from "./reading";
import { figure, report } from "./report";
import { hit, seed, summary } from "./shelf";
import { guessed, revealed, withBallot, withoutBallot } from "./votes";

/** Arguments as the window sends them: no field left out. */
type Whole<Args> = { [At in keyof Args]: Args[At] extends object ? Required<Args[At]> : Args[At] };
type Handlers = {
  [Name in keyof Ipc]: (...args: Whole<Parameters<Ipc[Name]>>) => ReturnType<Ipc[Name]>;
};

/** Which library the fake starts with. */
export type Scenario =
  "running" | "crashed" | "planned" | "empty" | "failing" | "broken" | "long" | "slow";

const problem = (code: string, message: string, field: string | null = null) => ({
  code,
  message,
  field,
});
const now = () => new Date();
/** What may still be said of a closed workshop. */
const afterwards = ["change state", "mark done", "withhold note"];

/** What a crash left half typed. */
const halfTyped: Draft[] = [
  { field: "capture", text: "> Ask the carriers for th", base: "" },
  { field: "evidence:3-recovery", text: "Exercised in Ma", base: "" },
  { field: "person", text: '{"role":"Head of Wareh","name":""}', base: '{"role":"","name":""}' },
];

/** An app in memory: answers like the real one, forgets on reload, and keeps no promise about saving. */
export function handlers(scenario: Scenario): Handlers {
  const workshops = new Map<string, Workshop>();
  let settings: Settings = {
    theme: "system",
    zoomPercent: 100,
    singleKeys: true,
    location: "/home/clara/.local/share/headwater/library.sqlite",
    version: "0.1.0",
  };
  let shelf = packs();
  let serial = 0;
  const done: { name: string; before: Workshop }[] = [];
  const undone: typeof done = [];
  const drafts = new Map<string, Draft>(
    scenario === "crashed" ? halfTyped.map((draft) => [draft.field, draft]) : [],
  );
  const isRunning = scenario === "running" || scenario === "crashed";
  if (scenario !== "empty") seed(workshops, isRunning ? "running" : "planned");

  const get = (id: string): Workshop => {
    const found = workshops.get(id);
    if (!found) throw problem("not_found", "This workshop is no longer in the library.");
    return found;
  };
  const saved = <T>(value: T): Saved<T> => ({ value, savedAt: now().toTimeString().slice(0, 8) });
  const change = <T>(
    id: string,
    name: string,
    act: (workshop: Workshop) => T,
  ): Promise<Saved<T>> => {
    if (scenario === "failing") {
      throw problem(
        "not_saved",
        "The disk is full. Free some space, then try again; what you typed is still here.",
      );
    }
    const workshop = get(id);
    if (workshop.state === "closed" && !afterwards.includes(name))
      throw problem("closed", "This workshop is closed. Open it again to change it.");
    done.push({ name, before: structuredClone(workshop) });
    undone.length = 0;
    return Promise.resolve(saved(structuredClone(act(workshop))));
  };
  const agenda = (workshop: Workshop, blocks: Agenda["blocks"]): Agenda => {
    workshop.agenda = timed({ ...workshop.agenda, blocks }, workshop.details.startsAt);
    workshop.agenda.clock.now = now().toISOString();
    return workshop.agenda;
  };
  const tick = (workshop: Workshop, runs: boolean): Agenda => {
    const { clock } = workshop.agenda;
    const blocks = passed(workshop.agenda);
    clock.runningSince = runs ? now().toISOString() : null;
    if (runs) clock.endsAt ??= projectedEnd(workshop.agenda);
    return agenda(workshop, blocks);
  };
  const noteOf = (workshop: Workshop, id: string, act: (note: Note) => void): Note => {
    const note = workshop.notes.find((one) => one.id === id);
    if (!note) throw problem("not_found", "This note is gone.");
    act(note);
    return note;
  };
  const moved = <T extends { id: string }>(list: T[], id: string, to: number): T[] => {
    const item = list.find((one) => one.id === id);
    const rest = list.filter((one) => one.id !== id);
    return item ? [...rest.slice(0, to), item, ...rest.slice(to)] : list;
  };
  const step = (from: typeof done, to: typeof done, id: string): Saved<string> | null => {
    const last = from.pop();
    if (!last) return null;
    to.push({ name: last.name, before: structuredClone(get(id)) });
    workshops.set(id, last.before);
    return saved(last.name);
  };
  const rerate = (id: string, name: string, act: (ratings: Rating[], w: Workshop) => Rating[]) =>
    change(
      id,
      name,
      (w) => (w.assessment = assess(act(w.assessment.ratings, w), w.assessment.setByRoom)),
    );
  const weigh = (id: string, name: string, act: (list: Priority[]) => Priority[]) =>
    change(id, name, (w) => (w.priorities = act(w.priorities)));
  const newLine = (line: ValueLineInput, id: string) => ({
    ...line,
    id,
    counting: line.owner && line.basis ? ("counted" as const) : ("not_yet_supported" as const),
    overlapsWith: null,
  });
  const later = <T>(value: T): Promise<T> => Promise.resolve(structuredClone(value));
  const fresh = () => `new-${++serial}`;
  const ready = prepare({ workshops, change, saved, fresh });

  return {
    libraryGet() {
      if (scenario === "broken")
        throw problem("file", "The library could not be read: the disk answers with an error.");
      return later<Library>({
        workshops: [...workshops.values()].map(summary),
        due:
          scenario === "empty"
            ? []
            : [
                {
                  workshop: "kestrel",
                  organisation: "Kestrel Bank",
                  note: "n17",
                  shown: "Exercise recovery of the order flow",
                  owner: "CIO",
                  due: "2026-11-20",
                  daysLate: 2,
                },
                {
                  workshop: "alder",
                  organisation: "Alder Retail",
                  note: "n18",
                  shown: "Put a figure on the nightly batch window",
                  owner: "CFO",
                  due: "2026-11-13",
                  daysLate: 9,
                },
              ],
        location: settings.location,
      });
    },
    librarySearch(query, workshop) {
      const wanted = query.toLowerCase();
      const hits = [...workshops.values()]
        .filter((one) => workshop === null || one.id === workshop)
        .flatMap((one) =>
          one.notes
            .filter((note) => note.line.toLowerCase().includes(wanted))
            .map((note) => hit(one, note)),
        );
      return later(hits);
    },
    ...ready.handlers,
    workshopCreate(organisation, template) {
      if (scenario === "failing")
        throw problem("not_saved", "The disk is full. Free some space, then try again.");
      const id = fresh();
      const workshop = norden(id, "planned");
      workshop.details = {
        organisation,
        title: null,
        sponsor: null,
        facilitator: null,
        place: null,
        heldOn: null,
        startsAt: "09:00",
        currency: "EUR",
        confidentiality: "Confidential",
        target: null,
        invented: false,
        votesNamed: true,
      };
      workshop.participants = [];
      workshop.priorities = [];
      workshop.openingVotes = [];
      workshop.notes = [];
      workshop.worth = worthOf([]);
      workshop.assessment = assess([]);
      workshop.advice = [];
      agenda(workshop, ready.blocks(template));
      workshops.set(id, workshop);
      return later(saved(id));
    },
    workshopGet(id) {
      const workshop = get(id);
      workshop.agenda.clock.now = now().toISOString();
      return later(workshop);
    },
    workshopUpdate: (id, details) =>
      change(id, "change details", (workshop) => {
        if (!details.organisation.trim())
          throw problem("invalid", "A workshop needs an organisation.", "organisation");
        workshop.details = details;
        agenda(workshop, workshop.agenda.blocks);
        return details;
      }),
    workshopSetState: (id, state) =>
      change(id, "change state", (workshop) => (workshop.state = state)),
    workshopErase(id, organisation) {
      if (get(id).details.organisation !== organisation) {
        throw problem("invalid", "The name typed is not the organisation’s.", "organisation");
      }
      workshops.delete(id);
      return later(null);
    },
    workshopImport: () => later(null),
    workshopExport: (id) =>
      later(`/home/clara/Documents/${get(id).details.organisation}.headwater`),
    sampleOpen() {
      if (!workshops.has("sample")) workshops.set("sample", sample());
      return later("sample");
    },
    participantAdd: (id, participant) =>
      change(
        id,
        "add participant",
        (w) => (w.participants = [...w.participants, { ...participant, id: fresh() }]),
      ),
    participantUpdate: (id, person, participant) =>
      change(id, "change participant", (w) => {
        if (w.participants.some((one) => one.id !== person && one.handle === participant.handle)) {
          throw problem("invalid", `@${participant.handle} is taken.`, "handle");
        }
        return (w.participants = w.participants.map((one) =>
          one.id === person ? { ...participant, id: person } : one,
        ));
      }),
    participantRemove: (id, person) =>
      change(
        id,
        "remove participant",
        (w) => (w.participants = w.participants.filter((one) => one.id !== person)),
      ),
    participantMove: (id, person, to) =>
      change(id, "move participant", (w) => (w.participants = moved(w.participants, person, to))),
    agendaUseTemplate: (id, template) =>
      change(id, "use template", (w) => agenda(w, ready.blocks(template))),
    blockAdd: (id, block, at) =>
      change(id, "add block", (w) => {
        const blocks = [...w.agenda.blocks];
        blocks.splice(at, 0, { ...block, ...unrun, id: fresh() });
        return agenda(w, blocks);
      }),
    blockUpdate: (id, block, input) =>
      change(id, "change block", (w) =>
        agenda(
          w,
          w.agenda.blocks.map((one) => (one.id === block ? { ...one, ...input } : one)),
        ),
      ),
    blockRemove: (id, block) =>
      change(id, "remove block", (w) =>
        agenda(
          w,
          w.agenda.blocks.filter((one) => one.id !== block),
        ),
      ),
    blockMove: (id, block, to) =>
      change(id, "move block", (w) => agenda(w, moved(w.agenda.blocks, block, to))),
    clockGo: (id, block) =>
      change(id, "go to block", (w) => {
        const { clock } = w.agenda;
        const blocks = passed(w.agenda);
        clock.block = block;
        if (clock.runningSince) clock.runningSince = now().toISOString();
        return agenda(w, blocks);
      }),
    clockStart: (id) => change(id, "start clock", (w) => tick(w, true)),
    clockPause: (id) => change(id, "pause clock", (w) => tick(w, false)),
    clockLengthen: (id, minutes) =>
      change(id, "lengthen block", (w) => agenda(w, lengthened(w.agenda, minutes))),
    clockRest: (id) => later(restOf(get(id))),
    clockFit: (id) => change(id, "fit the rest", (w) => agenda(w, fitted(w.agenda, restOf(w)))),
    clockMoveEnd: (id) =>
      change(id, "move end", (w) => {
        w.agenda.clock.endsAt = projectedEnd(w.agenda);
        return agenda(w, w.agenda.blocks);
      }),
    clockCorrect(id) {
      const { agenda: kept } = get(id);
      kept.clock.now = now().toISOString();
      return later(saved({ seconds: 0, agenda: kept }));
    },
    captureRead: (_workshop, line) => later(read(line)),
    noteAdd: (id, block, line) =>
      change(id, "add note", (w) => {
        const note: Note = {
          id: fresh(),
          block,
          line,
          reading: read(line),
          capturedAt: now().toISOString(),
          capturedTime: now().toTimeString().slice(0, 5),
          done: false,
          withheld: false,
        };
        w.notes = [...w.notes, note];
        return note;
      }),
    noteUpdate: (id, note, line) =>
      change(id, "edit note", (w) =>
        noteOf(w, note, (one) => Object.assign(one, { line, reading: read(line) })),
      ),
    noteSetKind: (id, note, kind, isPrivate, asked) =>
      change(id, "change kind", (w) =>
        noteOf(w, note, (one) => Object.assign(one.reading, { kind, private: isPrivate, asked })),
      ),
    noteSetOwner: (id, note, owner) =>
      change(id, "change owner", (w) =>
        noteOf(w, note, (one) => (one.reading.people = owner ? [owner] : [])),
      ),
    noteSetDue: (id, note, due) =>
      change(id, "change date", (w) => noteOf(w, note, (one) => (one.reading.due = due))),
    noteSetDone: (id, note, isDone) =>
      change(id, "mark done", (w) => noteOf(w, note, (one) => (one.done = isDone))),
    noteSetWithheld: (id, note, isWithheld) =>
      change(id, "withhold note", (w) => noteOf(w, note, (one) => (one.withheld = isWithheld))),
    noteSetTopic: (id, note, topic, isOn) =>
      change(id, "change tag", (w) => noteOf(w, note, (one) => topical(one, topic, isOn))),
    noteMove: (id, note, block) =>
      change(id, "move note", (w) => noteOf(w, note, (one) => (one.block = block))),
    noteMerge: (id, note, other) =>
      change(id, "merge notes", (w) =>
        noteOf(w, note, (one) => noteOf(w, other, (two) => merged(w, one, two))),
      ),
    noteAttachWhy: (id, note, decision) =>
      change(id, "attach why", (w) =>
        noteOf(w, decision, (one) =>
          noteOf(w, note, (why) => withRow(one, `Why: ${why.reading.shown}`)),
        ),
      ),
    noteAttachBasis: (id, note, line) =>
      change(id, "attach basis", (w) => {
        const lines = w.worth.lines.map((one) =>
          one.id === line ? { ...one, basis: noteOf(w, note, () => undefined).reading.shown } : one,
        );
        return (w.worth = worthOf(lines));
      }),
    noteAttachEvidence: (id, note, statement, isExample) =>
      rerate(id, "attach evidence", (ratings, w) => {
        const before = ratings.find((one) => one.statement === statement);
        const rating: Rating = {
          ...(before ?? {
            answer: "unknown",
            reason: null,
            dissent: [],
            ballots: [],
            evidence: "E0",
          }),
          statement,
          evidenceText: noteOf(w, note, () => undefined).reading.shown,
        };
        if (isExample && rating.evidence === "E0") rating.evidence = "E1";
        return [...ratings.filter((one) => one !== before), rating];
      }),
    draftList: () => later([...drafts.values()]),
    draftKeep(_, draft) {
      if (draft.text === draft.base) drafts.delete(draft.field);
      else drafts.set(draft.field, draft);
      return later(saved(null));
    },
    recoveryTake: () => later(scenario === "crashed"),
    noteDelete: (id, note) =>
      change(id, "delete note", (w) => {
        w.notes = w.notes.filter((one) => one.id !== note);
        return null;
      }),
    ratingSet: (id, rating) =>
      change(id, "rate", (w) => {
        const before = w.assessment.ratings.find((one) => one.statement === rating.statement);
        const kept = w.assessment.ratings.filter((one) => one !== before);
        w.assessment = assess(
          [...kept, { ...rating, dissent: before?.dissent ?? [], ballots: before?.ballots ?? [] }],
          w.assessment.setByRoom,
        );
        return w.assessment;
      }),
    ballotReveal: (id, statement, votes) =>
      rerate(id, "reveal ballot", (ratings, w) =>
        withBallot(ratings, statement, revealed(votes, w.participants, w.details.votesNamed)),
      ),
    ballotVoid: (id, statement) =>
      rerate(id, "void ballot", (ratings) => withoutBallot(ratings, statement)),
    dissentSet: (id, statement, dissent) =>
      rerate(id, "change dissent", (ratings) =>
        ratings.map((one) => (one.statement === statement ? { ...one, dissent } : one)),
      ),
    openingVoteReveal: (id, votes) =>
      change(id, "reveal opening vote", (w) => {
        if (w.openingVotes.length === 2)
          throw problem("invalid", "There were two rounds. Take one back to vote again.");
        return (w.openingVotes = [...w.openingVotes, guessed(votes, w.details.votesNamed)]);
      }),
    openingVoteVoid: (id) =>
      change(id, "void opening vote", (w) => (w.openingVotes = w.openingVotes.slice(0, -1))),
    placementOverride: (id, input) =>
      change(id, "set stage by the room", (w) => {
        if (!input.reason.trim())
          throw problem("invalid", "Say why the room sees it otherwise.", "reason");
        if (!w.assessment.maySetTo.includes(input.stage))
          throw problem("invalid", "The room may set one stage up or down.", "stage");
        return (w.assessment = assess(w.assessment.ratings, { ...input, inForce: true }));
      }),
    placementOverrideClear: (id) =>
      change(id, "clear stage by the room", (w) => (w.assessment = assess(w.assessment.ratings))),
    priorityTake: (id, recommendation) =>
      weigh(id, "take recommendation", (list) => taken(list, recommendation, fresh())),
    priorityDrop: (id, recommendation, reason) =>
      weigh(id, "drop recommendation", (list) => dropped(list, recommendation, reason, fresh())),
    priorityAdd: (id, title) => weigh(id, "add idea", (list) => added(list, title, fresh())),
    priorityUpdate: (id, priority, input) =>
      weigh(id, "change priority", (list) => changed(list, priority, input)),
    priorityMove: (id, priority, to) =>
      weigh(id, "move priority", (list) => moved(list, priority, to)),
    priorityDelete: (id, priority) =>
      weigh(id, "remove priority", (list) => list.filter((one) => one.id !== priority)),
    ratingClear: (id, statement) =>
      change(
        id,
        "clear rating",
        (w) =>
          (w.assessment = assess(
            w.assessment.ratings.filter((one) => one.statement !== statement),
            w.assessment.setByRoom,
          )),
      ),
    adviceList: (id) => later(advise(get(id).assessment)),
    valueLineAdd: (id, line) =>
      change(
        id,
        "add value line",
        (w) => (w.worth = worthOf([...w.worth.lines, newLine(line, fresh())])),
      ),
    valueLineUpdate: (id, line, input) =>
      change(
        id,
        "change value line",
        (w) =>
          (w.worth = worthOf(
            w.worth.lines.map((one) => (one.id === line ? newLine(input, line) : one)),
          )),
      ),
    valueLineDelete: (id, line) =>
      change(
        id,
        "delete value line",
        (w) => (w.worth = worthOf(w.worth.lines.filter((one) => one.id !== line))),
      ),
    undo: (id) => later(step(done, undone, id)),
    redo: (id) => later(step(undone, done, id)),
    figureCurve: () => later(figure()),
    figureBriefing: () => later(figure()),
    figureRanges: () => later(null),
    figureProfile: () => later(figure()),
    figureGrid: () => later(figure()),
    ...report({ scenario, get, problem }),
    packList: () => later(shelf),
    packLoad() {
      if (scenario === "failing") throw problem("invalid", broken);
      if (!shelf.some((one) => one.id === loaded.id))
        shelf = [...shelf, { ...loaded, number: shelf.length + 1 }];
      return later(shelf);
    },
    packRemove(number) {
      if (shelf.some((one) => one.number === number && one.workshops > 0))
        throw problem("invalid", "A workshop is run with this pack.");
      return later((shelf = shelf.filter((one) => one.number !== number)));
    },
    workshopSetPack: (id, number) =>
      change(id, "change model pack", (w) => {
        if (w.assessment.ratings.length > 0)
          throw problem("invalid", "Answers are in, so the pack can no longer be another.");
        const chosen = shelf.find((one) => one.number === number);
        if (!chosen) throw problem("not_found", "This pack is gone.");
        w.pack = { ...w.pack, id: chosen.id, version: chosen.version, title: chosen.title };
        return w;
      }),
    ...audience(),
    settingsGet: () => later(settings),
    settingsSetTheme: (theme) => later((settings = { ...settings, theme })),
    settingsSetZoom: (zoomPercent) => later((settings = { ...settings, zoomPercent })),
    settingsSetSingleKeys: (singleKeys) => later((settings = { ...settings, singleKeys })),
    ...desktop(workshops),
  };
}

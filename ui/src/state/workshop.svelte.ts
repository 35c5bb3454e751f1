import { createContext } from "svelte";
import { asProblem, ipc, type Problem } from "../ipc/client";
import type {
  Advice,
  Agenda,
  Assessment,
  BlockInput,
  Details,
  Dissent,
  Draft,
  Gap,
  Guess,
  Note,
  OpeningVote,
  OverrideInput,
  Pack,
  Participant,
  ParticipantInput,
  RatingInput,
  ReportChoice,
  Saved,
  ValueLineInput,
  Vote,
  Workshop,
  WorkshopState,
  Worth,
} from "../ipc/bindings";
import { Drafts } from "./drafts.svelte";
import { Notes } from "./notes.svelte";
import { Priorities } from "./priorities.svelte";
import type { Saves } from "./saves.svelte";

const USUAL = { edition: "attendee", paper: "a4" } as const;

/** A change answers the problem that kept it from the disk, or null when it is kept. */
export type Kept = Promise<Problem | null>;

/** What is half typed, by workshop: the same however often one is opened, so that none is lost between. */
const half = new Map<string, Drafts>();

/** Quietly: what is half typed is no change, and says nothing about saving. */
const draftsIn = (id: string, list: readonly Draft[] = []) =>
  new Drafts((draft) => ipc.draftKeep(id, draft), list);

async function draftsOf(id: string): Promise<Drafts> {
  const drafts = half.get(id) ?? draftsIn(id, await ipc.draftList(id));
  half.set(id, drafts);
  return drafts;
}

/** Erased is erased: nothing half typed of it comes back with a file of the same id. */
export function forgetDrafts(id: string): void {
  half.delete(id);
}

/** The workshop that is open: what the disk holds of it, and one method an intent. */
export class OpenWorkshop {
  readonly id: string;
  readonly saves: Saves;
  state = $state<WorkshopState>("planned");
  details = $state.raw<Details>() as Details;
  participants = $state.raw<Participant[]>([]);
  gaps = $state.raw<Gap[]>([]);
  agenda = $state.raw<Agenda>() as Agenda;
  /** performance.now() when the agenda was answered: with agenda.clock.now, the app's clock. */
  agendaReceivedAt = $state(0);
  openingVotes = $state.raw<OpeningVote[]>([]);
  assessment = $state.raw<Assessment>() as Assessment;
  worth = $state.raw<Worth>() as Worth;
  advice = $state.raw<Advice[]>([]);
  readonly drafts: Drafts;
  readonly noted: Notes;
  readonly priorities: Priorities;
  pack = $state.raw<Pack>() as Pack;

  /** How often something was undone or redone since it was opened. */
  steps = $state(0);

  #last: Kept = Promise.resolve(null);

  constructor(workshop: Workshop, saves: Saves, drafts = draftsIn(workshop.id)) {
    this.id = workshop.id;
    this.saves = saves;
    this.drafts = drafts;
    drafts.isClosed = () => this.state === "closed";
    this.noted = new Notes(workshop.id, saves);
    this.priorities = new Priorities(workshop.id, saves);
    this.#place(workshop);
  }

  get notes(): Note[] {
    return this.noted.list;
  }

  static async open(id: string, saves: Saves): Promise<OpenWorkshop> {
    const [workshop, drafts] = await Promise.all([ipc.workshopGet(id), draftsOf(id)]);
    return new OpenWorkshop(workshop, saves, drafts);
  }

  async reload(): Promise<void> {
    this.#place(await ipc.workshopGet(this.id));
  }

  #place = (workshop: Workshop): void => {
    this.state = workshop.state;
    this.details = workshop.details;
    this.participants = workshop.participants;
    this.#placeAgenda(workshop.agenda);
    this.noted.list = workshop.notes;
    this.openingVotes = workshop.openingVotes;
    this.assessment = workshop.assessment;
    this.worth = workshop.worth;
    this.advice = workshop.advice;
    this.priorities.list = workshop.priorities;
    this.pack = workshop.pack;
  };

  /** One after the other, so that each change builds on the answer to the one before. */
  #inTurn(act: () => Kept): Kept {
    this.#last = this.#last.then(act);
    return this.#last;
  }

  #placeAgenda = (agenda: Agenda): void => {
    this.agenda = agenda;
    this.agendaReceivedAt = performance.now();
  };
  #placePeople = (participants: Participant[]): void => {
    this.participants = participants;
  };
  #placeGuesses = (votes: OpeningVote[]): void => {
    this.openingVotes = votes;
  };
  #placeWorth = (worth: Worth): void => {
    this.worth = worth;
  };

  // The workshop itself

  changeDetails(change: Partial<Details>): Kept {
    return this.#inTurn(() =>
      this.saves.keep(ipc.workshopUpdate(this.id, { ...this.details, ...change }), (kept) => {
        this.details = kept;
      }),
    ).then(async (problem) => {
      // The blocks stand at times that follow the start.
      if (!problem && "startsAt" in change) await this.reload().catch(() => null);
      return problem;
    });
  }
  setState(state: WorkshopState): Kept {
    return this.saves.keep(ipc.workshopSetState(this.id, state), (kept) => {
      this.state = kept;
    });
  }
  /** Runs it with another model pack; refused once anything was rated. */
  usePack(number: number): Kept {
    return this.saves.keep(ipc.workshopSetPack(this.id, number), this.#place);
  }

  // Participants

  addParticipant(participant: ParticipantInput): Kept {
    return this.saves.keep(ipc.participantAdd(this.id, participant), this.#placePeople);
  }
  updateParticipant(id: string, participant: ParticipantInput): Kept {
    return this.saves.keep(ipc.participantUpdate(this.id, id, participant), this.#placePeople);
  }
  /** Changes some of a participant, whatever else of them is being saved. */
  changeParticipant(id: string, change: Partial<ParticipantInput>): Kept {
    return this.#inTurn(() => {
      const known = this.participants.find((participant) => participant.id === id);
      return known ? this.updateParticipant(id, { ...known, ...change }) : Promise.resolve(null);
    });
  }
  removeParticipant(id: string): Kept {
    return this.saves.keep(ipc.participantRemove(this.id, id), this.#placePeople);
  }
  moveParticipant(id: string, to: number): Kept {
    return this.saves.keep(ipc.participantMove(this.id, id, to), this.#placePeople);
  }

  /** What the room lacks for its questions; an answer that was overtaken is dropped. */
  async readGaps(): Promise<void> {
    const people = this.participants;
    const gaps = await ipc.gapList(this.id).catch(() => this.gaps);
    if (people === this.participants) this.gaps = gaps;
  }
  /** Brings open actions of the last workshop along, and its people where that is wanted. */
  bringLastTime(from: string, actions: string[], people: boolean): Kept {
    return this.saves.keep(ipc.lastTimeBring(this.id, from, actions, people), this.#place);
  }

  // Agenda and clock

  useTemplate(template: string): Kept {
    return this.saves.keep(ipc.agendaUseTemplate(this.id, template), this.#placeAgenda);
  }
  addBlock(block: BlockInput, at: number): Kept {
    return this.saves.keep(ipc.blockAdd(this.id, block, at), this.#placeAgenda);
  }
  changeBlock(id: string, change: Partial<BlockInput>): Kept {
    return this.#inTurn(() => {
      const known = this.agenda.blocks.find((block) => block.id === id);
      if (!known) return Promise.resolve(null);
      const block = { ...known, ...change };
      return this.saves.keep(ipc.blockUpdate(this.id, id, block), this.#placeAgenda);
    });
  }
  removeBlock(id: string): Kept {
    return this.saves.keep(ipc.blockRemove(this.id, id), this.#placeAgenda);
  }
  moveBlock(id: string, to: number): Kept {
    return this.saves.keep(ipc.blockMove(this.id, id, to), this.#placeAgenda);
  }
  goToBlock(id: string): Kept {
    return this.saves.keep(ipc.clockGo(this.id, id), this.#placeAgenda);
  }
  startClock(): Kept {
    return this.saves.keep(ipc.clockStart(this.id), this.#placeAgenda);
  }
  pauseClock(): Kept {
    return this.saves.keep(ipc.clockPause(this.id), this.#placeAgenda);
  }
  /** Gives the current block that many minutes more, or takes them from it. */
  lengthenBlock(minutes: number): Kept {
    return this.saves.keep(ipc.clockLengthen(this.id, minutes), this.#placeAgenda);
  }
  /** What fitting the rest would do. */
  restOfDay = () => ipc.clockRest(this.id);
  fitRest(): Kept {
    return this.saves.keep(ipc.clockFit(this.id), this.#placeAgenda);
  }
  moveEnd(): Kept {
    return this.saves.keep(ipc.clockMoveEnd(this.id), this.#placeAgenda);
  }
  /** By how many seconds the system clock was set and this one put right; 0 where it was not. */
  async correctClock(): Promise<number> {
    let by = 0;
    await this.saves.keep(ipc.clockCorrect(this.id), ({ agenda, seconds }) => {
      by = seconds;
      this.#placeAgenda(agenda);
    });
    return by;
  }

  // Assessment

  setRating(rating: RatingInput): Kept {
    return this.#assess(ipc.ratingSet(this.id, rating));
  }
  clearRating(statement: string): Kept {
    return this.#assess(ipc.ratingClear(this.id, statement));
  }
  revealBallot(statement: string, votes: Vote[]): Kept {
    return this.#assess(ipc.ballotReveal(this.id, statement, votes));
  }
  voidBallot(statement: string): Kept {
    return this.#assess(ipc.ballotVoid(this.id, statement));
  }
  setDissent(statement: string, dissent: Dissent[]): Kept {
    return this.#assess(ipc.dissentSet(this.id, statement, dissent));
  }
  setStage(input: OverrideInput): Kept {
    return this.#assess(ipc.placementOverride(this.id, input));
  }
  clearStage(): Kept {
    return this.#assess(ipc.placementOverrideClear(this.id));
  }
  /** Writes a note's words over as evidence of a statement; as an example it is E1 at least. */
  attachEvidence(note: string, statement: string, isExample: boolean): Kept {
    return this.#assess(ipc.noteAttachEvidence(this.id, note, statement, isExample));
  }
  /** What is advised follows the placement, so it is read again with each answer. */
  async #assess(change: Promise<Saved<Assessment>>): Kept {
    const problem = await this.saves.keep(change, (assessment) => {
      this.assessment = assessment;
    });
    if (!problem) this.advice = await ipc.adviceList(this.id).catch(() => this.advice);
    return problem;
  }

  revealOpeningVote(votes: Guess[]): Kept {
    return this.saves.keep(ipc.openingVoteReveal(this.id, votes), this.#placeGuesses);
  }
  voidOpeningVote(): Kept {
    return this.saves.keep(ipc.openingVoteVoid(this.id), this.#placeGuesses);
  }

  // Worth

  addValueLine(line: ValueLineInput): Kept {
    return this.saves.keep(ipc.valueLineAdd(this.id, line), this.#placeWorth);
  }
  updateValueLine(id: string, line: ValueLineInput): Kept {
    return this.saves.keep(ipc.valueLineUpdate(this.id, id, line), this.#placeWorth);
  }
  deleteValueLine(id: string): Kept {
    return this.saves.keep(ipc.valueLineDelete(this.id, id), this.#placeWorth);
  }

  /** Writes a note's words over as the basis of a value line. */
  attachBasis(note: string, line: string): Kept {
    return this.saves.keep(ipc.noteAttachBasis(this.id, note, line), this.#placeWorth);
  }

  // Undo: answers the name of what was undone, null when there was nothing; throws a Problem

  undo(): Promise<string | null> {
    return this.#step(ipc.undo(this.id));
  }
  redo(): Promise<string | null> {
    return this.#step(ipc.redo(this.id));
  }
  async #step(step: Promise<Saved<string> | null>): Promise<string | null> {
    try {
      const answer = await step;
      if (!answer) return null;
      await this.reload();
      this.steps += 1;
      this.saves.savedAt = answer.savedAt;
      this.saves.problem = null;
      return answer.value;
    } catch (thrown) {
      this.saves.problem = asProblem(thrown);
      return null;
    }
  }

  // Drawings and the report's pages; each throws a Problem

  curve = () => ipc.figureCurve(this.id);
  briefingCurve = () => ipc.figureBriefing(this.id);
  ranges = () => ipc.figureRanges(this.id);
  previewReport = ({ edition, paper }: Pick<ReportChoice, "edition" | "paper"> = USUAL) =>
    ipc.reportPreview(this.id, edition, paper);

  // The logo

  /** An address that holds the picture, or null. */
  logo = () => ipc.logoFind(this.id);
  /** Asks for a picture by the system's dialog; answers it, or null when cancelled. */
  async chooseLogo(): Promise<string | null> {
    const answer = await ipc.logoChoose(this.id);
    if (answer) this.saves.savedAt = answer.savedAt;
    return answer?.value ?? null;
  }
  removeLogo(): Kept {
    return this.saves.keep(ipc.logoRemove(this.id), () => undefined);
  }
}

const [getWorkshop, setWorkshop] = createContext<OpenWorkshop>();
export { getWorkshop, setWorkshop };

import { createContext } from "svelte";
import type { Activity, Block, Kind, Note } from "../ipc/bindings";
import { Assess } from "./roomAssess.svelte";
import { Capture } from "./roomCapture.svelte";
import { BlockClock } from "./roomClock.svelte";
import { Day } from "./roomDay.svelte";
import { Opening } from "./roomOpening.svelte";
import { Money } from "./roomMoney.svelte";
import { Parting } from "./roomParting.svelte";
import { Weighing } from "./roomPriorities.svelte";
import type { OpenWorkshop } from "./workshop.svelte";

export type RailKind = Extract<Kind, "decision" | "action" | "question" | "parked">;

/** Something that just happened and can be taken back. */
export interface Notice {
  text: string;
  undoable: boolean;
}

/** What a dialog of the room asks. */
export type Asked = { what: "move" | "join" | "attach"; note: Note } | { what: "people" };

/** The room of an open workshop: what is shown, what is being written. It outlives the screen. */
export class Room {
  readonly workshop: OpenWorkshop;
  readonly clock: BlockClock;
  readonly day: Day;
  readonly capture: Capture;
  readonly assess: Assess;
  readonly opening: Opening;
  readonly money: Money;
  readonly parting: Parting;
  readonly weighing: Weighing;
  /** The activity that is looked at beside the block's own; the clock stays where it is. */
  visiting = $state<Activity | null>(null);
  /** The block that is looked at while the clock stays on its own. */
  #looked = $state<string | null>(null);
  /** The note that a search led to. */
  marked = $state<string | null>(null);
  /** Which of the rail's lists are open. */
  opened = $state<RailKind[]>([]);
  /** The note that is being changed, and in which list. */
  editing = $state<{ note: string; list: string } | null>(null);
  #notice = $state.raw<{ said: Notice; after: number } | null>(null);
  /** The question about a note that is being asked, or who is here. */
  asking = $state<Asked | null>(null);
  /** The page of the briefing. */
  page = $state(0);

  constructor(workshop: OpenWorkshop) {
    this.workshop = workshop;
    this.clock = new BlockClock(() => workshop.agenda);
    this.day = new Day({
      agenda: () => workshop.agenda,
      clock: this.clock,
      rest: workshop.restOfDay,
    });
    this.capture = new Capture({
      read: (line) => workshop.noted.read(line),
      add: (block, line) => workshop.noted.add(block, line),
      change: (note, line) => workshop.noted.update(note, line),
      block: () => this.block?.id ?? null,
      notes: () => workshop.notes,
      drafts: workshop.drafts,
    });
    this.capture.recall();
    this.assess = new Assess({
      pack: () => workshop.pack,
      assessment: () => workshop.assessment,
      set: (rating) => workshop.setRating(rating),
      clear: (statement) => workshop.clearRating(statement),
      people: () => workshop.participants.filter((each) => each.presence === "present"),
      reveal: (statement, votes) => workshop.revealBallot(statement, votes),
      void: (statement) => workshop.voidBallot(statement),
      setDissent: (statement, dissent) => workshop.setDissent(statement, dissent),
      drafts: workshop.drafts,
    });
    this.opening = new Opening({
      people: () => workshop.participants.filter((each) => each.presence === "present"),
      rounds: () => workshop.openingVotes,
      reveal: (votes) => workshop.revealOpeningVote(votes),
      void: () => workshop.voidOpeningVote(),
    });
    this.parting = new Parting(() =>
      workshop.participants.filter((each) => each.presence === "present"),
    );
    this.money = new Money({
      add: (line) => workshop.addValueLine(line),
      change: (id, line) => workshop.updateValueLine(id, line),
      drafts: workshop.drafts,
    });
    const { priorities } = workshop;
    this.weighing = new Weighing({
      pack: () => workshop.pack,
      advice: () => workshop.advice,
      list: () => priorities.list,
      take: (recommendation) => priorities.take(recommendation),
      drop: (recommendation, reason) => priorities.drop(recommendation, reason),
      add: (title) => priorities.add(title),
      update: (priority, input) => priorities.update(priority, input),
      move: (priority, to) => priorities.move(priority, to),
      remove: (priority) => priorities.remove(priority),
      drafts: workshop.drafts,
    });
  }

  /** Until something is undone or redone: what it offers to take back is then no longer the last change. */
  get notice(): Notice | null {
    return this.#notice?.after === this.workshop.steps ? this.#notice.said : null;
  }
  set notice(said: Notice | null) {
    this.#notice = said && { said, after: this.workshop.steps };
  }

  isClosed = $derived.by(() => this.workshop.state === "closed");
  /** The block that is shown: the clock's, unless another one is looked at. */
  block = $derived.by((): Block | null => {
    const looked = this.workshop.agenda.blocks.find((each) => each.id === this.#looked);
    return looked ?? this.clock.block;
  });
  number = $derived.by(() => this.#numberOf(this.block));
  /** Where the workshop stands; a closed one stands nowhere, so it is where one looks. */
  current = $derived.by(() => (this.isClosed ? this.number : this.#numberOf(this.clock.block)));
  /** Where N leads: past what is done or skipped; a closed workshop is walked block by block. */
  following = $derived.by((): Block | null => {
    if (this.isClosed) return this.workshop.agenda.blocks[this.number + 1] ?? null;
    return this.day.later.find(({ id }) => id !== this.clock.block?.id) ?? null;
  });
  /** Whether a block is looked at while the workshop stands at another. */
  isLooking = $derived.by(() => this.current !== this.number);
  activity = $derived.by((): Activity => this.visiting ?? this.block?.activity ?? "welcome");
  /** Whether a vote is being keyed in, which has keys of its own. */
  isVoting = $derived.by(() => {
    const grids: Partial<Record<Activity, { isOpen: boolean }>> = {
      assess: this.assess.ballots.grid,
      opening_vote: this.opening.grid,
      close: this.parting.grid,
    };
    return grids[this.activity]?.isOpen ?? false;
  });
  /** The blocks that were jumped over, where the clock ran in any: it never ran in them. */
  neverBegun = $derived.by((): Block[] => {
    const { blocks, clock } = this.workshop.agenda;
    const isBegun = (block: Block) => block.elapsedSeconds > 0 || block.id === clock.block;
    return blocks.some(isBegun) ? blocks.filter((block) => !isBegun(block)) : [];
  });
  /** Newest first. */
  notes = $derived.by((): Note[] =>
    this.workshop.notes.filter((note) => note.block === this.block?.id).reverse(),
  );
  /** What Tab can complete. */
  words = $derived.by((): string[] => [
    ...this.workshop.participants.map((person) => `@${person.handle.replace(/^@/, "")}`),
    ...["make", "save", "risk"].map((tag) => `#${tag}`),
    ...["people", "process", "technology", "strategy", "value"].map((tag) => `#${tag}`),
    ...this.workshop.pack.stages.map((stage) => `#s${String(stage.stage)}`),
  ]);
  /** The open must-haves and unsettled ones that decide between floor and ceiling. */
  settling = $derived.by((): string[] => {
    const { toSettle, rated, floor, ceiling, unsettled, open } = this.workshop.assessment.placement;
    if (!rated) return toSettle;
    return ceiling > floor ? [...unsettled, ...open] : [];
  });

  ofKind(kind: Kind): Note[] {
    return this.workshop.notes.filter((note) => note.reading.kind === kind).reverse();
  }

  roleOf(handle: string | null | undefined): string | null {
    if (!handle) return null;
    const plain = handle.replace(/^@/, "");
    return (
      this.workshop.participants.find((each) => each.handle.replace(/^@/, "") === plain)?.role ??
      handle
    );
  }

  toggle(kind: RailKind): void {
    this.opened = this.opened.includes(kind)
      ? this.opened.filter((each) => each !== kind)
      : [...this.opened, kind];
  }

  #numberOf(block: Block | null): number {
    return this.workshop.agenda.blocks.findIndex((each) => each.id === block?.id);
  }

  /** Shows a block and leaves the clock where it is. */
  look(block: string | null): void {
    this.visiting = null;
    this.marked = null;
    this.#looked = block;
  }

  /** What is done is looked at, and the clock stays; to any other block the workshop goes. */
  async pick(block: Block): Promise<Block[]> {
    if (block.state !== "done") return this.go(block);
    this.look(block.id);
    return [];
  }

  /**
   * Goes to a block, and the clock with it; a closed workshop is only looked through. Answers what was
   * skipped by that.
   */
  async go(block: Block): Promise<Block[]> {
    this.look(this.isClosed ? block.id : null);
    const { agenda } = this.workshop;
    if (this.isClosed || block.id === agenda.clock.block) return [];
    if (await this.workshop.goToBlock(block.id)) return [];
    if (!this.day.isPlanned) return [];
    const before = new Set(skipped(agenda.blocks).map(({ id }) => id));
    return skipped(this.workshop.agenda.blocks).filter(({ id }) => !before.has(id));
  }

  async goToFollowing(): Promise<void> {
    if (this.following) await this.go(this.following);
  }

  /** Stops the clock and closes the workshop; true when both are kept. */
  async close(): Promise<boolean> {
    if (this.clock.running && (await this.workshop.pauseClock())) return false;
    if (await this.workshop.setState("closed")) return false;
    this.editing = null;
    return true;
  }

  async reopen(): Promise<void> {
    await this.workshop.setState("running");
  }

  /** The first start also opens the workshop: from then on it is running. */
  async startOrPause(): Promise<void> {
    const { workshop } = this;
    if (this.isClosed) return;
    if (this.clock.running) {
      await workshop.pauseClock();
      return;
    }
    if (workshop.state === "planned" && (await workshop.setState("running"))) return;
    const isUnplaced = workshop.agenda.clock.block === null;
    if (isUnplaced && this.clock.block && (await workshop.goToBlock(this.clock.block.id))) return;
    await workshop.startClock();
  }

  /** Fits the later blocks into what is left; says so when it is kept. */
  async fitRest(said: () => string): Promise<void> {
    this.day.putAside();
    if (!(await this.workshop.fitRest())) this.notice = { text: said(), undoable: true };
  }

  /** Makes the projected end the planned one; says so when it is kept. */
  async moveEnd(said: string): Promise<void> {
    this.day.putAside();
    if (!(await this.workshop.moveEnd())) this.notice = { text: said, undoable: false };
  }

  /** Looks at a statement without moving the clock off its block. */
  visit(statement: string): void {
    this.assess.show(statement);
    this.visitActivity("assess");
  }

  /** Looks at an activity without moving the clock off its block. */
  visitActivity(activity: Activity): void {
    this.visiting = this.block?.activity === activity ? null : activity;
  }

  /** Back to what is due: from another activity to the block, from another block to the clock's. */
  leaveVisit(): void {
    if (this.visiting) this.visiting = null;
    else this.look(null);
  }

  /** Takes what was not yet sent from the room as it was before. */
  takeOver(before: Room): void {
    this.capture.takeOver(before.capture);
    this.money.forms = before.money.forms;
    this.assess.ballots.grid.takeOver(before.assess.ballots.grid);
    this.opening.grid.takeOver(before.opening.grid);
    this.parting.grid.takeOver(before.parting.grid);
  }

  async deleteNote(note: Note, said: string): Promise<void> {
    if (this.editing?.note === note.id) this.editing = null;
    if (!(await this.workshop.noted.delete(note.id))) this.notice = { text: said, undoable: true };
  }

  async deleteValueLine(id: string, said: string): Promise<void> {
    if (!(await this.workshop.deleteValueLine(id))) this.notice = { text: said, undoable: true };
  }
}

function skipped(blocks: Block[]): Block[] {
  return blocks.filter(({ state }) => state === "skipped");
}

const rooms = new Map<string, Room>();

/**
 * The room of a workshop: the same one however often its screen is left. When the workshop was
 * opened anew, what was not yet sent is handed on, so that no draft is lost.
 */
export function roomOf(workshop: OpenWorkshop): Room {
  const before = rooms.get(workshop.id);
  if (before?.workshop === workshop) return before;
  const room = standing(() => new Room(workshop));
  if (before) room.takeOver(before);
  rooms.set(workshop.id, room);
  return room;
}

/** Erased is erased: nothing half said in it is handed on to a workshop of the same id. */
export function forgetRoom(id: string): void {
  rooms.delete(id);
}

/** What is made while a screen mounts would stop deriving when that screen goes; a root of its own stays. */
function standing(make: () => Room): Room {
  let room: Room | undefined;
  $effect.root(() => {
    room = make();
  });
  if (!room) throw new Error("BUG: a root effect runs at once");
  return room;
}

export const [getRoom, setRoom] = createContext<Room>();

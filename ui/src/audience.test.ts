import { beforeEach, describe, expect, it } from "vitest";
import type { Activity, Note, Scene, Workshop } from "./ipc/bindings";
import { norden } from "./ipc/fake/norden";
import { read } from "./ipc/fake/reading";
import { Room } from "./state/room.svelte";
import { timerOf } from "./state/roomAudience.svelte";
import { Saves } from "./state/saves.svelte";
import { OpenWorkshop } from "./state/workshop.svelte";
import { briefingPages } from "./views/room/briefing/pages";
import { curveOf, sceneOf } from "./views/room/audience/scene";

const activities: Activity[] = [
  "welcome",
  "briefing",
  "opening_vote",
  "make",
  "save",
  "risk",
  "assess",
  "placement",
  "priorities",
  "commit",
  "close",
  "break",
];
const canary = "canary";
const secret = (text: string) => `${canary} ${text}`;
const statement = "3-joined";

function note(id: string, line: string, change: Partial<Note["reading"]> = {}): Note {
  const reading = { ...read(line), ...change };
  const capturedAt = "2026-11-19T10:00:00Z";
  return { id, block: null, line, reading, capturedAt, capturedTime: "10:00", done: false } as Note;
}

/** Everything that is the facilitator's own, or somebody's own, is marked. */
function marked(): Workshop {
  const workshop = norden("w", "running");
  const { details, assessment } = workshop;
  const blocks = activities.map((activity) => ({
    id: activity,
    activity,
    title: secret("block"),
    plannedMinutes: 20,
    minimumMinutes: 5,
    locked: false,
    elapsedSeconds: 0,
    state: "to_come" as const,
    startsAt: null,
  }));
  const ratings = assessment.ratings.map((each) => ({
    ...each,
    evidenceText: secret("evidence"),
    reason: secret("reason"),
    dissent: [{ by: `${canary}-cfo`, words: secret("dissent") }],
  }));
  return {
    ...workshop,
    details: { ...details, facilitator: secret("facilitator"), sponsor: secret("sponsor") },
    participants: workshop.participants.map((person) => ({
      ...person,
      handle: `${canary}-${person.handle}`,
      name: secret(person.role),
    })),
    agenda: { ...workshop.agenda, blocks },
    notes: [
      ...workshop.notes.map((each) => ({ ...each, line: secret(each.line) })),
      ...(["note", "question", "parked", "quote"] as const).map((kind) =>
        note(kind, secret(kind), { kind }),
      ),
      note("private", secret("a private decision"), { kind: "decision", private: true }),
      note("own", secret("a private action"), { kind: "action", private: true }),
      note("decided", "! Two teams own it", { people: [`${canary}-cio`], due: "2027-01-15" }),
      note("stranger", "> Ask around", { people: [`@${canary}-nobody`] }),
    ].map((each) => {
      const isShown = ["decision", "action"].includes(each.reading.kind) && !each.reading.private;
      return isShown
        ? each
        : { ...each, reading: { ...each.reading, shown: secret(each.reading.shown) } };
    }),
    assessment: {
      ...assessment,
      ratings,
      setByRoom: {
        stage: 3,
        reason: secret("why"),
        agreedBy: [`${canary}-cio`],
        inForce: true,
      },
    },
    worth: {
      ...workshop.worth,
      lines: workshop.worth.lines.map((line) => ({ ...line, name: secret(line.name) })),
    },
    priorities: workshop.priorities.map((each) => ({
      ...each,
      owner: `${canary}-cio`,
      reason: secret("reason"),
      firstStep: secret("step"),
      measure: secret("measure"),
    })),
  };
}

let room: Room;
beforeEach(() => {
  room = new Room(new OpenWorkshop(marked(), new Saves()));
  room.capture.line = secret("half a line");
});

function go(activity: Activity, elapsedSeconds = 60, runningSince: string | null = null) {
  const { agenda } = room.workshop;
  const blocks = agenda.blocks.map((block) =>
    block.id === activity ? { ...block, elapsedSeconds } : block,
  );
  const clock = { ...agenda.clock, block: activity, runningSince };
  room.workshop.agenda = { ...agenda, blocks, clock };
}
function scene<Kind extends Scene["kind"]>(kind: Kind): Extract<Scene, { kind: Kind }> {
  const found = sceneOf(room, null);
  expect(found?.kind).toBe(kind);
  return found as Extract<Scene, { kind: Kind }>;
}
const guesses = (stages: number[]) => {
  const people = room.workshop.participants;
  const counts = [0, 1, 2, 3, 4, 5].map((stage) => stages.filter((each) => each === stage).length);
  return {
    votes: stages.map((stage, at) => ({ by: people[at]?.handle ?? "", stage })),
    counts,
    abstained: 1,
    read: { median: 2, middle: [1, 4] as [number, number], spread: "split" as const },
    furthest: [`${canary}-cfo`, `${canary}-cio`] as [string, string],
  };
};

describe("what the audience sees", () => {
  it.each(activities)("of %s is nobody's own", (activity) => {
    go(activity);
    const said = JSON.stringify(sceneOf(room, { isMarked: curveOf(room) === "marked", svg: "" }));
    expect(said.length).toBeGreaterThan(40);
    expect(said.toLowerCase()).not.toContain(canary);
    expect(said).not.toMatch(/Solheim|Beaumont|@/);
  });

  it("of each page of the briefing is the page", () => {
    go("briefing");
    briefingPages(room.workshop.pack).forEach((page, at) => {
      room.page = at;
      const said = JSON.stringify(sceneOf(room, null));
      expect(said.toLowerCase()).not.toContain(canary);
      if (page.stage) expect(said).toContain(page.stage.sentence.text);
    });
  });

  it("of the commitments are decisions and actions, with role and date, as they are written", () => {
    go("commit");
    const [decisions, actions] = scene("lists").lists;
    expect(decisions?.items).toContainEqual({
      text: "Two teams own it",
      aside: "CIO · 15 Jan 2027",
    });
    expect(actions?.items).toContainEqual({ text: "Ask around", aside: null });
  });

  it("of the priorities is what comes first, not what was dropped", () => {
    go("priorities");
    const { lists } = scene("lists");
    expect(lists.map(({ title }) => title)).toEqual(["Now", "Next", "Later"]);
    const taken = room.workshop.priorities.list.filter(({ dropped }) => !dropped);
    expect(lists.flatMap(({ items }) => items)).toHaveLength(taken.length);
  });

  it("is nothing before the workshop has a block, and follows the clock, not the eyes", () => {
    go("make");
    room.look("save");
    expect(scene("page").eyebrow).toBe("Make money");
    room.visiting = "placement";
    expect(scene("page").eyebrow).toBe("Make money");
    room.visit(statement);
    expect(scene("result").question).toBe(room.assess.statement?.text);
  });
});

describe("a vote", () => {
  const vote = (votes: number[]) => {
    for (const stage of votes) room.opening.put(stage);
  };

  it("shows how many are in and not how, until the reveal", () => {
    go("opening_vote");
    expect(scene("vote").tally).toBeNull();
    vote([5, 5, 5]);
    const high = sceneOf(room, null);
    expect(scene("vote").tally).toBe("3 of 7 in");
    room.opening.grid.forget();
    vote([0, 1, 0]);
    expect(sceneOf(room, null)).toEqual(high);
  });

  it("on the stage shows dots, median and middle half, and in a second round both", () => {
    go("opening_vote");
    room.workshop.openingVotes = [guesses([0, 1, 2, 2, 4, 5, 5])];
    const first = scene("result");
    expect([first.rounds, first.chosen, first.middle]).toEqual([[[1, 1, 2, 0, 1, 2]], 2, [1, 4]]);
    expect(first.remarks).toEqual([
      "Split. The median is 2; the middle half lies between 1 and 4. One abstained.",
    ]);
    vote([3]);
    expect(scene("vote").tally).toBe("1 of 7 in");
    room.opening.grid.forget();
    room.workshop.openingVotes = [guesses([0, 5]), guesses([2, 2])];
    expect(scene("result").rounds).toHaveLength(2);
    expect(JSON.stringify(sceneOf(room, null))).not.toContain(canary);
  });

  it("on a statement shows the same, and after the reveal whether the room agrees", () => {
    go("assess");
    room.assess.show(statement);
    for (const step of ["fully", "fully"] as const) room.assess.ballots.put(step);
    const high = sceneOf(room, null);
    expect(scene("vote").tally).toBe("2 of 7 in");
    expect(scene("vote").choices.map(({ fingers }) => fingers)).toEqual([
      "0 fingers",
      "1",
      "2",
      "3",
    ]);
    room.assess.ballots.grid.forget();
    for (const step of ["not", "partly"] as const) room.assess.ballots.put(step);
    expect(sceneOf(room, null)).toEqual(high);
    room.assess.ballots.grid.forget();
    const after = scene("result");
    expect(after.rounds).toEqual([[0, 2, 5, 1]]);
    expect(after.remarks).toEqual(["Agreed.", "The room says: largely."]);
    expect(after.chosen).toBe(2);
  });
});

it("the vote on the return on time shows how many are in, and never how", () => {
  go("close");
  expect(scene("title").title).toBe("Thank you");
  room.parting.grid.put(1);
  const low = sceneOf(room, null);
  expect(scene("vote").tally).toBe("1 of 7 in");
  room.parting.grid.forget();
  room.parting.grid.put(5);
  expect(sceneOf(room, null)).toEqual(low);
});

describe("time", () => {
  it("that is left is shown, and never how late it is", () => {
    go("make", 60);
    expect(timerOf(room.clock)).toEqual({ kind: "paused", secondsLeft: 1140 });
    go("make", 20 * 60);
    expect(timerOf(room.clock)).toBeNull();
    go("make", 60, room.workshop.agenda.clock.now);
    expect(timerOf(room.clock)?.kind).toBe("running");
  });

  it("to be back is said while it lies ahead", () => {
    go("break", 60, room.workshop.agenda.clock.now);
    expect(scene("title").title).toMatch(/^Back at \d\d:\d\d$/);
    go("break", 21 * 60, room.workshop.agenda.clock.now);
    expect(scene("title").title).toBe("Break");
  });
});

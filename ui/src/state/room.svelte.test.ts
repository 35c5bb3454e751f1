import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Agenda, Block, Workshop, WorkshopState } from "../ipc/bindings";
import { Room } from "./room.svelte";
import { Saves } from "./saves.svelte";
import { OpenWorkshop } from "./workshop.svelte";

const ipc = vi.hoisted(() => ({
  clockGo: vi.fn(),
  clockStart: vi.fn(),
  clockPause: vi.fn(),
  workshopSetState: vi.fn(),
}));
vi.mock("../ipc/client", async (original) => ({ ...(await original<object>()), ipc }));

const saved = <T>(value: T) => ({ value, savedAt: "10:00:00" });
const agenda = (runningSince: string | null): Agenda =>
  ({
    blocks: ["a", "b", "c"].map((id) => ({
      id,
      activity: "welcome",
      plannedMinutes: 10,
      elapsedSeconds: 0,
      state: { a: "skipped", b: "now", c: "to_come" }[id],
    })),
    clock: { block: "b", runningSince, now: "2026-11-22T10:00:00Z" },
  }) as unknown as Agenda;

function room(state: WorkshopState, runningSince: string | null = null) {
  const workshop = { id: "1", state, agenda: agenda(runningSince), participants: [], notes: [] };
  return new Room(new OpenWorkshop(workshop as unknown as Workshop, new Saves()));
}

beforeEach(() => {
  vi.resetAllMocks();
  ipc.workshopSetState.mockImplementation((_id, state) => Promise.resolve(saved(state)));
});

describe("a closed workshop", () => {
  it("is looked through without moving or starting the clock", async () => {
    const closed = room("closed");
    const first = closed.workshop.agenda.blocks[0];
    if (first) await closed.go(first);
    expect(closed.block?.id).toBe("a");
    await closed.goToFollowing();
    expect(closed.block?.id).toBe("b");
    await closed.startOrPause();
    expect([ipc.clockGo, ipc.clockStart].flatMap((each) => each.mock.calls)).toEqual([]);
  });

  it("has stopped its clock before it was closed", async () => {
    const said: string[] = [];
    ipc.clockPause.mockImplementation(() => {
      said.push("pause");
      return Promise.resolve(saved(agenda(null)));
    });
    ipc.workshopSetState.mockImplementation((_id, state: WorkshopState) => {
      said.push(state);
      return Promise.resolve(saved(state));
    });
    const running = room("running", "2026-11-22T09:59:00Z");
    expect(await running.close()).toBe(true);
    expect(said).toEqual(["pause", "closed"]);
  });
});

describe("looking at another block of a running workshop", () => {
  it("leaves the clock, and the next block is the one after the clock's", async () => {
    ipc.clockGo.mockResolvedValue(saved(agenda(null)));
    const running = room("running");
    running.look("a");
    expect([running.block?.id, running.isLooking]).toEqual(["a", true]);
    expect(ipc.clockGo).not.toHaveBeenCalled();
    await running.goToFollowing();
    expect(ipc.clockGo).toHaveBeenCalledWith("1", "c");
    expect(running.isLooking).toBe(false);
  });
});

describe("a block that is picked on the agenda", () => {
  const at = async (id: string, block: Partial<Block>) => {
    ipc.clockGo.mockResolvedValue(saved(agenda(null)));
    const running = room("running");
    const those = running.workshop.agenda.blocks;
    const picked = those.find((each) => each.id === id);
    if (picked) await running.pick({ ...picked, ...block });
    return { shown: running.block?.id, isLooking: running.isLooking };
  };

  it("is looked at where it is done, and the clock stays", async () => {
    const { shown, isLooking } = await at("a", { state: "done" });
    expect([shown, isLooking]).toEqual(["a", true]);
    expect(ipc.clockGo).not.toHaveBeenCalled();
  });

  it.each(["skipped", "to_come"] as const)("is gone to where it is %s", async (state) => {
    await at("c", { state });
    expect(ipc.clockGo).toHaveBeenCalledWith("1", "c");
  });

  it("tells what is skipped by that", async () => {
    const after = agenda(null);
    const [a, b, c] = after.blocks;
    if (!a || !b || !c) throw new Error("three blocks");
    after.blocks = [
      { ...a, state: "skipped" },
      { ...b, state: "skipped" },
      { ...c, state: "now" },
    ];
    after.clock = { ...after.clock, block: "c", endsAt: "2026-11-22T12:00:00Z" };
    ipc.clockGo.mockResolvedValue(saved(after));
    const skipped = await room("running").pick(c);
    expect(skipped.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("the blocks that were never begun", () => {
  const ran = (seconds: number[], block: string | null): string[] => {
    const { blocks, clock } = agenda(null);
    const those = blocks.map((each, at) => ({ ...each, elapsedSeconds: seconds[at] ?? 0 }));
    const told = room("running");
    told.workshop.agenda = { blocks: those, clock: { ...clock, block } };
    return told.neverBegun.map(({ id }) => id);
  };

  it("are those in which the clock never ran, but for the one it stands at", () => {
    expect(ran([600, 0, 0], "c")).toEqual(["b"]);
    expect(ran([600, 1, 0], "c")).toEqual([]);
  });

  it("are not told of a workshop whose clock was never used", () => {
    expect(ran([0, 0, 0], null)).toEqual([]);
  });
});

import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Details, Workshop } from "../ipc/bindings";
import { Saves } from "./saves.svelte";
import { OpenWorkshop } from "./workshop.svelte";

const ipc = vi.hoisted(() => ({
  workshopUpdate: vi.fn(),
  workshopGet: vi.fn(),
  undo: vi.fn(),
  ratingSet: vi.fn(),
  adviceList: vi.fn(),
}));
vi.mock("../ipc/client", async (original) => ({ ...(await original<object>()), ipc }));

const details = { organisation: "Norden", sponsor: null, place: null } as Details;
const workshop = {
  id: "1",
  state: "planned",
  details,
  participants: [],
  notes: [],
  advice: [],
} as unknown as Workshop;
const saved = <T>(value: T) => ({ value, savedAt: "10:00:00" });
const open = () => new OpenWorkshop(workshop, new Saves());

beforeEach(() => {
  vi.resetAllMocks();
});

describe("details", () => {
  it("changed twice at once keep both changes", async () => {
    ipc.workshopUpdate.mockImplementation((_id: string, sent: Details) =>
      Promise.resolve(saved(sent)),
    );
    const one = open();
    await Promise.all([
      one.changeDetails({ sponsor: "Ingrid" }),
      one.changeDetails({ place: "Hamburg" }),
    ]);
    expect(one.details).toEqual({ ...details, sponsor: "Ingrid", place: "Hamburg" });
  });

  it("whose save failed stay as the disk has them, and the next change still goes", async () => {
    ipc.workshopUpdate.mockRejectedValueOnce(new Error("full"));
    ipc.workshopUpdate.mockImplementation((_id: string, sent: Details) =>
      Promise.resolve(saved(sent)),
    );
    const one = open();
    const problem = await one.changeDetails({ sponsor: "Ingrid" });
    expect(problem?.message).toBe("full");
    expect(one.details.sponsor).toBeNull();
    expect(await one.changeDetails({ place: "Hamburg" })).toBeNull();
    expect(one.details).toEqual({ ...details, place: "Hamburg" });
  });
});

it("undo reads the workshop anew and says what was undone", async () => {
  ipc.undo.mockResolvedValue(saved("delete note"));
  ipc.workshopGet.mockResolvedValue({ ...workshop, notes: [{ id: "n" }] });
  const one = open();
  expect(await one.undo()).toBe("delete note");
  expect(one.notes).toHaveLength(1);
});

it("with nothing to undo nothing is read", async () => {
  ipc.undo.mockResolvedValue(null);
  expect(await open().undo()).toBeNull();
  expect(ipc.workshopGet).not.toHaveBeenCalled();
});

it("an answer brings new advice", async () => {
  ipc.ratingSet.mockResolvedValue(saved({ ratings: [] }));
  ipc.adviceList.mockResolvedValue([{ recommendation: "aware" }]);
  const one = open();
  await one.setRating({} as Parameters<OpenWorkshop["setRating"]>[0]);
  expect(one.advice).toEqual([{ recommendation: "aware" }]);
});

import { beforeEach, expect, it, vi } from "vitest";
import type { Workshop } from "../ipc/bindings";
import { App } from "./app.svelte";

const ipc = vi.hoisted(() => {
  // Asked for as soon as the window's state is read.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn() }));
  return {
    workshopCreate: vi.fn(),
    workshopGet: vi.fn(),
    librarySearch: vi.fn(),
    draftList: vi.fn(),
  };
});
vi.mock("../ipc/client", async (original) => ({ ...(await original<object>()), ipc }));

const workshop = (id: string) => ({ id, state: "planned" }) as Workshop;
const isOpen = (app: App, id: string) =>
  vi.waitFor(() => {
    expect(app.workshop?.id).toBe(id);
  });

beforeEach(() => {
  vi.resetAllMocks();
  vi.stubGlobal("document", { activeElement: null });
  vi.stubGlobal("HTMLElement", Object);
  ipc.draftList.mockResolvedValue([]);
  ipc.workshopGet.mockImplementation((id: string) => Promise.resolve(workshop(id)));
});

it("what was saved of one workshop is not said of another", async () => {
  const app = new App();
  app.go({ screen: "prepare", workshop: "1" });
  await isOpen(app, "1");
  app.saves.savedAt = "10:00:00";
  app.go({ screen: "report", workshop: "1" });
  expect(app.saves.savedAt).toBe("10:00:00");
  app.go({ screen: "prepare", workshop: "2" });
  await isOpen(app, "2");
  expect(app.saves.savedAt).toBeNull();
});

it("a workshop that was just made is saved", async () => {
  ipc.workshopCreate.mockResolvedValue({ value: "3", savedAt: "11:00:00" });
  const app = new App();
  await app.create("Aurora Foods", "half-day");
  await isOpen(app, "3");
  expect(app.saves.savedAt).toBe("11:00:00");
});

it("a search ends when a workshop is opened", async () => {
  ipc.librarySearch.mockResolvedValue([{ note: "n" }]);
  const app = new App();
  await app.library.search("night");
  app.go({ screen: "room", workshop: "1", note: "n" });
  await isOpen(app, "1");
  expect([app.library.query, app.library.hits]).toEqual(["", null]);
});

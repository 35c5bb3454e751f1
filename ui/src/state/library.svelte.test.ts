import { expect, it, vi } from "vitest";
import { Library } from "./library.svelte";

const ipc = vi.hoisted(() => ({ librarySearch: vi.fn() }));
vi.mock("../ipc/client", async (original) => ({ ...(await original<object>()), ipc }));

it("an answer that was overtaken by more typing is dropped", async () => {
  const answers: ((hits: unknown[]) => void)[] = [];
  ipc.librarySearch.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const library = new Library();
  const slow = library.search("ni");
  const quick = library.search("night");
  answers[1]?.([{ note: "new" }]);
  await quick;
  answers[0]?.([{ note: "old" }]);
  await slow;
  expect(library.hits).toEqual([{ note: "new" }]);
});

it("an empty query asks nothing and finds nothing", async () => {
  ipc.librarySearch.mockClear();
  const library = new Library();
  await library.search("  ");
  expect(library.hits).toBeNull();
  expect(ipc.librarySearch).not.toHaveBeenCalled();
});

it("a running sample is gone on with only where no other workshop runs", () => {
  const library = new Library();
  const running = (id: string, invented: boolean) => ({ id, invented, state: "running" });
  const holds = (...workshops: object[]) => {
    library.content = { workshops, due: [], location: "" } as unknown as Library["content"];
  };
  holds(running("sample", true));
  expect(library.running?.id).toBe("sample");
  holds(running("sample", true), running("mine", false));
  expect(library.running?.id).toBe("mine");
});

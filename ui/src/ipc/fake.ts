import { mockIPC } from "@tauri-apps/api/mocks";
import { handlers, type Scenario } from "./fake/handlers";

/**
 * Answers every command from memory, so that all screens can be seen without the app.
 * `?fake=planned` and its like choose what the library holds. Never in the shipped bundle.
 */
export function startFake(): void {
  const asked = new URLSearchParams(location.search).get("fake");
  const app = handlers((asked ?? "running") as Scenario) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  mockIPC(async (command, payload) => {
    const name = command.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const answer = app[name];
    if (!answer) throw new Error(`The fake knows no command ${command}.`);
    // The bindings name the arguments in the order of the command's own.
    const answered = () => answer(...Object.values((payload ?? {}) as object));
    return standing.has(name) ? answered() : tell(answered);
  });
}

/** Questions that are answered when something happens, if ever: nobody waits for them. */
const standing = new Set(["audienceFollow", "audienceNext"]);

/** What the window has asked, and of that what is not answered yet: so that a test can wait for it. */
const calls = { asked: 0, open: 0 };
Object.assign(globalThis, { calls });

async function tell(answer: () => unknown): Promise<unknown> {
  calls.asked++;
  calls.open++;
  try {
    return await answer();
  } finally {
    calls.open--;
  }
}

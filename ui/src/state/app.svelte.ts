import { createContext } from "svelte";
import { asProblem, ipc, type Problem } from "../ipc/client";
import { Appearance } from "./appearance.svelte";
import { CommandRegistry } from "./commands.svelte";
import { Desktop } from "./desktop.svelte";
import { Library } from "./library.svelte";
import { Projector } from "./roomAudience.svelte";
import { Saves } from "./saves.svelte";
import { OpenWorkshop } from "./workshop.svelte";

export { asProblem, type Problem };

export type Route =
  /** query: what to search all notes for. */
  | { screen: "library"; query?: string }
  | { screen: "settings" }
  /** createdAt: when it was, local time "14:32:07", on the way from there. */
  | { screen: "prepare"; workshop: string; createdAt?: string }
  /** note: the one to bring into view. */
  | { screen: "room"; workshop: string; note?: string }
  | { screen: "report"; workshop: string };

/** The window: which screen it shows, of which workshop. */
export class App {
  readonly appearance = new Appearance();
  readonly commands = new CommandRegistry();
  readonly library = new Library();
  readonly projector = new Projector();
  readonly desktop = new Desktop(this);
  /** Of the open workshop; another one begins with none. */
  saves = $state.raw(new Saves());
  route = $state.raw<Route>({ screen: "library" });
  workshop = $state.raw<OpenWorkshop | null>(null);
  /** Why the workshop of this route could not be opened. */
  problem = $state.raw<Problem | null>(null);
  /** Where to, when leaving a running room waits for a yes. */
  leavingFor = $state.raw<Route | null>(null);
  /** What lies over the screen. */
  over = $state<"keys" | "palette" | "find" | "help" | null>(null);
  /** The app was not closed the last time, and that was not dismissed yet: the last note that was there. */
  recovered = $state.raw<{ lastNote: string | null } | null>(null);
  /** What undo or redo last did, to be said. */
  notice = $state.raw<{ kind: "undid" | "redid"; name: string; savedAt: string | null } | null>(
    null,
  );
  #beforeSettings: Route = { screen: "library" };

  /** A running workshop is reopened straight into its room. */
  async start(): Promise<void> {
    const recovery = ipc.recoveryTake().catch(() => false);
    await Promise.all([this.appearance.load(), this.library.load()]);
    const running = this.library.running;
    if (running) await this.#show({ screen: "room", workshop: running.id });
    const lastNote = this.workshop?.notes.at(-1)?.capturedTime ?? null;
    if (await recovery) this.recovered = { lastNote };
  }

  /** Shows a screen; a running room is left for the library only after a question. */
  go(route: Route): void {
    // A field keeps what was typed when it is left, and one that vanishes never is.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const runs = this.workshop?.state === "running";
    if (route.screen === "library" && runs) this.leavingFor = route;
    else void this.#show(route);
  }

  /** Makes a workshop and opens it; throws a Problem. */
  async create(organisation: string, template: string): Promise<void> {
    const { value: workshop, savedAt } = await this.library.create(organisation, template);
    this.go({ screen: "prepare", workshop, createdAt: savedAt });
  }

  /** Searches the notes of all workshops, which is done where all of them are. */
  searchEverywhere(query: string): void {
    this.go({ screen: "library", query });
  }

  stay(): void {
    this.leavingFor = null;
  }

  leave(): void {
    const route = this.leavingFor;
    this.leavingFor = null;
    if (route) void this.#show(route);
  }

  closeSettings(): void {
    void this.#show(this.#beforeSettings);
  }

  /** Asks once more for what could not be opened. */
  retry(): void {
    void this.#show(this.route);
  }

  /** Undoes the last change of the open workshop, and says which. */
  async undo(): Promise<void> {
    const name = await this.workshop?.undo();
    if (name) this.notice = { kind: "undid", name, savedAt: this.saves.savedAt };
  }

  async redo(): Promise<void> {
    const name = await this.workshop?.redo();
    if (name) this.notice = { kind: "redid", name, savedAt: this.saves.savedAt };
  }

  async #show(route: Route): Promise<void> {
    if (route.screen === "settings" && this.route.screen !== "settings") {
      this.#beforeSettings = this.route;
    }
    this.problem = null;
    this.notice = null;
    if (route.screen === "library") {
      this.workshop = null;
      this.route = route;
      if (route.query !== undefined) void this.library.search(route.query);
      await this.library.load();
      return;
    }
    // Who comes back to the library comes to the workshops.
    if ("workshop" in route) void this.library.search("");
    if ("workshop" in route && this.workshop?.id !== route.workshop) {
      this.workshop = null;
      this.saves = new Saves();
      if ("createdAt" in route) this.saves.savedAt = route.createdAt ?? null;
      this.route = route;
      await this.#open(route.workshop);
      return;
    }
    this.route = route;
  }

  async #open(id: string): Promise<void> {
    try {
      const workshop = await OpenWorkshop.open(id, this.saves);
      const isStillWanted = "workshop" in this.route && this.route.workshop === id;
      if (isStillWanted) this.workshop = workshop;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

const [getApp, setApp] = createContext<App>();
export { getApp, setApp };

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, settled, shoot, violations } from "./browser";

const guide = readFileSync(new URL("../../docs/guide.md", import.meta.url), "utf8");
const open = chromiumOverFake();

const palette = (page: Page) => page.getByRole("combobox", { name: "What do you want to do?" });
const find = (page: Page) => page.getByRole("combobox", { name: /^Find a note of/ });
const capture = (page: Page) => page.getByRole("textbox", { name: "Capture a note" });
// Of what is found, not of the fields for owners.
const openKestrel = (page: Page) =>
  page
    .getByRole("button", { name: /^Kestrel Bank/ })
    .first()
    .click();
const found = (page: Page) => page.getByRole("listbox").getByRole("option");
const lines = (page: Page) => found(page).allTextContents();

type Word = { what: string; [field: string]: unknown };
const say = (page: Page, word: Word) =>
  page.evaluate((said) => {
    (globalThis as unknown as { say: (word: Word) => void }).say(said);
  }, word);
const workshopFile = { what: "workshop", id: "given", organisation: "Aurora Foods", known: false };

type Step = (page: Page) => Promise<unknown>;
const screens: [name: string, scenario: string, reach: Step][] = [
  ["palette-library", "planned", (page) => page.keyboard.press("Control+k")],
  ["palette-room", "running", (page) => page.keyboard.press("Control+k")],
  ["palette-typed", "running", type("Control+k", "re")],
  ["palette-none", "running", type("Control+k", "zebra")],
  ["palette-elsewhere", "planned", type("Control+k", "timer")],
  ["find", "running", type("Control+f", "night")],
  ["help", "running", (page) => page.keyboard.press("F1")],
  ["given-workshop", "planned", (page) => say(page, workshopFile)],
  ["given-running", "running", (page) => say(page, workshopFile)],
  ["given-lines", "running", (page) => say(page, { what: "lines", lines: ["one", "two"] })],
  ["settings-single-keys", "planned", (page) => page.keyboard.press("Control+,")],
];

function type(keys: string, text: string): Step {
  return async (page) => {
    await page.keyboard.press(keys);
    await page.keyboard.type(text);
    await settled(page);
  };
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(screens)("%s has nothing that axe objects to", async (name, scenario, reach) => {
    const page = await open(scenario, { theme });
    await reach(page);
    await settled(page);
    await shoot(page, `${name}-${theme}`);
    expect(await violations(page)).toEqual([]);
  });
});

it.each(screens)("%s fits at 200 %% zoom", async (name, scenario, reach) => {
  const page = await open(scenario, { theme: "light", zoom: 2 });
  await reach(page);
  await settled(page);
  await shoot(page, `${name}-zoomed`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

describe("the palette", () => {
  it("does by Enter what it marks, and gives the focus back first", async () => {
    const page = await open("running");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("write a note");
    await page.keyboard.press("Enter");
    await palette(page).waitFor({ state: "detached" });
    await expect
      .poll(() => capture(page).evaluate((it) => it === document.activeElement))
      .toBe(true);
  });

  it("walks with the arrows, round at the ends, and is left by Esc", async () => {
    const page = await open("running");
    await capture(page).focus();
    await page.keyboard.press("Control+k");
    const marked = () => page.locator("[aria-selected=true]").textContent();
    const first = await marked();
    await page.keyboard.press("ArrowUp");
    expect(await marked()).not.toBe(first);
    await page.keyboard.press("ArrowDown");
    expect(await marked()).toBe(first);
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "detached" });
    await expect
      .poll(() => capture(page).evaluate((it) => it === document.activeElement))
      .toBe(true);
  });

  it("lists what cannot be done now after what can, each with why, and does none of it", async () => {
    const page = await open("planned");
    await page.keyboard.press("Control+k");
    const all = await found(page).evaluateAll((options) =>
      options.map((option) => option.ariaDisabled === "true"),
    );
    expect(all).toEqual([...all].sort());
    expect(await lines(page)).toContain("Undo open a workshop first");
    await page.keyboard.type("undo");
    await page.keyboard.press("Enter");
    expect(await palette(page).isVisible()).toBe(true);
  });

  const words = {
    timer: "Start or pause the clock",
    clock: "Start or pause the clock",
    note: "Write a note",
    capture: "Write a note",
    vote: "Vote, or vote again",
    ballot: "Vote, or vote again",
    reveal: "Reveal the votes",
    export: "Export PDF",
    pdf: "Export PDF",
    projector: "Open or close the audience window",
    audience: "Open or close the audience window",
    dark: "Settings",
  };
  it.each<[string, string, Step]>([
    ["the library", "planned", () => Promise.resolve()],
    ["a closed workshop's report", "planned", (page) => openKestrel(page)],
    ["a running room", "running", () => Promise.resolve()],
    [
      "the sample",
      "empty",
      (page) => page.getByRole("button", { name: "Open the sample" }).click(),
    ],
  ])("finds by the words of somebody new what is done, in %s", async (_, scenario, reach) => {
    const page = await open(scenario);
    await reach(page);
    await settled(page);
    await page.keyboard.press("Control+k");
    for (const [word, title] of Object.entries(words)) {
      await palette(page).fill(word);
      await expect
        .poll(async () => (await lines(page)).join("\n"), { message: word })
        .toContain(title);
    }
  });

  it("opens a closed workshop again, and says of the rest that this comes first", async () => {
    const page = await open("planned");
    await openKestrel(page);
    await settled(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("timer");
    expect(await lines(page)).toContain("Start or pause the clock closed: open it again first");
    await palette(page).fill("reopen");
    await page.keyboard.press("Enter");
    await palette(page).waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("timer");
    await expect.poll(() => lines(page)).toContain("Start or pause the clock in the room");
  });

  it("goes to a block and to a statement by name", async () => {
    const page = await open("running");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("priorities agenda");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Priorities" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("recovery statement");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Assess" }).waitFor();
  });
});

describe("the search", () => {
  it("stays in the open workshop and opens at the note", async () => {
    const page = await open("running");
    await page.keyboard.press("Control+f");
    await find(page).fill("night");
    await found(page).nth(1).waitFor();
    expect((await lines(page)).at(-1)).toContain("Search every workshop");
    expect(await page.getByText("Kestrel Bank").count()).toBe(0);
    await page.keyboard.press("Enter");
    await find(page).waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-note]") !== null))
      .toBe(true);
  });

  it("goes wider only when asked, and then asks before it leaves a running room", async () => {
    const page = await open("running");
    await page.keyboard.press("Control+f");
    await find(page).fill("night");
    await page.getByRole("option", { name: /^Search every workshop/ }).click();
    await page.getByRole("dialog", { name: "Leave the room?" }).waitFor();
    await page.getByRole("button", { name: "Show the workshops" }).click();
    await page.getByText(/notes found/).waitFor();
  });
});

describe("what the desktop gives", () => {
  it("is asked about before a workshop is brought in", async () => {
    const page = await open("planned");
    await say(page, workshopFile);
    await page
      .getByRole("dialog")
      .getByText(/Aurora Foods/)
      .waitFor();
    await page.getByRole("button", { name: "Bring it in" }).click();
    await page.getByRole("heading", { level: 1, name: "Norden Logistics" }).waitFor();
  });

  it("names no other client in a running room", async () => {
    const page = await open("running");
    await say(page, workshopFile);
    await page.getByRole("dialog").waitFor();
    expect(await page.getByText(/Aurora/).count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await capture(page).isVisible()).toBe(true);
  });

  it("becomes notes, a line each, when that is wanted", async () => {
    const page = await open("running");
    await say(page, { what: "lines", lines: ["Trucks wait at the dock", "! Order flow first"] });
    await page.getByRole("button", { name: "Add them" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Control+f");
    await find(page).fill("trucks wait");
    await page.getByRole("option", { name: /Trucks wait/ }).waitFor();
  });

  it("is refused in its own words", async () => {
    const page = await open("planned");
    await say(page, { what: "refused", message: "photo.png is no list." });
    await page.getByRole("dialog").getByText("photo.png is no list.").waitFor();
  });

  it("chooses a command in a menu", async () => {
    const page = await open("planned");
    await say(page, { what: "command", id: "keys" });
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  });
});

describe("single keys", () => {
  const isOff: Step = async (page) => {
    await page.keyboard.press("Control+,");
    await page.getByRole("checkbox", { name: /when no field has the focus/ }).uncheck();
    await page.keyboard.press("Escape");
  };

  it("do nothing once they are switched off, and the key sheet says so", async () => {
    const page = await open("running");
    await isOff(page);
    await capture(page).waitFor();
    await page.keyboard.press("/");
    expect(await capture(page).evaluate((it) => it === document.activeElement)).toBe(false);
    await page.keyboard.press("Control+/");
    await page.getByText(/Single keys are switched off/).waitFor();
    const keys = await page.getByRole("dialog").locator("kbd").allTextContents();
    expect(keys.filter((key) => /^.$/.test(key) && !/[←-↓]/.test(key))).toEqual([]);
  });

  it("still vote while a vote is open", async () => {
    const page = await open("running");
    await isOff(page);
    await page.getByRole("navigation", { name: "Agenda" }).getByText("Opening vote").click();
    await page.getByRole("heading", { level: 1, name: "Opening vote" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("vote, or");
    await page.keyboard.press("Enter");
    await page.keyboard.press("3");
    await page
      .getByText(/1 of \d+ in/)
      .first()
      .waitFor();
  });
});

describe("the frame", () => {
  it("draws larger and smaller, and keeps it as a setting", async () => {
    const page = await open("planned");
    await page.keyboard.press("Control++");
    await page.keyboard.press("Control+=");
    await page.keyboard.press("Control+,");
    await page.getByText("125 %").waitFor();
    await page.keyboard.press("Control+-");
    await page.getByText("110 %").waitFor();
    await page.keyboard.press("Control+0");
    await page.getByText("100 %").waitFor();
  });

  it("fills the screen, over a dialog too", async () => {
    const page = await open("planned");
    await page.keyboard.press("Control+/");
    await page.keyboard.press("F11");
    expect(await page.evaluate(() => (globalThis as { filled?: number }).filled)).toBe(1);
  });

  it("follows the system's theme while it runs", async () => {
    const page = await open("planned");
    const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
    expect(await theme()).toBe("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(theme).toBe("dark");
  });

  it("loses no text to a key that reloads or goes back, nor to the web view's menu", async () => {
    const page = await open("running");
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await capture(page).fill("half a thought");
    for (const keys of ["F5", "Control+r", "Control+Shift+r", "Alt+ArrowLeft"]) {
      await page.keyboard.press(keys);
    }
    await page.locator("main").first().focus();
    await page.keyboard.press("Backspace");
    const opens = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) =>
          element.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })),
        );
    expect(await opens("main")).toBe(false);
    expect(await opens("[data-capture]")).toBe(true);
    expect(await page.evaluate(() => (globalThis as { stays?: boolean }).stays)).toBe(true);
    expect(await capture(page).inputValue()).toBe("half a thought");
  });
});

type Listed = { id: string; title: string; group: string; keys: string[] };
type Registry = {
  all: {
    id: string;
    title(): string;
    group(): string;
    keys: string[];
    when?(): boolean;
    why?(): string;
  }[];
  run(id: string): void;
};
/** What the registry holds: all of this screen, of that what applies, or what is told of others. */
const registered = (page: Page, of: "screen" | "now" | "elsewhere"): Promise<Listed[]> =>
  page.evaluate((of) => {
    const { commands } = globalThis as unknown as { commands: Registry };
    return commands.all
      .filter(({ why }) => (why !== undefined) === (of === "elsewhere"))
      .filter(({ when }) => of !== "now" || (when?.() ?? true))
      .map(({ id, title, group, keys }) => ({ id, title: title(), group: group(), keys }));
  }, of);

const press =
  (keys: string): Step =>
  (page) =>
    page.keyboard.press(keys);
const block =
  (name: string): Step =>
  async (page) => {
    await page.getByRole("navigation", { name: "Agenda" }).getByRole("button", { name }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.locator("body").click({ position: { x: 700, y: 12 } });
  };
const both =
  (first: Step, then: Step): Step =>
  async (page) => {
    await first(page);
    await then(page);
  };
const norden: Step = (page) =>
  page
    .getByRole("button", { name: /^Norden/ })
    .first()
    .click();
const report: Step = both(norden, press("Control+Shift+e"));
const behind: Step = async (page) => {
  await page.keyboard.press("+");
  await page.getByText("+1 min").first().waitFor();
  await page.keyboard.press("f");
  await page.getByRole("dialog").waitFor();
};
const places: [name: string, scenario: string, reach: Step][] = [
  ["library", "planned", () => Promise.resolve()],
  ["settings", "planned", press("Control+,")],
  ["prepare", "planned", norden],
  ["report", "planned", report],
  ...["Welcome", "Briefing", "Opening vote", "Make money", "Assess", "Placement"].map(
    (name): [string, string, Step] => [name, "running", block(name)],
  ),
  ...["Priorities", "Commit", "Close"].map((name): [string, string, Step] => [
    name,
    "running",
    block(name),
  ]),
  ["a vote", "running", both(block("Assess"), press("v"))],
  ["an answered statement", "running", both(block("Assess"), press("ArrowLeft"))],
  ["a day that runs behind", "running", behind],
  ["an opening vote", "running", both(block("Opening vote"), press("v"))],
  ["a vote at the end", "running", both(block("Close"), press("v"))],
];

describe("the registry", () => {
  it.each(places)("gives no key twice on the screen of %s", async (_, scenario, reach) => {
    const page = await open(scenario);
    await reach(page);
    await settled(page);
    const listed = await registered(page, "now");
    const owners = new Map<string, string>();
    const doubles: string[][] = [];
    for (const { id, keys } of listed) {
      for (const key of keys) {
        const inner = owners.get(key);
        // Esc always leaves what is nearest.
        if (inner !== undefined && inner !== id && key !== "Escape") doubles.push([key, inner, id]);
        owners.set(key, inner ?? id);
      }
    }
    expect(doubles).toEqual([]);
    expect(listed.filter(({ title, group }) => !title.trim() || !group.trim())).toEqual([]);
  });

  it("has menus with every command of the screen, each once, and Help last", async () => {
    const page = await open("running");
    await settled(page);
    type Menu = { title: string; items: { id: string }[] };
    const menus = await page.evaluate(() => (globalThis as { menus?: Menu[] }).menus ?? []);
    const ids = menus.flatMap((menu) => menu.items.map(({ id }) => id));
    const all = new Set((await registered(page, "screen")).map(({ id }) => id));
    expect([...ids].sort()).toEqual([...all].sort());
    expect(menus.at(-1)?.title).toBe("Help");
  });

  // What only moves within a screen, or leaves what is open there, is looked for nowhere else.
  const within =
    /^(vote\.(put-|out|back|next|previous|aside)|assess\.(rate-|go-on|disagree)|weigh\.(digit|undigit|up|down|move-)|briefing\.|room\.(back|block-|go-here)|day\.|settings\.close)/;

  it(
    "tells on every screen of what is done on others, by its own name",
    { timeout: 300_000 },
    async () => {
      const done = new Map<string, string[]>();
      let told: Listed[] = [];
      let everywhere: Set<string> | undefined;
      for (const [, scenario, reach] of places) {
        const page = await open(scenario);
        await reach(page);
        await settled(page);
        const here = await registered(page, "screen");
        for (const { id, title } of here) done.set(id, [...(done.get(id) ?? []), title]);
        const ids = new Set(here.map(({ id }) => id));
        everywhere = new Set([...(everywhere ?? ids)].filter((id) => ids.has(id)));
        told = await registered(page, "elsewhere");
        await page.context().close();
      }
      await open("planned");
      const orphans = told.filter(({ id, title }) => !done.get(id)?.includes(title));
      expect(orphans.map(({ id }) => id)).toEqual([]);
      const names = new Set([...told.map(({ id }) => id), ...(everywhere ?? [])]);
      expect([...done.keys()].filter((id) => !names.has(id) && !within.test(id))).toEqual([]);
    },
  );

  it("has no command in the palette that fails when it is run", { timeout: 300_000 }, async () => {
    const ran = new Set<string>();
    for (const [, scenario, reach] of places) {
      const page = await open(scenario);
      await reach(page);
      for (const { id } of await registered(page, "now")) {
        if (ran.has(id)) continue;
        ran.add(id);
        await page.evaluate((run) => {
          (globalThis as unknown as { commands: Registry }).commands.run(run);
        }, id);
      }
      await settled(page);
    }
    expect(ran.size).toBeGreaterThan(60);
    await open("planned");
  });

  it("shows each picture of the guide from its own files", async () => {
    const page = await open("running");
    await page.keyboard.press("F1");
    const asked = guide.match(/^!\[.+\]\(pictures\/.+\.png\)$/gm) ?? [];
    const pictures = page.getByRole("dialog").getByRole("img");
    expect(asked.length).toBeGreaterThan(0);
    expect(await pictures.count()).toBe(asked.length);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      const source = await picture.getAttribute("src");
      expect(new URL(source ?? "", page.url()).origin).toBe(new URL(page.url()).origin);
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBe(1280);
    }
  });

  it("obeys every key that the guide names", { timeout: 120_000 }, async () => {
    const known = new Set<string>();
    for (const [, scenario, reach] of places) {
      const page = await open(scenario);
      await reach(page);
      for (const { keys } of await registered(page, "screen"))
        for (const key of keys) known.add(plain(key));
    }
    const prose = guide.split("\n").filter((line) => !line.startsWith("|"));
    const named = [...prose.join("\n").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
    const keys = named.filter((code) =>
      /^(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|Enter|Esc|Space|Tab|Delete|Backspace|PageDown|[↑↓←→]|[A-Z0-9/?+-])$/.test(
        code,
      ),
    );
    expect(keys.length).toBeGreaterThan(40);
    // What a field does by itself is no command.
    const ofFields = ["Enter", "Tab", "↑"];
    expect(keys.filter((key) => !ofFields.includes(key) && !known.has(key))).toEqual([]);
    await open("planned");
  });
});

/** "$mod+Shift+e" as the guide writes it: "Ctrl+Shift+E". */
function plain(keys: string): string {
  const arrows = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
  const named = Object.entries(arrows).reduce((text, [from, to]) => text.replace(from, to), keys);
  const parts = named
    .replace("$mod", "Ctrl")
    .replace("Escape", "Esc")
    .split(/(?<=[^+])\+/);
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join("+");
}

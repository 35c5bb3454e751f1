import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations } from "./browser";

/**
 * The facilitator's window is brought to a state; what it then hands on is put into the audience's page.
 */
const open = chromiumOverFake();

type Size = { width: number; height: number };
type Shown = { scene: object | null; timer: object | null; dark: boolean };
type Given = { headwaterShown?: Shown };
const small: Size = { width: 1280, height: 720 };
const large: Size = { width: 1920, height: 1080 };

/** To a block, and the clock with it, whether it is done or not. */
const block = async (page: Page, number: number) => {
  await page.keyboard.press(`Control+${String(number)}`);
  await page.evaluate(() => {
    const { commands } = globalThis as unknown as { commands: { run(id: string): void } };
    commands.run("room.go-here");
  });
};
const keys = async (page: Page, all: string) => {
  for (const key of all.split(" ")) await page.keyboard.press(key);
};
const agenda = async (page: Page, name: string) => {
  await page.getByRole("navigation", { name: "Agenda" }).getByRole("button", { name }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
};
type State = [name: string, reach: (page: Page) => Promise<unknown>, seen: string];
const states: State[] = [
  ["welcome", (page) => block(page, 1), "Norden Logistics"],
  ["briefing-curve", (page) => block(page, 2), "Six stages, one curve"],
  [
    "briefing-stage",
    async (page) => {
      await block(page, 2);
      await keys(page, "ArrowRight ArrowRight ArrowRight ArrowRight");
    },
    "Several critical processes",
  ],
  [
    "briefing-framework",
    async (page) => {
      await block(page, 2);
      await keys(
        page,
        "ArrowRight ArrowRight ArrowRight ArrowRight ArrowRight ArrowRight ArrowRight",
      );
    },
    "Two perspectives",
  ],
  ["opening", (page) => block(page, 3), "On which stage do we stand today?"],
  [
    "opening-voting",
    async (page) => {
      await block(page, 3);
      await keys(page, "v 2 2 1");
    },
    "3 of 7 in",
  ],
  [
    "opening-result",
    async (page) => {
      await block(page, 3);
      await keys(page, "2 2 1 5 3 2 1 r");
    },
    "Split.",
  ],
  [
    "opening-twice",
    async (page) => {
      await block(page, 3);
      await keys(page, "2 2 1 5 3 2 1 r");
      await page.getByRole("main").getByText("Split.").waitFor();
      await keys(page, "v 2 2 2 3 3 2 - r");
    },
    "Second vote",
  ],
  ["money", (page) => block(page, 4), "How can streaming help us make more money?"],
  ["break", (page) => block(page, 7), "Back at"],
  [
    "ballot",
    async (page) => {
      await block(page, 8);
      await keys(page, "2 2 3 2 2");
    },
    "5 of 7 in",
  ],
  [
    "ballot-contested",
    async (page) => {
      await block(page, 8);
      await keys(page, "0 0 3 3 3 2 ? r");
      await page.getByRole("main").getByText("First ballot").waitFor();
      await keys(page, "v 0 0 3 3 3 2 0 r");
    },
    "Second ballot",
  ],
  [
    "ballot-agreed",
    async (page) => {
      await block(page, 8);
      await keys(page, "2 2 3 2 2 3 2 r");
      await page.getByRole("main").getByText("First ballot").waitFor();
    },
    "Agreed.",
  ],
  ["placement", (page) => block(page, 9), "Stage 2"],
  ["priorities", (page) => agenda(page, "Priorities"), "What comes first"],
  ["commit", (page) => agenda(page, "Commit"), "Name one owner"],
  ["close", (page) => agenda(page, "Close"), "Thank you"],
];

/** What the facilitator's window hands on once it shows what is waited for. */
async function handedOn(page: Page, reach: State[1], seen: string, dark = false): Promise<Shown> {
  await reach(page);
  await page.waitForFunction(
    (words) => JSON.stringify((globalThis as Given).headwaterShown ?? "").includes(words),
    seen,
  );
  const shown = await page.evaluate(() => (globalThis as Given).headwaterShown);
  if (!shown) throw new Error("Nothing was handed on.");
  return { ...shown, dark };
}

/** The audience's page with that screen. */
async function projected(page: Page, shown: Shown, size = small): Promise<void> {
  await page.addInitScript((given) => {
    (globalThis as Given).headwaterShown = given;
  }, shown);
  await page.setViewportSize(size);
  await page.goto(new URL("audience.html", page.url()).href);
  if (shown.scene) await page.locator("h1").waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Texts that leave the page, or lie over another one. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector(".sheet");
    if (!sheet) return ["no sheet"];
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = sheet;
    // What is measured is rounded.
    const isCut = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
    return isCut ? [`${String(scrollWidth)} × ${String(scrollHeight)}`] : [];
  });

/** The smallest type on the page, as if it were 720 pixels high. */
const smallest = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll("main *")].filter(
      (each) =>
        !each.closest("svg, .unseen") &&
        [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const sizes = texts.map((each) => parseFloat(getComputedStyle(each).fontSize));
    return (Math.min(...sizes) / window.innerHeight) * 720;
  });

describe.each(["light", "dark"] as const)("the audience in %s", (theme) => {
  it.each(states)(
    "sees %s, large enough and within the rules of axe",
    async (name, reach, seen) => {
      const page = await open("running");
      const shown = await handedOn(page, reach, seen, theme === "dark");
      for (const size of [small, large]) {
        await projected(page, shown, size);
        await shoot(page, `audience-${name}-${theme}-${String(size.height)}`);
        expect(await cut(page)).toEqual([]);
        expect(await smallest(page)).toBeGreaterThanOrEqual(20);
        expect(await violations(page)).toEqual([]);
      }
    },
  );
});

describe("what is long", () => {
  const words = "Recovery of the order flow is exercised before the summer peak";

  it("keeps all of forty decisions on the page", async () => {
    const page = await open("running");
    const shown = await handedOn(page, () => agenda(page, "Commit"), "Name one owner");
    const decisions = Array.from({ length: 40 }, (_, at) => ({
      text: `${words} in ${String(at)}`,
      aside: at % 2 ? "CIO · 15 Jan" : null,
    }));
    const actions = { title: "Actions", items: decisions.slice(0, 6) };
    const lists = [{ title: "Decisions", items: decisions }, actions];
    shown.scene = { ...shown.scene, lists };
    for (const size of [small, large]) {
      await projected(page, shown, size);
      await shoot(page, `audience-forty-${String(size.height)}`);
      expect(await page.getByText(words).count()).toBe(46);
      expect(await cut(page)).toEqual([]);
      expect(await smallest(page)).toBeGreaterThan(9);
    }
  });

  it("keeps a statement of 200 characters and long anchors on the page", async () => {
    const page = await open("running");
    const shown = await handedOn(page, () => keys(page, "2 2 3 2 2"), "5 of 7 in");
    const question = "Events of different business units are joined in at least one flow, ".repeat(
      3,
    );
    await projected(page, { ...shown, scene: { ...shown.scene, question } });
    await shoot(page, "audience-long");
    expect(await cut(page)).toEqual([]);
    expect(await smallest(page)).toBeGreaterThanOrEqual(18);
  });

  it("is shrunk again where the window's own zoom made it too large", async () => {
    const page = await open("running");
    const shown = await handedOn(page, () => block(page, 7), "Back at");
    await projected(page, shown);
    const size = () =>
      page.locator("h1").evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    const usual = await size();
    await keys(page, "Control++ Control++");
    expect(await size()).toBeCloseTo(usual * 1.2, 0);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control++");
    expect(await cut(page)).toEqual([]);
    await page.keyboard.press("Control+0");
    expect(await size()).toBeCloseTo(usual, 0);
  });
});

describe("the facilitator's hand", () => {
  const shown = (page: Page) => page.evaluate(() => (globalThis as Given).headwaterShown);

  it("opens and closes the window by F5, and says where to drag it", async () => {
    const page = await open("running");
    await page.getByRole("button", { name: "Audience: closed" }).waitFor();
    await page.keyboard.press("F5");
    await page.getByText("Drag it to the projector, press F11 there.").waitFor();
    await page.getByRole("button", { name: "Audience: shown" }).click();
    await shoot(page, "room-audience-menu");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("button", { name: "Audience: closed" }).waitFor();
    expect(await page.getByText("Drag it to the projector").count()).toBe(0);
  });

  it("blanks by B, shows the timer by T, and blanks when the room is left", async () => {
    const page = await open("running");
    await block(page, 8);
    await page.waitForFunction(() => (globalThis as Given).headwaterShown?.scene);
    await keys(page, "t");
    await page.waitForFunction(() => (globalThis as Given).headwaterShown?.timer);
    await keys(page, "b");
    await page.waitForFunction(() => (globalThis as Given).headwaterShown?.scene === null);
    expect((await shown(page))?.timer).toBeNull();
    await keys(page, "b t");
    await page.waitForFunction(() => (globalThis as Given).headwaterShown?.timer === null);
    expect((await shown(page))?.scene).not.toBeNull();
    await page.getByRole("button", { name: "Report" }).click();
    await page.waitForFunction(() => (globalThis as Given).headwaterShown?.scene === null);
  });
});

describe("the timer", () => {
  const scene = { kind: "title", title: "Break", lines: [] };
  const timer = (page: Page) => page.getByRole("timer");

  it("is quiet, counts down, and is gone once the time is up", async () => {
    const page = await open("running");
    const endsAt = Math.floor(Date.now() / 1000) + 3;
    await projected(page, { scene, timer: { kind: "running", endsAt }, dark: false });
    expect(await timer(page).textContent()).toMatch(/^0:0[123]$/);
    await timer(page).waitFor({ state: "detached" });
    expect((await page.locator("main").textContent())?.trim()).toBe("Break");
  });

  it("stands still while the clock does, and beside nothing when blank", async () => {
    const page = await open("running");
    const paused = { kind: "paused", secondsLeft: 75 };
    await projected(page, { scene, timer: paused, dark: false });
    expect(await timer(page).textContent()).toBe("1:15");
    await shoot(page, "audience-timer");
    await projected(page, { scene: null, timer: paused, dark: false });
    await page.locator("main.blank").waitFor();
    expect((await page.locator("main").textContent())?.trim()).toBe("Nothing is shown");
    expect(await violations(page)).toEqual([]);
  });
});

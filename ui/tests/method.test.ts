import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations } from "./browser";

const open = chromiumOverFake();

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const cell = (page: Page, name: string | RegExp) =>
  page.getByRole("group", { name: /^Value against effort/ }).getByRole("button", { name });

async function block(page: Page, name: string): Promise<void> {
  const agenda = page.getByRole("navigation", { name: "Agenda" });
  // At 200 % the agenda stands in a drawer.
  if (!(await agenda.isVisible())) await button(page, "Agenda").click();
  await button(page, new RegExp(name)).last().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.locator("body").click({ position: { x: 320, y: 4 } });
}

async function kestrel(page: Page): Promise<void> {
  await button(page, /^Kestrel Bank/)
    .first()
    .click();
  await page.getByRole("navigation").getByRole("button", { name: "Room" }).click();
  await block(page, "Placement");
}

type Reach = (page: Page) => Promise<unknown>;
const states: [name: string, scenario: string, reach: Reach][] = [
  [
    "placement-open",
    "running",
    async (page) => {
      await block(page, "Placement");
      await button(page, /Recovery from disaster is in place/).click();
      await button(page, "Counts per stage").click();
    },
  ],
  [
    "placement-set",
    "running",
    async (page) => {
      await block(page, "Placement");
      await page.keyboard.press("s");
      await page.getByRole("dialog", { name: "Set by the room" }).waitFor();
    },
  ],
  ["placement-contradicted", "planned", kestrel],
  [
    "priorities-words",
    "running",
    async (page) => {
      await block(page, "Priorities");
      await page.keyboard.type("42w");
      await page.getByRole("textbox", { name: "What we do" }).waitFor();
    },
  ],
  [
    "money-released",
    "running",
    async (page) => {
      await block(page, "Save cost");
      await button(page, "Change No nightly batch window").click();
      await page.getByRole("combobox", { name: "Released by" }).fill("owner");
    },
  ],
  [
    "pack-refused",
    "failing",
    async (page) => {
      await page.keyboard.press("Control+,");
      await button(page, /^Load a pack/).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(states)("%s has nothing that axe objects to", async (name, scenario, reach) => {
    const page = await open(scenario, { theme });
    await reach(page);
    await shoot(page, `${name}-${theme}`);
    expect(await violations(page)).toEqual([]);
  });
});

it.each(states)("%s fits at 200 %% zoom", async (name, scenario, reach) => {
  const page = await open(scenario, { theme: "light", zoom: 2 });
  await reach(page);
  await shoot(page, `${name}-zoomed`);
  const wide = await page.evaluate(
    () =>
      [document.documentElement, ...document.querySelectorAll("main, dialog")].filter(
        (each) => each.scrollWidth > each.clientWidth + 1,
      ).length,
  );
  expect(wide).toBe(0);
});

describe("placement", () => {
  it("opens a reason to its votes, evidence and section", async () => {
    const page = await open("running");
    await block(page, "Placement");
    const line = button(page, /named business owner states/);
    await line.press("Enter");
    expect(await line.getAttribute("aria-expanded")).toBe("true");
    const votes = page.getByRole("list", { name: "First ballot" });
    expect(await votes.getByRole("listitem").allInnerTexts()).toHaveLength(5);
    await page.getByText("example or second voice: COO owns the delivery promise").waitFor();
    await page.getByText(/Smallest slip down: any one of/).waitFor();
  });

  it("says of a dimension that no must-have asks about that it is not asked", async () => {
    const page = await open("running");
    await block(page, "Placement");
    const strategy = main(page)
      .getByRole("listitem")
      .filter({ hasText: /^strategy/ });
    await strategy.getByText("not asked", { exact: true }).waitFor();
    await strategy.getByText("No must-have asks about it up to stage 2").waitFor({
      state: "attached",
    });
    expect(await strategy.locator(".pale").count()).toBe(2);
    const value = main(page)
      .getByRole("listitem")
      .filter({ hasText: /^value/ });
    expect(await value.locator(".pale").count()).toBe(0);
  });

  it("lets the room set a stage by keys, with a reason, and take it back", async () => {
    const page = await open("running");
    await block(page, "Placement");
    await page.keyboard.press("s");
    await page.keyboard.press("Enter");
    await page.getByText("Say why: readers see the reason").waitFor();
    await page.keyboard.type("Recovery was exercised last week");
    await page.keyboard.press("Enter");
    await page.getByText("Say who agreed: at least one.").waitFor();
    for (const role of ["CEO", "CFO"]) {
      await page.getByRole("checkbox", { name: role, exact: true }).press("Space");
    }
    await button(page, "Set stage 3").press("Enter");
    await page.getByText("Set by the room: stage 3.").waitFor();
    expect(
      await main(page)
        .getByText(/Agreed by CEO and CFO/)
        .count(),
    ).toBe(1);
    await page.getByRole("heading", { name: /^Stage 2, could be 3/ }).waitFor();
    await button(page, "Take back").press("Enter");
    await page.getByText("Set by the room: stage 3.").waitFor({ state: "detached" });
  });

  it("asks which answer was wrong, and changes either in one step", async () => {
    const page = await open("planned");
    await kestrel(page);
    const question = page.getByRole("heading", { name: "Which answer was wrong?" });
    await question.waitFor();
    await button(page, "Open it again").click();
    await main(page)
      .getByRole("combobox", { name: /^Answer to/ })
      .first()
      .selectOption("not");
    await question.waitFor({ state: "detached" });
  });
});

describe("priorities by keys", () => {
  it("two digits take and place, D drops with a reason, and undo brings it back", async () => {
    const page = await open("running");
    await block(page, "Priorities");
    const first = await main(page).locator("[data-item].open .name").innerText();
    await page.keyboard.type("42");
    await cell(page, new RegExp(`^value 4, effort 2:.*${first}`)).waitFor({ state: "attached" });
    const second = await main(page).locator("[data-item].open .name").innerText();
    expect(second).not.toBe(first);
    await page.keyboard.press("d");
    await page.keyboard.type("Not this year");
    await page.keyboard.press("Enter");
    const dropped = page.getByRole("region", { name: /^Dropped/ });
    await dropped.getByRole("button", { name: second }).waitFor();
    await page.keyboard.press("Control+z");
    await dropped.getByRole("button", { name: second }).waitFor({ state: "detached" });
  });

  it("an idea is placed by the digits that follow it, and till then is not called weighed", async () => {
    const page = await open("running");
    await block(page, "Priorities");
    const waiting = page.getByRole("region", { name: /^Advised, not yet weighed/ });
    while (await waiting.count()) {
      const first = waiting.locator(".name").first();
      const title = await first.innerText();
      // A click on what is open closes it.
      if ((await waiting.locator(".open").count()) === 0) await first.click();
      await page.keyboard.press("y");
      await waiting.getByRole("button", { name: title }).waitFor({ state: "detached" });
    }
    await page.keyboard.press("i");
    await page.keyboard.type("Show the board a live shipment");
    await page.keyboard.press("Enter");
    await main(page).locator("[data-item].open").getByText("Show the board").first().waitFor();
    await main(page)
      .getByText(/ha(s|ve) no place on the grid yet/)
      .waitFor();
    await page.keyboard.type("42");
    await cell(page, /^value 4, effort 2:.*Show the board/).waitFor();
  });

  it("an idea is added, moved into the next horizon, and put on the grid with arrows", async () => {
    const page = await open("running");
    await block(page, "Priorities");
    await page.keyboard.press("i");
    await page.keyboard.type("Show the board a live shipment");
    await page.keyboard.press("Enter");
    const idea = main(page).locator("[data-item].open .name");
    await idea.getByText("Show the board a live shipment").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+ArrowDown");
    const later = page.getByRole("region", { name: /^Later/ });
    await later.getByRole("button", { name: "Show the board a live shipment" }).first().waitFor();
    await cell(page, /^value 3, effort 3/).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await cell(page, /^value 4, effort 2:.*Show the board/).waitFor();
  });

  it("the room's own words replace the pack's, and make an action", async () => {
    const page = await open("running");
    await block(page, "Priorities");
    await page.keyboard.press("y");
    await button(page, /^Give streaming its own strategic direction/).click();
    await page.keyboard.press("w");
    await page.getByRole("textbox", { name: "What we do" }).fill("One page of direction by May");
    await page.keyboard.press("Enter");
    await button(page, /^One page of direction by May/).waitFor();
    await button(page, /^Make it an action/).click();
    const line = page.getByRole("textbox", { name: "Capture a note" });
    expect(await line.inputValue()).toBe("> One page of direction by May @ceo ");
  });
});

describe("money", () => {
  it("says what releases a figure, chosen by keys", async () => {
    const page = await open("running");
    await block(page, "Save cost");
    await button(page, "Change One link instead of eleven").click();
    await page.getByRole("combobox", { name: "Released by" }).focus();
    await page.keyboard.type("carriers that");
    await page.keyboard.press("Enter");
    await button(page, /^Not released by List the carriers/).waitFor();
    await page.keyboard.press("Enter");
    const row = page.getByRole("row", { name: /One link instead of eleven/ }).first();
    await row.getByText(/^Released by action “List the carriers/).waitFor();
    await row.getByText("Counts for the group links, in place of").waitFor();
    const all = page.getByRole("table", { name: /^All three questions/ });
    expect(await all.getByRole("row", { name: /^In all/ }).innerText()).toContain("2,050,000");
  });
});

describe("prepare and settings", () => {
  it("keep the votes' names or counts, and the pack once answers are in", async () => {
    const page = await open("planned");
    await button(page, /^Norden Logistics/)
      .first()
      .click();
    await page.getByText("Counts only", { exact: true }).click();
    await page.getByText(/nobody can find out later who did/).waitFor();
    expect(await page.getByRole("combobox", { name: "Model pack" }).isDisabled()).toBe(true);
    await page.getByText(/^Answers are in/).waitFor();
  });

  it("load, choose and remove a pack", async () => {
    const page = await open("planned");
    await page.keyboard.press("Control+n");
    await page.keyboard.type("Aurora Foods");
    await page.keyboard.press("Enter");
    const pack = page.getByRole("combobox", { name: "Model pack" });
    await button(page, /^Load a pack/).click();
    await pack.selectOption({ label: "Fünf Stufen, 0.9.0" });
    await expect.poll(() => pack.inputValue()).toBe("3");
    await page.keyboard.press("Control+,");
    await button(page, /^Remove Five stages in Kestrel/).press("Enter");
    await page.getByText(/^Five stages in Kestrel/).waitFor({ state: "detached" });
  });
});

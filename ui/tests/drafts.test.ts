import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations } from "./browser";

const open = chromiumOverFake();

const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const field = (page: Page, name: string | RegExp) =>
  page.getByRole("textbox", { name, exact: true });
const screen = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("button", { name, exact: true });

async function block(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Agenda" })
    .getByRole("button", { name: new RegExp(name) })
    .click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.locator("body").click({ position: { x: 320, y: 4 } });
}

/** Off to Prepare and back: what a screen takes along with it is gone by then. */
async function away(page: Page): Promise<void> {
  await screen(page, "Prepare").click();
  await page.locator("#people").waitFor();
  await screen(page, "Room").click();
  await page.locator("[data-capture]").waitFor();
}

type Form = { opens: (page: Page) => Promise<unknown>; named: string | RegExp };
const forms: [name: string, block: string, form: Form][] = [
  [
    "a dissent",
    "Assess",
    {
      opens: async (page) => {
        await page.keyboard.press("Shift+Digit2");
        await button(page, /^Add dissent/).waitFor();
        await page.keyboard.press("d");
      },
      named: "In their own words",
    },
  ],
  [
    "why a statement does not apply",
    "Assess",
    { opens: (page) => page.keyboard.press("x"), named: /^Why/ },
  ],
  ["a value line", "Make money", { opens: (page) => page.keyboard.press("a"), named: "What" }],
  [
    "the room's words for a priority",
    "Priorities",
    { opens: (page) => page.keyboard.press("w"), named: "First step" },
  ],
  [
    "why a priority is dropped",
    "Priorities",
    { opens: (page) => page.keyboard.press("d"), named: /^Why/ },
  ],
  [
    "a stage set by the room",
    "Placement",
    { opens: (page) => button(page, /^Set/).click(), named: /^Why/ },
  ],
];

describe("what is half typed", () => {
  it.each(forms)(
    "of %s comes back after Esc and another screen, and not after Cancel",
    async (_, name, { opens, named }) => {
      const page = await open("running");
      await block(page, name);
      await opens(page);
      await field(page, named).fill("Half a thou");
      await page.keyboard.press("Escape");
      await field(page, named).waitFor({ state: "detached" });
      await away(page);
      await opens(page);
      expect(await field(page, named).inputValue()).toBe("Half a thou");
      await button(page, "Cancel").click();
      await opens(page);
      expect(await field(page, named).inputValue()).not.toBe("Half a thou");
    },
  );

  it("of a note comes back with its editor until it is discarded", async () => {
    const page = await open("running");
    const text = main(page).locator("textarea");
    const begin = () => main(page).getByText("List the carriers").first().click();
    await begin();
    const before = await text.inputValue();
    await text.fill("List the car");
    await page.keyboard.press("Escape");
    await begin();
    expect(await text.inputValue()).toBe("List the car");
    await shoot(page, "drafts-note");
    expect(await violations(page)).toEqual([]);
    await button(page, "Discard the change").click();
    expect(await text.inputValue()).toBe(before);
    await page.keyboard.press("Escape");
    await main(page).getByText("List the carriers").first().waitFor();
  });

  it("of an idea and of a date stands where it was", async () => {
    const page = await open("running");
    await block(page, "Priorities");
    await page.keyboard.press("i");
    await page.keyboard.type("Show the bo");
    await block(page, "Commit");
    const date = field(page, /^Due date of/).last();
    await date.fill("31 fo");
    await page.keyboard.press("Escape");
    await away(page);
    expect(await date.inputValue()).toBe("31 fo");
    await main(page).getByText("Not saved yet.").waitFor();
    expect(await page.locator("[title*='date such as']").count()).toBe(0);
    await shoot(page, "drafts-date");
    await block(page, "Priorities");
    expect(await page.locator("[data-idea]").inputValue()).toBe("Show the bo");
  });

  it("in Prepare stands where it was, and a field that waits says so", async () => {
    const page = await open("running");
    await screen(page, "Prepare").click();
    await field(page, "Role").fill("Head of Wareh");
    await field(page, "Date").fill("31 fo");
    await page.keyboard.press("Control+Enter");
    await page.locator("[data-capture]").waitFor();
    await screen(page, "Prepare").click();
    expect(await field(page, "Role").inputValue()).toBe("Head of Wareh");
    expect(await field(page, "Date").inputValue()).toBe("31 fo");
    await page.getByText("Not saved yet.").waitFor();
    await shoot(page, "drafts-prepare");
    expect(await violations(page)).toEqual([]);
    await field(page, "Date").fill("19 Nov 2026");
    await page.keyboard.press("Enter");
    await page.getByText("Not saved yet.").waitFor({ state: "detached" });
  });

  it("waits after a crash where it was typed, and it is said where", async () => {
    const page = await open("crashed");
    await page
      .getByText(
        /Half-typed text waits where it was typed: evidence in Assess and a field in Prepare/,
      )
      .waitFor();
    await shoot(page, "drafts-recovered-light");
    await block(page, "Placement");
    await button(page, /Recovery from disaster is in place/).click();
    await button(page, /^Open in Assess.*recovery from disaster/).click();
    const evidence = field(page, "Evidence in words");
    expect(await evidence.inputValue()).toBe("Exercised in Ma");
    await evidence.fill("");
    await page.getByText("Half-typed text waits where it was typed: a field in Prepare").waitFor();
    await screen(page, "Prepare").click();
    expect(await field(page, "Role").inputValue()).toBe("Head of Wareh");
  });
});

it("what follows evidence by Ctrl+Enter begins where digits are votes", async () => {
  const page = await open("running");
  await block(page, "Assess");
  const statement = page.locator("#assess-statement");
  const first = await statement.textContent();
  await page.keyboard.press("Shift+Digit2");
  const evidence = main(page).locator(".evidence input[type=text]");
  await evidence.click();
  await page.keyboard.type("Seen in the test");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => statement.textContent()).not.toBe(first);
  await page.keyboard.press("2");
  await page.getByRole("region", { name: "Votes, in seat order" }).waitFor();
});

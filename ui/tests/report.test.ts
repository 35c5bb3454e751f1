import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, settled, shoot, violations, type Look } from "./browser";

const openScreen = chromiumOverFake();

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

/** The report of a closed workshop. */
async function open(scenario = "planned", look?: Look): Promise<Page> {
  const page = await openScreen(scenario, look);
  await button(page, /^Kestrel Bank/).click();
  await page.getByRole("listitem", { name: /^Page 1 of/ }).waitFor();
  return page;
}

async function exported(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+E");
  await page.getByText(/^Written to/).waitFor();
}

async function asked(page: Page): Promise<void> {
  await button(page, "Copy files …").click();
  for (const name of [/^Tables, Excel/, /^Workshop file/])
    await page.getByRole("checkbox", { name }).check();
}

async function copied(page: Page): Promise<void> {
  await asked(page);
  await button(page, "Choose the folder …").click();
  await page.getByText("Written to /media/clara/STICK").waitFor();
}

const looks: [look: string, reach: (page: Page) => Promise<void>][] = [
  ["report-exported", exported],
  ["report-copy-asked", asked],
  ["report-copied", copied],
  ["report-short", (page) => page.getByText("Short", { exact: true }).click()],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(looks)("%s has nothing that axe objects to", async (name, reach) => {
    const page = await open("planned", { theme });
    await reach(page);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `${name}-${theme}`);
  });
});

it.each(looks)("%s fits at twice the zoom", async (name, reach) => {
  const page = await open("planned", { theme: "light", zoom: 2 });
  await reach(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await shoot(page, `${name}-zoomed`);
});

it("the pages and what is missed follow the edition, which is remembered for the organisation", async () => {
  const page = await open();
  await page.getByRole("listitem", { name: "Page 1 of 5" }).waitFor();
  await page.getByText("Short", { exact: true }).click();
  await page.getByRole("listitem", { name: "Page 1 of 3" }).waitFor();
  await page.getByText(/^The attendee edition has the sections/).waitFor();
  await page
    .getByText(/short edition$/)
    .first()
    .waitFor();
  await button(page, "Workshops").click();
  await button(page, /^Kestrel Bank/).click();
  await page.getByRole("listitem", { name: "Page 1 of 3" }).waitFor();
  expect(await page.getByRole("radio", { name: "Short" }).isChecked()).toBe(true);
});

it("the outline leads to its page, and another paper stays there", async () => {
  const page = await open();
  await button(page, /^Why not yet/).press("Enter");
  await page.getByText("Version 1 · page 3 of 5", { exact: true }).waitFor();
  await page.getByText("Letter", { exact: true }).click();
  await expect.poll(() => page.getByRole("radio", { name: "Letter" }).isChecked()).toBe(true);
  await page.getByText("Version 1 · page 3 of 5", { exact: true }).waitFor();
});

it("what went out is listed with its version, edition and time", async () => {
  const page = await open();
  await page.getByText("Version 1. Nothing went out yet.").waitFor();
  await exported(page);
  await page.getByText(/^Version 1, as it went out/).waitFor();
  const row = page.getByRole("listitem").filter({ hasText: "Report, PDF, Attendees, A4" });
  await row.getByText("Version 1").waitFor();
});

it("copies that take their time are told one by one, and given up leave nothing", async () => {
  const page = await open("slow");
  await asked(page);
  await button(page, "Choose the folder …").click();
  await page.getByText("Report, PDF is being written, 1 of 3.").waitFor();
  await shoot(page, "report-writing");
  await button(page, "Cancel").click();
  await page.getByText("Given up. Nothing was written.").waitFor();
  expect(await page.getByText("What went out").count()).toBe(0);
});

it("what cannot be written is said in place, and the way out stays", async () => {
  const page = await open("failing");
  await button(page, /^Export PDF/).click();
  await page.getByText(/^No file was written. The folder cannot be written to/).waitFor();
  expect(await button(page, /^Export PDF/).isEnabled()).toBe(true);
});

it("of hundreds of pages only those in sight are painted, and each is found by its number", async () => {
  const page = await open("long");
  const painted = () => page.evaluate(() => window.painted ?? 0);
  await expect.poll(painted).toBeGreaterThan(0);
  expect(await painted()).toBeLessThan(8);
  await page.getByRole("listitem", { name: "Page 250 of 300" }).scrollIntoViewIfNeeded();
  await page.getByText("page 250 of 300", { exact: false }).first().waitFor();
  expect(await painted()).toBeLessThan(16);
  // What is painted is text, to be selected and copied.
  const words = page.getByRole("listitem", { name: "Page 250 of 300" }).locator("text").nth(1);
  await words.selectText();
  expect(await page.evaluate(() => getSelection()?.toString())).not.toBe("");
});

describe("the logo", () => {
  const prepared = async (scenario = "planned", theme: Look["theme"] = "light") => {
    const page = await openScreen(scenario, { theme });
    await button(page, /^Norden Logistics/).click();
    await page.getByRole("heading", { name: "Logo" }).waitFor();
    return page;
  };

  it.each(["light", "dark"] as const)(
    "is shown where it was chosen, and removed: %s",
    async (theme) => {
      const page = await prepared("planned", theme);
      await button(page, "Choose a picture …").click();
      const logo = page.getByRole("img", { name: "Logo of Norden Logistics" });
      await logo.waitFor();
      // All of it in view, so that nothing lies half under the bar.
      await page.setViewportSize({ width: 1280, height: 1400 });
      expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      await shoot(page, `prepare-logo-${theme}`);
      await button(page, "Remove").click();
      await button(page, "Choose a picture …").waitFor();
    },
  );

  it("is refused in one sentence where it is no picture", async () => {
    const page = await prepared("failing");
    await button(page, "Choose a picture …").click();
    await page.getByText(/^A logo is a PNG or a JPEG/).waitFor();
  });
});

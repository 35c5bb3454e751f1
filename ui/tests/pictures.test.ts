import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { chromiumOverFake, day } from "./browser";

/**
 * Makes the pictures of the guide again: `HEADWATER_PICTURES=1 npm --prefix ui run test:screens -- pictures`.
 * ImageMagick's `convert` then takes them to few colours. `report.png` comes from the real window, since
 * the fake draws no report.
 */
const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

const keys = async (page: Page, all: string) => {
  for (const key of all.split(" ")) await page.keyboard.press(key);
};
const main = (page: Page) => page.getByRole("main");
/** Begins a block at its own time, on a day that began at nine. */
const begin = async (page: Page, block: string, time: string) => {
  await page
    .getByRole("button", { name: /^Norden Logistics/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Sponsor" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("timer").waitFor();
  await page.clock.setSystemTime(day(time));
  await page
    .getByRole("navigation", { name: "Agenda" })
    .getByRole("button", { name: block })
    .click();
  const dismiss = page.getByRole("button", { name: "Dismiss" });
  if (await dismiss.isVisible()) await dismiss.click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
};
type Picture = [
  name: string,
  scenario: string,
  at: string,
  reach: (page: Page) => Promise<unknown>,
];
const pictures: Picture[] = [
  [
    "prepare",
    "planned",
    "08:30",
    (page) =>
      page
        .getByRole("button", { name: /^Norden Logistics/ })
        .first()
        .click(),
  ],
  [
    "room-opening",
    "planned",
    "09:00",
    async (page) => {
      await begin(page, "Opening vote", "09:30");
      await keys(page, "2 2 1 5 3 2 1 r");
      await main(page).getByText("Split.").waitFor();
    },
  ],
  ["room-money", "planned", "09:00", (page) => begin(page, "Make money", "09:40")],
  ["room-assess", "running", "11:40", (page) => keys(page, "2 2 1 2 3")],
  ["room-placement", "planned", "09:00", (page) => begin(page, "Placement", "12:05")],
  ["room-priorities", "planned", "09:00", (page) => begin(page, "Priorities", "12:20")],
  [
    "audience",
    "running",
    "11:41",
    async (page) => {
      await keys(page, "2 2 3 2 2 3 2 r");
      await main(page).getByText("First ballot").waitFor();
      await project(page);
    },
  ],
];

/** What the facilitator's window hands on, in the audience's page. */
async function project(page: Page): Promise<void> {
  const shown = await page.evaluate(
    () => (globalThis as { headwaterShown?: object }).headwaterShown,
  );
  await page.addInitScript((given) => {
    Object.assign(globalThis, { headwaterShown: given });
  }, shown);
  await page.goto(new URL("audience.html", page.url()).href);
  await page.locator("h1").waitFor();
  await page.evaluate(() => document.fonts.ready);
}

describe.runIf(process.env["HEADWATER_PICTURES"])("a picture of the guide", () => {
  const open = chromiumOverFake();

  it.each(pictures)("%s", async (name, scenario, at, reach) => {
    const page = await open(scenario, { theme: "light", at });
    await reach(page);
    const path = `${folder}${name}.png`;
    await page.screenshot({ path });
    execFileSync("convert", [path, "-strip", "+dither", "-colors", "96", `PNG8:${path}`]);
  });
});

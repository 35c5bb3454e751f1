import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations } from "./browser";

const open = chromiumOverFake();

const agenda = (page: Page) => page.getByRole("navigation", { name: "Agenda" });
const chip = (page: Page) => page.getByRole("button", { name: /^\+.* behind/ });
const answers = (page: Page) => page.getByRole("dialog", { name: /behind$/ });

/** Gives the current block that many minutes more, which nobody planned. */
async function fallBehind(page: Page, minutes: number): Promise<void> {
  for (let minute = 1; minute <= minutes; minute++) {
    await page.keyboard.press("+");
    await chip(page)
      .getByText(minute === 60 ? "+1 hour" : `+${String(minute)} min`)
      .waitFor();
  }
}

const fits = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector("[role=dialog]")?.parentElement?.getBoundingClientRect();
    return (
      panel !== undefined &&
      panel.left >= 0 &&
      panel.right <= innerWidth &&
      panel.bottom <= innerHeight &&
      document.documentElement.scrollWidth <= innerWidth
    );
  });

describe.each(["light", "dark"] as const)("a day that runs behind, in %s", (theme) => {
  it.each([
    ["1280", { width: 1280, height: 720 }, 1],
    ["960", { width: 960, height: 600 }, 1],
    ["zoomed", { width: 640, height: 360 }, 2],
  ] as const)("says so and what can be done at %s", async (name, size, zoom) => {
    const page = await open("running", { theme, zoom });
    await page.setViewportSize(size);
    await fallBehind(page, 7);
    await shoot(page, `clock-behind-${name}-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("f");
    await answers(page).getByText("The stage is still to be shown.").waitFor();
    await shoot(page, `clock-answers-${name}-${theme}`);
    expect(await violations(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  });
});

describe("a day that runs behind", () => {
  it("is fitted by the same key again, and the cut is taken back", async () => {
    const page = await open("running");
    await agenda(page).getByText("on time").waitFor();
    await fallBehind(page, 7);
    await agenda(page).getByText("7 minutes behind").waitFor();
    await page.keyboard.press("f");
    await answers(page).waitFor();
    await page.keyboard.press("f");
    await page.getByText(/^The rest is fitted/).waitFor();
    await chip(page).waitFor({ state: "detached" });
    expect(await answers(page).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await chip(page).waitFor();
    expect(await answers(page).count()).toBe(0);
  });

  it("moves its end, and no block with it", async () => {
    const page = await open("running");
    await fallBehind(page, 2);
    const before = await agenda(page).locator("li").allTextContents();
    await page.keyboard.press("f");
    await answers(page).waitFor();
    await page.keyboard.press("e");
    await page.getByText(/^The day now ends at/).waitFor();
    await agenda(page).getByText("on time").waitFor();
    expect(await agenda(page).locator("li").allTextContents()).toEqual(before);
  });

  it("offers only another end where the minimums do not fit, with what is missing", async () => {
    const page = await open("running");
    await fallBehind(page, 60);
    await chip(page).click();
    await answers(page)
      .getByText(/minutes are missing/)
      .waitFor();
    await agenda(page).getByText("1 hour behind").waitFor();
    expect(await answers(page).getByRole("button").allTextContents()).toEqual(["Move the endE"]);
    await shoot(page, "clock-short-light");
    await page.keyboard.press("f");
    await page.keyboard.press("Escape");
    await answers(page).waitFor({ state: "detached" });
    expect(await chip(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("promises of the fitted rest the end that the agenda then shows", async () => {
    const page = await open("running");
    await fallBehind(page, 7);
    await page.keyboard.press("f");
    const promised = await answers(page)
      .getByText(/^The later blocks share/)
      .textContent();
    const end = /\d\d:\d\d/.exec(promised ?? "")?.[0] ?? "";
    await page.keyboard.press("f");
    await page.getByText(`The rest is fitted; the day ends at ${end}.`).waitFor();
    expect(await agenda(page).locator(".end time").textContent()).toBe(end);
  });

  it("puts its answers aside when one looks elsewhere", async () => {
    const page = await open("running");
    await fallBehind(page, 1);
    await chip(page).click();
    await answers(page).getByRole("button", { name: "Move the end" }).waitFor();
    await page.getByRole("textbox", { name: "Capture a note" }).click();
    await answers(page).waitFor({ state: "detached" });
  });

  it("says it once, and not every minute", async () => {
    const page = await open("running");
    const live = page.locator("[aria-live=polite]").getByText("The day runs behind.");
    expect(await live.count()).toBe(0);
    await fallBehind(page, 1);
    const words = await live.textContent();
    await page.keyboard.press("+");
    await chip(page).getByText("+2 min").waitFor();
    expect(await live.textContent()).toBe(words);
    expect(words).not.toMatch(/\d/);
  });
});

it("a day that is ahead says so in the agenda and nowhere else", async () => {
  const page = await open("running");
  for (const minutes of [1, 2, 3]) {
    await page.keyboard.press("-");
    await agenda(page)
      .getByText(`−${String(minutes)} min`)
      .waitFor();
  }
  await shoot(page, "clock-ahead-light");
  expect(await chip(page).count()).toBe(0);
});

it("gives and takes a minute by buttons too, in one row with all that the clock can say", async () => {
  const page = await open("running");
  const longer = page.getByRole("button", { name: "Give the block one minute more" });
  const shorter = page.getByRole("button", { name: "Take one minute from the block" });
  await longer.click();
  await chip(page).getByText("+1 min").waitFor();
  expect(await longer.textContent()).toBe("+");
  await page.keyboard.press("Space");
  await page.getByText("paused").waitFor();
  expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThan(60);
  await shoot(page, "clock-paused-behind-light");
  await shorter.click();
  await chip(page).waitFor({ state: "detached" });
  await page.setViewportSize({ width: 640, height: 360 });
  expect(await shorter.isVisible()).toBe(false);
});

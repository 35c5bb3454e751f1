import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations } from "./browser";

const open = chromiumOverFake();

const agenda = (page: Page) => page.getByRole("navigation", { name: "Agenda" });
const row = (page: Page, name: string) => agenda(page).getByRole("button", { name });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Close the workshop?" });

/** The times of the agenda from top to bottom, the projected end with them. */
async function times(page: Page): Promise<string[]> {
  const all = await agenda(page).locator("time").allTextContents();
  return all.filter((time) => /^\d\d:\d\d$/.test(time));
}

async function goTo(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await heading(page, name).waitFor();
}

describe.each(["light", "dark"] as const)("the day in %s", (theme) => {
  it("looks at what is done, and neither clock nor forecast moves", async () => {
    const page = await open("running", { theme, at: "10:30" });
    await agenda(page).getByText("on time").waitFor();
    const before = await times(page);
    await goTo(page, "Make money");
    await page.getByText("Looking at Make money; the clock stays with Assess.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("Said too late");
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByText("Said too late").waitFor();
    expect(await times(page)).toEqual(before);
    await shoot(page, `day-looking-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await heading(page, "Assess").waitFor();
  });

  it("asks once before it closes, names what is owing, and Escape leaves it open", async () => {
    const page = await open("running", { theme });
    await goTo(page, "Close");
    const button = page.getByRole("button", { name: "Close the workshop" });
    expect(await button.evaluate((it) => it.getBoundingClientRect().bottom < 300)).toBe(true);
    await button.click();
    await dialog(page).getByText("One value line has no owner or no basis").waitFor();
    await dialog(page).getByText("Never begun: Placement, Priorities, Commit").waitFor();
    await shoot(page, `close-asks-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await page.getByRole("timer").waitFor();
    await button.click();
    await page.keyboard.press("Enter");
    await page.getByText("What a reader will miss").waitFor();
  });

  it("keeps its head in one row at 200 %, with the clock and the capture line", async () => {
    const page = await open("running", { theme, zoom: 2 });
    await page.getByRole("timer").waitFor();
    await page.keyboard.press("+");
    await page.getByRole("button", { name: /^\+1 min behind/ }).waitFor();
    const box = await page.getByRole("banner").boundingBox();
    expect(box?.height).toBeLessThan(60);
    const isSeen = (name: "timer" | "textbox") => page.getByRole(name).first().isVisible();
    expect([await isSeen("timer"), await isSeen("textbox")]).toEqual([true, true]);
    await shoot(page, `day-head-zoomed-${theme}`);
  });
});

describe("the agenda", () => {
  it("never shows a time that is earlier than the one above it", async () => {
    const page = await open("running", { theme: "light", at: "10:30" });
    const led = ["Priorities", "Placement", "Close", "Commit"];
    for (const name of led) {
      await goTo(page, name);
      const shown = await times(page);
      expect(shown).toEqual([...shown].sort());
    }
    await row(page, "Assess").click();
    await page.getByRole("button", { name: "Go on with Assess" }).click();
    await agenda(page).getByText("now").waitFor();
    const shown = await times(page);
    expect(shown).toEqual([...shown].sort());
  });

  it("names what is skipped, counts it no more, and leads to it again", async () => {
    const page = await open("running", { theme: "light", at: "10:30" });
    await agenda(page).getByText("on time").waitFor();
    await goTo(page, "Commit");
    await page.getByText("Skipped: Placement and Priorities.").waitFor();
    expect(await agenda(page).getByText("skipped").count()).toBe(2);
    await agenda(page)
      .getByText(/^planned \d\d:\d\d$/)
      .waitFor();
    await goTo(page, "Priorities");
    expect(await agenda(page).getByText("skipped").count()).toBe(1);
    await page.keyboard.press("n");
    await heading(page, "Commit").waitFor();
  });

  it("is fitted only when behind, and F says so else", async () => {
    const page = await open("running");
    await agenda(page).getByText("on time").waitFor();
    await page.keyboard.press("f");
    await page.getByRole("status").getByText("Not behind: nothing to fit.").waitFor();
  });
});

describe("what is left open at the end", () => {
  it("leads to its place by one click, and back by Escape", async () => {
    const page = await open("running");
    await goTo(page, "Close");
    const lead = (what: string) => page.getByRole("button", { name: what }).first();
    await lead("Complete it").click();
    await page
      .getByText("the clock stays with Close")
      .or(page.getByText(/Looking at/))
      .waitFor();
    await page.getByRole("button", { name: "Back to Close" }).click();
    await lead("Weigh it").click();
    await page.getByRole("heading", { name: "What we do first" }).waitFor();
    await page.getByRole("button", { name: "Back to Close" }).click();
    await page.getByRole("heading", { name: "Before we part" }).waitFor();
  });

  it("names a ballot that was put aside", async () => {
    const page = await open("running");
    for (const key of "2 2 3 2 2 3 2 r".split(" ")) await page.keyboard.press(key);
    await page.getByRole("main").getByText("First ballot").waitFor();
    await goTo(page, "Close");
    await page.getByText("One ballot was put aside: voted on, and not agreed").waitFor();
    await page.getByRole("button", { name: "Agree on it" }).click();
    await page.getByRole("main").getByText("First ballot").waitFor();
  });
});

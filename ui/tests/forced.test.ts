import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot } from "./browser";

/** Where the system sets the colours, nothing is told by a colour of ours alone. */
const openScreen = chromiumOverFake();

const goTo = async (page: Page, name: string) => {
  const agenda = page.getByRole("navigation", { name: "Agenda" });
  await agenda.getByRole("button", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.locator("body").click({ position: { x: 700, y: 12 } });
};
const press = async (page: Page, keys: string) => {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
};
const style = (what: Locator, name: "outlineStyle" | "backgroundColor" | "textDecorationLine") =>
  what.first().evaluate((element, asked) => getComputedStyle(element)[asked], name);

describe.each(["light", "dark"] as const)("on a %s ground", (theme) => {
  const open = async (block: string) => {
    const page = await openScreen("running", { theme, isForced: true });
    await goTo(page, block);
    return page;
  };

  it("the focus, the chosen answer and the seat that is next are outlined", async () => {
    const page = await open("Assess");
    await press(page, "Shift+Digit2");
    await page.getByText("recorded", { exact: true }).waitFor();
    expect(await style(page.locator("label.chosen"), "outlineStyle")).toBe("solid");
    await page.keyboard.press("Tab");
    expect(await style(page.locator(":focus-visible"), "outlineStyle")).toBe("solid");
    const next = page.getByRole("button", { name: "Ask next" });
    expect(await next.evaluate((it) => getComputedStyle(it).forcedColorAdjust)).toBe("none");
    await shoot(page, `forced-assess-${theme}`);
    await page.locator("body").click({ position: { x: 700, y: 12 } });
    await press(page, "v 2 2");
    expect(await style(page.locator("button.current"), "outlineStyle")).toBe("solid");
    await shoot(page, `forced-vote-${theme}`);
  });

  it("votes, and what is chosen on the grid, stand out from the ground", async () => {
    const page = await open("Opening vote");
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await press(page, "2 2 1 5 3 2 1 r");
    await page.locator(".stack i").first().waitFor();
    expect(await style(page.locator(".stack i"), "backgroundColor")).not.toBe(ground);
    await shoot(page, `forced-opening-${theme}`);
    await goTo(page, "Priorities");
    await page.locator("[data-item]:has(.number:not(:empty)) .name").first().click();
    const chosen = page.locator("b.chosen");
    const other = page.locator("b[data-number]:not(.chosen)");
    expect(await style(chosen, "backgroundColor")).not.toBe(await style(other, "backgroundColor"));
    await shoot(page, `forced-priorities-${theme}`);
  });

  it("a block that is almost over is underlined", async () => {
    const page = await open("Close");
    const timer = page.getByRole("timer");
    expect(await style(timer, "textDecorationLine")).toBe("none");
    for (let minute = 0; minute < 4; minute += 1) await page.keyboard.press("-");
    await page.clock.install();
    await page.clock.fastForward(50_000);
    await page.locator(".clock:is(.amber, .red)").waitFor();
    expect(await style(timer, "textDecorationLine")).toBe("underline");
  });
});

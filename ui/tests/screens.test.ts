import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { chromiumOverFake, settled, shoot, violations } from "./browser";

const open = chromiumOverFake();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const openNorden = (page: Page) => button(page, /^Norden Logistics/).click();
const openKestrel = (page: Page) => button(page, /^Kestrel Bank/).click();

type Step = (page: Page) => Promise<unknown>;
const nothing: Step = () => Promise.resolve();
const screens: [name: string, scenario: string, reach: Step][] = [
  ["library", "planned", nothing],
  ["library-first-start", "empty", nothing],
  ["library-unread", "broken", nothing],
  ["library-running", "running", leaveRoom],
  ["library-menu", "planned", (page) => button(page, /^More for Norden/).click()],
  ["library-search", "planned", (page) => page.getByRole("textbox").fill("night")],
  ["library-search-none", "planned", (page) => page.getByRole("textbox").fill("zebra")],
  ["new-workshop", "planned", (page) => page.keyboard.press("Control+n")],
  ["keys", "planned", (page) => page.keyboard.press("Control+/")],
  ["prepare", "planned", openNorden],
  ["prepare-new", "planned", (page) => create(page, "Aurora Foods")],
  ["prepare-not-saved", "failing", fail],
  ["report", "planned", openKestrel],
  ["settings", "planned", (page) => page.keyboard.press("Control+,")],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(screens)("%s has nothing that axe objects to", async (name, scenario, reach) => {
    const page = await open(scenario, { theme });
    await reach(page);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `${name}-${theme}`);
  });
});

it.each(screens)("%s fits at 200 %% zoom", async (name, scenario, reach) => {
  const page = await open(scenario, { theme: "light", zoom: 2 });
  await reach(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await shoot(page, `${name}-zoomed`);
});

describe("by keyboard alone", () => {
  it("a workshop is begun, staffed and opened", async () => {
    const page = await open("planned");
    await create(page, "Aurora Foods");
    await page.getByRole("textbox", { name: "Role" }).focus();
    for (const role of ["Head of Fleet", "CIO"]) {
      await page.keyboard.type(role);
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: `Handle of ${role}` }).waitFor();
    }
    expect(await page.getByText("Nobody from finance is here").count()).toBe(1);
    await page.getByRole("textbox", { name: "Role of CIO" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page
      .getByRole("textbox", { name: /^Role of/ })
      .first()
      .waitFor();
    await expect
      .poll(() =>
        page
          .getByRole("textbox", { name: /^Role of/ })
          .first()
          .inputValue(),
      )
      .toBe("CIO");
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe("CIO");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("textbox", { name: /capture/i }).waitFor();
  });

  it("the focus is where the next thing is done", async () => {
    const page = await open("planned");
    await expect.poll(() => focused(page)).toBe("Workshops");
    await create(page, "Aurora Foods");
    await expect.poll(() => focused(page)).toBe("Role");
    await page.keyboard.type("cio");
    await page.keyboard.press("Enter");
    await button(page, "Remove CIO").press("Enter");
    await expect.poll(() => focused(page)).toBe("Role");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("");
    await button(page, "Report").press("Enter");
    await expect.poll(() => focused(page)).toBe("Aurora Foods");
  });

  it("a removed person leaves the focus with the next, from where undo is one key", async () => {
    const page = await open("planned");
    await openNorden(page);
    const removes = page.getByRole("button", { name: /^Remove / });
    const next = await removes.nth(1).getAttribute("aria-label");
    await removes.first().press("Enter");
    await expect.poll(() => focused(page)).toBe(next);
  });

  it("a dialog gives the focus back", async () => {
    const page = await open("planned");
    for (const leave of ["Escape", "Cancel"]) {
      await button(page, /^New workshop/).press("Enter");
      await page.getByRole("dialog").waitFor();
      if (leave === "Escape") await page.keyboard.press("Escape");
      else await button(page, leave).press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await expect.poll(() => focused(page)).toMatch(/^New workshop/);
    }
  });

  it("what is typed is kept when the room is opened from within the field", async () => {
    const page = await open("planned");
    await openNorden(page);
    await page.getByRole("textbox", { name: "Sponsor" }).fill("Nils Berg");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("textbox", { name: /capture/i }).waitFor();
    await button(page, "Prepare").click();
    expect(await page.getByRole("textbox", { name: "Sponsor" }).inputValue()).toBe("Nils Berg");
  });

  it("a note is found and opened where it was taken", async () => {
    const page = await open("planned");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("pallet");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("may leave");
    await page.getByText(/notes? found/).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: /capture/i }).waitFor();
  });

  it("the last change is undone outside a field that holds text", async () => {
    const page = await open("planned");
    await openNorden(page);
    await button(page, "Remove CFO").press("Enter");
    await page.getByRole("textbox", { name: "Role of CFO" }).waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await page.getByRole("textbox", { name: "Role of CFO" }).waitFor();
    await page.getByText("Undid: remove participant").waitFor();
  });
});

it("a running workshop is reopened in its room, and left only after a question", async () => {
  const page = await open("running");
  await page.getByRole("textbox", { name: /capture/i }).waitFor();
  await button(page, "Workshops").click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await page.getByText("Kestrel Bank").count()).toBe(0);
});

it("a workshop is erased only by its organisation’s name", async () => {
  const page = await open("planned");
  await button(page, /^More for Kestrel/).click();
  await button(page, /^Erase/).click();
  await page.keyboard.type("Kestrel");
  expect(await button(page, "Erase for good").isDisabled()).toBe(true);
  await page.keyboard.type(" Bank");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await button(page, /^Kestrel Bank/).count()).toBe(0);
  await expect.poll(() => focused(page)).toBe("Workshops");
});

it("the key sheet lists nothing that has no effect here", async () => {
  const page = await open("planned");
  await page.keyboard.press("Control+/");
  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").getByText("Undo").count()).toBe(0);
});

it("whether all is saved stays in sight however far the page is scrolled", async () => {
  const page = await open("planned");
  await openNorden(page);
  await page.getByRole("textbox", { name: "Minutes of Close", exact: true }).fill("10");
  await page.keyboard.press("Enter");
  const box = await page.getByText(/^Saved \d/).boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(56);
});

it("a field whose save failed keeps its text and says why", async () => {
  const page = await open("failing");
  await fail(page);
  expect(await page.getByRole("textbox", { name: "Sponsor" }).inputValue()).toBe("Nils Berg");
  expect(await page.getByText(/^Not saved: The disk is full/).count()).toBe(1);
});

it("the theme follows the setting", async () => {
  const page = await open("planned");
  await page.keyboard.press("Control+,");
  await page.getByText("Dark", { exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset["theme"]))
    .toBe("dark");
});

/** What has the focus, as it is called; nothing for the page itself. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return "";
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    return (element.ariaLabel ?? (label ?? element).textContent).trim();
  });
}

async function create(page: Page, organisation: string): Promise<void> {
  await page.keyboard.press("Control+n");
  await page.keyboard.type(organisation);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: organisation }).waitFor();
}

async function fail(page: Page): Promise<void> {
  await openNorden(page);
  await page.getByRole("textbox", { name: "Sponsor" }).fill("Nils Berg");
  await page.keyboard.press("Tab");
  await page.getByText(/^Not saved/).waitFor();
}

async function leaveRoom(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /capture/i }).waitFor();
  const direct = page.getByRole("button", { name: "Workshops", exact: true });
  // Where there is little room, the other screens stand behind one button.
  if (!(await direct.isVisible())) await button(page, "Agenda").click();
  await direct.click();
  await button(page, "Show the workshops").click();
  await page.getByRole("heading", { level: 1, name: "Workshops" }).waitFor();
}

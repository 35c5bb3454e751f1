import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, settled, shoot, violations, type Look } from "./browser";

const openScreen = chromiumOverFake();
const open = (look?: Look) => openScreen("planned", look);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const names = (page: Page) =>
  page
    .getByRole("textbox", { name: /^Name of block/ })
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

async function norden(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Norden Logistics/ }).click();
  await page.getByRole("heading", { level: 1, name: "Norden Logistics" }).waitFor();
}

/** Written otherwise than last time: neither case nor space tells organisations apart. */
async function kestrel(page: Page): Promise<void> {
  await page.keyboard.press("Control+n");
  await page.keyboard.type(" kestrel BANK");
  await page.keyboard.press("Enter");
  await page.getByText(/bring along last time/).waitFor();
}

async function shown(page: Page): Promise<void> {
  await kestrel(page);
  await button(page, "Show last time").click();
  await page.getByRole("heading", { name: "Last time, 3 Sep 2026" }).waitFor();
}

async function saved(page: Page): Promise<void> {
  await norden(page);
  await button(page, "Own agendas …").click();
  await page.keyboard.type("Plant day");
  await page.keyboard.press("Enter");
  await page.getByText(/^“Plant day” stands beside/).waitFor();
}

async function few(page: Page): Promise<void> {
  await page.keyboard.press("Control+n");
  await page.keyboard.type("Aurora Foods");
  await page.keyboard.press("Enter");
  await button(page, "Add CIO").click();
  await page.getByRole("heading", { name: "Who is missing" }).waitFor();
  await page.getByRole("heading", { name: "Who is missing" }).scrollIntoViewIfNeeded();
}

const looks: [look: string, reach: (page: Page) => Promise<void>][] = [
  ["prepare-last-time-asked", kestrel],
  ["prepare-last-time", shown],
  ["prepare-own-agendas", saved],
  ["prepare-who-is-missing", few],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(looks)("%s has nothing that axe objects to", async (name, reach) => {
    const page = await open({ theme });
    await reach(page);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await shoot(page, `${name}-${theme}`);
  });
});

it("a role that is cut tells the whole of it under the pointer", async () => {
  const page = await open();
  await norden(page);
  const role = page.getByRole("textbox", { name: /^Role of/ }).first();
  await role.hover();
  expect(await role.getAttribute("title")).toBeFalsy();
  const long = "Head of Logistics, Warehouses and Everything Beyond the Gate";
  await role.fill(long);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).hover();
  await page.getByRole("textbox", { name: `Role of ${long}` }).hover();
  await page.getByTitle(long, { exact: true }).waitFor();
  await shoot(page, "prepare-cut-light");
});

it.each(looks)("%s fits at twice the zoom", async (name, reach) => {
  const page = await open({ theme: "light", zoom: 2 });
  await reach(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await shoot(page, `${name}-zoomed`);
});

describe("the plan", () => {
  it("ends with its Close, whatever is added", async () => {
    const page = await open();
    await norden(page);
    const before = await names(page);
    await button(page, "Add a block").click();
    await expect.poll(() => names(page)).toEqual([...before.slice(0, -1), "Break", "Close"]);
  });

  it("is re-ordered by the mouse, and back by one undo", async () => {
    const page = await open();
    await norden(page);
    const before = await names(page);
    const rows = page.locator("section[aria-labelledby=plan] ol > li");
    const grip = rows.nth(3).locator("span[aria-hidden]").first();
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await rows.nth(1).boundingBox()];
    if (!from || !to) throw new Error("the lines are not in sight");
    await page.mouse.move(from.x + 8, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + 4, { steps: 4 });
    await shoot(page, "prepare-dragged");
    await page.mouse.up();
    const after = [before[0], before[3], before[1], before[2], ...before.slice(4)];
    await expect.poll(() => names(page)).toEqual(after);
    await page.keyboard.press("Control+z");
    await expect.poll(() => names(page)).toEqual(before);
  });

  it("stays as it was when a drag is left by Esc", async () => {
    const page = await open();
    await norden(page);
    const before = await names(page);
    const rows = page.locator("section[aria-labelledby=plan] ol > li");
    const grip = rows.nth(2).locator("span[aria-hidden]").first();
    await grip.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    if (!from) throw new Error("the line is not in sight");
    await page.mouse.move(from.x + 8, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y - 60, { steps: 3 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await settled(page);
    expect(await names(page)).toEqual(before);
    expect(await page.locator("[data-drop], [data-dragged]").count()).toBe(0);
  });

  it("is re-ordered by Alt with an arrow, and re-timed by arrows in one step of undo", async () => {
    const page = await open();
    await norden(page);
    const before = await names(page);
    await field(page, "Name of block 2").press("Alt+ArrowDown");
    await expect
      .poll(() => names(page))
      .toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    const minutes = field(page, "Minutes of Close");
    const planned = Number(await minutes.inputValue());
    const total = () =>
      page
        .getByRole("banner")
        .getByText(/, ends at/)
        .textContent();
    const ends = await total();
    await minutes.focus();
    await page.keyboard.down("ArrowUp");
    await page.keyboard.down("ArrowUp");
    await page.keyboard.up("ArrowUp");
    await page.keyboard.press("Shift+ArrowUp");
    await expect.poll(() => minutes.inputValue()).toBe(String(planned + 7));
    await expect.poll(total).not.toBe(ends);
    await button(page, "Prepare").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => minutes.inputValue()).toBe(String(planned + 2));
    await page.keyboard.press("Control+z");
    await expect.poll(() => minutes.inputValue()).toBe(String(planned));
  });

  it("is locked and unlocked, each a step of undo", async () => {
    const page = await open();
    await norden(page);
    const box = page.getByRole("checkbox", { name: /^Close keeps its minutes/ });
    const was = await box.isChecked();
    await box.click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => box.isChecked()).toBe(was);
  });
});

describe("an own agenda", () => {
  it("is used like the others, renamed, and deleted on a second word", async () => {
    const page = await open();
    await saved(page);
    await field(page, "Name of Plant day").fill("Plant");
    await page.keyboard.press("Enter");
    await button(page, "Delete Plant").waitFor();
    await page.keyboard.press("Escape");
    const before = await names(page);
    await button(page, "A day").click();
    await expect.poll(() => names(page)).not.toEqual(before);
    await button(page, "Plant").click();
    await expect.poll(() => names(page)).toEqual(before);
    await button(page, "Own agendas …").click();
    await button(page, "Delete Plant").click();
    await button(page, "Delete Plant for good").click();
    await page.getByText("None is saved yet.").waitFor();
  });

  it("is refused in place under a name that is taken", async () => {
    const page = await open();
    await norden(page);
    await button(page, "Own agendas …").click();
    await page.keyboard.type("half a day");
    await page.keyboard.press("Enter");
    await page
      .getByText(/^There is an agenda of this name/)
      .first()
      .waitFor();
    expect(await field(page, "Save this plan as").inputValue()).toBe("half a day");
  });

  it("is offered to a new workshop", async () => {
    const page = await open();
    await saved(page);
    await page.keyboard.press("Escape");
    await button(page, "Workshops").click();
    await page.keyboard.press("Control+n");
    await page.getByText("Plant day", { exact: true }).waitFor();
  });
});

describe("a returning organisation", () => {
  it("is asked first: nothing of last time is there before", async () => {
    const page = await open();
    await kestrel(page);
    expect(await page.getByText(/Map where finance waits/).count()).toBe(0);
    await button(page, "Not now").click();
    expect(await page.getByText(/last time/).count()).toBe(0);
    expect(await page.getByText(/Alder|Halden|Norden/).count()).toBe(0);
  });

  it("brings along what is ticked, once, and back by one undo", async () => {
    const page = await open();
    await shown(page);
    const first = page.getByRole("checkbox", { name: /^Map where finance waits/ });
    await page.getByRole("checkbox", { name: /^Exercise recovery/ }).uncheck();
    await button(page, "Bring along").click();
    await page
      .getByText(/brought along/)
      .first()
      .waitFor();
    expect(await first.isDisabled()).toBe(true);
    await field(page, "Role of CFO").waitFor();
    await page.getByRole("checkbox", { name: /^Exercise recovery/ }).isEnabled();
    await page.keyboard.press("Control+z");
    await page.getByText("Undid: bring along last time").waitFor();
    await expect.poll(() => first.isDisabled()).toBe(false);
    expect(await field(page, "Role of CFO").count()).toBe(0);
  });
});

it("who is missing is named, and no more once they are there", async () => {
  const page = await open();
  await few(page);
  await page.getByText(/^Fewer than three people/).waitFor();
  for (const role of ["CFO", "COO"]) await button(page, `Add ${role}`).click();
  await page.getByRole("heading", { name: "Who is missing" }).waitFor({ state: "detached" });
});

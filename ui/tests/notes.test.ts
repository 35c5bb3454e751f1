import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations } from "./browser";

const open = chromiumOverFake();

const line = (page: Page) => page.getByRole("textbox", { name: "Capture a note" });
const notes = (page: Page) => page.getByRole("main");
const rail = (page: Page) => page.getByRole("complementary", { name: "Kept" });
const text = (page: Page, said: string) =>
  notes(page).getByRole("button", { name: `Change: ${said}` });
const goTo = async (page: Page, block: string) => {
  const agenda = page.getByRole("navigation", { name: "Agenda" });
  await agenda.getByRole("button", { name: block }).click();
  await page.getByRole("heading", { level: 1, name: block }).waitFor();
  await page.locator("body").click({ position: { x: 700, y: 12 } });
};
const take = async (page: Page, ...lines: string[]) => {
  await page.keyboard.press("/");
  for (const typed of lines) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
};

describe.each(["light", "dark"] as const)("notes in %s", (theme) => {
  it("show their keys, their menu and what can be asked, within the rules of axe", async () => {
    const page = await open("running", { theme });
    await take(page, "Orders came late in May", "> Ask the carriers");
    await page.keyboard.press("Tab");
    await text(page, "Ask the carriers").focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await shoot(page, `notes-keys-${theme}`);
    expect(await violations(page)).toEqual([]);
    await notes(page).getByRole("button", { name: "More for: Ask the carriers" }).click();
    await page.getByRole("button", { name: "Delete the note" }).waitFor();
    await shoot(page, `notes-menu-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await text(page, "Orders came late in May").focus();
    await page.keyboard.press("a");
    await page.getByRole("dialog", { name: "Use this note" }).waitFor();
    await shoot(page, `notes-use-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await text(page, "Orders came late in May").click();
    await shoot(page, `notes-editor-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.getByRole("dialog", { name: "Who is here" }).waitFor();
    await shoot(page, `notes-people-${theme}`);
    expect(await violations(page)).toEqual([]);
  });

  it("are changed at 200 % as well", async () => {
    const page = await open("running", { theme, zoom: 2 });
    await take(page, "Orders came late in May");
    await text(page, "Orders came late in May").focus();
    await page.keyboard.press("m");
    await page.getByRole("dialog", { name: "Move to another block" }).waitFor();
    await shoot(page, `notes-move-zoomed-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await shoot(page, `notes-people-zoomed-${theme}`);
    expect(await violations(page)).toEqual([]);
  });

  it("close a day: places for what was parked, the vote, and what is owed", async () => {
    const page = await open("running", { theme });
    await goTo(page, "Close");
    await shoot(page, `close-${theme}`);
    await page.keyboard.press("v");
    for (const vote of ["5", "5", "4", "-", "3"]) await page.keyboard.press(vote);
    await shoot(page, `close-vote-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("r");
    await notes(page)
      .getByRole("status")
      .getByText("Return on time: two 5s, one 4, one 3.")
      .waitFor();
  });
});

it("a date without its sign is hinted at while it is typed", async () => {
  const page = await open("running");
  await page.keyboard.press("/");
  await page.keyboard.type("> Ask the carriers @coo 12 dec");
  await page.getByText("a date needs ^, as in ^12 dec").waitFor();
});

describe("decisions and actions in the rail", () => {
  it("get their owner and their date in place, by keys", async () => {
    const page = await open("running");
    await take(page, "> Ask the carriers");
    const kept = rail(page);
    const owner = kept.getByRole("combobox", { name: "Owner of: Ask the carriers" });
    await owner.focus();
    await page.keyboard.type("coo");
    await page.keyboard.press("Tab");
    const date = kept.getByRole("textbox", { name: "Due date of: Ask the carriers" });
    expect(await date.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("15 dec");
    await page.keyboard.press("Enter");
    await expect.poll(() => date.inputValue()).toMatch(/^15 Dec 20\d\d$/);
    expect(await owner.inputValue()).toBe("coo");
    await goTo(page, "Commit");
    const row = page.getByRole("row", { name: /Ask the carriers/ });
    expect(await row.getByRole("combobox").inputValue()).toBe("coo");
  });
});

describe("a note that is changed", () => {
  it.each([
    ["! Ask the carriers", "Pay the carriers", "! Pay the carriers"],
    ["~ Ask the carriers", "Pay the carriers", "~ Pay the carriers"],
    ["! Ask the carriers", "> Pay the carriers", "> Pay the carriers"],
    ["Ask the carriers", "Pay the carriers", "Pay the carriers"],
  ])("%s, typed over with %s, is then %s", async (before, typed, after) => {
    const page = await open("running");
    await take(page, before);
    await text(page, "Ask the carriers").first().press("Enter");
    const line = page.getByRole("textbox", { name: "Line" });
    await line.fill(typed);
    await line.press("Enter");
    await line.waitFor({ state: "detached" });
    await text(page, "Pay the carriers").first().press("Enter");
    expect(await line.inputValue()).toBe(after);
  });
});

describe("a note that has the focus", () => {
  it("is made another kind by its marker, and a note again by the same, with the focus on it", async () => {
    const page = await open("running");
    await take(page, "Ask the carriers");
    await text(page, "Ask the carriers").focus();
    await page.keyboard.press(">");
    await rail(page).getByRole("button", { name: "Change: Ask the carriers" }).waitFor();
    await page.keyboard.press("?");
    await rail(page).getByRole("button", { name: "Open questions 3" }).waitFor();
    await page.keyboard.press("?");
    await rail(page).getByRole("button", { name: "Open questions 2" }).waitFor();
  });

  it("is moved, joined and deleted by keys, each taken back by name", async () => {
    const page = await open("running");
    await take(page, "First half", "second half");
    await text(page, "second half").focus();
    await page.keyboard.press("j");
    await page.getByRole("dialog", { name: "Join with another note" }).waitFor();
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await notes(page)
      .getByRole("button", { name: /^Change: First half\s+second half$/ })
      .waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await text(page, "second half").last().waitFor();
    await text(page, "First half").focus();
    await page.keyboard.press("m");
    await page.getByRole("listbox", { name: "Block" }).selectOption({ label: "Close" });
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await text(page, "First half").waitFor({ state: "detached" });
    await text(page, "second half").focus();
    await page.keyboard.press("Delete");
    await page.getByText("Note deleted.").waitFor();
    expect(await text(page, "second half").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await text(page, "second half").waitFor();
  });

  it("becomes a decision's why by the menu", async () => {
    const page = await open("running");
    await take(page, "Orders came late in May");
    await notes(page).getByRole("button", { name: "More for: Orders came late in May" }).click();
    await page.getByRole("button", { name: /^Use as evidence/ }).click();
    await page.getByText("why", { exact: true }).click();
    await page.getByRole("listbox", { name: "Decision" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Use it" }).click();
    await page.getByText("Written over as the why.").waitFor();
    await rail(page)
      .getByRole("button", { name: /^Decisions/ })
      .click();
    await rail(page).getByText("Why: Orders came late in May").waitFor();
  });

  it("carries its tags by pressing them", async () => {
    const page = await open("running");
    await take(page, "Orders came late");
    await text(page, "Orders came late").click();
    const tags = notes(page).getByRole("group", { name: "Tags" });
    await tags.getByRole("button", { name: "stage 3" }).click();
    await expect
      .poll(() => notes(page).getByRole("textbox", { name: "Line" }).inputValue())
      .toBe("Orders came late #s3");
  });
});

describe("the room", () => {
  it("goes back and on through the notes of the block with the arrows", async () => {
    const page = await open("running");
    await page.keyboard.press("/");
    for (const typed of ["one", "two"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    }
    const seen: string[] = [];
    for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"]) {
      await page.keyboard.press(key);
      seen.push(await line(page).inputValue());
    }
    expect(seen).toEqual(["two", "one", "two", ""]);
  });

  it("counts the votes of those who are here, whoever comes and goes", async () => {
    const page = await open("running");
    await rail(page).getByRole("button", { name: "7 of 8 here" }).click();
    const dialog = page.getByRole("dialog", { name: "Who is here" });
    const cro = dialog.getByRole("group", { name: "CRO" });
    await cro.getByText("present").click();
    await page.keyboard.press("Escape");
    await rail(page).getByRole("button", { name: "8 of 8 here" }).waitFor();
    await goTo(page, "Close");
    await page.keyboard.press("v");
    await notes(page).getByText("0 of 8 in", { exact: true }).waitFor();
  });

  it("names what a block leaves without an owner or a date, and goes on", async () => {
    const page = await open("running");
    await page.keyboard.press("n");
    await page.getByText(/leaves behind: .*without a date\./).waitFor();
    await page.getByRole("heading", { level: 1, name: "Placement" }).waitFor();
    await shoot(page, "room-left-light");
    expect(await violations(page)).toEqual([]);
  });

  it("says once after a crash what is there again, and has the half-typed line", async () => {
    const page = await open("crashed");
    await page.getByText(/was not closed the last time.*half-typed line is back/).waitFor();
    expect(await line(page).inputValue()).toBe("> Ask the carriers for th");
    await shoot(page, "room-recovered-light");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await page.getByText(/was not closed the last time/).count()).toBe(0);
  });

  it("gives each parked item its place in one step", async () => {
    const page = await open("running");
    await goTo(page, "Close");
    await page
      .getByRole("button", { name: "Make an action: Driver app on private phones" })
      .click();
    await rail(page).getByRole("button", { name: "Actions 5" }).waitFor();
    await page.getByRole("button", { name: /^Drop: Rename the data/ }).click();
    await page.getByText("Nothing was parked.").waitFor();
  });
});

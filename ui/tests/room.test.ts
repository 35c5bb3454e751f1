import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, settled, shoot, violations } from "./browser";

const open = chromiumOverFake();

const blocks = [
  "Welcome",
  "Briefing",
  "Opening vote",
  "Make money",
  "Save cost",
  "Mitigate risk",
  "Break",
  "Assess",
  "Placement",
  "Priorities",
  "Commit",
  "Close",
];

const agenda = (page: Page) => page.getByRole("navigation", { name: "Agenda" });
const line = (page: Page) => page.getByRole("textbox", { name: "Capture a note" });
const goTo = async (page: Page, block: string) => {
  await agenda(page).getByRole("button", { name: block }).click();
  await page.getByRole("heading", { level: 1, name: block }).waitFor();
  await page.locator("body").click({ position: { x: 700, y: 12 } });
};

describe.each(["light", "dark"] as const)("the room in %s", (theme) => {
  it.each(blocks)("shows %s without an error and within the rules of axe", async (block) => {
    const page = await open("running", { theme });
    await goTo(page, block);
    await page.locator("main h2, main p").first().waitFor();
    await shoot(page, `room-${block.toLowerCase().replace(" ", "-")}-${theme}`);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  it("keeps clock and capture at 200 %, and folds the rails into drawers", async () => {
    const page = await open("running", { theme, zoom: 2 });
    await page.getByRole("timer").waitFor();
    expect(await line(page).isVisible()).toBe(true);
    expect(await agenda(page).count()).toBe(0);
    await shoot(page, `room-zoomed-${theme}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Kept" }).click();
    await page
      .getByRole("dialog", { name: "Kept" })
      .getByRole("button", { name: /Decisions/ })
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Agenda" }).click();
    const drawer = page.getByRole("dialog", { name: "Agenda" });
    await drawer.getByRole("button", { name: "Commit" }).click();
    await page.getByRole("heading", { name: "Who does what, by when" }).waitFor();
  });
});

describe("the capture line", () => {
  it("takes a note by keys alone and keeps the focus", async () => {
    const page = await open("running");
    await page.keyboard.press("/");
    await page.keyboard.type("> Map the nightly files @cf");
    await page.getByText("Tab: @cfo").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("^15 dec");
    await page.getByText("action · CFO · 15 December").waitFor();
    await page.keyboard.press("Enter");
    expect(await line(page).inputValue()).toBe("");
    expect(await line(page).evaluate((field) => field === document.activeElement)).toBe(true);
    const rail = page.getByRole("complementary", { name: "Kept" });
    await rail.getByRole("button", { name: "Change: Map the nightly files" }).waitFor();
    expect(await rail.getByRole("button", { name: /^Actions/ }).textContent()).toContain("5");
  });

  it("keeps the focus on Tab while it holds text, and goes through the words that fit", async () => {
    const page = await open("running");
    await page.keyboard.press("/");
    await page.keyboard.type("plain words");
    await page.keyboard.press("Tab");
    await page.keyboard.type(" @c");
    await page.keyboard.press("Tab");
    const first = await line(page).inputValue();
    await page.keyboard.press("Tab");
    expect(await line(page).inputValue()).not.toBe(first);
    expect(await line(page).inputValue()).toMatch(/^plain words @c\w+ $/);
    expect(await line(page).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("keeps a draft through activities and other screens", async () => {
    const page = await open("running");
    await page.keyboard.press("/");
    await page.keyboard.type("half a thought");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.getByRole("heading", { level: 1, name: "Placement" }).waitFor();
    expect(await line(page).inputValue()).toBe("half a thought");
    await page.getByRole("button", { name: "Prepare" }).click();
    await line(page).waitFor({ state: "detached" });
    await page.getByRole("navigation").getByRole("button", { name: "Room" }).click();
    await line(page).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type(", now whole");
    expect(await line(page).inputValue()).toBe("half a thought, now whole");
    await page.getByText("note", { exact: true }).waitFor();
  });

  it("takes the last note back with the arrow, and leaves it with Escape", async () => {
    const page = await open("running");
    await page.keyboard.press("Control+l");
    await page.keyboard.press("ArrowUp");
    expect(await line(page).inputValue()).toContain("List the carriers");
    await page.keyboard.press("Escape");
    expect(await line(page).inputValue()).toBe("");
  });

  it("offers a note for each line of a paste", async () => {
    const page = await open("running");
    await line(page).focus();
    await line(page).evaluate((field: HTMLTextAreaElement) => {
      field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true }));
      field.value = "one\ntwo\nthree";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await page.getByRole("button", { name: "Add 3 notes" }).click();
    await page.getByRole("main").getByText("three", { exact: true }).waitFor();
    expect(await line(page).inputValue()).toBe("");
  });

  it("gives the text back when it cannot be saved, and says what to do", async () => {
    const page = await open("failing");
    await page
      .getByRole("button", { name: /Norden Logistics/ })
      .first()
      .click();
    const toRoom = page.getByRole("navigation").getByRole("button", { name: "Room" });
    if ((await line(page).count()) === 0) await toRoom.click();
    await line(page).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("! Keep this");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("press Enter to try again").waitFor();
    expect(await line(page).inputValue()).toBe("! Keep this");
  });
});

describe("assessing by keys", () => {
  it("is reached from the placement without moving the clock", async () => {
    const page = await open("running");
    await goTo(page, "Placement");
    await page
      .getByRole("main")
      .getByRole("button", { name: /Recovery from disaster is in place/ })
      .click();
    await page.getByRole("button", { name: /^Open in Assess.*recovery from disaster/ }).click();
    expect(await page.locator("#assess-statement").textContent()).toContain("Recovery");
    expect(await agenda(page).locator("[aria-current=step]").textContent()).toContain("Placement");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: /^Stage 2, could be 3/ }).waitFor();
  });
});

describe("what does not apply", () => {
  it("is said by a key and a reason, and Enter then goes on", async () => {
    const page = await open("running");
    const statement = page.locator("#assess-statement");
    const first = await statement.textContent();
    await page.keyboard.press("x");
    await page.keyboard.type("No such system");
    await page.keyboard.press("Enter");
    await page.getByText("Not applicable: No such system").waitFor();
    expect(
      await page.getByRole("button", { name: /^Not applicable/ }).getAttribute("aria-pressed"),
    ).toBe("true");
    await shoot(page, "room-not-applicable");
    await page.keyboard.press("Enter");
    await expect.poll(() => statement.textContent()).not.toBe(first);
  });
});

describe("a date in Commit", () => {
  it("is kept by Escape and by Enter, and both leave the field", async () => {
    const page = await open("running");
    await goTo(page, "Commit");
    const date = page.getByRole("textbox", { name: /^Due date of/ }).last();
    await date.fill("4 mar");
    await page.keyboard.press("Escape");
    await expect.poll(() => date.inputValue()).toContain("4 Mar 20");
    await date.fill("3 feb");
    await page.keyboard.press("Enter");
    await expect.poll(() => date.inputValue()).toContain("3 Feb 20");
    await page.keyboard.press("n");
    await page.getByRole("heading", { level: 1, name: "Close" }).waitFor();
  });
});

describe("the end of the day", () => {
  it("names the blocks that were jumped over, and says that they stay uncovered", async () => {
    const page = await open("running");
    await goTo(page, "Close");
    const said = page.getByText(/^Never begun: .*They stay uncovered\.$/);
    await said.waitFor();
    expect(await said.innerText()).toContain("Placement, Priorities, Commit.");
    expect(await said.innerText()).not.toContain("Assess");
    expect(await page.getByText("Everything on the agenda was covered.").count()).toBe(0);
  });
});

describe("a closed workshop", () => {
  it("is looked through without a clock, and opened again where one is", async () => {
    const page = await open("running");
    await goTo(page, "Close");
    await page.getByRole("button", { name: "Close the workshop" }).click();
    await page.getByRole("button", { name: "Close it" }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Room" }).click();
    await agenda(page).waitFor();
    await page.keyboard.press("Control+1");
    await page.getByRole("heading", { level: 1, name: "Welcome" }).waitFor();
    await page.keyboard.press("Space");
    expect(await page.getByRole("timer").count()).toBe(0);
    await page.getByText("closed", { exact: true }).waitFor();
    await shoot(page, "room-closed");
    expect(await violations(page)).toEqual([]);
    await page.getByText("nothing in it changes until it is opened again").waitFor();
    await page.getByRole("button", { name: "Open it again" }).click();
    await page.getByRole("timer").waitFor();
    await page.getByRole("textbox", { name: "Capture a note" }).waitFor();
    await page.getByRole("button", { name: "Back to Close" }).click();
    await page.getByRole("heading", { name: "Before we part" }).waitFor();
  });
});

describe("a closed workshop offers no change", () => {
  it.each([
    ["Opening vote", "v 2 2 r Delete"],
    ["Make money", "a"],
    ["Assess", "Shift+Digit0 a 2 u x g d v 1 Delete"],
    ["Placement", "s"],
    ["Priorities", "4 2 y d w i Alt+ArrowDown"],
    ["Commit", ""],
    ["Close", "v 5 r"],
  ] as const)("in %s", async (name, pressed) => {
    const page = await open("running");
    await goTo(page, "Close");
    await page.getByRole("button", { name: "Close the workshop" }).click();
    await page.getByRole("button", { name: "Close it" }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Room" }).click();
    await agenda(page).getByRole("button", { name }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.locator("body").click({ position: { x: 700, y: 12 } });
    const saved = await page.getByText(/^Saved /).innerText();
    const before = await page.getByRole("main").innerText();
    for (const keys of pressed.split(" ").filter(Boolean)) await page.keyboard.press(keys);
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await page.getByRole("main").innerText()).toBe(before);
    expect(await page.getByText(/^Saved /).innerText()).toBe(saved);
    const editable = page
      .getByRole("main")
      .locator("input:enabled, select:enabled, textarea:enabled, [data-note-text]:enabled");
    expect(await editable.count()).toBe(0);
    const leads = page.getByRole("button", { name: /Complete it|Give an owner|Weigh it/ });
    expect(await leads.count()).toBe(0);
    await shoot(page, `room-closed-${name.toLowerCase().replace(" ", "-")}`);
  });
});

describe("notes and value lines", () => {
  it("are changed, deleted and brought back", async () => {
    const page = await open("running");
    await goTo(page, "Welcome");
    const note = page.getByRole("main").getByRole("button", { name: /^Change: Board wants/ });
    await note.click();
    await page.getByRole("combobox", { name: "Kind" }).selectOption("parked");
    await page.getByRole("main").getByRole("button", { name: "Delete" }).click();
    await note.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await note.waitFor();
  });

  it("read figures as they are typed", async () => {
    const page = await open("running");
    await goTo(page, "Save cost");
    await page.keyboard.press("a");
    await page.keyboard.type("Fewer reruns");
    await page.getByRole("textbox", { name: "Low" }).fill("300k");
    await page.getByRole("textbox", { name: "Likely" }).fill("1.2m");
    await page.getByRole("textbox", { name: "High" }).fill("2 000 000");
    await page.keyboard.press("Enter");
    const row = page.getByRole("row", { name: /Fewer reruns/ });
    await row.getByText("1,200,000").waitFor();
    await row.getByText("no owner").waitFor();
  });

  it("say of words in a figure, once they are left, that they are none; Tab reads on", async () => {
    const page = await open("running");
    await goTo(page, "Save cost");
    await page.keyboard.press("a");
    const low = page.getByRole("textbox", { name: "Low" });
    const said = page.getByText("An amount, such as 1.2m");
    await low.click();
    await page.keyboard.type("Budget of two mill");
    expect(await said.count()).toBe(0);
    await page.keyboard.press("Tab");
    await said.waitFor();
    expect(await low.getAttribute("aria-invalid")).toBe("true");
    await shoot(page, "room-money-wrong-light");
    await low.fill("2m");
    await page.keyboard.press("Tab");
    await said.waitFor({ state: "detached" });
    const way: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      await page.keyboard.press("Tab");
      way.push(
        await page.evaluate(
          () => (document.activeElement as HTMLInputElement).labels?.[0]?.innerText ?? "",
        ),
      );
    }
    expect(way.slice(1)).toEqual([
      "Owner",
      "Where the figure comes from",
      "Same money as",
      "Released by",
      "",
    ]);
  });

  it("show a private one only when asked", async () => {
    const page = await open("running");
    await goTo(page, "Mitigate risk");
    const secret = page.getByText("Ask the CFO alone");
    expect(await secret.count()).toBe(0);
    await page.getByRole("button", { name: "Show the private note" }).first().click();
    await secret.first().waitFor();
  });
});

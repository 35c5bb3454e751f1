import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumOverFake, shoot, violations, type Look } from "./browser";

const openScreen = chromiumOverFake();
const open = (look?: Look) => openScreen("running", look);
/** One key after the other: digits, letters and names such as ArrowLeft. */
const keys = async (page: Page, all: string) => {
  for (const key of all.split(" ")) await page.keyboard.press(key);
};
const agenda = (page: Page) => page.getByRole("navigation", { name: "Agenda" });
const main = (page: Page) => page.getByRole("main");
const button = (page: Page, name: string | RegExp) => main(page).getByRole("button", { name });
const statement = (page: Page) => page.locator("#assess-statement");
const seats = (page: Page) => page.getByRole("region", { name: "Votes, in seat order" });
const toOpening = async (page: Page) => {
  const narrow = page.getByRole("button", { name: "Agenda", exact: true });
  if (await narrow.isVisible()) await narrow.click();
  await page.getByRole("button", { name: /Opening vote/ }).click();
  await page.getByRole("heading", { name: "On which stage do we stand today?" }).waitFor();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
};
const ballot = async (page: Page, votes: string) => {
  await keys(page, `${votes} r`);
  await button(page, /^Record/).waitFor();
};
const round = async (page: Page, votes: string, name: string) => {
  await keys(page, `${votes} r`);
  await main(page).getByText(name).first().waitFor();
};
const tellTale = async (page: Page) => {
  await button(page, "Stage 2, 4 of 15 answered").click();
  await button(page, /^experiments only/).click();
  await keys(page, "Shift+Digit3");
  await main(page).getByText("This does not fit the stage").waitFor();
};

type Step = (page: Page) => Promise<unknown>;
const states: [name: string, reach: Step][] = [
  ["assess-voting", (page) => keys(page, "2 2 1 - ?")],
  ["assess-correcting", (page) => keys(page, "2 2 1 ArrowLeft ArrowLeft")],
  ["assess-aside", (page) => keys(page, "2 2 1 Escape")],
  ["assess-revealed", (page) => ballot(page, "2 2 3 2 2 3 2")],
  ["assess-spread", (page) => ballot(page, "1 3 2 2 2 3 ?")],
  [
    "assess-contested",
    async (page) => {
      await ballot(page, "0 0 3 3 3 2 0");
      await keys(page, "v 0 0 3 3 3 2 0 r");
      await main(page).getByText("Second ballot").waitFor();
    },
  ],
  [
    "assess-dissent",
    async (page) => {
      await ballot(page, "2 2 3 2 2 3 2");
      await keys(page, "d");
      await page.keyboard.type("Joined on paper only.");
    },
  ],
  ["assess-contradicted", tellTale],
  [
    "assess-sides",
    async (page) => {
      await button(page, /^security to company standard/).click();
      await main(page).getByText("2 votes for largely from technology").waitFor({
        state: "attached",
      });
    },
  ],
  [
    "opening-voting",
    async (page) => {
      await toOpening(page);
      await keys(page, "2 2 1");
    },
  ],
  [
    "opening-split",
    async (page) => {
      await toOpening(page);
      await round(page, "2 2 1 5 3 2 1", "Split.");
    },
  ],
  [
    "opening-twice",
    async (page) => {
      await toOpening(page);
      await round(page, "2 2 1 5 3 2 1", "Split.");
      await round(page, "v 2 2 2 3 3 2 -", "Second vote");
    },
  ],
];

describe.each(["light", "dark"] as const)("votes in %s", (theme) => {
  it.each(states)("%s has nothing that axe objects to", async (name, reach) => {
    const page = await open({ theme });
    await reach(page);
    await shoot(page, `room-${name}-${theme}`);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });
});

it.each(states)("%s fits at 200 %% zoom", async (name, reach) => {
  const page = await open({ theme: "light", zoom: 2 });
  await reach(page);
  await shoot(page, `room-${name}-zoomed`);
  const wide = await main(page).evaluate((node) => node.scrollWidth - node.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
});

describe("a ballot by keys", () => {
  it("takes a digit a person, R and Enter, and is at what to ask next", async () => {
    const page = await open();
    const first = await statement(page).textContent();
    await keys(page, "2 2 1 2 2 2 2");
    expect(await seats(page).getByRole("status").textContent()).toBe("7 of 7 in. Everybody is in.");
    await keys(page, "r");
    await main(page).getByText("First ballot · 7 of 7 in · agreed · not yet recorded").waitFor();
    expect(await main(page).getByText("6 votes for largely").count()).toBe(1);
    expect(
      await page.getByRole("radio", { name: "example or second voice" }).isChecked(),
      "the evidence that the votes speak for",
    ).toBe(true);
    await keys(page, "Enter");
    await expect.poll(() => statement(page).textContent()).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => statement(page).textContent()).not.toBe("");
  });

  it("shows no vote to the room before the reveal, but the one that is corrected", async () => {
    const page = await open();
    await keys(page, "2 3 1 1");
    const marks = () => seats(page).locator(".mark").allTextContents();
    expect((await marks()).map((text) => text.trim())).toEqual(Array(7).fill(""));
    expect(await seats(page).textContent()).not.toMatch(/[0-3](?! of| in)/);
    await seats(page).getByRole("button", { name: "CFO" }).click();
    expect((await marks()).map((text) => text.trim())).toEqual(["", "3", ...Array(5).fill("")]);
    await keys(page, "0");
    await seats(page).getByRole("button", { name: "Head of Fleet, next" }).waitFor();
  });

  it("goes back with Backspace, and the clicker reveals and records", async () => {
    const page = await open();
    await keys(page, "2 2 0 Backspace 2 2 2 2 2");
    await keys(page, "PageDown");
    await main(page).getByText("7 votes for largely").waitFor({ state: "attached" });
    const first = await statement(page).textContent();
    await keys(page, "PageDown");
    await expect.poll(() => statement(page).textContent()).not.toBe(first);
  });

  it("is kept while another statement is looked at", async () => {
    const page = await open();
    await keys(page, "2 3 1 Escape");
    await main(page).getByText("Voting is put aside, 3 of 7 in.").waitFor();
    await keys(page, "j k v");
    await main(page).getByText("3 of 7 in", { exact: true }).waitFor();
  });

  it("proposes to vote once more where two are far apart, and then to record", async () => {
    const page = await open();
    await ballot(page, "0 3 2 2 2 2 2");
    await main(page).getByText("then vote once more").waitFor();
    await keys(page, "PageDown 1 3 2 2 2 2 2 r");
    await main(page).getByText("Second ballot").waitFor();
    expect(await main(page).getByText("then vote once more").count()).toBe(0);
  });

  it("waits for agreement in another way than one that nobody could answer", async () => {
    const page = await open();
    await ballot(page, "2 2 2 2 2 2 2");
    const strip = page.getByRole("navigation", { name: "Statements towards stage 3" });
    await strip.getByRole("button", { name: /voted, not yet agreed/ }).waitFor();
    await keys(page, "Delete");
    await strip.getByRole("button", { name: /voted, not yet agreed/ }).waitFor({
      state: "detached",
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await strip.getByRole("button", { name: /voted, not yet agreed/ }).waitFor();
    await keys(page, "Delete");
    await keys(page, "? ? ? ? ? ? 2 r");
    await button(page, "Record don't know").waitFor();
    await strip.getByRole("button", { name: /, don't know/ }).waitFor();
  });

  it("waits only for those who are in the room", async () => {
    const page = await open();
    await agenda(page).getByRole("button", { name: "Welcome" }).click();
    const cro = main(page).getByRole("group", { name: "CRO" });
    await cro.getByText("present", { exact: true }).click();
    await cro.getByRole("radio", { name: "present", checked: true }).waitFor({ state: "attached" });
    await agenda(page).getByRole("button", { name: "Assess" }).click();
    await statement(page).waitFor();
    await page.locator("body").click({ position: { x: 700, y: 12 } });
    await keys(page, "2");
    await main(page).getByText("1 of 8 in", { exact: true }).waitFor();
  });
});

describe("what the room agrees without a vote", () => {
  it("is recorded by Shift and a digit, or by A and a digit", async () => {
    const page = await open();
    await keys(page, "Shift+Digit0");
    await page.getByRole("radio", { name: /^Not true/, checked: true }).waitFor({
      state: "attached",
    });
    await main(page).getByText("stage 2", { exact: true }).waitFor();
    await keys(page, "a 3");
    await page.getByRole("radio", { name: /^Fully/, checked: true }).waitFor({ state: "attached" });
    expect(await seats(page).count()).toBe(0);
  });

  it("carries dissent that is added, changed and removed by keys", async () => {
    const page = await open();
    await keys(page, "Shift+Digit2");
    await button(page, /^Add dissent/).waitFor();
    await keys(page, "d");
    await page.keyboard.type("Only on paper.");
    await page.getByRole("combobox", { name: "Who disagrees" }).selectOption({ label: "CFO" });
    await button(page, "Keep").click();
    const kept = button(page, "Change what CFO said: Only on paper.");
    await kept.waitFor();
    expect(await kept.textContent()).toContain("CFO, kept as dissent");
    await kept.focus();
    await keys(page, "Enter");
    await page.getByRole("textbox", { name: "In their own words" }).fill("Never exercised.");
    await keys(page, "Enter");
    await button(page, "Change what CFO said: Never exercised.").focus();
    await keys(page, "Enter");
    await button(page, "Remove").click();
    await page.getByText("Dissent removed.").waitFor();
    expect(await main(page).getByText("Never exercised.").count()).toBe(0);
  });
});

describe("a ballot that is keyed in", () => {
  it("leaves the statement where it was", async () => {
    const page = await open();
    const top = async () => (await statement(page).boundingBox())?.y;
    const before = await top();
    await keys(page, "v 2");
    await page.getByText("1 of 7 in", { exact: true }).waitFor();
    expect(await top()).toBe(before);
  });

  it.each([[720], [640]])(
    "has every seat above what reveals it, at a height of %i",
    async (height) => {
      const page = await open();
      await agenda(page).getByRole("button", { name: "Welcome" }).click();
      const cro = main(page).getByRole("group", { name: "CRO" });
      await cro.getByText("present", { exact: true }).click();
      await cro
        .getByRole("radio", { name: "present", checked: true })
        .waitFor({ state: "attached" });
      await agenda(page).getByRole("button", { name: "Assess" }).click();
      await statement(page).waitFor();
      await page.locator("body").click({ position: { x: 700, y: 12 } });
      await keys(page, "2");
      await main(page).getByText("1 of 8 in", { exact: true }).waitFor();
      await page.setViewportSize({ width: 1280, height });
      const isClear = () =>
        main(page).evaluate((node) => {
          const all = [...node.querySelectorAll("ol button[aria-label*=',']")];
          const foot = node.querySelector(".foot")?.getBoundingClientRect().top ?? 0;
          const seats = all.filter((each) => each.closest("section"));
          return seats.every((seat) => seat.getBoundingClientRect().bottom <= foot) && seats.length;
        });
      await expect.poll(isClear).toBe(8);
    },
  );

  it("is dropped when nobody wanted it, and leaves nothing behind", async () => {
    const page = await open();
    await keys(page, "2");
    await button(page, "Drop the votes").click();
    await main(page)
      .getByText(/^No vote yet/)
      .waitFor();
    expect(
      await main(page)
        .getByText(/put aside/)
        .count(),
    ).toBe(0);
  });

  it("shows small what the ballot before said, once there are two", async () => {
    const page = await open();
    await keys(page, "0 0 3 2 1 1 2 r");
    await main(page)
      .getByText(/^First ballot/)
      .waitFor();
    expect(
      await main(page)
        .getByText(/in the ballot before/)
        .count(),
    ).toBe(0);
    await keys(page, "v 2 2 2 2 1 1 2 r");
    await main(page).getByText("1 vote for fully in the ballot before;").waitFor({
      state: "attached",
    });
    await main(page).getByText("the ballot before", { exact: true }).waitFor();
  });
});

describe("a tell-tale that contradicts the stage", () => {
  it("says so where it is asked, and leads to the placement and back", async () => {
    const page = await open();
    await tellTale(page);
    await button(page, "See it in Placement").click();
    await page.getByRole("heading", { name: /^Stage 2/ }).waitFor();
    await keys(page, "Escape");
    await statement(page).waitFor();
  });
});

describe("the opening vote by keys", () => {
  it("draws the middle half from its lowest to its highest stage, and no further", async () => {
    const page = await open();
    await toOpening(page);
    await round(page, "2 2 1 5 3 2 1", "Split.");
    const bar = await main(page).locator(".middle").boundingBox();
    const dots = await main(page)
      .locator(".stack")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    expect(bar?.x).toBeCloseTo(dots[0]?.x ?? 0, 0);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(dots[2]?.right ?? 0, 0);
  });

  it("is taken with a digit a person and says who speaks first", async () => {
    const page = await open();
    await toOpening(page);
    await keys(page, "2 2 1 5 3 2 1 r");
    await main(page).getByText("The median is 2; the middle half lies between 1 and 3.").waitFor();
    await main(page).getByText("COO and CIO are furthest apart. They speak first.").waitFor();
    expect(await main(page).getByText("First vote: 3 votes for stage 2").count()).toBe(1);
  });

  it("keeps the first round beside the second, and takes a round back", async () => {
    const page = await open();
    await toOpening(page);
    await round(page, "2 2 1 5 3 2 1", "Split.");
    await round(page, "v 2 2 2 3 3 2 -", "Second vote");
    await main(page).getByText("First vote: 1 vote for stage 5").waitFor({ state: "attached" });
    expect(await button(page, /^Vote again/).count()).toBe(0);
    await keys(page, "Delete");
    await button(page, /^Vote again/).waitFor();
    expect(await main(page).getByText("Second vote", { exact: true }).count()).toBe(0);
  });

  it("names nobody where votes keep no names", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Prepare" }).click();
    await page.getByText("Counts only", { exact: true }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Room" }).click();
    await toOpening(page);
    await round(page, "2 2 1 5 3 2 1", "Split.");
    expect(await main(page).getByText("speak first").count()).toBe(0);
  });

  it("leaves its stages to be read while it is taken", async () => {
    const page = await open();
    await toOpening(page);
    await keys(page, "2");
    const shown = main(page).getByRole("list", { name: "The six stages" }).getByRole("listitem");
    expect(await shown.count()).toBe(6);
    const reveal = await button(page, /^Reveal/).boundingBox();
    expect((reveal?.y ?? 999) + (reveal?.height ?? 0)).toBeLessThan(660);
  });
});

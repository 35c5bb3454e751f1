import { describe, expect, it } from "vitest";
import type { ValueLine, ValueLineInput } from "../ipc/bindings";
import { Drafts } from "./drafts.svelte";
import { Money, ValueForm } from "./roomMoney.svelte";

const drafts = () => new Drafts(() => Promise.resolve());

const line: ValueLine = {
  id: "v1",
  name: "No nightly batch window",
  question: "save",
  low: 350_000,
  likely: 600_000,
  high: 800_000,
  owner: "cfo",
  basis: "Finance",
  overlap: null,
  releasedBy: ["3-critical"],
  releasedByActions: ["n7"],
  counting: "counted",
  overlapsWith: null,
};

function filled(form: ValueForm, low: string, likely: string, high: string): ValueForm {
  form.name = "Premium delivery";
  [form.low, form.likely, form.high] = [low, likely, high];
  return form;
}

describe("a value line while it is written", () => {
  it("reads figures as they are typed", () => {
    const form = filled(new ValueForm("make", null, drafts()), "300k", "1.2m", "2 000 000");
    expect(form.input()).toMatchObject({ low: 300_000, likely: 1_200_000, high: 2_000_000 });
  });

  it("takes one figure for a range of itself", () => {
    const form = filled(new ValueForm("make", null, drafts()), "", "1.2m", "");
    expect(form.input()).toMatchObject({ low: 1_200_000, likely: 1_200_000, high: 1_200_000 });
  });

  it("says what is missing, one thing at a time", () => {
    const form = new ValueForm("make", null, drafts());
    expect([form.fault, form.wrong]).toEqual(["needs_name", "name"]);
    filled(form, "1m", "lots", "2m");
    expect([form.fault, form.wrong]).toEqual(["needs_amount", "likely"]);
    filled(form, "", "", "");
    expect(form.wrong).toBe("likely");
    filled(form, "some", "", "");
    expect(form.wrong).toBe("low");
    filled(form, "3m", "2m", "4m");
    expect(form.fault).toBe("needs_order");
    filled(form, "1m", "2m", "4m");
    expect(form.fault).toBeNull();
  });

  it("starts from the line that it changes", () => {
    const form = new ValueForm("save", line, drafts());
    expect(form.input()).toEqual({
      name: line.name,
      question: "save",
      low: 350_000,
      likely: 600_000,
      high: 800_000,
      owner: "cfo",
      basis: "Finance",
      overlap: null,
      releasedBy: ["3-critical"],
      releasedByActions: ["n7"],
    });
  });
});

describe("keeping a value line", () => {
  it("stays open with the reason when it is refused, and closes when it is kept", async () => {
    const kept: ValueLineInput[] = [];
    let refusal: { message: string } | null = { message: "The disk is full." };
    const money = new Money({
      add: (input) => {
        if (!refusal) kept.push(input);
        return Promise.resolve(refusal);
      },
      change: () => Promise.resolve(null),
      drafts: drafts(),
    });
    money.begin("make");
    filled(money.forms.make as ValueForm, "1m", "2m", "3m");
    expect(await money.save("make")).toBe(false);
    expect(money.forms.make?.refusal).toBe("The disk is full.");
    refusal = null;
    expect(await money.save("make")).toBe(true);
    expect(money.forms.make).toBeUndefined();
    expect(kept).toHaveLength(1);
  });

  it("keeps a form for each question, so that leaving one loses nothing", () => {
    const money = new Money({
      add: () => Promise.resolve(null),
      change: () => Promise.resolve(null),
      drafts: drafts(),
    });
    money.begin("make");
    if (money.forms.make) money.forms.make.name = "half written";
    money.begin("risk");
    money.cancel("risk");
    expect(money.forms.make?.name).toBe("half written");
  });

  it("brings back what was typed after Esc, and not after Cancel nor once it is saved", async () => {
    const money = new Money({
      add: () => Promise.resolve(null),
      change: () => Promise.resolve(null),
      drafts: drafts(),
    });
    const typed = (name: string) => {
      money.begin("make");
      const form = money.forms.make as ValueForm;
      const before = form.name;
      Object.assign(form, {
        name,
        low: "1m",
        likely: "2m",
        high: "3m",
        releasedBy: ["3-critical"],
      });
      form.draft.keep();
      return before;
    };
    typed("Late orders");
    money.leave("make");
    money.begin("make");
    expect(money.forms.make).toMatchObject({ likely: "2m", releasedBy: ["3-critical"] });
    expect(typed("Late orders")).toBe("Late orders");
    money.cancel("make");
    expect(typed("Fewer calls")).toBe("");
    expect(await money.save("make")).toBe(true);
    expect(typed("")).toBe("");
  });
});

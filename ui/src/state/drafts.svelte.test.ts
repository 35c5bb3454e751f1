import { describe, expect, it } from "vitest";
import type { Draft } from "../ipc/bindings";
import { Drafts } from "./drafts.svelte";

/** A library that answers when it is told to. */
function keeper(list: Draft[] = []) {
  const asked: string[] = [];
  const answers: ((problem?: Error) => void)[] = [];
  const drafts = new Drafts(({ field, text, base }) => {
    asked.push(`${field}: ${base} → ${text}`);
    return new Promise<void>((kept, refused) => {
      answers.push((problem) => {
        if (problem) refused(problem);
        else kept();
      });
    });
  }, list);
  const answer = async (problem?: Error) => {
    answers.shift()?.(problem);
    await new Promise((done) => setTimeout(done, 0));
  };
  return { asked, drafts, answer };
}

describe("what is half typed", () => {
  it("is sent with the very key, so that a window that closes takes nothing along", () => {
    const { asked, drafts } = keeper();
    drafts.keep("idea", "a");
    expect(asked).toEqual(["idea:  → a"]);
  });

  it("waits behind the one on its way, and only the latest of each field does", async () => {
    const { asked, drafts, answer } = keeper();
    for (const text of ["a", "ab", "abc"]) drafts.keep("idea", text);
    drafts.keep("person", "Head");
    expect(asked).toEqual(["idea:  → a"]);
    await answer();
    await answer();
    await answer();
    expect(asked.slice(1)).toEqual(["idea:  → abc", "person:  → Head"]);
    drafts.keep("idea", "abc");
    expect(asked).toHaveLength(3);
  });

  it("is tried again when it could not be kept, whichever key comes next", async () => {
    const { asked, drafts, answer } = keeper();
    drafts.keep("idea", "a");
    await answer(new Error("full"));
    drafts.keep("person", "Head");
    await answer();
    expect(asked).toEqual(["idea:  → a", "idea:  → a", "person:  → Head"]);
    expect(drafts.find("idea")).toBe("a");
  });

  it("is gone once it is as it was saved, or forgotten", async () => {
    const { asked, drafts, answer } = keeper([{ field: "idea", text: "a", base: "" }]);
    drafts.keep("note:1", "Map", "Map it");
    drafts.keep("note:1", "Map it", "Map it");
    drafts.forget("idea");
    drafts.forget("never typed");
    for (let at = 0; at < 3; at++) await answer();
    expect(asked).toEqual(["note:1: Map it → Map", "note:1: Map it → Map it", "idea:  → "]);
    expect([drafts.find("note:1", "Map it"), drafts.find("idea")]).toEqual([null, null]);
  });

  it("stands back while its saved text is another, and is there when that is undone", () => {
    const { asked, drafts } = keeper([{ field: "note:1", text: "Map it by M", base: "Map it" }]);
    expect(drafts.find("note:1", "Map it")).toBe("Map it by M");
    expect(drafts.find("note:1", "Map all of it")).toBeNull();
    drafts.keep("note:1", "Map all of it", "Map all of it");
    expect(drafts.find("note:1", "Map it")).toBe("Map it by M");
    expect(asked).toEqual([]);
  });

  it("of a closed workshop waits until it is opened again", () => {
    const { drafts } = keeper([{ field: "idea", text: "a", base: "" }]);
    let isClosed = true;
    drafts.isClosed = () => isClosed;
    expect(drafts.find("idea")).toBeNull();
    isClosed = false;
    expect(drafts.find("idea")).toBe("a");
  });
});

describe("a form that is half written", () => {
  const empty = () => ({ by: "", words: "", tried: false });
  const open = (drafts: Drafts, form = empty()) => ({
    form,
    draft: drafts.form("dissent:1", form, ["by", "words"]),
  });

  it("comes back as it was left, but for what is not written", () => {
    const { drafts } = keeper();
    const { form, draft } = open(drafts);
    Object.assign(form, { by: "cfo", words: "Not in", tried: true });
    draft.keep();
    expect(open(drafts).form).toEqual({ by: "cfo", words: "Not in", tried: false });
    draft.forget();
    expect(open(drafts).form).toEqual(empty());
  });

  it("does not come back over one that was saved since", () => {
    const { drafts } = keeper();
    const { form, draft } = open(drafts);
    form.words = "Not in";
    draft.keep();
    const saved = { by: "cfo", words: "Never", tried: false };
    expect(open(drafts, { ...saved }).form).toEqual(saved);
  });
});

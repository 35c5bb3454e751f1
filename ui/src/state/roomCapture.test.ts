import { describe, expect, it } from "vitest";
import type { Note, Reading } from "../ipc/bindings";
import { Capture, type Desk } from "./roomCapture.svelte";
import { Drafts } from "./drafts.svelte";

const plain: Reading = {
  kind: "note",
  private: false,
  asked: false,
  spans: [],
  people: [],
  questions: [],
  stages: [],
  dimensions: [],
  due: null,
  shown: "",
};
const last: Note = {
  id: "n1",
  block: "b1",
  line: "> Map it",
  reading: plain,
  capturedAt: "2026-11-19T09:00:00Z",
  capturedTime: "10:00",
  done: false,
  withheld: false,
};

type Refusal = { message: string } | null;

const half = (text = "", base = "") =>
  new Drafts(() => Promise.resolve(), text ? [{ field: "capture", text, base }] : []);

/** A desk that keeps what it is given, or refuses while told to. */
function desk() {
  const kept: string[] = [];
  const refuse: { with: Refusal } = { with: null };
  const keep = (text: string): Promise<Refusal> => {
    if (!refuse.with) kept.push(text);
    return Promise.resolve(refuse.with);
  };
  const line: Desk = {
    read: (text) => Promise.resolve({ ...plain, shown: text }),
    add: (_block, text) => keep(text),
    change: (note, text) => keep(`${note}: ${text}`),
    block: () => "b1",
    notes: () => [last],
    drafts: half(),
  };
  return { kept, refuse, line };
}

describe("a line that is sent", () => {
  it("leaves the field at once and shows as on its way until it is kept", async () => {
    const { line, kept } = desk();
    const capture = new Capture(line);
    capture.write("! Name one owner");
    capture.save();
    expect(capture.line).toBe("");
    expect(capture.onTheWay.map((each) => each.line)).toEqual(["! Name one owner"]);
    await capture.settled();
    expect(kept).toEqual(["! Name one owner"]);
    expect(capture.onTheWay).toEqual([]);
  });

  it("comes back into an empty field when it is refused, with the reason", async () => {
    const here = desk();
    here.refuse.with = { message: "The disk is full." };
    const capture = new Capture(here.line);
    capture.write("a thought");
    capture.save();
    await capture.settled();
    expect(capture.line).toBe("a thought");
    expect(capture.failure).toBe("The disk is full.");
    here.refuse.with = null;
    capture.save();
    await capture.settled();
    expect(here.kept).toEqual(["a thought"]);
    expect(capture.failure).toBeNull();
  });

  it("waits above the field when something else is being typed by then", async () => {
    const here = desk();
    here.refuse.with = { message: "The disk is full." };
    const capture = new Capture(here.line);
    capture.write("first");
    capture.save();
    capture.write("second, half typed");
    await capture.settled();
    expect(capture.line).toBe("second, half typed");
    const [refused] = capture.refused;
    expect(refused).toMatchObject({ line: "first", block: "b1", reason: "The disk is full." });
    here.refuse.with = null;
    if (refused) capture.again(refused);
    await capture.settled();
    expect(here.kept).toEqual(["first"]);
    expect(capture.refused).toEqual([]);
  });

  it("stands in the order in which it was taken", async () => {
    const { line, kept } = desk();
    const slow = { ...line };
    let release = () => {};
    slow.add = async (block, text) => {
      if (text === "one") await new Promise<void>((done) => (release = done));
      return line.add(block, text);
    };
    const capture = new Capture(slow);
    for (const text of ["one", "two"]) {
      capture.write(text);
      capture.save();
    }
    await Promise.resolve();
    release();
    await capture.settled();
    expect(kept).toEqual(["one", "two"]);
  });

  it("is not sent when it holds nothing but blanks", async () => {
    const { line, kept } = desk();
    const capture = new Capture(line);
    capture.write("  \n ");
    capture.save();
    await capture.settled();
    expect(kept).toEqual([]);
  });
});

describe("the last note", () => {
  it("comes back into an empty line, and only there", async () => {
    const { line, kept } = desk();
    const capture = new Capture(line);
    capture.write("half typed");
    expect(capture.walk(-1)).toBe(false);
    capture.write("");
    expect(capture.walk(-1)).toBe(true);
    expect(capture.line).toBe("> Map it");
    capture.write("> Map it @cfo");
    capture.save();
    await capture.settled();
    expect(kept).toEqual(["n1: > Map it @cfo"]);
  });

  it("is gone back from to the earlier notes of the block, and on to an empty line", () => {
    const note = (id: string, block: string, isPrivate = false): Note => ({
      ...last,
      id,
      block,
      line: id,
      reading: { ...plain, private: isPrivate },
    });
    const notes = [note("a", "b1"), note("b", "b2"), note("c", "b1", true), note("d", "b1")];
    const capture = new Capture({ ...desk().line, notes: () => notes });
    expect(capture.walk(1)).toBe(false);
    const seen = ([-1, -1, -1, 1, 1] as const).map((by) => (capture.walk(by), capture.line));
    expect(seen).toEqual(["d", "a", "a", "d", ""]);
    expect(capture.editing).toBeNull();
    capture.walk(-1);
    capture.write("d, changed");
    expect(capture.walk(-1)).toBe(false);
    expect(capture.line).toBe("d, changed");
  });

  it("is left as it was when changing it is given up", () => {
    const capture = new Capture(desk().line);
    capture.walk(-1);
    expect(capture.stopEditing()).toBe(true);
    expect(capture.line).toBe("");
    expect(capture.editing).toBeNull();
  });

  it("stays while it holds words that are not saved", () => {
    const capture = new Capture(desk().line);
    capture.walk(-1);
    capture.write("> Map it by");
    expect(capture.stopEditing()).toBe(false);
    expect([capture.line, capture.editing]).toEqual(["> Map it by", "n1"]);
  });
});

describe("several lines", () => {
  it("become a note each when that is wanted", async () => {
    const { line, kept } = desk();
    const capture = new Capture(line);
    capture.write("one\n\n  two\r\nthree");
    expect(capture.lines).toHaveLength(3);
    capture.saveEach();
    await capture.settled();
    expect(kept).toEqual(["one", "  two", "three"]);
    expect(capture.line).toBe("");
  });

  it("that were pasted are a note each by Enter, unless they are kept as one", async () => {
    const { line, kept } = desk();
    const capture = new Capture(line);
    capture.write("one\ntwo");
    capture.pasted = true;
    capture.save();
    capture.write("three\nfour");
    capture.pasted = true;
    capture.keepAsOne();
    capture.save();
    await capture.settled();
    expect(kept).toEqual(["one", "two", "three\nfour"]);
  });
});

describe("the reading of what is typed", () => {
  it("is that of the last line asked, however late an earlier answer comes", async () => {
    const answers: ((reading: Reading) => void)[] = [];
    const capture = new Capture({
      ...desk().line,
      read: () => new Promise<Reading>((answer) => answers.push(answer)),
    });
    capture.write("! a");
    capture.write("> a");
    answers[1]?.({ ...plain, kind: "action" });
    answers[0]?.({ ...plain, kind: "decision" });
    await new Promise((done) => setTimeout(done, 0));
    expect(capture.reading?.kind).toBe("action");
  });

  it("keeps the colours of what has not changed while the next answer is on its way", async () => {
    const capture = new Capture({
      ...desk().line,
      read: (line) =>
        line === "! do @cfo"
          ? Promise.resolve({
              ...plain,
              spans: [
                { start: 0, end: 1, meaning: "marker" },
                { start: 5, end: 9, meaning: "person" },
              ],
            })
          : new Promise<Reading>(() => {}),
    });
    capture.write("! do @cfo");
    await new Promise((done) => setTimeout(done, 0));
    expect(capture.spans).toHaveLength(2);
    capture.write("! do @cf");
    expect(capture.spans).toEqual([{ start: 0, end: 1, meaning: "marker" }]);
  });
});

describe("a draft", () => {
  it("survives a workshop that is left and opened again, with what was refused", async () => {
    const { line, refuse } = desk();
    const before = new Capture(line);
    refuse.with = { message: "The disk is full." };
    before.write("first");
    before.save();
    before.write("> half ty");
    await before.settled();
    const after = new Capture(line);
    after.takeOver(before);
    expect(after.line).toBe("> half ty");
    expect(after.refused.map((each) => each.line)).toEqual(["first"]);
  });

  it("comes back after a restart with the note that it changes, and is forgotten once saved", async () => {
    const drafts = half("> Ask th", "n1");
    const capture = new Capture({ ...desk().line, drafts });
    capture.recall();
    expect([capture.line, capture.editing, capture.recalled]).toEqual(["> Ask th", "n1", true]);
    capture.write("> Ask the");
    expect(capture.recalled).toBe(false);
    expect(drafts.get("capture")).toEqual({ field: "capture", text: "> Ask the", base: "n1" });
    capture.save();
    expect(drafts.get("capture")?.text).toBe("> Ask the");
    await capture.settled();
    expect(drafts.get("capture")).toBeNull();
  });

  it("holds every line that is on its way, and what is typed behind them", async () => {
    const drafts = half();
    const waiting: (() => void)[] = [];
    const add = () => new Promise<null>((added) => waiting.push(() => added(null)));
    const capture = new Capture({ ...desk().line, drafts, add });
    const text = () => drafts.get("capture")?.text ?? null;
    const added = async () => {
      await expect.poll(() => waiting.length).toBe(1);
      waiting.shift()?.();
    };
    capture.write("one\ntwo");
    capture.saveEach();
    expect([capture.line, text()]).toEqual(["", "one\ntwo"]);
    capture.write("thr");
    expect(text()).toBe("one\ntwo\nthr");
    await added();
    await expect.poll(text).toBe("two\nthr");
    await added();
    await capture.settled();
    expect(text()).toBe("thr");
  });

  it("of a note that is gone is a new one", () => {
    const capture = new Capture({ ...desk().line, drafts: half("> Ask th", "n9") });
    capture.recall();
    expect([capture.line, capture.editing]).toEqual(["> Ask th", null]);
  });

  it("that is private waits until the field is gone to", () => {
    const capture = new Capture({ ...desk().line, drafts: half(" % they will not") });
    capture.recall();
    expect(capture.line).toBe("");
    capture.unfold();
    expect(capture.line).toBe(" % they will not");
  });
});

import { describe, expect, it } from "vitest";
import { isPressed, isSingle, type KeyPress } from "./keys";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("a press", () => {
  it("is matched whatever the case of the letter", () => {
    expect(isPressed(press("E", { ctrlKey: true, shiftKey: true }), "Control+Shift+e")).toBe(true);
  });

  it("with a modifier too many is another one", () => {
    expect(isPressed(press("z", { ctrlKey: true, shiftKey: true }), "Control+z")).toBe(false);
    expect(isPressed(press("n", { altKey: true }), "n")).toBe(false);
  });

  it("of a sign is matched where the keyboard needs Shift for it", () => {
    expect(isPressed(press("/", { ctrlKey: true, shiftKey: true }), "Control+/")).toBe(true);
    expect(isPressed(press("+", { shiftKey: true }), "+")).toBe(true);
  });
});

it.each([
  ["v", true],
  ["Space", true],
  ["+", true],
  ["$mod+Enter", false],
  ["PageDown", false],
  ["F5", false],
  ["Alt+ArrowUp", false],
])("%s is a single key: %s", (keys, single) => {
  expect(isSingle(keys)).toBe(single);
});

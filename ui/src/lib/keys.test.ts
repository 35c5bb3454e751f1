import { describe, expect, it } from "vitest";
import { isPressed, isSingle, shownKeys, type KeyPress } from "./keys";

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
    expect(isPressed(press("2", { code: "Digit2", shiftKey: true }), "2")).toBe(true);
  });

  it("tells a digit from Shift and the key that it is on", () => {
    const shifted = press("@", { code: "Digit2", shiftKey: true });
    expect(isPressed(shifted, "2")).toBe(false);
    expect(isPressed(shifted, "Shift+Digit2")).toBe(true);
    expect(shownKeys("Shift+Digit2")).toEqual(["Shift", "2"]);
  });
});

it.each([
  ["v", true],
  ["Space", true],
  ["Shift+Digit2", true],
  ["+", true],
  ["$mod+Enter", false],
  ["PageDown", false],
  ["F5", false],
  ["Alt+ArrowUp", false],
])("%s is a single key: %s", (keys, single) => {
  expect(isSingle(keys)).toBe(single);
});

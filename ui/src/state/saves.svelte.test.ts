import { describe, expect, it } from "vitest";
import { Problem } from "../ipc/client";
import { Saves } from "./saves.svelte";

const full = new Problem({ code: "not_saved", message: "The disk is full.", field: null });

describe("what the screen says of saving", () => {
  it("is when the last change reached the disk", async () => {
    const saves = new Saves();
    let placed = "";
    const change = Promise.resolve({ value: "kept", savedAt: "14:32:07" });
    expect(await saves.keep(change, (value) => (placed = value))).toBeNull();
    expect([placed, saves.savedAt, saves.problem]).toEqual(["kept", "14:32:07", null]);
  });

  it("is why it did not, and nothing is put in place", async () => {
    const saves = new Saves();
    let isPlaced = false;
    const answer = await saves.keep(Promise.reject(full), () => (isPlaced = true));
    expect(answer).toBe(full);
    expect([isPlaced, saves.problem]).toEqual([false, full]);
  });

  it("is put right by the next change that is kept", async () => {
    const saves = new Saves();
    await saves.keep(Promise.reject(full), () => null);
    await saves.keep(Promise.resolve({ value: 1, savedAt: "14:33:00" }), () => null);
    expect(saves.problem).toBeNull();
  });
});

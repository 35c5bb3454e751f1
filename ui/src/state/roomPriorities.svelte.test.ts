import { describe, expect, it } from "vitest";
import { added, changed, dropped, taken } from "../ipc/fake/priorities";
import { pack } from "../ipc/fake/pack";
import type { Advice, Priority } from "../ipc/bindings";
import { Drafts } from "./drafts.svelte";
import { Weighing } from "./roomPriorities.svelte";

const advised = ["direction", "qualities", "integrate"];

function weighing(start: Priority[] = []) {
  let list = $state.raw(start);
  const here = {
    get list() {
      return list;
    },
    refusal: null as { message: string } | null,
    calls: [] as string[],
  };
  let serial = 0;
  const keep = (name: string, changedList: Priority[]) => {
    here.calls.push(name);
    if (!here.refusal) list = changedList;
    return Promise.resolve(here.refusal);
  };
  const advice = advised.map((recommendation): Advice => ({
    recommendation,
    because: "failing",
    statements: [],
  }));
  const id = () => `n${String(++serial)}`;
  const room = new Weighing({
    drafts: new Drafts(() => Promise.resolve()),
    pack: () => pack,
    advice: () => advice,
    list: () => list,
    take: (recommendation) => keep("take", taken(list, recommendation, id())),
    drop: (recommendation, reason) => keep("drop", dropped(list, recommendation, reason, id())),
    add: (title) => keep("add", added(list, title, id())),
    update: (priority, input) => keep("update", changed(list, priority, input)),
    move: (priority, to) => {
      const item = list.filter((each) => each.id === priority);
      const rest = list.filter((each) => each.id !== priority);
      return keep("move", [...rest.slice(0, to), ...item, ...rest.slice(to)]);
    },
    remove: (priority) =>
      keep(
        "remove",
        list.filter((each) => each.id !== priority),
      ),
  });
  return { room, here };
}

const own = (title: string, horizon: Priority["horizon"], list: Priority[] = []): Priority[] =>
  changed(added(list, title, title), title, { horizon });
const order = (room: Weighing) =>
  room.groups.map((group) => group.those.map((item) => room.title(item)));

describe("weighing advice", () => {
  it("places what waits by two digits, takes it by that, and goes on to what waits next", async () => {
    const { room, here } = weighing();
    await room.digit(4);
    expect(here.calls).toEqual([]);
    await room.digit(2);
    expect(here.list).toMatchObject([{ recommendation: "direction", value: 4, effort: 2 }]);
    expect(room.chosen?.key).toBe("qualities");
    expect(room.toWeigh.map((item) => item.key)).toEqual(["qualities", "integrate"]);
  });

  it("stays with what was just taken, so that two digits place it and nothing else", async () => {
    const { room, here } = weighing();
    await room.take();
    await room.digit(4);
    await room.digit(2);
    expect(here.list).toMatchObject([{ recommendation: "direction", value: 4, effort: 2 }]);
    expect(room.next()).toBe(true);
    expect(room.chosen?.key).toBe("qualities");
  });

  it("steps past what waits, one after the other, and then leads out", () => {
    const { room } = weighing();
    const stepped = [room.next(), room.next(), room.next()];
    expect(stepped).toEqual([true, true, false]);
    expect(room.chosen?.key).toBe("integrate");
  });

  it("keeps to what was taken when it is placed anew", async () => {
    const { room, here } = weighing();
    await room.take();
    room.choose("direction");
    await room.place(5, 1);
    expect(room.chosen?.key).toBe("direction");
    expect(here.list[0]).toMatchObject({ value: 5, effort: 1 });
  });

  it("drops with or without a reason, and keeps that it was", async () => {
    const { room, here } = weighing();
    room.ask();
    const asked = room.chosen;
    if (asked) await room.drop(asked, "  ");
    expect(here.list).toMatchObject([{ dropped: true, reason: null }]);
    expect(room.asked).toBeNull();
    expect(room.dropped.map((item) => item.key)).toEqual(["direction"]);
    await room.take(room.dropped[0]);
    expect(here.list[0]).toMatchObject({ dropped: false });
  });

  it("stays where it is when a change is refused", async () => {
    const { room, here } = weighing();
    here.refusal = { message: "The disk is full." };
    await room.place(3, 3);
    expect(room.chosen?.key).toBe("direction");
    expect(room.toWeigh).toHaveLength(3);
  });

  it("leaves the pack's words the pack's, and keeps the room's", async () => {
    const { room, here } = weighing();
    room.begin();
    if (room.form) room.form.firstStep = "Ask the board in May";
    await room.save();
    expect(here.list[0]).toMatchObject({ title: null, firstStep: "Ask the board in May" });
    expect(room.form).toBeNull();
  });
});

describe("the order", () => {
  it("moves within a horizon, and past its end into the next one", async () => {
    const list = own("c", "now", own("b", "next", own("a", "now")));
    const { room } = weighing(list);
    expect(order(room)).toEqual([["a", "c"], ["b"], []]);
    room.choose("a");
    await room.move(1);
    expect(order(room)[0]).toEqual(["c", "a"]);
    await room.move(1);
    expect(order(room)).toEqual([["c"], ["a", "b"], []]);
    room.choose("b");
    await room.move(-1);
    await room.move(-1);
    expect(order(room)).toEqual([["c", "b"], ["a"], []]);
  });

  it("numbers what was taken as the list reads", () => {
    const list = own("c", "now", own("b", "later", own("a", "next")));
    const { room } = weighing(list);
    expect(room.taken.map((item) => [item.number, room.title(item)])).toEqual([
      [1, "c"],
      [2, "a"],
      [3, "b"],
    ]);
  });

  it("takes an idea of the room and opens it", async () => {
    const { room, here } = weighing();
    room.idea = "  Show the board a live shipment ";
    await room.addIdea();
    expect(here.list.at(-1)).toMatchObject({ title: "Show the board a live shipment" });
    expect([room.idea, room.chosen?.key]).toEqual(["", here.list.at(-1)?.id]);
  });
});

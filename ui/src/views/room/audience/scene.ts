import type { Activity, Note, Priority, Scene } from "../../../ipc/bindings";
import { timeOfDay } from "../../../lib/countdown";
import { m } from "../../../paraglide/messages.js";
import type { Room } from "../../../state/room.svelte";
import type { Curve } from "../../../state/roomAudience.svelte";
import { briefingPages } from "../briefing/pages";
import { activityName, isAnswered, placementHeadline, shortDate } from "../words";
import { ballotScene, openingScene, returnScene } from "./votes";

type Lists = Extract<Scene, { kind: "lists" }>["lists"];

const horizons = ["now", "next", "later"] as const;

/**
 * What the room is at. The audience follows the clock and not the facilitator's eyes: what is looked at
 * in passing stays on the facilitator's screen, but for a statement, which the room looks at together.
 */
function activityOf(room: Room): Activity | null {
  if (room.visiting === "assess") return "assess";
  return (room.isClosed ? room.block : room.clock.block)?.activity ?? null;
}

/** The curve that the scene needs: with where the organisation stands, alone, or none. */
export function curveOf(room: Room): "marked" | "plain" | null {
  const activity = activityOf(room);
  if (activity === "placement") return "marked";
  return activity === "briefing" && room.page === 0 ? "plain" : null;
}

/**
 * What the audience is to see of the room, in words that are ready to be read. Only what is named here
 * goes to the projector: no note, no private line, no name, no vote before its reveal, nothing late.
 */
export function sceneOf(room: Room, curve: Curve | null): Scene | null {
  const activity = activityOf(room);
  switch (activity) {
    case null:
      return null;
    case "welcome":
      return welcome(room);
    case "break":
      return pause(room);
    case "briefing":
      return briefing(room, curve);
    case "opening_vote":
      return openingScene(room);
    case "make":
    case "save":
    case "risk":
      return money(room, activity);
    case "assess":
      return ballotScene(room);
    case "placement":
      return placement(room, curve);
    case "priorities":
      return priorities(room);
    case "commit":
      return commit(room);
    case "close":
      return returnScene(room) ?? end();
  }
}

function end(): Scene {
  return { kind: "title", title: m.audience_end(), lines: [m.audience_end_lead()] };
}

function welcome({ workshop }: Room): Scene {
  const { organisation, title } = workshop.details;
  const purpose = m.room_welcome_purpose({ organisation });
  return { kind: "title", title: organisation, lines: title ? [title, purpose] : [purpose] };
}

function pause(room: Room): Scene {
  const { clock, following: next } = room;
  const isBack = clock.running && !room.isClosed && clock.secondsLeft > 0;
  return {
    kind: "title",
    title: isBack ? m.room_break_back({ time: timeOfDay(clock.endsAt) }) : activityName("break"),
    lines: [
      next ? m.room_break_purpose({ name: activityName(next.activity) }) : m.room_break_last(),
    ],
  };
}

function briefing({ workshop, page }: Room, curve: Curve | null): Scene {
  const pages = briefingPages(workshop.pack);
  const shown = pages[page] ?? pages[0];
  if (shown?.stage) {
    const { stage, name, sentence, characteristics } = shown.stage;
    return {
      kind: "page",
      eyebrow: m.room_stage_title({ stage, name }),
      title: sentence.text,
      lines: characteristics.map(({ text }) => text),
      stage,
    };
  }
  if (shown?.kind === "framework") {
    return {
      kind: "page",
      eyebrow: m.room_briefing_framework(),
      title: m.room_briefing_framework_headline(),
      lines: workshop.pack.framework.map(({ text }) => text),
      stage: null,
    };
  }
  const figure = curve && !curve.isMarked ? curve.svg : "";
  const lines = [m.room_briefing_lead()];
  return { kind: "figure", title: m.room_briefing_headline(), figure, lines };
}

function money({ workshop }: Room, question: "make" | "save" | "risk"): Scene {
  const asked = workshop.pack.questions.find((each) => each.question === question);
  return {
    kind: "page",
    eyebrow: activityName(question),
    title: asked?.text ?? activityName(question),
    lines: asked ? [asked.opening] : [],
    stage: null,
  };
}

function placement(room: Room, curve: Curve | null): Scene {
  const { assessment } = room.workshop;
  const { placement: found, setByRoom } = assessment;
  const lines = [
    isAnswered(assessment)
      ? `${m.room_confidence({ level: found.confidence.level })}.`
      : m.room_headline_none_lead(),
  ];
  if (setByRoom?.inForce) lines.push(m.audience_set_by_room({ stage: setByRoom.stage }));
  return {
    kind: "figure",
    title: placementHeadline(assessment, room.settling.length),
    figure: curve?.isMarked ? curve.svg : "",
    lines,
  };
}

function priorities(room: Room): Scene {
  const { list } = room.workshop.priorities;
  const taken = list.filter(({ dropped }) => !dropped);
  const lists = horizons.map((horizon) => ({
    title: m.audience_horizon({ horizon }),
    items: taken.filter((each) => each.horizon === horizon).map((each) => weighed(room, each)),
  }));
  return listed(m.audience_priorities(), lists, m.audience_priorities_lead());
}

function weighed(room: Room, { title, recommendation, owner }: Priority) {
  const advised = room.workshop.pack.recommendations.find(({ id }) => id === recommendation);
  return { text: title ?? advised?.title ?? "", aside: roleOf(room, owner) };
}

function commit(room: Room): Scene {
  const lists = (["decision", "action"] as const).map((kind) => ({
    title: m.room_rail_title({ kind }),
    items: room.workshop.notes
      .filter(({ reading }) => reading.kind === kind && !reading.private)
      .map((note) => written(room, note)),
  }));
  return listed(m.audience_commit(), lists, m.audience_commit_lead());
}

function written(room: Room, { reading }: Note) {
  const due = reading.due === null ? null : shortDate(reading.due);
  const aside = [roleOf(room, reading.people[0]), due].filter((word) => word !== null).join(" · ");
  return { text: reading.shown, aside: aside === "" ? null : aside };
}

/** The lists; a page that says what will stand in them, while they are empty. */
function listed(title: string, lists: Lists, lead: string): Scene {
  const isEmpty = lists.every(({ items }) => items.length === 0);
  return isEmpty
    ? { kind: "page", eyebrow: "", title, lines: [lead], stage: null }
    : { kind: "lists", title, lists };
}

/** The role that a handle stands for; nothing for one that nobody here has. */
function roleOf({ workshop }: Room, handle: string | null | undefined): string | null {
  const plain = handle?.replace(/^@/, "");
  const person = workshop.participants.find((each) => each.handle.replace(/^@/, "") === plain);
  return person?.role ?? null;
}

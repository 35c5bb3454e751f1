import type { Activity } from "../ipc/bindings";
import { m } from "../paraglide/messages.js";
import type { App, Route } from "../state/app.svelte";
import type { Command } from "../state/commands.svelte";
import { roomOf } from "../state/room.svelte";
import { activityName } from "./room/words";

/** Where something is done: on a screen, or in some activities of the room. */
type Place = Route["screen"] | "workshop" | readonly Activity[];
type Rest = {
  place: Place;
  /** A closed workshop refuses it. */
  changes?: boolean;
  /** What it waits for where it is done. */
  needs?: () => string;
  also?: () => string;
};

const money: Activity[] = ["make", "save", "risk"];
const votes: Activity[] = ["opening_vote", "assess", "close"];
const group = (activity: Activity) => () => activityName(activity);

/**
 * Everything that somebody may look for by name, with where it is done. Each stands at the very outside
 * of the registry: the screen that does it takes its place there by the same id, and while none does,
 * this says why, so that nobody has to know beforehand where a thing is to be found.
 */
export function elsewhere(app: App): Command[] {
  const rest = (id: string, title: () => string, of: () => string, how: Rest): Command => ({
    id,
    title,
    group: of,
    keys: [],
    ...(how.also && { also: how.also }),
    when: () => false,
    why: () => whyNot(app, how),
    run: () => undefined,
  });
  const inRoom = (id: string, title: () => string, how: Omit<Rest, "place"> = {}) =>
    rest(`room.${id}`, title, m.room_group, { place: "room", ...how });
  const projected = (id: string, title: () => string, also?: () => string) =>
    rest(`audience.${id}`, title, m.audience_group, { place: "room", ...(also && { also }) });
  const voted = (id: string, title: () => string, how: Omit<Rest, "place">) =>
    rest(`vote.${id}`, title, m.vote_group, { place: votes, changes: true, ...how });
  const assessed = (id: string, title: () => string, needs = m.why_no_vote, changes = true) =>
    rest(`assess.${id}`, title, group("assess"), { place: ["assess"], changes, needs });
  const weighed = (id: string, title: () => string, needs = m.why_line) =>
    rest(`weigh.${id}`, title, group("priorities"), {
      place: ["priorities"],
      changes: true,
      needs,
    });
  return [
    rest("report", m.key_report, m.group_app, { place: "workshop", also: m.also_report }),
    rest("undo", m.key_undo, m.group_edit, { place: "workshop", changes: true }),
    rest("redo", m.key_redo, m.group_edit, { place: "workshop", changes: true }),
    rest("find", m.key_find, m.group_edit, { place: "workshop", also: m.also_find }),
    inRoom("clock", m.room_key_clock, { changes: true, also: m.also_clock }),
    inRoom("capture", m.room_key_capture, { changes: true, also: m.also_capture }),
    inRoom("next-step", m.room_key_next_step),
    inRoom("next-block", m.room_key_next_block),
    inRoom("people", m.people_key, { also: m.also_people }),
    inRoom("longer", m.clock_key_longer, {
      changes: true,
      needs: m.why_clock,
      also: m.also_longer,
    }),
    inRoom("shorter", m.clock_key_shorter, {
      changes: true,
      needs: m.why_clock,
      also: m.also_shorter,
    }),
    inRoom("fit", m.clock_key_fit, { changes: true }),
    inRoom("move-end", m.clock_key_move_end, { changes: true }),
    rest("room.value-line", m.room_money_add, m.room_group, {
      place: money,
      changes: true,
      also: m.also_value,
    }),
    voted("begin", m.vote_key_begin, { needs: m.why_open_already, also: m.also_vote }),
    voted("reveal", m.vote_key_reveal, { needs: m.why_vote, also: m.also_reveal }),
    voted("void", m.vote_key_void, { needs: m.why_revealed }),
    voted("drop", m.vote_key_drop, { needs: m.why_vote }),
    projected("toggle", m.audience_key_toggle, m.also_audience),
    projected("blank", m.audience_key_blank, m.also_audience),
    projected("timer", m.audience_key_timer, m.also_audience),
    projected("look", m.audience_key_look, m.also_audience),
    assessed("agree", m.ballot_key_agree),
    assessed("unknown", m.room_key_unknown),
    assessed("not-applicable", m.room_key_not_applicable),
    assessed("evidence", m.room_key_evidence),
    assessed("dissent", m.ballot_key_dissent, m.why_rated),
    assessed("next", m.room_key_next_statement, m.why_no_vote, false),
    assessed("previous", m.room_key_previous_statement, m.why_no_vote, false),
    assessed("next-open", m.room_key_next_open, m.why_no_vote, false),
    rest("place.set", m.place_set, group("placement"), { place: ["placement"], changes: true }),
    weighed("idea", m.weigh_idea),
    weighed("take", m.weigh_take),
    weighed("drop", m.weigh_drop),
    weighed("edit", m.weigh_key_edit),
    rest("prepare.open", m.prepare_open, m.group_prepare, { place: "prepare" }),
    rest("report.export", m.report_export, m.group_report, {
      place: "report",
      also: m.also_report,
    }),
    rest("report.copy", m.report_copy, m.group_report, { place: "report", also: m.also_report }),
    rest("library.new", m.library_new, m.group_library, { place: "library" }),
    rest("library.sample", m.library_sample, m.group_library, { place: "library" }),
    rest("library.import", m.library_import, m.group_library, { place: "library" }),
    rest("library.find", m.library_search, m.group_library, { place: "library" }),
  ];
}

/** What stands in the way first: no workshop, a closed one, another screen, another activity. */
function whyNot(app: App, { place, changes = false, needs }: Rest): string {
  const { route, workshop } = app;
  if (place === "library") return m.why_library();
  if (!workshop) return m.why_workshop();
  if (changes && workshop.state === "closed") return m.why_closed();
  if (place === "prepare") return m.why_prepare();
  if (place === "report") return m.why_report();
  if (place === "workshop" || place === "settings") return m.why_later();
  const isRoom = route.screen === "room";
  if (place === "room") return isRoom ? (needs?.() ?? m.why_later()) : m.why_room();
  if (isRoom && place.includes(roomOf(workshop).activity)) return needs?.() ?? m.why_later();
  const names = new Intl.ListFormat("en-GB", { type: "disjunction" });
  return m.why_activity({ where: names.format(place.map(activityName)) });
}

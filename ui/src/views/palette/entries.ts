import { m } from "../../paraglide/messages.js";
import type { App } from "../../state/app.svelte";
import type { Command } from "../../state/commands.svelte";
import { roomOf } from "../../state/room.svelte";
import type { OpenWorkshop } from "../../state/workshop.svelte";
import { narrowed } from "../../lib/narrow";
import { blockName } from "../room/words";

/** One line of the palette. */
export type Entry = {
  id: string;
  group: string;
  title: string;
  keys: string | null;
  /** Why it cannot be done now, and what to do; null where it can. */
  why: string | null;
  run: () => void;
};

/** What is registered, as it was when the palette was asked for. */
export type Offer = { applying: Command[]; resting: Command[] };

const byPlace = "room.block-";

/** Until something is typed, only commands: a pack has a screenful of statements. */
export function entries(app: App, { applying, resting }: Offer, query: string): Entry[] {
  const asked = query.trim();
  const all = commandsOf(app, applying);
  const later = resting.map((command) => restingOf(command));
  if (asked === "") return [...all, ...later];
  const { workshop } = app;
  const places = workshop
    ? [...blocksOf(app, workshop, applying), ...statementsOf(app, workshop)]
    : [];
  const named = ({ title, group }: Entry) => `${title} ${group}`;
  const meant = (entry: Entry) => `${named(entry)} ${app.commands.wordsOf(entry.id)}`;
  const found = narrowed([...all, ...places], asked, named);
  const called = all.filter((entry) => isCalled(app.commands.wordsOf(entry.id), asked));
  const doable = new Set([...called, ...found, ...narrowed(all, asked, meant)]);
  return [...grouped([...doable]), ...narrowed(later, asked, meant)];
}

/** Whether just that word is one of those that a command is looked for by; then it comes first. */
function isCalled(words: string, asked: string): boolean {
  return words.split(/[,\s]+/).includes(asked.toLowerCase());
}

/** What cannot be done stands by its own name, under a heading that says so. */
function restingOf(command: Command): Entry {
  return {
    id: command.id,
    group: m.palette_resting(),
    title: command.title(),
    keys: null,
    why: command.why?.() ?? "",
    run: () => undefined,
  };
}

function commandsOf(app: App, commands: Command[]): Entry[] {
  const all = commands
    // A block stands there by its name, with the key of its place.
    .filter(({ id }) => id !== "palette" && !id.startsWith(byPlace))
    .map((command): Entry => ({
      id: command.id,
      group: command.group(),
      title: command.title(),
      keys: command.keys[0] ?? null,
      why: null,
      run: () => {
        app.commands.run(command.id);
      },
    }));
  return grouped(all);
}

function blocksOf(app: App, workshop: OpenWorkshop, commands: Command[]): Entry[] {
  const keysOf = (at: number) =>
    commands.find(({ id }) => id === `${byPlace}${String(at + 1)}`)?.keys[0] ?? null;
  return workshop.agenda.blocks.map((block, at) => ({
    id: `block-${block.id}`,
    group: m.palette_blocks(),
    title: blockName(block),
    keys: keysOf(at),
    why: null,
    run: () => {
      app.go({ screen: "room", workshop: workshop.id });
      void roomOf(workshop).go(block);
    },
  }));
}

function statementsOf(app: App, workshop: OpenWorkshop): Entry[] {
  return workshop.pack.statements.map((statement) => ({
    id: `statement-${statement.id}`,
    group: m.palette_statements(),
    title: statement.short,
    keys: null,
    why: null,
    run: () => {
      app.go({ screen: "room", workshop: workshop.id });
      roomOf(workshop).visit(statement.id);
    },
  }));
}

/** Those of a group stand together, the group of the first of all first. */
function grouped(entries: Entry[]): Entry[] {
  const byGroup = new Map<string, Entry[]>();
  for (const entry of entries) {
    byGroup.set(entry.group, [...(byGroup.get(entry.group) ?? []), entry]);
  }
  return [...byGroup.values()].flat();
}

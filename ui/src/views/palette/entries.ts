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
  run: () => void;
};

const byPlace = "room.block-";

/** Until something is typed, only commands: a pack has a screenful of statements. */
export function entries(app: App, commands: Command[], query: string): Entry[] {
  const asked = query.trim();
  const all = commandsOf(app, commands);
  if (asked === "") return all;
  const { workshop } = app;
  const places = workshop
    ? [...blocksOf(app, workshop, commands), ...statementsOf(app, workshop)]
    : [];
  const found = narrowed([...all, ...places], asked, ({ title, group }) => `${title} ${group}`);
  return grouped(found);
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

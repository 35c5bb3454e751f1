import { expect, it } from "vitest";

const catalogues = import.meta.glob<Record<string, unknown>>("../messages/*.json", {
  eager: true,
  import: "default",
});
const sources = import.meta.glob<string>("./{lib,state,views,components}/**/*.{ts,svelte}", {
  eager: true,
  query: "?raw",
  import: "default",
});

it("every message is said somewhere", () => {
  const messages = Object.values(catalogues).flatMap((each) => Object.keys(each));
  const said = new Set(
    Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\bm\s*\.(\w+)/g)].map(([, name]) => name),
    ),
  );
  expect(messages.length).toBeGreaterThan(800);
  expect(messages.filter((name) => name !== "$schema" && !said.has(name))).toEqual([]);
});

import type { PackSummary } from "../bindings";
import { pack } from "./pack";

/** The packs of the library: the shipped one, and one of a client's own wording. */
export function packs(): PackSummary[] {
  const shipped = { id: pack.id, version: pack.version, title: pack.title };
  return [
    { number: 1, ...shipped, shipped: true, workshops: 5 },
    {
      number: 2,
      id: "kestrel-words",
      version: "1.2.0",
      title: "Five stages in Kestrel’s words",
      shipped: false,
      workshops: 0,
    },
  ];
}

export const loaded: Omit<PackSummary, "number"> = {
  id: "five-stages-de",
  version: "0.9.0",
  title: "Fünf Stufen",
  shipped: false,
  workshops: 0,
};

/** How the app refuses a pack: every error in a line of its own. */
export const broken = [
  "kestrel.toml, line 12, column 1, statements[3].stage: there is no stage 7; stages are 0 to 5",
  "kestrel.toml, line 48, column 1, statements[9].dimension: “culture” is no dimension",
  "kestrel.toml, line 131, column 1, stages[4]: no must-have at this stage; each stage needs one",
  "kestrel.toml, line 204, column 1, recommendations[2].answers[1]: no statement has the id “3-backup”",
  "kestrel.toml, line 377, column 1, statements[41].id: “2-owner” is taken by line 96",
].join("\n");

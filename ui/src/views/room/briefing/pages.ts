import type { Pack } from "../../../ipc/bindings";

export type Page = {
  id: string;
  stage: Pack["stages"][number] | null;
  kind: "curve" | "stage" | "framework";
};

/** The briefing as it is walked: the curve, the stages, the framework. */
export function briefingPages(pack: Pack): Page[] {
  return [
    { id: "curve", stage: null, kind: "curve" },
    ...pack.stages.map((stage): Page => ({ id: String(stage.stage), stage, kind: "stage" })),
    { id: "framework", stage: null, kind: "framework" },
  ];
}

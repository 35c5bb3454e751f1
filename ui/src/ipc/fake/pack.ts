import { parse } from "smol-toml";
import source from "../../../../assets/model-pack/five-stages.toml?raw";
import type { Activity, BlockInput, Pack, Sourced } from "../bindings";

/** The shipped pack, read as the app reads it but without its checks. */
const toml = parse(source) as unknown as Toml;

type Item = { text: string; sections?: string[]; ours?: boolean };
type Toml = {
  id: string;
  version: string;
  title: string;
  rule: string;
  anchors: string[];
  framework: Item[];
  publication: Pack["publication"];
  stages: {
    stage: number;
    name: string;
    short_name: string;
    driver: string;
    sentence: Item;
    characteristics: Item[];
    first_mover: Item;
    routes: Item[];
    example?: Item;
    misunderstanding: Item;
    fact?: Item;
  }[];
  statements: (Pick<Pack["statements"][number], "id" | "stage" | "role" | "dimension" | "text"> & {
    flow?: "bottom_up" | "top_down";
    short: string;
    anchors?: string[];
    definition?: string;
    settled_by: string;
    precondition?: boolean;
    sections?: string[];
    ours?: boolean;
  })[];
  questions: (Pick<Pack["questions"][number], "question" | "text" | "opening"> & {
    example: { name: string; basis: string };
    prompts: { text: string; stage: number; sections?: string[] }[];
  })[];
  recommendations: (Pick<
    Pack["recommendations"][number],
    "id" | "title" | "why" | "measure" | "horizon" | "questions" | "answers"
  > & { first_step: string; sections?: string[]; ours?: boolean })[];
  templates: {
    id: string;
    name: string;
    blocks: { activity: Activity; planned_minutes: number; minimum_minutes: number }[];
  }[];
};

function sourced(item: Item): Sourced {
  return { text: item.text, sections: item.sections ?? [], ours: item.ours ?? false };
}

export const pack: Pack = {
  id: toml.id,
  version: toml.version,
  title: toml.title,
  rule: toml.rule,
  anchors: toml.anchors,
  framework: toml.framework.map(sourced),
  publication: toml.publication,
  stages: toml.stages.map((stage) => ({
    stage: stage.stage,
    name: stage.name,
    shortName: stage.short_name,
    sentence: sourced(stage.sentence),
    driver: stage.driver,
    characteristics: stage.characteristics.map(sourced),
    firstMover: sourced(stage.first_mover),
    routes: stage.routes.map(sourced),
    example: stage.example ? sourced(stage.example) : null,
    misunderstanding: sourced(stage.misunderstanding),
    fact: stage.fact ? sourced(stage.fact) : null,
  })),
  statements: toml.statements.map((statement) => ({
    id: statement.id,
    stage: statement.stage,
    role: statement.role,
    dimension: statement.dimension,
    flow: statement.flow ?? null,
    text: statement.text,
    short: statement.short,
    anchors: statement.anchors ?? toml.anchors,
    definition: statement.definition ?? null,
    settledBy: statement.settled_by,
    precondition: statement.precondition ?? false,
    sections: statement.sections ?? [],
    ours: statement.ours ?? false,
  })),
  questions: toml.questions.map((question) => ({
    question: question.question,
    text: question.text,
    opening: question.opening,
    prompts: question.prompts.map((prompt) => ({ ...prompt, sections: prompt.sections ?? [] })),
    exampleName: question.example.name,
    exampleBasis: question.example.basis,
  })),
  recommendations: toml.recommendations.map((item) => ({
    id: item.id,
    title: item.title,
    why: item.why,
    firstStep: item.first_step,
    measure: item.measure,
    horizon: item.horizon,
    questions: item.questions,
    answers: item.answers,
    sections: item.sections ?? [],
    ours: item.ours ?? false,
  })),
  templates: toml.templates.map((template) => ({
    id: template.id,
    name: template.name,
    minutes: template.blocks.reduce((sum, block) => sum + block.planned_minutes, 0),
    own: false,
  })),
};

export function templateBlocks(id: string): Required<BlockInput>[] {
  const template = toml.templates.find((candidate) => candidate.id === id);
  return (template?.blocks ?? []).map((block) => ({
    activity: block.activity,
    title: null,
    plannedMinutes: block.planned_minutes,
    minimumMinutes: block.minimum_minutes,
    locked: false,
  }));
}

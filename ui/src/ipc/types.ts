/**
 * What the app answers, by name. The generated bindings tell what is read from what is written; the
 * window holds what was read, and may write it again.
 */
import type { commands } from "./bindings";
import type { PendingTypes } from "./pending";

type Commands = typeof commands;
type Data<Answer> = Answer extends { status: "ok"; data: infer Value } ? Value : never;
type Read<Name extends keyof Commands> = Data<Awaited<ReturnType<Commands[Name]>>>;
type Written<Name extends keyof Commands, At extends number> = Extract<
  Parameters<Commands[Name]>[At],
  object
>;

export type { Saved } from "./bindings";

export type Library = Read<"libraryGet">;
export type WorkshopSummary = Library["workshops"][number];
export type DueAction = Library["due"][number];
export type SearchHit = Read<"librarySearch">[number];
export type Template = Read<"templateList">[number];

export type Workshop = Read<"workshopGet">;
export type WorkshopState = Workshop["state"];
export type Details = Workshop["details"];
export type Participant = Workshop["participants"][number];
export type ParticipantInput = Written<"participantAdd", 1>;
export type Agenda = Workshop["agenda"];
export type Clock = Agenda["clock"];
export type Block = Agenda["blocks"][number];
export type BlockInput = Written<"blockAdd", 1>;
export type Activity = Block["activity"];
export type Note = Workshop["notes"][number];
export type Reading = Note["reading"];
export type Span = Reading["spans"][number];
export type Kind = Reading["kind"];
export type MoneyQuestion = Reading["questions"][number];
export type Assessment = Workshop["assessment"];
export type Placement = Assessment["placement"];
export type Rating = Assessment["ratings"][number];
export type RatingInput = Written<"ratingSet", 1>;
export type AnswerCode = Rating["answer"];
export type EvidenceGrade = Rating["evidence"];
export type Worth = Workshop["worth"];
export type ValueLine = Worth["lines"][number];
export type ValueLineInput = Written<"valueLineAdd", 1>;
export type Advice = Workshop["advice"][number];
export type Pack = Workshop["pack"];
export type Sourced = Pack["framework"][number];
export type Settings = Read<"settingsGet">;
export type Theme = Settings["theme"];
export type ReportPreview = PendingTypes["ReportPreview"];

type Refusal<Answer> = Answer extends { status: "error"; error: infer Problem } ? Problem : never;
export type WireProblem = Required<Refusal<Awaited<ReturnType<Commands["libraryGet"]>>>>;

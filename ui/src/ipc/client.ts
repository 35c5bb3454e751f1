import { commands } from "./bindings";
import type { Problem as WireProblem } from "./bindings";

/** A refusal of the app, as something that can be thrown and shown. */
export class Problem extends Error {
  readonly code: WireProblem["code"];
  /** The field at fault, in the words of the wire, or null. */
  readonly field: string | null;

  constructor(wire: WireProblem) {
    super(wire.message);
    this.name = "Problem";
    this.code = wire.code;
    this.field = wire.field;
  }
}

/** Whatever was thrown, as a Problem: what is not ours is an internal one. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Problem({ code: "internal", message, field: null });
}

type Data<Answer> = Answer extends { status: "ok"; data: infer Value } ? Value : never;
type Unwrapped<Command> = Command extends (...args: infer Args) => Promise<infer Answer>
  ? (...args: Args) => Promise<Data<Answer>>
  : never;

/** Every command of the app; each answers its value or throws a Problem. */
export type Ipc = { [Name in keyof typeof commands]: Unwrapped<(typeof commands)[Name]> };

type Answer = { status: "ok"; data: unknown } | { status: "error"; error: WireProblem };
type Command = (...args: unknown[]) => Promise<Answer>;

function unwrapped(command: Command) {
  return async (...args: unknown[]): Promise<unknown> => {
    let answer: Answer;
    try {
      answer = await command(...args);
    } catch (thrown) {
      throw asProblem(thrown);
    }
    if (answer.status === "error") throw new Problem(answer.error);
    return answer.data;
  };
}

export const ipc = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [name, unwrapped(command as Command)]),
) as Ipc;

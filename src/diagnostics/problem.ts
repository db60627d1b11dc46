import { MESSAGES, type MessageParameters } from "../../generated/types/messages.ts";

/** Where a problem is: a place in a file (line and column from 1), or a field of a request. */
export interface Location {
  /** As a person should read it: relative to the compiled file, `~/…`, or `mallex:<pack>/…`. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Field path in data: `messages[2].content[0].type`. */
  readonly path?: string;
  /** Length of the underlined text in characters. */
  readonly length?: number;
}

/** One thing that is wrong: what, where, why, and what to do. */
export interface Problem {
  /** `MX` + four digits. 1 load · 2 schema · 3 meaning · 4 regex · 5 template · 6 sharing and trust · 7 this machine · 8 a request · 9 a bug of mallex. */
  readonly code: `MX${number}`;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do about it, in the imperative. */
  readonly hint?: string;
  readonly at?: Location;
  /** The other places that matter: where the first one of two is defined, who extends the file. */
  readonly related?: readonly { readonly message: string; readonly at: Location }[];
  /** How the file of `at` came in: who names it, who names that one, up to the file that is compiled. */
  readonly via?: readonly Location[];
  /** The source line at `at`, for the frame under the message. */
  readonly source?: string;
  /** What a machine may change so that it is fixed. */
  readonly fix?: Fix;
}

/** A change of a file's text: the characters at a place on one line (it has a `length`) become others. */
export interface Fix {
  readonly at: Location;
  readonly replace: string;
}

/** What a message of the catalogue leaves to its call: its severity where that depends, and what else is known of the problem. */
export type ProblemDetails = Partial<Omit<Problem, "code" | "message" | "at">>;

/** A message of the catalogue, `src/diagnostics/messages`. @param id a code, or one of its variants: `MX8002.missing` */
export function createProblem<Id extends keyof MessageParameters>(
  id: Id,
  parameters: MessageParameters[Id],
  at?: Location,
  details?: ProblemDetails,
): Problem {
  const { severity, message, hint } = MESSAGES[id];
  const texts: Readonly<Record<string, string | number>> = parameters;
  return {
    code: id.slice(0, CODE_LENGTH) as Problem["code"],
    severity,
    message: fill(message, texts),
    ...(hint === undefined ? {} : { hint: fill(hint, texts) }),
    ...(at === undefined ? {} : { at }),
    ...details,
  };
}

/** Of `MX3014`. */
const CODE_LENGTH = 6;

/** A brace behind a backslash is text. */
function fill(text: string, texts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(
    /\\(\{)|\{(\w+)\}/g,
    (found, brace?: string, name = "") => brace ?? String(texts[name] ?? found),
  );
}

export function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

/** The one error class of the project: carries problems, never just a sentence. */
export class MallexError extends Error {
  override readonly name = "MallexError";
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problem: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const problems: readonly [Problem, ...Problem[]] = "code" in problem ? [problem] : problem;
    super(problems.map(({ code, message }) => `${message} [${code}]`).join("\n"), options);
    this.problems = problems;
  }

  get problem(): Problem {
    return this.problems[0];
  }
}

export function createError<Id extends keyof MessageParameters>(
  id: Id,
  parameters: MessageParameters[Id],
  at?: Location,
  details?: ProblemDetails,
): MallexError {
  return new MallexError(createProblem(id, parameters, at, details));
}

/** What is wrong with a field of a request (MX8002). @param path as the client wrote it: `tools[2].name` @param what goes on behind it: `is missing` */
export function wrongField(path: string, what: string): Problem {
  return createProblem("MX8002", { path, problem: what }, { path });
}

import { count, visible } from "../shared/format-quantities.ts";
import { isError, type Location, type Problem } from "./problem.ts";

/** Paints a piece of text; `plainStyle` where there is no terminal. The names are those of Node's `styleText`. */
export type TextStyle = (format: "red" | "yellow" | "cyan" | "dim" | "bold", text: string) => string;

export const plainStyle: TextStyle = (_format, text) => text;

/** A source line longer than this is cut round the underlined part: minified files exist. Characters. */
const FRAME_WIDTH = 120;

/** One problem as a person reads it: where, what, code, the line with a caret, the other places, who names the file, the hint. No newline at the end. */
export function printText(problem: Problem, style: TextStyle = plainStyle): string {
  const colour = problem.severity === "error" ? "red" : "yellow";
  const where = printLocation(problem.at);
  const head = `${where === "" ? "" : `${style("bold", where)}: `}${style(colour, problem.severity)}: ${visible(problem.message)} ${style("dim", `[${problem.code}]`)}`;
  const via = (problem.via ?? []).map((at) => `  via ${printLocation(at)}`);
  const related = (problem.related ?? []).map(({ message, at }) => `  ${printLocation(at)}: ${visible(message)}`);
  const hint = problem.hint === undefined ? [] : [`  ${style("cyan", "hint")}: ${visible(problem.hint)}`];
  return [head, ...frame(problem, (text) => style(colour, text)), ...related, ...via, ...hint].join("\n");
}

/** More than this at once nobody reads; the rest is counted. */
const MAX_PRINTED = 20;

/** The problems, errors before warnings where there are too many, then where to read on, and a count. Empty text for no problems. */
export function printProblems(problems: readonly Problem[], style: TextStyle = plainStyle): string {
  if (problems.length === 0) return "";
  const kept = new Set(problems.toSorted((a, b) => Number(isError(b)) - Number(isError(a))).slice(0, MAX_PRINTED));
  const printed = problems.filter((problem) => kept.has(problem));
  const left = problems.filter((problem) => !kept.has(problem));
  return [
    ...printed.map((problem) => printText(problem, style)),
    ...(left.length === 0 ? [] : [`and ${countKinds(left)} more, which \`--json\` lists`]),
    ...readOn(printed, style),
    ...(problems.length > 1 ? [countKinds(problems)] : []),
  ].join("\n");
}

/** Mistakes in files are explained at length elsewhere, each kind once; what the machine refuses has said all there is to say. */
function readOn(problems: readonly Problem[], style: TextStyle): string[] {
  const codes = new Set(problems.filter(({ at }) => at?.line !== undefined).map(({ code }) => code));
  const commands = [...codes].toSorted().map((code) => `mallex explain ${code}`);
  return commands.length === 0 ? [] : [`${style("cyan", "help")}: ${commands.join(" · ")}`];
}

function countKinds(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const counts = [
    [errors, "error"],
    [problems.length - errors, "warning"],
  ] as const;
  return counts.flatMap(([number, noun]) => (number === 0 ? [] : count(number, noun))).join(", ");
}

/** `file:line:column` as editors and terminals make it clickable, with the field path behind it. */
export function printLocation(at: Location | undefined): string {
  if (at === undefined) return "";
  const position = [at.file, at.line, at.line === undefined ? undefined : at.column]
    .filter((piece) => piece !== undefined)
    .join(":");
  return visible([position, at.path].filter((piece) => piece !== undefined && piece !== "").join(" "));
}

function frame(problem: Problem, paint: (text: string) => string): string[] {
  const { line, column = 1, length = 1 } = problem.at ?? {};
  if (line === undefined || problem.source === undefined) return [];
  const from = column - 1 > FRAME_WIDTH / 2 ? column - 1 - FRAME_WIDTH / 2 : 0;
  const display = problem.source.slice(from, from + FRAME_WIDTH);
  const before = display.slice(0, column - 1 - from);
  const under = Math.max(1, Math.min(length, display.length - before.length));
  const number = String(line);
  // Tabs are repeated under tabs, or the caret would stand somewhere else.
  const pad = visible(before).replaceAll(/[^\t]/g, " ");
  const left = from > 0 ? "…" : "";
  const right = from + FRAME_WIDTH < problem.source.length ? "…" : "";
  return [
    ` ${number} | ${left}${visible(display)}${right}`,
    ` ${" ".repeat(number.length)} | ${" ".repeat(left.length)}${pad}${paint("^".repeat(under))}`,
  ];
}

/** What every command says with `--json`: one object, one line. */
export interface JsonReport {
  readonly ok: boolean;
  readonly command: string;
  /** Of mallex. */
  readonly version: string;
  readonly problems: readonly Problem[];
  /** What the command is for; its shape is the command's own. Absent when it could not be made. */
  readonly data?: unknown;
}

/** One line of JSON, with a newline at the end. `ok` unless one of the problems is an error. */
export function printJson(report: Omit<JsonReport, "ok"> & { readonly ok?: boolean }): string {
  const { ok = !report.problems.some(isError), command, version, problems, data } = report;
  return `${JSON.stringify({ ok, command, version, problems, data } satisfies JsonReport)}\n`;
}

/**
 * Problems as commands of a GitHub workflow, one a line: they become notes at the lines they are about. No newline at the end.
 * @param pathOf path of a place's file below the repository; undefined for what lies elsewhere, whose place then stands in the text
 * @see docs.github.com, "Workflow commands for GitHub Actions": values and texts escape %, CR and LF; values also : and ,
 */
export function printGithub(
  problems: readonly Problem[],
  pathOf: (file: string) => string | undefined = (file) => file,
): string {
  return problems.map((problem) => githubCommand(problem, pathOf)).join("\n");
}

/** A text in which a workflow finds no commands: it may tell of a request or a file, and those may say anything. @param word nobody must know it before */
export function printInert(text: string, word: string): string {
  return `::stop-commands::${word}\n${text.endsWith("\n") ? text : `${text}\n`}::${word}::\n`;
}

function githubCommand(problem: Problem, pathOf: (file: string) => string | undefined): string {
  const { code, severity, message, hint, at, via = [], related = [] } = problem;
  const path = at?.file === undefined ? undefined : pathOf(at.file);
  const where = path === undefined && at !== undefined ? `${printLocation(at)}: ` : "";
  const lines = [
    `${where}${message}`,
    ...related.map((other) => `${printLocation(other.at)}: ${other.message}`),
    ...via.map((location) => `via ${printLocation(location)}`),
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
  ];
  const values: Record<string, string | number> = {
    ...(path === undefined ? {} : locationFields(path, problem)),
    title: code,
  };
  const list = Object.entries(values).map(([key, value]) => `${key}=${escapeValue(String(value))}`);
  return `::${severity} ${list.join(",")}::${escapeText(lines.join("\n"))}`;
}

/** A note ends where its line does: a place may go on for many lines. */
function locationFields(file: string, { at, source }: Problem): Record<string, string | number> {
  const { line, column, length } = at ?? {};
  if (line === undefined) return { file };
  if (column === undefined) return { file, line };
  if (length === undefined) return { file, line, col: column };
  return { file, line, col: column, endColumn: Math.min(column + length, (source?.length ?? Infinity) + 1) };
}

function escapeText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

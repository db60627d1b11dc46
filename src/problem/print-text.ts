import { count } from "./count.ts";
import { isError, type Location, type Problem } from "./problem.ts";
import { visible } from "./visible.ts";

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

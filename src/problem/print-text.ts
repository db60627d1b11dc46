import type { Place, Problem } from "./problem.ts";

/** Paints a piece of text; `plainStyle` where there is no terminal. The names are those of Node's `styleText`. */
export type Style = (format: "red" | "yellow" | "cyan" | "dim" | "bold", text: string) => string;

export const plainStyle: Style = (_format, text) => text;

/** A source line longer than this is cut round the underlined part: minified files exist. Characters. */
const FRAME_WIDTH = 120;

/** One problem as a person reads it: where, what, code, the line with a caret, the other places, the hint. No newline at the end. */
export function printText(problem: Problem, style: Style = plainStyle): string {
  const colour = problem.severity === "error" ? "red" : "yellow";
  const where = printPlace(problem.at);
  const head = `${where === "" ? "" : `${style("bold", where)}: `}${style(colour, problem.severity)}: ${visible(problem.message)} ${style("dim", `[${problem.code}]`)}`;
  const related = (problem.related ?? []).map(({ message, at }) => `  ${printPlace(at)}: ${visible(message)}`);
  const hint = problem.hint === undefined ? [] : [`  ${style("cyan", "hint")}: ${visible(problem.hint)}`];
  return [head, ...frame(problem, (text) => style(colour, text)), ...related, ...hint].join("\n");
}

/** Every problem, and a last line that counts them. Empty text for no problems. */
export function printProblems(problems: readonly Problem[], style: Style = plainStyle): string {
  if (problems.length === 0) return "";
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const counts = [plural(errors, "error"), plural(problems.length - errors, "warning")].filter((text) => text !== "");
  const total = problems.length > 1 ? [counts.join(", ")] : [];
  return [...problems.map((problem) => printText(problem, style)), ...total].join("\n");
}

function plural(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `file:line:column` as editors and terminals make it clickable, with the field path behind it. */
export function printPlace(at: Place | undefined): string {
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
  const shown = problem.source.slice(from, from + FRAME_WIDTH);
  const before = shown.slice(0, column - 1 - from);
  const under = Math.max(1, Math.min(length, shown.length - before.length));
  const number = String(line);
  // Tabs are repeated under tabs, or the caret would stand somewhere else.
  const pad = visible(before).replaceAll(/[^\t]/g, " ");
  return [` ${number} | ${visible(shown)}`, ` ${" ".repeat(number.length)} | ${pad}${paint("^".repeat(under))}`];
}

/** A file from somebody else must not be able to move the cursor or change the title of the terminal. */
function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\u{fffd}");
}

import { printLocation } from "./print-text.ts";
import type { Problem } from "./problem.ts";

/**
 * Problems as commands of a GitHub workflow, one a line: they become notes at the lines they are about. No newline at the end.
 * @param pathOf path of a place's file below the repository; undefined for what lies elsewhere, whose place then stands in the text
 * @see docs.github.com, "Workflow commands for GitHub Actions": values and texts escape %, CR and LF; values also : and ,
 */
export function printGithub(
  problems: readonly Problem[],
  pathOf: (file: string) => string | undefined = (file) => file,
): string {
  return problems.map((problem) => command(problem, pathOf)).join("\n");
}

/** A text in which a workflow finds no commands: it may tell of a request or a file, and those may say anything. @param word nobody must know it before */
export function printInert(text: string, word: string): string {
  return `::stop-commands::${word}\n${text.endsWith("\n") ? text : `${text}\n`}::${word}::\n`;
}

function command(problem: Problem, pathOf: (file: string) => string | undefined): string {
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

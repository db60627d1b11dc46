import type { TextStyle } from "../../diagnostics/print-problems.ts";
import { alignRows } from "../../inspect/text/terminal-text.ts";
import { count, visible } from "../../shared/format-quantities.ts";
import type { CheckResult } from "./checks.ts";
import type { Finding, Level } from "./finding.ts";

const COLOURS = { ok: "cyan", warning: "yellow", problem: "red" } as const satisfies Record<Level, string>;

/** A line for each finding, what to do below it, and a summary. */
export function printReport(results: readonly CheckResult[], style: TextStyle): string {
  const rows = results.flatMap(({ id, findings }) => findings.flatMap((finding) => rowsOf(id, finding)));
  const paint = (text: string, column: number): string =>
    column === 0 && text in COLOURS ? style(COLOURS[text as Level], text) : text;
  return [...alignRows(rows, { paint }), summary(results)].join("\n");
}

function rowsOf(id: string, { level, text, code, advice }: Finding): string[][] {
  const named = `${visible(text)}${code === undefined ? "" : ` [${code}]`}`;
  return [[level, id, named], ...(advice === undefined ? [] : [["", "", `→ ${visible(advice)}`]])];
}

function summary(results: readonly CheckResult[]): string {
  const problems = countOf(results, "problem");
  const warnings = countOf(results, "warning");
  if (problems + warnings === 0) return "everything is in order";
  const fixable = results.flatMap(({ findings }) => findings).filter(({ fix }) => fix !== undefined).length;
  const counts = [
    ...(problems > 0 ? [count(problems, "problem")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return `${counts.join(", ")}${fixable === 0 ? "" : `; \`mallex doctor --fix\` takes care of ${fixable}`}`;
}

export function countOf(results: readonly CheckResult[], level: Level): number {
  return results.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
}

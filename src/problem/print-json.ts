import { isError, type Problem } from "./problem.ts";

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

import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { printLocation } from "../../diagnostics/print-problems.ts";
import { optional } from "../../shared/utilities.ts";

/** `problem`: something does not work until it is fixed; `warning`: mallex works, but perhaps not as expected. */
export type Level = "ok" | "warning" | "problem";

/** One line of the report. */
export interface Finding {
  readonly level: Level;
  readonly text: string;
  readonly code?: Problem["code"];
  /** What to do; commands are in backticks. */
  readonly advice?: string;
  /** What `--fix` does about it. Only what can't lose anything: modes, leftovers of processes that have ended, half-built folders. It removes nothing while a mallex runs. */
  readonly fix?: () => Promise<void>;
}

type Details = Pick<Finding, "advice" | "fix">;

export function ok(text: string): Finding {
  return { level: "ok", text };
}

export function warning(text: string, advice: string, details: Details = {}): Finding {
  return { level: "warning", text, advice, ...details };
}

export function problem(text: string, advice: string, details: Details = {}): Finding {
  return { level: "problem", text, advice, ...details };
}

/** A message of the catalogue as a finding: an error is a problem, its hint the advice. */
export function fromProblem({ code, severity, message, hint, at, fix }: Problem, details: Details = {}): Finding {
  const where = printLocation(at);
  const command = fix === undefined ? [] : ["`mallex fix` changes it"];
  const advice = [...(hint === undefined ? [] : [hint]), ...command].join(" ");
  return {
    level: severity === "error" ? "problem" : "warning",
    text: where === "" ? message : `${where}: ${message}`,
    code,
    ...optional("advice", advice === "" ? undefined : advice),
    ...details,
  };
}

/** What was thrown, as findings. @throws anything that is not a problem: a bug */
export function fromError(error: unknown): Finding[] {
  if (!(error instanceof MallexError)) throw error;
  return error.problems.map((one) => fromProblem(one));
}

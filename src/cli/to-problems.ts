import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";

/** What was thrown, as problems. An error that is none of ours is a bug of mallex, and its stack goes along for the report. */
export function toProblems(error: unknown): readonly [Problem, ...Problem[]] {
  if (error instanceof MallexError) return error.problems;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    {
      code: "MX9001",
      severity: "error",
      message: `mallex stumbled over itself: ${text}`,
      hint: "this is a bug: please report it with this text and `mallex --version`",
    },
  ];
}

import type { Problem } from "../problem/problem.ts";

/** What a server that has failed for good means for whoever asks it. @param failures in a row */
export function toFailedProblem(model: string, failures: number, { message, hint }: Problem): Problem {
  return {
    code: "MX7204",
    severity: "error",
    message: `the model server for ${model} failed ${failures} times in a row and stays off; the last time: ${message}`,
    hint: `${hint === undefined ? "" : `${hint}; `}then start it again with \`mallex restart\``,
  };
}

import type { Problem } from "../problem/problem.ts";
import { TOO_MANY } from "./machine.ts";

/** What a server that has failed for good means for whoever asks it. @param fault why it failed the last time */
export function toFailedProblem(model: string, { message, hint }: Problem): Problem {
  return {
    code: "MX7204",
    severity: "error",
    message: `the model server for ${model} failed ${TOO_MANY} times in a row and stays off; the last time: ${message}`,
    hint: `${hint === undefined ? "" : `${hint}; `}then start it again with \`mallex restart\``,
  };
}

import type { Path } from "../tree.ts";

const OF_A_SIZE = new Set(["head", "talk", "result"]);

/** Whether a key wants to bound the tokens of a talk where only money, or no budget at all, is written. */
export function isSizesBudget(path: Path, key: string): boolean {
  if (path.length === 1 && path[0] === "budget") return OF_A_SIZE.has(key);
  return path.length === 2 && path[0] === "profiles" && key === "budget";
}

export const BUDGET_OF_A_SIZE =
  "how many tokens of a talk are read stands with the size of the model: `sizes: { tiny: { budget: { talk: 2000 } } }`";

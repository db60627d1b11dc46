import { scalarAt, valueAt, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";

/** Fewer than the shortest prompt has. */
const FEW = 20;

/** Can the tokens that a test expects be counted in any prompt? */
export function impossibleLimits(test: Dict): Problem[] {
  return ["headTokens", "promptTokens"].flatMap((key) => {
    const path = ["expect", key];
    const [under, over] = ["under", "over"].map((limit) => scalarAt(test, [...path, limit]));
    const at = valueAt(test, [...path, "under"])?.at ?? valueAt(test, path)?.at;
    if (typeof under !== "number") return [];
    if (under <= 0) return [createProblem("MX3042.noTokens", { key, under }, at)];
    if (typeof over === "number" && under <= over + 1)
      return [createProblem("MX3042.limits", { key, under, over }, at)];
    return under < FEW ? [createProblem("MX3042.fewTokens", { key, under }, at)] : [];
  });
}

import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { scalarAt, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { limitsOf } from "../../plan/lower/profiles.ts";
import { rulesOf } from "../conditions/rule-items.ts";

/** What instructions alone have, with the shortest of the client's prompts. */
const FEWEST = 150;
/** Less than a request without instructions has. */
const LEAST = 8;
/** The longest windows of clouds. */
const LONGEST = 1_100_000;

const LISTS = { classes: "class", routes: "route", trim: "rule", filters: "rule" } as const;

/** Does a limit of `promptTokens` tell requests apart? */
export function checkTokenConditions(config: Dict): Problem[] {
  const { profiles = {}, models = [] } = toData(config) as Mallex;
  const limits = Object.values(profiles).map((profile) => limitsOf(profile, models));
  const longest = Math.max(LONGEST, ...limits.map(({ window }) => window));
  const conditions = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) =>
    rulesOf(config, list, []).flatMap(({ id, tree }) => {
      const what = `${LISTS[list]} ${JSON.stringify(id)}`;
      return [
        ...limitOf(tree, "over", { what, longest }),
        ...limitOf(tree, "under", { what, longest }),
        ...answerLimits(tree, what),
      ];
    }),
  );
  return [...conditions, ...(limits.every(({ known }) => known) ? idleStickiness(config, limits) : [])];
}

/** No model reads more than its window again. */
function idleStickiness(config: Dict, limits: readonly { readonly window: number }[]): Problem[] {
  const path = ["decide", "stickiness"];
  const value = scalarAt(config, path);
  const largest = Math.max(0, ...limits.map(({ window }) => window));
  if (typeof value !== "number" || value < largest || largest === 0) return [];
  const why = `the largest window has ${shown(largest)} tokens, so it has no effect`;
  const use = "use a value below it, or remove the line";
  return [createProblem("MX3180.high", { setting: `stickiness: ${value}`, use, why }, valueAt(config, path)?.at)];
}

function limitOf(
  rule: Tree,
  key: "over" | "under",
  { what, longest }: { readonly what: string; readonly longest: number },
): Problem[] {
  const path = ["when", "promptTokens", key];
  const value = scalarAt(rule, path);
  if (typeof value !== "number") return [];
  const words = { what, condition: `promptTokens: { ${key}: ${value} }`, least: String(FEWEST), most: shown(longest) };
  const at = valueAt(rule, path)?.at;
  if (key === "over" ? value < FEWEST : value > longest) return [createProblem("MX3181.every", words, at)];
  return (key === "over" ? value >= longest : value > 1 && value <= LEAST)
    ? [createProblem("MX3181.none", words, at)]
    : [];
}

/** More than any model writes. */
const LONGEST_ANSWER = 1_000_000;

function answerLimits(rule: Tree, what: string): Problem[] {
  return (["is", "over", "under"] as const).flatMap((key) => {
    const path = ["when", "maxTokens", key];
    const value = scalarAt(rule, path);
    if (typeof value !== "number" || value < LONGEST_ANSWER || (key === "is" && value === LONGEST_ANSWER)) return [];
    const words = { what, condition: `maxTokens: { ${key}: ${value} }`, least: "1", most: shown(LONGEST_ANSWER) };
    return [createProblem(key === "under" ? "MX3181.every" : "MX3181.none", words, valueAt(rule, path)?.at)];
  });
}

function shown(count: number): string {
  return count.toLocaleString("en-US");
}

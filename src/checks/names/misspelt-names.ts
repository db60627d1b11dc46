import { type Layer, isShared } from "../../config/layers/layer.ts";
import { entryOf, itemsOf, keysOf, textsOf, valueAt, type Dict, type Tree, idsOf } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";

/**
 * Is a new name one typo away from an inherited one? Nothing references these names, so a typo would silently add an entry
 * instead of changing the inherited one.
 */
export function checkMisspelledNames(config: Dict, layers: readonly Layer[]): Problem[] {
  const toolsets = keysOf(config, ["toolsets"]).map((name) => ["toolsets", name, "tools"]);
  return [["sizes"], ["intents"], ["launch", "env"], ...toolsets].flatMap((path) =>
    layers.flatMap(({ tree }, index) => {
      const inherited = layers
        .slice(0, index)
        .filter(isShared)
        .flatMap((lower) => keysOf(lower.tree, path));
      return keysOf(tree, path).flatMap((name) => {
        const keyAt = entryOf(valueAt(tree, path), name)?.keyAt;
        const isLast = entryOf(valueAt(config, path), name)?.keyAt === keyAt;
        if (inherited.includes(name) || !isLast) return [];
        const meant = inherited.find((other) => differsByOneTypo(name, other));
        if (meant === undefined) return [];
        return [createProblem("MX3091", { value: [...path, name].join("."), meant: JSON.stringify(meant) }, keyAt)];
      });
    }),
  );
}

/** Is a tag or tool in a condition one typo away from a known one? Any name is valid there, so a typo makes a rule that never matches. */
export function checkMisspelledConditions(config: Dict): Problem[] {
  const tiers = idsOf(itemsOf(config, ["tiers"]));
  const tags = [...tiers, ...keysOf(config, ["profiles"])];
  const tools = ["none", "some", ...keysOf(config, ["clientTools"]).filter(namesOneTool)];
  return ["classes", "routes"]
    .flatMap((list) => itemsOf(config, [list]))
    .flatMap((rule) => [...misspelledConditions(rule, "tag", tags), ...misspelledConditions(rule, "tools", tools)]);
}

function misspelledConditions(rule: Tree, key: string, names: readonly string[]): Problem[] {
  return textsOf(rule, ["when", key]).flatMap(({ text, at }) => {
    const meant = names.includes(text) ? [] : names.filter((name) => differsByOneTypo(text, name));
    return meant.length === 0 ? [] : [createProblem("MX3129", { key, text }, at, suggestCorrection(text, meant, at))];
  });
}

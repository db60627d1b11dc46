import type { Path, Tree } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";

/**
 * Which keys of a test say nothing? Requests may contain `null`, which an expectation can't compare with.
 * @param path of the tree in the test
 */
export function keysWithoutValue(tree: Tree, path: Path = []): Problem[] {
  if (tree.kind === "list") return tree.items.flatMap((item, index) => keysWithoutValue(item, [...path, index]));
  if (tree.kind === "scalar") return [];
  return [...tree.entries].flatMap(([key, { keyAt, value }]) => {
    const here = [...path, key];
    if (key.startsWith("x-")) return [];
    if (value.kind !== "scalar" || value.value !== null) return keysWithoutValue(value, here);
    const isNothing = value.empty === true || here[0] === "expect";
    // `expect:` alone is reported as a test that can't fail.
    if (!isNothing || (path.length === 0 && key === "expect")) return [];
    return [createProblem("MX3090.empty", { name: `\`${here.join(".")}\`` }, keyAt)];
  });
}

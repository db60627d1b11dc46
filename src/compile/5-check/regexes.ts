import type { Place, Problem } from "../../problem/problem.ts";
import { linearRegex } from "../6-lower/linear-regex.ts";
import { entryOf, textAt, type Dict, type Tree } from "../tree.ts";

/** Every `matches:` must be an expression that can be matched in linear time. */
export function checkRegexes(config: Dict): Problem[] {
  const problems: Problem[] = [];
  const walk = (tree: Tree): void => {
    if (tree.kind === "list") tree.items.forEach(walk);
    if (tree.kind !== "dict") return;
    problems.push(...checkPattern(tree));
    for (const { value } of tree.entries.values()) walk(value);
  };
  walk(config);
  return problems;
}

function checkPattern(rule: Dict): Problem[] {
  const pattern = textAt(rule, ["matches"]);
  const at = entryOf(rule, "matches")?.value.at;
  if (pattern === undefined || at === undefined) return [];
  const regex = linearRegex(pattern, textAt(rule, ["flags"]) ?? "");
  if ("pattern" in regex) return [];
  const { code, message, hint, offset } = regex;
  return [{ code, severity: "error", message, hint, at: { ...at, column: columnOf(at, pattern, offset), length: 1 } }];
}

/** The fault's own column: exact for plain and quoted text on one line, the start of the value otherwise. */
function columnOf({ column = 1, length = 0 }: Place, pattern: string, offset: number): number {
  const quotes = length - pattern.length;
  return quotes < 0 || quotes > 2 ? column : column + offset + Math.floor(quotes / 2);
}

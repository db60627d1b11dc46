import type { Layer } from "../1-load/layer.ts";
import { toData } from "../tree.ts";
import { RULE_LISTS } from "./merge.ts";

type Data = Readonly<Record<string, unknown>>;

const OWN: ReadonlySet<Layer["kind"]> = new Set(["user", "project", "local"]);

/**
 * What the person's own files say, merged, without what they inherit: written into one file with the same `extends`, it would mean the same.
 * So `null`, and the `override` and `disable` of inherited rules, stay as they are.
 */
export function mergeOwn(sources: readonly Layer[]): Data {
  return sources
    .filter(({ kind }) => OWN.has(kind))
    .map(({ tree }) => toData(tree) as Data)
    .reduce((low, high) => mergeTop(low, high), {});
}

function mergeTop(low: Data, high: Data): Data {
  const merged = { ...low };
  for (const [key, value] of Object.entries(high)) {
    if (key === "tests") continue; // they belong to the file in which they stand
    const before = merged[key];
    if (key === "extends" && Array.isArray(before) && Array.isArray(value))
      merged[key] = [...new Set([...before, ...value])];
    else if (RULE_LISTS.has(key) && Array.isArray(before) && Array.isArray(value))
      merged[key] = mergeRules(before, value);
    else merged[key] = mergeValues(before, value);
  }
  return merged;
}

function mergeValues(low: unknown, high: unknown): unknown {
  if (!isMap(low) || !isMap(high) || (high["kind"] ?? low["kind"]) !== low["kind"]) return high;
  const merged: Record<string, unknown> = { ...low };
  for (const [key, value] of Object.entries(high)) merged[key] = mergeValues(low[key], value);
  return merged;
}

/** New rules go in front; what changes a rule of the lower file is carried out there, and what changes an inherited one is kept. */
function mergeRules(low: readonly unknown[], high: readonly unknown[]): unknown[] {
  const rules = low.filter(isMap);
  const added: Data[] = [];
  for (const rule of high.filter(isMap)) {
    const { override, disable, ...rest } = rule;
    const name = override ?? disable;
    const at = rules.findIndex(({ id, override: changed }) => name !== undefined && (id ?? changed) === name);
    const there = rules[at];
    if (there === undefined) added.push(rule);
    else if (override !== undefined) rules[at] = mergeValues(there, rest) as Data;
    else if (there["id"] === undefined) rules[at] = rule;
    else rules.splice(at, 1);
  }
  return [...added, ...rules];
}

function isMap(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

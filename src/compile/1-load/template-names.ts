import type { Place } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";

/** The client's own words, where a template's name is asked for. */
export const CLIENT = "client";

/** Names of the templates that sizes and routes render, each with the place that names it first. */
export function templateNames(config: Dict): Map<string, Place> {
  const names = new Map<string, Place>();
  for (const value of [...valuesOf(config, "sizes", "prompt"), ...valuesOf(config, "routes", "reply")]) {
    if (value?.kind !== "scalar" || typeof value.value !== "string" || value.value === CLIENT) continue;
    if (!names.has(value.value)) names.set(value.value, value.at);
  }
  return names;
}

function valuesOf(config: Dict, key: string, inner: string): ReturnType<typeof valueAt>[] {
  const tree = valueAt(config, [key]);
  if (tree?.kind === "dict") return [...tree.entries.values()].map(({ value }) => valueAt(value, [inner]));
  return tree?.kind === "list" ? tree.items.map((item) => valueAt(item, [inner])) : [];
}

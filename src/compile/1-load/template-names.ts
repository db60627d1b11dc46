import type { Place, Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import type { Layer } from "./layer.ts";

/** The client's own words, where a template's name is asked for. */
export const CLIENT = "client";

/** Names of the templates that sizes and routes render, each with the place that names it first. Files are for the person's own layers. */
export function templateNames(
  config: Dict,
  layers: readonly Layer[],
): { names: Map<string, Place>; problems: Problem[] } {
  const names = new Map<string, Place>();
  const problems: Problem[] = [];
  const packs = new Set(layers.filter(({ kind }) => kind === "pack").map(({ name }) => name));
  for (const value of [...valuesOf(config, "sizes", "prompt"), ...valuesOf(config, "routes", "reply")]) {
    if (value?.kind !== "scalar" || typeof value.value !== "string" || value.value === CLIENT) continue;
    if (packs.has(value.at.file ?? "") && !value.value.startsWith("mallex:")) problems.push(fileInPack(value.at));
    else if (!names.has(value.value)) names.set(value.value, value.at);
  }
  return { names, problems };
}

function valuesOf(config: Dict, key: string, inner: string): ReturnType<typeof valueAt>[] {
  const tree = valueAt(config, [key]);
  if (tree?.kind === "dict") return [...tree.entries.values()].map(({ value }) => valueAt(value, [inner]));
  return tree?.kind === "list" ? tree.items.map((item) => valueAt(item, [inner])) : [];
}

function fileInPack(at: Place): Problem {
  return {
    code: "MX6001",
    severity: "error",
    message: "a pack may not name a template file: it could be any file of whoever uses the pack",
    hint: "use a template of the library, `mallex:<path>`",
    at,
  };
}

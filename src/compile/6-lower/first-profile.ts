import type { Layer } from "../1-load/layer.ts";
import { valueAt, type Dict } from "../tree.ts";

/** The first model of the nearest file that names one, if it is still there: it fills the tiers that nobody filled. */
export function firstProfile(layers: readonly Layer[], config: Dict): string {
  const there = (tree: Dict): string[] => {
    const profiles = valueAt(tree, ["profiles"]);
    return profiles?.kind === "dict" ? [...profiles.entries.keys()] : [];
  };
  const left = new Set(there(config));
  const named = layers
    .toReversed()
    .flatMap(({ tree }) => there(tree).filter((name) => valueAt(tree, ["profiles", name, "model"]) !== undefined));
  return named.find((name) => left.has(name)) ?? "";
}

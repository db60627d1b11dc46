import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Layer } from "../1-load/layer.ts";
import { leaves as isElsewhere } from "../6-lower/backends.ts";
import { textAt, toData, valueAt, type Tree } from "../tree.ts";
import { entriesOf } from "./entries.ts";
import { isProjects } from "./is-projects.ts";
import { leaves, type ConfigLeaf } from "./leaves.ts";

/**
 * Profiles of a project that answer with a server of the user's own layer, where that is another machine: the project names no URL and no
 * key, and yet its prompts leave, at the user's cost, to a model that the project chooses.
 */
export function borrowedBackends(tree: Tree, layers: readonly Layer[]): ConfigLeaf[] {
  return entriesOf(tree, "profiles").flatMap(([name, { value }]) => {
    const backend = highestLayerOf(layers, ["profiles", name, "backend"]);
    if (backend === undefined || !isBorrowed(backend, layers)) return [];
    return ["backend", "model"].flatMap((key) => leaves(valueAt(value, [key]), ["profiles", name, key]));
  });
}

function isBorrowed(name: string, layers: readonly Layer[]): boolean {
  const owner = layers.findLast(({ tree }) => textAt(tree, ["backends", name, "kind"]) !== undefined);
  if (owner === undefined || isProjects(owner)) return false;
  const backend = valueAt(owner.tree, ["backends", name]);
  return backend !== undefined && isElsewhere(toData(backend) as NonNullable<Mallex["backends"]>[string]);
}

/** What the highest layer says that says it. */
function highestLayerOf(layers: readonly Layer[], path: readonly string[]): string | undefined {
  return layers.map(({ tree }) => textAt(tree, path)).findLast((text) => text !== undefined);
}

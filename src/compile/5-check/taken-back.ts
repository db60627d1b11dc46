import type { Layer } from "../1-load/layer.ts";
import { entryOf, toData, valueAt, type Path, type Tree } from "../tree.ts";
import { entriesOf } from "./entries.ts";
import { leaves, type ConfigLeaf } from "./leaves.ts";

/** What a project may not lift in silence, where the user's own layer has set it: what a day may cost, that nothing is kept. */
const LIMITS: readonly Path[] = [["budget"], ["server", "record"]];

/** What takes back a protection: a rule of `neverLeaves` disabled, changed or removed, a profile no longer local, a limit of the user's lifted. */
export function removedProtections(tree: Tree, layers: readonly Layer[]): ConfigLeaf[] {
  const isUsers = (path: Path): boolean =>
    layers.some(({ kind, tree: other }) => kind === "user" && valueAt(other, path) !== undefined);
  return [
    ...privateRules(tree),
    ...newlySharedLeaves(tree),
    ...LIMITS.filter(isUsers).flatMap((path) => leavesOf(tree, path)),
  ];
}

function leavesOf(tree: Tree, path: Path): ConfigLeaf[] {
  return leaves(valueAt(tree, path), path);
}

function privateRules(tree: Tree): ConfigLeaf[] {
  const list = valueAt(tree, ["neverLeaves"]);
  if (list?.kind === "scalar" && list.value === null) return leaves(list, ["neverLeaves"]);
  const rules = list?.kind === "list" ? list.items : [];
  return rules.flatMap((rule) =>
    ["override", "disable"].some((key) => entryOf(rule, key) !== undefined)
      ? [{ path: "neverLeaves", value: toData(rule), at: rule.at }]
      : [],
  );
}

function newlySharedLeaves(tree: Tree): ConfigLeaf[] {
  return entriesOf(tree, "profiles").flatMap(([name, { value }]) => {
    const localOnly = valueAt(value, ["localOnly"]);
    const isKept = localOnly?.kind === "scalar" && localOnly.value === true;
    return isKept ? [] : leaves(localOnly, ["profiles", name, "localOnly"]);
  });
}

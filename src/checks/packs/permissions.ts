import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { leaves as isElsewhere } from "../../backends/registry.ts";
import { isProjects, type Layer } from "../../config/layers/layer.ts";
import {
  entriesOf,
  entryOf,
  itemsOf,
  leaves,
  textAt,
  toData,
  valueAt,
  type ConfigLeaf,
  type Path,
  type Tree,
  scalarAt,
} from "../../config/parse/tree.ts";

/** Something in a file that acts on the machine: a URL, a key, a command, a port, a path, an environment variable. */
export type Permission = ConfigLeaf;

const MACHINE_PATHS: readonly Path[] = [["server", "port"], ["backends"], ["launch"], ["search"]];

/** Concurrency, timeouts and lengths grant no permission. */
const TIMEOUT_KEYS =
  /^search\.(?:results|timeout)$|^backends\.[^.]+\.(?:concurrent|waiting|firstToken|betweenTokens|startWithin|hangAfter)$/;

/**
 * The permissions that the project's files use. The user's own layer needs none: it is private, and its limits on projects are
 * permissions to lift.
 */
export function permissionsOf(layers: readonly Layer[]): Permission[] {
  return layers
    .filter(isProjects)
    .flatMap(({ tree }) => [
      ...outsidePacks(tree),
      ...MACHINE_PATHS.flatMap((path) => leaves(valueAt(tree, path), path)).filter(
        ({ path }) => !TIMEOUT_KEYS.test(path),
      ),
      ...profileFolders(tree),
      ...borrowedBackends(tree, layers),
      ...removedProtections(tree, layers),
    ]);
}

/** Packs outside the project: in another folder, or in a git repository given by path. */
function outsidePacks(tree: Tree): Permission[] {
  return itemsOf(tree, ["extends"]).flatMap((item) => {
    const spec = item.kind === "dict" ? valueAt(item, ["pack"]) : item;
    const isOutside = spec?.kind === "scalar" && /^(?:(?:\.\/)*\.\.\/|git\+file:)/i.test(String(spec.value));
    return isOutside ? leaves(spec, ["extends"]) : [];
  });
}

/** A model that is a folder, and a tokenizer's folder, are paths of this machine. */
function profileFolders(tree: Tree): Permission[] {
  return entriesOf(tree, "profiles").flatMap(([name, { value }]) => [
    ...["model", "draft"]
      .flatMap((key) => leaves(valueAt(value, [key]), ["profiles", name, key]))
      .filter(({ value: model }) => typeof model === "string" && /^[.~/]/.test(model)),
    ...leaves(valueAt(value, ["tokenizer"]), ["profiles", name, "tokenizer"]),
  ]);
}

/** Limits of the user's layer that a project may not lift silently. */
const LIMITS: readonly Path[] = [["budget"], ["server", "record"]];

/** What takes back a protection: a rule of `neverLeaves` disabled, changed or removed, a profile no longer local, a limit of the user's lifted. */
function removedProtections(tree: Tree, layers: readonly Layer[]): ConfigLeaf[] {
  const isUsers = (path: Path): boolean =>
    layers.some(({ kind, tree: other }) => kind === "user" && valueAt(other, path) !== undefined);
  return [
    ...privateRules(tree),
    ...entriesOf(tree, "profiles").flatMap(([name, { value }]) => {
      const isKept = scalarAt(value, ["localOnly"]) === true;
      return isKept ? [] : leaves(valueAt(value, ["localOnly"]), ["profiles", name, "localOnly"]);
    }),
    ...LIMITS.filter(isUsers).flatMap((path) => leaves(valueAt(tree, path), path)),
  ];
}

function privateRules(tree: Tree): ConfigLeaf[] {
  const list = valueAt(tree, ["neverLeaves"]);
  if (list?.kind === "scalar" && list.value === null) return leaves(list, ["neverLeaves"]);
  return itemsOf(list)
    .filter((rule) => ["override", "disable"].some((key) => entryOf(rule, key) !== undefined))
    .map((rule) => ({ path: "neverLeaves", value: toData(rule), at: rule.at }));
}

/**
 * Profiles of a project that use a remote backend of the user's layer: prompts leave at the user's cost, although the project has
 * no URL and no key.
 */
function borrowedBackends(tree: Tree, layers: readonly Layer[]): ConfigLeaf[] {
  return entriesOf(tree, "profiles").flatMap(([name, { value }]) => {
    const path = ["profiles", name, "backend"];
    const backend = layers.map((layer) => textAt(layer.tree, path)).findLast((text) => text !== undefined);
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

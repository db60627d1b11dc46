import type { Layer } from "../1-load/layer.ts";
import { valueAt, type Path, type Tree } from "../tree.ts";
import { borrowedBackends } from "./borrowed-backends.ts";
import { entriesOf, itemsOf } from "./entries.ts";
import { isProjects } from "./is-projects.ts";
import { leaves, type ConfigLeaf } from "./leaves.ts";
import { removedProtections } from "./taken-back.ts";

/** Something in a file that acts on the machine: a URL, a key, a command, a port, a path, an environment variable. */
export type Permission = ConfigLeaf;

const MACHINE_PATHS: readonly Path[] = [["server", "port"], ["backends"], ["launch"]];

/** Of a backend: how many turns at once, and how long is too long. Nobody gains power over a machine by these. */
const TIMEOUT_KEYS = /^backends\.[^.]+\.(?:concurrent|waiting|firstToken|betweenTokens|startWithin|hangAfter)$/;

/**
 * The machine powers that the project's files use; rules, names and numbers are none. The user's own layer lies in their private folder:
 * it needs no leave, and what it holds back from a project is a power to take.
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

/** Packs that lie elsewhere on this machine: in a folder beside the project's, or in a git repository that is named by its place. */
function outsidePacks(tree: Tree): Permission[] {
  return itemsOf(valueAt(tree, ["extends"])).flatMap((item) => {
    const spec = item.kind === "dict" ? valueAt(item, ["pack"]) : item;
    const isOutside = spec?.kind === "scalar" && /^(?:(?:\.\/)*\.\.\/|git\+file:)/i.test(String(spec.value));
    return isOutside ? leaves(spec, ["extends"]) : [];
  });
}

/** A model that is a folder, and a tokenizer's folder, are paths of this machine. */
function profileFolders(tree: Tree): Permission[] {
  return entriesOf(tree, "profiles").flatMap(([name, { value }]) => [
    ...leaves(valueAt(value, ["model"]), ["profiles", name, "model"]).filter(
      ({ value: model }) => typeof model === "string" && /^[.~/]/.test(model),
    ),
    ...leaves(valueAt(value, ["tokenizer"]), ["profiles", name, "tokenizer"]),
  ]);
}

import type { Place } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entriesOf } from "./entries.ts";
import { toData, valueAt, type Path, type Tree } from "../tree.ts";

/** Something in a file that acts on the machine: a URL, a key, a command, a port, a path, an environment variable. */
export interface Power {
  /** Dotted: `backends.cloud.url`. */
  readonly path: string;
  readonly value: unknown;
  readonly at: Place;
}

const MACHINE_PATHS: readonly Path[] = [["server", "port"], ["backends"], ["launch"]];

/** The machine powers that the project's files use; rules, names and numbers are none. The user's own layer lies in their private folder. */
export function powersOf(layers: readonly Layer[]): Power[] {
  return layers
    .filter(({ kind }) => kind === "project" || kind === "local")
    .flatMap(({ tree }) => [
      ...MACHINE_PATHS.flatMap((path) => leaves(valueAt(tree, path), path)),
      ...profilePaths(tree),
      ...givenAway(tree),
    ]);
}

function leaves(tree: Tree | undefined, path: Path): Power[] {
  if (tree === undefined) return [];
  if (tree.kind !== "dict") return [{ path: path.join("."), value: toData(tree), at: tree.at }];
  return [...tree.entries].flatMap(([key, { value }]) => leaves(value, [...path, key]));
}

/** A model that is a folder, and a tokenizer's folder, are paths of this machine. */
function profilePaths(tree: Tree): Power[] {
  const profiles = valueAt(tree, ["profiles"]);
  if (profiles?.kind !== "dict") return [];
  return [...profiles.entries].flatMap(([name, { value }]) => [
    ...leaves(valueAt(value, ["model"]), ["profiles", name, "model"]).filter(
      ({ value: model }) => typeof model === "string" && /^[.~/]/.test(model),
    ),
    ...leaves(valueAt(value, ["tokenizer"]), ["profiles", name, "tokenizer"]),
  ]);
}

/** What takes back that something stays on this machine: a rule disabled, changed or removed, a profile no longer local. */
function givenAway(tree: Tree): Power[] {
  const list = valueAt(tree, ["neverLeaves"]);
  const isGone = list?.kind === "scalar" && list.value === null;
  const rules = list?.kind === "list" ? list.items : [];
  return [
    ...(isGone ? leaves(list, ["neverLeaves"]) : []),
    ...rules.flatMap((rule) =>
      valueAt(rule, ["id"]) === undefined ? [{ path: "neverLeaves", value: toData(rule), at: rule.at }] : [],
    ),
    ...entriesOf(tree, "profiles").flatMap(([name, { value }]) => {
      const said = valueAt(value, ["localOnly"]);
      const isKept = said?.kind === "scalar" && said.value === true;
      return isKept ? [] : leaves(said, ["profiles", name, "localOnly"]);
    }),
  ];
}

import type { Location } from "../../diagnostics/problem.ts";
import { defined } from "../../shared/utilities.ts";

/** YAML values with locations; merged trees also keep those of replaced values. */
export type Tree = Scalar | List | Dict;

interface Positioned {
  readonly at: Location;
  /** Locations of replaced values, nearest first. */
  readonly replaced?: readonly Location[];
}

interface Scalar extends Positioned {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** Source text, if the value is spelled differently: `0x1F`, `1.10`, `True`. */
  readonly written?: string;
  /** The value is missing, not `null`. */
  readonly empty?: true;
  /** The value is missing, and a comment follows the key. */
  readonly comment?: true;
}

export interface List extends Positioned {
  readonly kind: "list";
  readonly items: readonly Tree[];
}

export interface DictEntry {
  readonly keyAt: Location;
  readonly value: Tree;
}

export interface Dict extends Positioned {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, DictEntry>;
  /** Keys left out because a comment replaces their value. */
  readonly commented?: readonly string[];
}

export type Path = readonly (string | number)[];

export function valueAt(tree: Tree | undefined, path: Path): Tree | undefined {
  let here = tree;
  for (const step of path) {
    if (here?.kind === "dict") here = here.entries.get(String(step))?.value;
    else if (here?.kind === "list") here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

export function isNull(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

export function hasNull(tree: Tree): boolean {
  if (tree.kind === "scalar") return tree.value === null;
  if (tree.kind === "list") return tree.items.some(hasNull);
  for (const { value } of tree.entries.values()) if (hasNull(value)) return true;
  return false;
}

export function entryOf(tree: Tree | undefined, key: string): DictEntry | undefined {
  return tree?.kind === "dict" ? tree.entries.get(key) : undefined;
}

/** The text, number, truth value or null at a path; undefined where there is a map, a list or nothing. */
export function scalarAt(tree: Tree | undefined, path: Path): Scalar["value"] | undefined {
  const value = valueAt(tree, path);
  return value?.kind === "scalar" ? value.value : undefined;
}

export function textAt(tree: Tree | undefined, path: Path): string | undefined {
  const value = scalarAt(tree, path);
  return typeof value === "string" ? value : undefined;
}

const knownData = new WeakMap<Tree, unknown>();

/**
 * The plain data of a tree, made once: many checks read the same parts, and nobody may change it. Objects have no prototype, so that no key means more than
 * itself.
 */
export function toData(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  const known = knownData.get(tree);
  if (known !== undefined) return known;
  const data = tree.kind === "list" ? tree.items.map(toData) : dataOf(tree);
  knownData.set(tree, data);
  return data;
}

function dataOf({ entries }: Dict): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of entries) data[key] = toData(value);
  return data;
}

/** The entries of the map under a key; empty if it is no map. */
export function entriesOf(tree: Tree | undefined, key: string): readonly (readonly [name: string, entry: DictEntry])[] {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "dict" ? [...value.entries] : [];
}

/** The names in a map; none where there is no map. */
export function keysOf(tree: Tree | undefined, path: Path = []): readonly string[] {
  const value = valueAt(tree, path);
  return value?.kind === "dict" ? [...value.entries.keys()] : [];
}

export function itemsOf(tree: Tree | undefined, path: Path = []): readonly Tree[] {
  const value = valueAt(tree, path);
  return value?.kind === "list" ? value.items : [];
}

export function idsOf(items: readonly Tree[]): string[] {
  return items.flatMap((item) => textAt(item, ["id"]) ?? []);
}

export function itemWithId(items: readonly Tree[], id: string | undefined): Tree | undefined {
  return id === undefined ? undefined : items.find((item) => textAt(item, ["id"]) === id);
}

/** A text, or the texts of a list. */
export function textsOf(tree: Tree | undefined, path: Path = []): readonly PositionedText[] {
  const value = valueAt(tree, path);
  if (value?.kind === "list") return value.items.flatMap((item) => textsOf(item));
  return value?.kind === "scalar" && typeof value.value === "string" ? [{ text: value.value, at: value.at }] : [];
}

export interface PositionedText {
  readonly text: string;
  readonly at: Tree["at"];
}

/** A value without keys, with its location. */
export interface ConfigLeaf {
  /** Dotted: `backends.cloud.url`. Of the items of a list, the list's name alone: `extends`, `neverLeaves`. */
  readonly path: string;
  readonly value: unknown;
  readonly at: Location;
}

/** All leaves below a path. `x-…` notes are skipped, except as names of backends. */
export function leaves(tree: Tree | undefined, path: Path): ConfigLeaf[] {
  if (tree === undefined) return [];
  if (tree.kind !== "dict") return [{ path: path.join("."), value: toData(tree), at: tree.at }];
  const isMapOfNames = path.length === 1 && path[0] === "backends";
  return [...tree.entries].flatMap(([key, { value }]) =>
    key.startsWith("x-") && !isMapOfNames ? [] : leaves(value, [...path, key]),
  );
}

/** `/profiles/a~1b` → its steps. */
export function pathOf(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Location of the value at a path, or of the tree. */
export function locationOf(tree: Tree, path: Path): Location {
  return valueAt(tree, path)?.at ?? tree.at;
}

/** Location of the key of a value, rather than of the first line of a block. */
export function keyLocationOf(tree: Tree, path: Path): Location {
  const last = path.at(-1);
  const key = last === undefined ? undefined : entryOf(valueAt(tree, path.slice(0, -1)), String(last))?.keyAt;
  const { file, line, column } = locationOf(tree, path);
  return key ?? { ...defined({ file, line, column }), length: 1 };
}

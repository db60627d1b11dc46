import type { Layer } from "../../config/layers/layer.ts";
import { textAt, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import type { Location } from "../../diagnostics/problem.ts";
import { optional } from "../../shared/utilities.ts";
import { modelEntry } from "../list/list-profiles.ts";
import { formatLocation } from "../text/describe.ts";
import { alignRows, shorten } from "../text/terminal-text.ts";

/** Which files set a value: the winner first, then the values that it replaced, nearest first. */
export interface ValueOrigin {
  /** JSON pointer, with ids for the items of lists: `/tiers/low/about`. */
  readonly pointer: string;
  readonly chain: readonly {
    readonly value: unknown;
    readonly at: string;
    /** The entry of `models` that sets it. */
    readonly entry?: string;
  }[];
}

/** `/tiers/low` → its steps; `~1` is a slash and `~0` a tilde, as in JSON pointers. The first slash may be left out. */
export function readPointer(pointer: string): string[] {
  const steps = pointer.replace(/^\//, "").replace(/\/$/, "");
  return steps === "" ? [] : steps.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function writePointer(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The merge chain of a value and, of a map or list, of all in it. */
export function explainValue(
  { value, above }: { readonly value: Tree; readonly above: readonly Above[] },
  path: readonly string[],
  sources: readonly Layer[],
): ValueOrigin[] {
  const written = indexOf(sources);
  return [...leaves(value, path, above)].map((leaf) => ({
    pointer: writePointer(leaf.path),
    chain: chainOf(leaf, written),
  }));
}

interface ValueLeaf {
  readonly tree: Tree;
  readonly path: readonly string[];
  readonly above: readonly Above[];
}

/** A list of plain values is one value: it is set and replaced as a unit. */
function* leaves(tree: Tree, path: readonly string[], above: readonly Above[]): Generator<ValueLeaf> {
  const isComplete =
    tree.kind === "scalar" || (tree.kind === "list" && tree.items.every(({ kind }) => kind === "scalar"));
  if (isComplete) yield { tree, path, above };
  else
    for (const name of namesIn(tree)) {
      const inner = resolveValue(tree, [name]);
      const further = above.map((one) => ({ ...one, rest: [...one.rest, name] }));
      if ("value" in inner) yield* leaves(inner.value, [...path, name], [...further, ...inner.above]);
    }
}

function chainOf({ tree, above }: ValueLeaf, written: ReadonlyMap<string, Tree>): ValueOrigin["chain"] {
  const own = (tree.replaced ?? []).map((location) => inReplaced(written.get(locationKey(location)), []));
  // A list without ids is replaced as a unit, including the earlier list's item at this index.
  const complete = above.flatMap(({ tree: list, rest }) =>
    list.kind === "list"
      ? (list.replaced ?? []).map((location) => inReplaced(written.get(locationKey(location)), rest))
      : [],
  );
  return [{ value: toData(tree), at: formatLocation(tree.at) }, ...[...own, ...complete].flatMap((one) => one ?? [])];
}

/** The previous value there; undefined if the replaced list had no such item. */
function inReplaced(before: Tree | undefined, rest: readonly string[]): ValueOrigin["chain"][number] | undefined {
  const inner = before === undefined ? undefined : resolveValue(before, rest);
  if (inner === undefined || "missing" in inner) return undefined;
  return { value: toData(inner.value), at: formatLocation(inner.value.at) };
}

/** The values in the files by location. Only values that replace each other have one: texts, numbers, lists. */
function indexOf(sources: readonly Layer[]): Map<string, Tree> {
  const index = new Map<string, Tree>();
  const walk = (tree: Tree): void => {
    if (tree.kind !== "dict") index.set(locationKey(tree.at), tree);
    if (tree.kind === "dict") for (const { value } of tree.entries.values()) walk(value);
    if (tree.kind === "list") for (const item of tree.items) walk(item);
  };
  for (const { tree } of sources) walk(tree);
  return index;
}

function locationKey({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** The plain value at a path of the plan, by the same names: mallex's own default where no file sets one. */
export function plannedValue(plan: object, path: readonly string[]): unknown {
  let here: unknown = plan;
  for (const step of path) {
    if (Array.isArray(here)) here = here.find((item: unknown) => (item as { id?: unknown } | null)?.id === step);
    else if (typeof here === "object" && here !== null && Object.hasOwn(here, step))
      here = (here as Readonly<Record<string, unknown>>)[step];
    else return undefined;
  }
  return here;
}

/** A value and the path to it, or how far the path exists. */
export type Resolved =
  | {
      readonly value: Tree;
      /** From the root on, without the value itself; `rest` leads on from there. */ readonly above: readonly Above[];
    }
  | {
      readonly missing: string;
      readonly depth: number;
      /** What there is in its place. */ readonly known: readonly string[];
    };

export interface Above {
  readonly tree: Tree;
  readonly rest: readonly string[];
}

/** Follows keys, ids of list items, and numbers of items that have no id. An id with a slash may be two steps: `/filters/acme/notes`. */
export function resolveValue(root: Tree, path: readonly string[]): Resolved {
  const above: Above[] = [];
  let here = root;
  for (let depth = 0; depth < path.length;) {
    const [step = "", second] = path.slice(depth);
    const complete = stepInto(here, step);
    const next =
      complete ?? (here.kind === "list" && second !== undefined ? stepInto(here, `${step}/${second}`) : complete);
    if (next === undefined) return { missing: step, depth, known: namesIn(here) };
    above.push({ tree: here, rest: path.slice(depth) });
    depth += complete === undefined ? 2 : 1;
    here = next;
  }
  return { value: here, above };
}

function stepInto(tree: Tree, step: string): Tree | undefined {
  if (tree.kind === "dict") return tree.entries.get(step)?.value;
  if (tree.kind === "scalar") return undefined;
  const named = tree.items.find((item) => nameOf(item) === step);
  return named ?? (/^\d+$/.test(step) ? tree.items[Number(step)] : undefined);
}

/** Keys of a map, ids of a list, or the numbers of its items. */
function namesIn(tree: Tree): string[] {
  if (tree.kind === "dict") return [...tree.entries.keys()];
  return tree.kind === "scalar" ? [] : tree.items.map((item, index) => nameOf(item) ?? String(index));
}

function nameOf(item: Tree): string | undefined {
  return textAt(item, ["id"]) ?? textAt(item, ["override"]) ?? textAt(item, ["disable"]);
}

/** The value in `models` for a value of a profile, such as `/profiles/main/window`; undefined for all others. */
export function factAt(config: Dict, path: readonly string[]): ValueOrigin["chain"][number] | undefined {
  const [section, name = "", ...rest] = path;
  const entry = section === "profiles" && rest.length > 0 ? modelEntry(config, name) : undefined;
  const value = entry && valueAt(entry, rest);
  const id = entry && textAt(entry, ["id"]);
  return value && { value: toData(value), at: formatLocation(value.at), ...optional("entry", id) };
}

/** An inherited value that a file takes out: `disable: id` in a list of rules, `null` in a map. */
export interface DisabledValue {
  readonly path: readonly string[];
  readonly at: string;
}

/**
 * Values that are removed in the end.
 * @param sources low to high
 */
export function listDisabled(sources: readonly Layer[], config: Dict): DisabledValue[] {
  const all = sources.flatMap(({ tree }) => [...nullsAndDisables(tree, [])]);
  const last = new Map(all.map((one) => [one.path.join("/"), one]));
  return [...last.values()].filter(({ path }) => "missing" in resolveValue(config, path));
}

function* nullsAndDisables(tree: Tree, path: readonly string[]): Generator<DisabledValue> {
  if (tree.kind === "dict") {
    for (const [key, { keyAt, value }] of tree.entries) {
      const here = [...path, key];
      if (value.kind === "scalar" && value.value === null) yield { path: here, at: formatLocation(keyAt) };
      else yield* nullsAndDisables(value, here);
    }
  } else if (tree.kind === "list" && path.length === 1) {
    for (const item of tree.items) {
      const id = textAt(item, ["disable"]);
      if (id !== undefined) yield { path: [...path, id], at: formatLocation(item.at) };
    }
  }
}

/** Prints values with the files that set them; replaced values are below the one that replaced them. */
export function printOrigins(pointer: string, origins: readonly ValueOrigin[], style: TextStyle = plainStyle): string {
  const rows = origins.flatMap(({ pointer: own, chain }) =>
    chain.map(({ value, at, entry }, index) => [
      index === 0 ? own.slice(pointer.length).replace(/^\//, "") : "",
      `${index === 0 ? "" : "instead of "}${shorten(JSON.stringify(value), 72)}`,
      entry === undefined ? at : `${at}, models ${entry}`,
    ]),
  );
  const texts = rows.some(([name]) => name !== "") ? rows : rows.map((row) => row.slice(1));
  const last = (texts[0]?.length ?? 0) - 1;
  const table = alignRows(texts, {
    indent: "  ",
    paint: (text, column) => (column === last ? style("dim", text) : text),
  });
  return [style("bold", pointer === "" ? "/" : pointer), ...table].join("\n");
}

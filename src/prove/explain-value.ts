import type { Layer } from "../compile/1-load/layer.ts";
import { toData, type Tree } from "../compile/tree.ts";
import type { Location } from "../problem/problem.ts";
import { namesIn, resolveValue, type Above } from "./resolve-value.ts";
import { formatLocation } from "./where.ts";

/** Who says what a value is: the winner first, then those that it replaced, nearest first. */
export interface ValueOrigin {
  /** JSON pointer, with ids for the items of lists: `/tiers/low/about`. */
  readonly pointer: string;
  readonly chain: readonly {
    readonly value: unknown;
    readonly at: string;
    /** The entry of `models` that says it. */
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

/** A list of plain values is one value: it is set and replaced as a whole. */
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
  const own = (tree.replaced ?? []).map((location) => inReplaced(written.get(key(location)), []));
  // A list without ids is replaced as a whole, and with it what the earlier one had at this place.
  const complete = above.flatMap(({ tree: list, rest }) =>
    list.kind === "list" ? (list.replaced ?? []).map((location) => inReplaced(written.get(key(location)), rest)) : [],
  );
  return [{ value: toData(tree), at: formatLocation(tree.at) }, ...[...own, ...complete].flatMap((one) => one ?? [])];
}

/** What stood there before; undefined where the replaced list had no such item. */
function inReplaced(before: Tree | undefined, rest: readonly string[]): ValueOrigin["chain"][number] | undefined {
  const inner = before === undefined ? undefined : resolveValue(before, rest);
  if (inner === undefined || "missing" in inner) return undefined;
  return { value: toData(inner.value), at: formatLocation(inner.value.at) };
}

/** What stands where in the files. Places are of values that replace one another: texts, numbers, whole lists. */
function indexOf(sources: readonly Layer[]): Map<string, Tree> {
  const index = new Map<string, Tree>();
  const walk = (tree: Tree): void => {
    if (tree.kind !== "dict") index.set(key(tree.at), tree);
    if (tree.kind === "dict") for (const { value } of tree.entries.values()) walk(value);
    if (tree.kind === "list") for (const item of tree.items) walk(item);
  };
  for (const { tree } of sources) walk(tree);
  return index;
}

function key({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** The plain value at a path of the plan, by the same names: what mallex takes where no file says anything. */
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

import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { count } from "../../shared/format-quantities.ts";
import { isShipped, type Layer } from "../layers/layer.ts";
import {
  entryOf,
  hasNull,
  textAt,
  type Dict,
  type DictEntry,
  type List,
  type Path,
  type Tree,
  itemWithId,
  valueAt,
} from "../parse/tree.ts";
import { mergeEntry, mergeRules } from "./merge-rules.ts";
import { lockedIn, refuseRemoval } from "./protected-rules.ts";

export const RULE_LISTS: ReadonlySet<string> = new Set("models classes routes trim filters neverLeaves".split(" "));

/** Keys that belong to one file. */
const NOT_MERGED = new Set(["version", "about", "extends", "tests"]);

export interface Merged {
  readonly tree: Dict;
  readonly problems: readonly Problem[];
}

/**
 * The merge rule, low layers first. Maps merge by key; scalars and other lists replace; `null` removes a key. In rule lists new
 * items go first, `override: id` changes an item in place, `disable: id` removes it. A `locked` item needs `unlock` in the
 * person's own file.
 */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const problems: Problem[] = [];
  const removed = new Map<string, Location>();
  let tree: Dict = { kind: "dict", entries: new Map(), at: {} };
  for (const [index, layer] of layers.entries())
    tree = mergeLayer(tree, layer, {
      problems,
      disabled: removed,
      earlier: layers.slice(0, index),
      later: layers.slice(index + 1),
    });
  return { tree, problems };
}

interface MergeContext {
  readonly problems: Problem[];
  /** Where lower layers have taken out rules, by `list/id`. */
  readonly disabled: Map<string, Location>;
  readonly earlier: readonly Layer[];
  readonly later: readonly Layer[];
}

function mergeLayer(low: Dict, layer: Layer, context: MergeContext): Dict {
  // Built-in packs have none.
  const { entries: written } = isShipped({ file: layer.name })
    ? layer.tree
    : withoutEmptyValues(layer.tree, low, { ...context, path: [] });
  const entries = new Map<string, DictEntry>(low.entries);
  for (const [key, entry] of written) {
    if (NOT_MERGED.has(key) || key.startsWith("x-")) continue;
    if (!RULE_LISTS.has(key)) mergeEntry(entries, key, entry);
    else if (entry.value.kind === "list") {
      const value = mergeRules(listOf(low, key), entry.value, { ...context, list: key, layer, low });
      entries.set(key, { keyAt: entry.keyAt, value });
    } else replaceRules(entries, key, { ...context, entry, layer, inherited: listOf(low, key) });
  }
  return { kind: "dict", entries, at: layer.tree.at };
}

/** @param replacing.entry the value instead of a list, usually null */
function replaceRules(
  entries: Map<string, DictEntry>,
  list: string,
  replacing: MergeContext & { readonly entry: DictEntry; readonly layer: Layer; readonly inherited: List | undefined },
): void {
  const { entry, layer, inherited, problems, disabled: removed } = replacing;
  if (lockedIn(inherited).length > 0) {
    // The schema reports other types.
    const isNothing = entry.value.kind === "scalar" && entry.value.value === null;
    if (isNothing) problems.push(refuseRemoval(list, entry, { layer, inherited }));
  } else {
    for (const rule of inherited?.items ?? []) removed.set(`${list}/${textAt(rule, ["id"])}`, entry.keyAt);
    mergeEntry(entries, list, entry);
  }
}

function listOf(tree: Dict, key: string): List | undefined {
  const value = entryOf(tree, key)?.value;
  return value?.kind === "list" ? value : undefined;
}

/** What is wrong is added to `problems`; `path` is that of the tree. */
interface ValueContext {
  readonly path: Path;
  readonly problems: Problem[];
  readonly earlier: readonly Layer[];
}

function inTree(tree: Tree, low: Tree | undefined, context: ValueContext): Tree {
  switch (tree.kind) {
    case "scalar":
      return tree;
    case "list":
      return hasNull(tree) ? inList(tree, low, context) : tree;
    case "dict":
      return hasNull(tree) ? withoutEmptyValues(tree, low, context) : tree;
  }
}

/**
 * Removes keys without a value. Null removes what is inherited; if nothing is, the value was forgotten, which is reported. A
 * section without a value is just not written yet.
 */
function withoutEmptyValues(tree: Dict, low: Tree | undefined, context: ValueContext): Dict {
  const { path, problems, earlier } = context;
  const entries = new Map<string, DictEntry>();
  const commented = [...tree.entries].filter(([, { value }]) => isCommented(value)).map(([key]) => key);
  for (const [key, entry] of tree.entries) {
    const { keyAt, value } = entry;
    const here = [...path, key];
    const inherited = entryOf(low, key)?.value;
    // Notes are the writer's own, and tests hold requests, where null is a value.
    if (key.startsWith("x-") || (path.length === 0 && key === "tests")) entries.set(key, entry);
    else if (value.kind !== "scalar" || value.value !== null)
      entries.set(key, { keyAt, value: inTree(value, inherited, { ...context, path: here }) });
    else {
      if (inherited !== undefined) entries.set(key, entry);
      // Several layers may remove the same.
      const isRemoved = inherited === undefined && earlier.some((layer) => valueAt(layer.tree, here) !== undefined);
      problems.push(...checkNull(here, entry, inherited, isRemoved));
    }
  }
  return { ...tree, entries, ...(commented.length === 0 ? {} : { commented }) };
}

function inList(list: List, low: Tree | undefined, context: ValueContext): List {
  const inherited = low?.kind === "list" ? low.items : [];
  const items = list.items.map((item, index) => {
    const rule = itemWithId(inherited, textAt(item, ["override"]));
    return inTree(item, rule, { ...context, path: [...context.path, index] });
  });
  return { ...list, items };
}

/** Sections that are one setting. */
const SETTINGS: ReadonlySet<string> = new Set(["budget", "memory", "search"]);

/** `null` must have something to remove, and below a section a key without a value is a mistake. */
function checkNull(
  path: Path,
  { keyAt: at, value }: DictEntry,
  inherited: Tree | undefined,
  isRemoved: boolean,
): Problem[] {
  const isEmpty = value.kind === "scalar" && value.empty === true;
  if (path.length > 1 && isEmpty) return [withoutValue(path, { keyAt: at, value }, inherited)];
  // A list or map may be left empty, to be filled later.
  if (inherited === undefined && isEmpty && SETTINGS.has(String(path[0])) && !isRemoved)
    return [withoutValue(path, { keyAt: at, value }, inherited)];
  if (inherited === undefined)
    return path.length === 1 || isRemoved
      ? []
      : [createProblem("MX3090.nothingToRemove", { name: `\`${path.join(".")}\`` }, at)];
  return isEmpty ? checkRemovedSection(path, { keyAt: at, value }, inherited) : [];
}

/** A section without a value, not `null`, may remove inherited settings unintentionally. */
function checkRemovedSection(path: Path, { keyAt: at, value }: DictEntry, inherited: Tree): Problem[] {
  if (inherited.kind === "list" && lockedIn(inherited).length > 0) return []; // that is refused
  return [
    createProblem(
      isCommented(value) ? "MX3090.commentRemovesInherited" : "MX3090.removesInherited",
      { path: path.join("."), inherited: describeInherited(inherited), name: String(path.at(-1)) },
      at,
      { related: [{ message: "removed", at: inherited.at }] },
    ),
  ];
}

function describeInherited(inherited: Tree): string {
  switch (inherited.kind) {
    case "scalar":
      return "the inherited value";
    case "list":
      return `everything that is inherited: ${count(inherited.items.length, "item")}`;
    case "dict":
      return `everything that is inherited: ${count(inherited.entries.size, "key")}`;
  }
}

function isCommented(value: Tree): boolean {
  return value.kind === "scalar" && value.comment === true;
}

function withoutValue(path: Path, { keyAt: at, value }: DictEntry, inherited: Tree | undefined): Problem {
  const name = `\`${path.join(".")}\``;
  if (isCommented(value)) return createProblem("MX3090.comment", { name }, at);
  if (inherited === undefined) return createProblem("MX3090.empty", { name }, at);
  return createProblem("MX3090.emptyInherited", { name, key: String(path.at(-1)) }, at, {
    related: [{ message: "the inherited value", at: inherited.at }],
  });
}

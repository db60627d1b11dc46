import type { Location, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, type Dict, type DictEntry, type List } from "../tree.ts";
import { withoutEmptyValues } from "./empty-values.ts";
import { lockedIn, refuseRemoval } from "./locked-rules.ts";
import { mergeRules } from "./merge-rules.ts";
import { mergeEntry } from "./merge-values.ts";

/** Lists whose items have ids. All other lists are replaced as a whole. */
export const RULE_LISTS: ReadonlySet<string> = new Set([
  "models",
  "classes",
  "routes",
  "trim",
  "filters",
  "neverLeaves",
]);

/** What each file says for itself. */
const NOT_MERGED = new Set(["version", "about", "extends", "tests"]);

export interface Merged {
  readonly tree: Dict;
  readonly problems: readonly Problem[];
}

/**
 * The one merge rule, low layers first. Maps merge by key; scalars and lists replace; `null` removes a key; a map of another `kind` replaces.
 * Rule lists: new items go in front of inherited ones (the nearer file is asked first), `override: id` changes
 * an inherited item in its place, `disable: id` takes it out. One that is `locked` stays as it is, unless the person's own file says `unlock`.
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
  const { entries: written } = withoutEmptyValues(layer.tree, low, { path: [], problems: context.problems });
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

interface Replacing extends MergeContext {
  /** What stands in the place of the list: null, mostly. */
  readonly entry: DictEntry;
  readonly layer: Layer;
  readonly inherited: List | undefined;
}

function replaceRules(entries: Map<string, DictEntry>, list: string, replacing: Replacing): void {
  const { entry, layer, inherited, problems, disabled: removed } = replacing;
  if (lockedIn(inherited).length > 0) {
    // What is neither a list nor nothing has been told by the schema.
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

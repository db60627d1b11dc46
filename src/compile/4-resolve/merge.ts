import type { Place, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { mend } from "../3-validate/mend.ts";
import { textAt, valueAt, type Dict, type Entry, type List, type Tree } from "../tree.ts";
import { withoutEmptyValues } from "./empty-values.ts";

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
const NOT_MERGED = new Set(["version", "extends", "tests"]);

export interface Merged {
  readonly tree: Dict;
  readonly problems: readonly Problem[];
}

/**
 * The one merge rule, low layers first. Maps merge by key; scalars and lists replace; `null` removes a key; a map of another `kind` replaces.
 * Rule lists: new items go in front of inherited ones (the nearer file is asked first), `override: id` changes
 * an inherited item in its place, `disable: id` takes it out.
 */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const problems: Problem[] = [];
  let tree: Dict = { kind: "dict", entries: new Map(), at: {} };
  for (const layer of layers)
    tree = mergeDicts(tree, withoutEmptyValues(layer.tree, tree, { path: [], problems }), { problems, top: true });
  return { tree, problems };
}

interface Context {
  readonly problems: Problem[];
  readonly top: boolean;
}

function mergeDicts(low: Dict, high: Dict, context: Context): Dict {
  const entries = new Map<string, Entry>(low.entries);
  for (const [key, entry] of high.entries) {
    if (context.top && (NOT_MERGED.has(key) || key.startsWith("x-"))) continue;
    const inherited = entries.get(key);
    if (entry.value.kind === "scalar" && entry.value.value === null) entries.delete(key);
    else
      entries.set(key, {
        keyAt: entry.keyAt,
        value: mergeValue(inherited?.value, entry.value, { problems: context.problems, key: context.top ? key : "" }),
      });
  }
  return { kind: "dict", entries, at: high.at };
}

function mergeValue(low: Tree | undefined, high: Tree, context: { problems: Problem[]; key: string }): Tree {
  if (high.kind === "list" && RULE_LISTS.has(context.key))
    return mergeRules(low?.kind === "list" ? low : undefined, high, context);
  if (high.kind === "dict")
    return mergeDicts(isSameKind(low, high) ? low : { kind: "dict", entries: new Map(), at: high.at }, high, {
      problems: context.problems,
      top: false,
    });
  if (low === undefined) return high;
  return { ...high, replaced: [low.at, ...(low.replaced ?? [])] };
}

/** A backend of another `kind` has other keys: it replaces the inherited one as a whole. */
function isSameKind(low: Tree | undefined, high: Dict): low is Dict {
  const kind = textAt(high, ["kind"]);
  return low?.kind === "dict" && (kind === undefined || kind === (textAt(low, ["kind"]) ?? kind));
}

function mergeRules(low: List | undefined, high: List, context: { problems: Problem[]; key: string }): List {
  const inherited = [...(low?.items ?? [])];
  const added: Tree[] = [];
  const seen = new Map<string, Place>();
  for (const item of high.items) {
    const problem = placeRule(item, { inherited, added, seen, list: context.key });
    if (problem !== undefined) context.problems.push(problem);
  }
  return { kind: "list", items: [...added, ...inherited], at: high.at };
}

interface Lists {
  readonly inherited: Tree[];
  readonly added: Tree[];
  readonly seen: Map<string, Place>;
  readonly list: string;
}

function placeRule(item: Tree, lists: Lists): Problem | undefined {
  const verbs = (["id", "override", "disable"] as const).filter((verb) => textAt(item, [verb]) !== undefined);
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) {
    return {
      code: "MX3004",
      severity: "error",
      message: `an item of \`${lists.list}\` needs one of \`id\`, \`override\` or \`disable\``,
      hint: "`id` names a new rule; the other two name an inherited one",
      at: item.at,
    };
  }
  const id = textAt(item, [verb]) ?? "";
  const first = lists.seen.get(id);
  if (first !== undefined)
    return doubled(`\`${lists.list}\` names "${id}" twice`, "give one of them another id", [item.at, first]);
  lists.seen.set(id, item.at);
  return verb === "id" ? addRule(item, id, lists) : changeRule(item, { verb, id }, lists);
}

function addRule(item: Tree, id: string, lists: Lists): Problem | undefined {
  const there = lists.inherited.find((rule) => textAt(rule, ["id"]) === id);
  if (there !== undefined) {
    const hint = `write \`override: ${id}\` to change it, \`disable: ${id}\` to take it out, or choose another id`;
    return doubled(`\`${lists.list}\` already has "${id}"`, hint, [item.at, there.at]);
  }
  lists.added.push(item);
  return undefined;
}

function doubled(message: string, hint: string, [at, first]: readonly [Place, Place]): Problem {
  return { code: "MX3002", severity: "error", message, hint, at, related: [{ message: "the other one", at: first }] };
}

function changeRule(
  item: Tree,
  { verb, id }: { verb: "override" | "disable"; id: string },
  lists: Lists,
): Problem | undefined {
  const index = lists.inherited.findIndex((rule) => textAt(rule, ["id"]) === id);
  const there = lists.inherited[index];
  if (there === undefined) {
    const known = lists.inherited.flatMap((rule) => textAt(rule, ["id"]) ?? []);
    const message = `\`${verb}: ${id}\`, but no inherited rule of \`${lists.list}\` has this id`;
    const at = valueAt(item, [verb])?.at ?? item.at;
    return { code: "MX3003", severity: "error", message, ...mend(id, known, at), at };
  }
  if (verb === "disable") lists.inherited.splice(index, 1);
  else if (item.kind === "dict" && there.kind === "dict") lists.inherited[index] = overrideRule(there, item);
  return undefined;
}

function overrideRule(rule: Dict, override: Dict): Dict {
  const entries = new Map([...override.entries].filter(([key]) => key !== "override"));
  const merged = mergeDicts(rule, { ...override, entries }, { problems: [], top: false });
  return { ...merged, at: override.at, replaced: [rule.at, ...(rule.replaced ?? [])] };
}

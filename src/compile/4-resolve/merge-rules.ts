import type { Location, Problem } from "../../problem/problem.ts";
import { isThirdParty } from "../1-load/is-foreign.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, type Dict, type List, type Tree } from "../tree.ts";
import { checkUnlock, isLocked, isShared, refuseChange } from "./locked-rules.ts";
import { mergeDicts } from "./merge-values.ts";
import { noSuchRule } from "./no-such-rule.ts";
import type { RuleOverride, RulesContext } from "./rules-context.ts";

/**
 * New rules in front of the inherited ones, which are changed in their place or taken out. A change that is refused is not made.
 * Nothing that a pack of others says comes before what is locked: a rule that is never asked would be as good as taken out.
 */
export function mergeRules(low: List | undefined, high: List, context: RulesContext): List {
  const inherited = [...(low?.items ?? [])];
  const added: Tree[] = [];
  const seen = new Map<string, Tree>();
  for (const item of high.items) context.problems.push(...insertRule(item, { ...context, inherited, added, seen }));
  const [first, rest] = isThirdParty(context.layer) ? split(inherited) : [[], inherited];
  return { kind: "list", items: [...first, ...added, ...rest], at: high.at };
}

function split(rules: readonly Tree[]): [locked: Tree[], open: Tree[]] {
  return [rules.filter(isLocked), rules.filter((rule) => !isLocked(rule))];
}

interface Lists extends RulesContext {
  readonly inherited: Tree[];
  readonly added: Tree[];
  readonly seen: Map<string, Tree>;
}

function insertRule(item: Tree, lists: Lists): Problem[] {
  const verbs = (["id", "override", "disable"] as const).filter((verb) => textAt(item, [verb]) !== undefined);
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) return [unnamed(item, lists.list)];
  const id = textAt(item, [verb]) ?? "";
  const first = lists.seen.get(id);
  if (first !== undefined) return [duplicateRule(id, item, { first, list: lists.list })];
  lists.seen.set(id, item);
  const problems = verb === "id" ? addRule(item, id, lists) : changeRule(item, { verb, id }, lists);
  return problems.filter((problem) => problem !== undefined);
}

function unnamed(item: Tree, list: string): Problem {
  return {
    code: "MX3004",
    severity: "error",
    message: `an item of \`${list}\` needs one of \`id\`, \`override\` or \`disable\``,
    hint: "`id` names a new rule; the other two name an inherited one",
    at: item.at,
  };
}

function duplicateRule(
  id: string,
  item: Tree,
  { first, list }: { readonly first: Tree; readonly list: string },
): Problem {
  const areBothNew = [item, first].every((one) => textAt(one, ["id"]) !== undefined);
  const hint = areBothNew ? "give one of them another id" : "say all of it in one place";
  return doubled(`\`${list}\` names "${id}" twice`, hint, [item.at, first.at]);
}

function doubled(message: string, hint: string, [at, first]: readonly [Location, Location]): Problem {
  return { code: "MX3002", severity: "error", message, hint, at, related: [{ message: "the other one", at: first }] };
}

function addRule(item: Tree, id: string, lists: Lists): (Problem | undefined)[] {
  const { inherited, added, list, layer } = lists;
  const there = inherited.find((rule) => textAt(rule, ["id"]) === id);
  if (there !== undefined) {
    const hint = isShared(layer)
      ? betweenPacks(id, layer, list)
      : `write \`override: ${id}\` to change it, \`disable: ${id}\` to take it out, or choose another id`;
    return [doubled(`\`${list}\` already has "${id}"`, hint, [item.at, there.at])];
  }
  added.push(without(item, ["unlock"]));
  return [checkUnlock(item, undefined, layer)];
}

/** Who compiles has written neither of the two, and can still use one, or both in part. */
function betweenPacks(id: string, { name, tree }: Layer, list: string): string {
  const rest = [...tree.entries.keys()].filter((key) => !/^(version|about|extends|x-.*)$/.test(key) && key !== list);
  const part = rest.length === 0 ? "" : `, or of this one only the rest: \`{ pack: …, use: [${rest.join(", ")}] }\``;
  const other = id.includes("/") ? "choose another id" : `put the pack's name before the id, as in \`acme/${id}\``;
  return `in ${name} write \`override: ${id}\` to change it, or ${other}; where neither pack is yours, extend one of them${part}`;
}

function changeRule(item: Tree, { verb, id }: RuleOverride, lists: Lists): (Problem | undefined)[] {
  const { inherited, disabled: removed, list, layer } = lists;
  const index = inherited.findIndex((rule) => textAt(rule, ["id"]) === id);
  const rule = inherited[index];
  if (rule === undefined) return [noSuchRule(item, { verb, id }, lists)];
  const unlock = checkUnlock(item, rule, layer);
  const refused = refuseChange({ item, rule, list, layer });
  if (refused !== undefined) return [unlock ?? (isReportedElsewhere(list, layer) ? undefined : refused)];
  if (verb === "disable") {
    inherited.splice(index, 1);
    removed.set(`${list}/${id}`, item.at);
  } else if (item.kind === "dict" && rule.kind === "dict") inherited[index] = overrideRule(rule, item);
  return [unlock];
}

/** That a pack takes back what must not leave is said of every rule of that list, locked or not. */
function isReportedElsewhere(list: string, layer: Layer): boolean {
  return list === "neverLeaves" && isShared(layer);
}

function overrideRule(rule: Dict, item: Dict): Dict {
  const merged = mergeDicts(rule, without(item, ["override", "unlock"]));
  return { ...merged, at: item.at, replaced: [rule.at, ...(rule.replaced ?? [])] };
}

function without<T extends Tree>(item: T, keys: readonly string[]): T {
  if (item.kind !== "dict" || !keys.some((key) => entryOf(item, key) !== undefined)) return item;
  return { ...item, entries: new Map([...item.entries].filter(([key]) => !keys.includes(key))) };
}

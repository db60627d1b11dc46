import { type Location, type Problem, type ProblemDetails, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix, suggestCorrection, type Correction } from "../../diagnostics/suggest-fix.ts";
import { suggest } from "../../shared/closest-word.ts";
import { isThirdParty, shareOf, UNLIMITED, type Layer, isShared } from "../layers/layer.ts";
import {
  entryOf,
  textAt,
  type Dict,
  type DictEntry,
  type List,
  type Tree,
  itemsOf,
  idsOf,
  itemWithId,
  locationOf,
} from "../parse/tree.ts";
import { checkUnlock, isLocked, refuseChange } from "./protected-rules.ts";

/**
 * New rules go before the inherited ones, which are changed in place or removed. Refused changes are not made. Rules of
 * third-party packs go after locked ones, which they could otherwise bypass.
 */
export function mergeRules(low: List | undefined, high: List, context: RulesContext): List {
  const inherited = [...(low?.items ?? [])];
  const added: Tree[] = [];
  const seen = new Map<string, Tree>();
  for (const item of high.items) context.problems.push(...insertRule(item, { ...context, inherited, added, seen }));
  const goesFirst = (rule: Tree): boolean => isThirdParty(context.layer) && isLocked(rule);
  const items = [...inherited.filter(goesFirst), ...added, ...inherited.filter((rule) => !goesFirst(rule))];
  return { kind: "list", items, at: high.at };
}

interface Lists extends RulesContext {
  readonly inherited: Tree[];
  readonly added: Tree[];
  readonly seen: Map<string, Tree>;
}

function insertRule(item: Tree, lists: Lists): Problem[] {
  if (item.kind !== "dict") return []; // reported with its type
  const verbs = (["id", "override", "disable"] as const).filter((verb) => textAt(item, [verb]) !== undefined);
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) return [createProblem("MX3004", { list: lists.list }, item.at)];
  const id = textAt(item, [verb]) ?? "";
  const first = lists.seen.get(id);
  if (first !== undefined) {
    const code = verb === "id" && textAt(first, ["id"]) !== undefined ? "MX3002.bothNew" : "MX3002.sameRule";
    return [createProblem(code, { list: lists.list, id }, locationOf(item, [verb]), theOther(first))];
  }
  lists.seen.set(id, item);
  const problems = verb === "id" ? addRule(item, id, lists) : changeRule(item, { verb, id }, lists);
  return problems.filter((problem) => problem !== undefined);
}

function theOther({ at }: Tree): ProblemDetails {
  return { related: [{ message: "first used here", at }] };
}

function addRule(item: Tree, id: string, lists: Lists): (Problem | undefined)[] {
  const { inherited, added, list, layer } = lists;
  const there = itemWithId(inherited, id);
  if (there !== undefined) {
    if (!isShared(layer))
      return [createProblem("MX3002.inherited", { list, id }, locationOf(item, ["id"]), theOther(there))];
    const details = { ...theOther(there), hint: betweenPacks(id, layer, list) };
    return [createProblem("MX3002.inheritedByPack", { list, id }, locationOf(item, ["id"]), details)];
  }
  added.push(without(item, ["unlock"]));
  return [checkUnlock(item, undefined, layer)];
}

/** Who compiles has written neither of the two, and can still use one, or both in part. */
function betweenPacks(id: string, { name, tree }: Layer, list: string): string {
  const rest = [...tree.entries.keys()].filter((key) => !/^(version|about|extends|x-.*)$/.test(key) && key !== list);
  const part = rest.length === 0 ? "" : `, or only the rest of this one: \`{ pack: …, use: [${rest.join(", ")}] }\``;
  const other = id.includes("/") ? "choose another id" : `add the pack's name to the id, as in \`acme/${id}\``;
  return `to change it, write \`override: ${id}\` in ${name}; for a separate rule, ${other}; if neither pack is yours, extend only one of them${part}`;
}

function changeRule(item: Tree, { verb, id }: RuleOverride, lists: Lists): (Problem | undefined)[] {
  const { inherited, disabled: removed, list, layer } = lists;
  const index = inherited.findIndex((rule) => textAt(rule, ["id"]) === id);
  const rule = inherited[index];
  if (rule === undefined) return [noSuchRule(item, { verb, id }, lists)];
  const unlock = checkUnlock(item, rule, layer);
  const refused = refuseChange({ item, rule, list, layer });
  // A pack that removes a rule of `neverLeaves` is reported by checkPrivateRules.
  if (refused !== undefined) return [unlock ?? (list === "neverLeaves" && isShared(layer) ? undefined : refused)];
  if (verb === "disable") {
    inherited.splice(index, 1);
    removed.set(`${list}/${id}`, item.at);
  } else if (item.kind === "dict" && rule.kind === "dict") inherited[index] = overrideRule(rule, item);
  return [unlock];
}

function overrideRule(rule: Dict, item: Dict): Dict {
  const merged = mergeDicts(rule, without(item, ["override", "unlock"]));
  return { ...merged, at: item.at, replaced: [rule.at, ...(rule.replaced ?? [])] };
}

function without<T extends Tree>(item: T, keys: readonly string[]): T {
  if (item.kind !== "dict" || !keys.some((key) => entryOf(item, key) !== undefined)) return item;
  return { ...item, entries: new Map([...item.entries].filter(([key]) => !keys.includes(key))) };
}

/** What is known where a list of rules is merged. */
export interface RulesContext {
  readonly problems: Problem[];
  /** Where lower layers have taken out rules, by `list/id`. */
  readonly disabled: Map<string, Location>;
  /** The layer that is merged, all that it inherits, and the layers before and after it. */
  readonly layer: Layer;
  readonly low: Dict;
  readonly earlier: readonly Layer[];
  readonly later: readonly Layer[];
  readonly list: string;
}

/** An item that changes an inherited rule, or takes it out. */
interface RuleOverride {
  readonly verb: "override" | "disable";
  readonly id: string;
}

/** Merges two maps; `null` removes a key. */
function mergeDicts(low: Dict, high: Dict): Dict {
  const entries = new Map<string, DictEntry>(low.entries);
  for (const [key, entry] of high.entries) mergeEntry(entries, key, entry);
  return { kind: "dict", entries, at: high.at };
}

/** One key of the higher map, into the entries of the lower one. */
export function mergeEntry(entries: Map<string, DictEntry>, key: string, { keyAt, value }: DictEntry): void {
  if (value.kind === "scalar" && value.value === null) entries.delete(key);
  else entries.set(key, { keyAt, value: mergeValue(entries.get(key)?.value, value) });
}

function mergeValue(low: Tree | undefined, high: Tree): Tree {
  if (high.kind === "dict")
    return mergeDicts(isSameKind(low, high) ? low : { kind: "dict", entries: new Map(), at: high.at }, high);
  if (low === undefined) return high;
  return { ...high, replaced: [low.at, ...(low.replaced ?? [])] };
}

/** A backend of another `kind` replaces the inherited one. */
function isSameKind(low: Tree | undefined, high: Dict): low is Dict {
  const kind = textAt(high, ["kind"]);
  return low?.kind === "dict" && (kind === undefined || kind === (textAt(low, ["kind"]) ?? kind));
}

type RuleLookup = RulesContext & { readonly inherited: readonly Tree[] };

type Help = Correction & Pick<Problem, "related">;

/** An id that no inherited rule has: what became of it, where else it is, or which one is meant. */
function noSuchRule(item: Tree, change: RuleOverride, search: RuleLookup): Problem {
  const { verb, id } = change;
  const at = locationOf(item, [verb]);
  const help =
    disabledEarlier(change, search) ??
    definedElsewhere(id, search) ??
    fromLimitedPack(id, search) ??
    nearly(id, at, search);
  return createProblem("MX3003", { verb, id, list: search.list }, at, help);
}

function disabledEarlier({ verb, id }: RuleOverride, { disabled: removed, list }: RuleLookup): Help | undefined {
  const at = removed.get(`${list}/${id}`);
  if (at === undefined) return undefined;
  const hint =
    verb === "disable"
      ? "remove this item: the rule is already removed"
      : "the rule is removed earlier: write a rule of your own with `id`";
  return { hint, related: [{ message: "removed here", at }] };
}

/** In another list, or in a file that is merged later. */
function definedElsewhere(id: string, { low, list, later, layer }: RuleLookup): Help | undefined {
  for (const [other, { value }] of low.entries) {
    const rule = other === list ? undefined : itemWithId(itemsOf(value), id);
    if (rule !== undefined)
      return {
        hint: `the rule is in \`${other}\`: move this item there`,
        related: [{ message: "the rule", at: rule.at }],
      };
  }
  for (const { tree, name } of later) {
    const rule = itemWithId(itemsOf(tree, [list]), id);
    if (rule !== undefined)
      return {
        hint: `the rule is in ${name}, which is merged later: list it before ${layer.name} in \`extends\`, or move this item to a file that is merged after it`,
        related: [{ message: "the rule", at: rule.at }],
      };
  }
  return undefined;
}

/** A pack limited by `use` may have it; only the pack names are known. */
function fromLimitedPack(id: string, { earlier, list, inherited }: RuleLookup): Help | undefined {
  const limited = earlier.filter(({ limit }) => shareOf(limit ?? UNLIMITED, list) === "nothing");
  if (limited.length === 0 || suggest(id, idsOf(inherited)) !== undefined) return undefined;
  return {
    hint: `\`use\` leaves \`${list}\` out of ${limited.map(({ name }) => name).join(", ")}: add it there, or remove this item`,
  };
}

function nearly(id: string, at: Location, { inherited, list }: RuleLookup): Help {
  const known = idsOf(inherited);
  const own = (one: string): string => one.replace(/^.*\//, "");
  // An id with another pack prefix, or without one, is the best suggestion.
  const [named, another] = known.filter((one) => own(one) === own(id));
  const meant = named !== undefined && another === undefined ? named : suggest(id, known);
  const rule = itemWithId(inherited, meant);
  const related = rule === undefined ? {} : { related: [{ message: "the rule", at: rule.at }] };
  if (meant !== undefined && meant === named)
    return { hint: `did you mean ${JSON.stringify(meant)}?`, ...replaceWordFix(at, id, meant), ...related };
  if (known.length === 0)
    return { hint: `\`${list}\` inherits no rules: remove this item, or write \`id: ${id}\` for a rule of your own` };
  const { hint, fix } = suggestCorrection(id, known, at);
  const files = [...new Set(inherited.flatMap((one) => one.at.file ?? []))];
  const where = rule === undefined && files.length > 0 ? `; \`${list}\` is inherited from ${files.join(", ")}` : "";
  return { hint: `${hint}${where}`, ...(fix === undefined ? {} : { fix }), ...related };
}

import type { Layer } from "../../config/layers/layer.ts";
import { entryOf, textAt, toData, type Dict, type Tree } from "../../config/parse/tree.ts";
import type { Location } from "../../diagnostics/problem.ts";
import { canonicalJson } from "../../shared/files/digest.ts";

/** A field of a rule: its path, and its value in each state; absent where it is not there. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What became of one rule: an item of a list by its id, an entry of a map by its key. */
export interface RuleDifference {
  readonly section: string;
  /** `acme/no-tips`; of what changes an inherited rule with the verb: `override acme/no-tips`. Empty for a section as a whole. */
  readonly id: string;
  /** `moved`: the rules that both states have stand in another order, which is meaning. */
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** Of what is there now, else of what was. */
  readonly at: Location;
  /** Of an added or a removed rule: all that it says. */
  readonly fields: readonly FieldChange[];
  /** What there may be less of now: what the client says to the model before all else, or what people type. */
  readonly takes?: "system" | "talk";
}

/** What a file says that is no rule: its tests are for those who write it. */
const NO_RULES = new Set(["version", "about", "tests"]);

/** How two versions of a pack's files differ in their rules, section by section. Comments and the order of keys are no difference. */
export function compareRules(before: readonly Layer[], after: readonly Layer[]): RuleDifference[] {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => change(old.get(key), now.get(key)));
  return [...changes, ...moved(old, now)].toSorted(bySection);
}

interface Rule {
  readonly section: string;
  readonly id: string;
  readonly tree: Tree;
}

/** By file, section and id. */
function rulesOf(layers: readonly Layer[]): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const { name, tree } of layers)
    for (const [section, { value }] of tree.entries) {
      if (NO_RULES.has(section) || section.startsWith("x-")) continue;
      for (const [id, rule] of itemsOf(value))
        rules.set(JSON.stringify([name, section, id]), { section, id, tree: rule });
    }
  return rules;
}

function itemsOf(section: Tree): (readonly [id: string, rule: Tree])[] {
  if (section.kind === "dict") return [...section.entries].map(([key, { value }]) => [key, value]);
  if (section.kind === "scalar") return [["", section]];
  const named = section.items.map((item) => [idOf(item), item] as const);
  return named.some(([id]) => id === "") ? [["", section]] : named;
}

function idOf(item: Tree): string {
  if (item.kind === "scalar") return typeof item.value === "string" ? item.value : "";
  const id = textAt(item, ["id"]) ?? textAt(item, ["pack"]);
  if (id !== undefined) return id;
  const verb = (["override", "disable"] as const).find((one) => textAt(item, [one]) !== undefined);
  return verb === undefined ? "" : `${verb} ${textAt(item, [verb])}`;
}

function change(old: Rule | undefined, now: Rule | undefined): RuleDifference[] {
  const rule = now ?? old;
  if (rule === undefined) return [];
  const fields = compareFields(old?.tree, now?.tree);
  if (old !== undefined && now !== undefined && fields.length === 0) return [];
  const kind = old === undefined ? "added" : now === undefined ? "removed" : "changed";
  const takes = removedTextScope(rule, old, now);
  const more = takes === undefined ? {} : { takes };
  return [{ section: rule.section, id: rule.id, kind, at: rule.tree.at, fields, ...more }];
}

/** Nobody types an element's tag; every other locator of a filter finds a person's own words, too. */
function removedTextScope(
  { section, id, tree }: Rule,
  old: Rule | undefined,
  now: Rule | undefined,
): RuleDifference["takes"] {
  const isTyped = section === "filters" && textAt(tree, ["tag"]) === undefined && !id.startsWith("override ");
  const what = section === "trim" ? "system" : isTyped ? "talk" : undefined;
  const [kept, keeps] = [old, now].map((rule) => textAt(rule?.tree, ["do"]) === "keep");
  // A rule that keeps text takes some out when it goes, or keeps other text.
  const isLess = now === undefined ? kept === true : keeps !== true || kept === true;
  return isLess && !id.startsWith("disable ") ? what : undefined;
}

/** Maps are gone into; what is in a list belongs together. */
function compareFields(old: Tree | undefined, now: Tree | undefined, path: readonly string[] = []): FieldChange[] {
  const keys = keysOf(old, now);
  if (keys === undefined || (keys.size === 0 && path.length > 0)) return compareValues(old, now, path.join("."));
  return [...keys].flatMap((key) => compareFields(entryOf(old, key)?.value, entryOf(now, key)?.value, [...path, key]));
}

function compareValues(old: Tree | undefined, now: Tree | undefined, field: string): FieldChange[] {
  const before = old === undefined ? {} : { before: toData(old) };
  const after = now === undefined ? {} : { after: toData(now) };
  const isSame = "before" in before && "after" in after && canonicalJson(before.before) === canonicalJson(after.after);
  return isSame ? [] : [{ field, ...before, ...after }];
}

/** A rule is known by these; they are said already. */
const NAMES = new Set(["id", "override", "disable"]);

/** Of two maps, or of one that was not there; nothing where one of them is no map. */
function keysOf(...trees: readonly (Tree | undefined)[]): ReadonlySet<string> | undefined {
  const there = trees.filter((tree) => tree !== undefined);
  const maps = there.filter((tree): tree is Dict => tree.kind === "dict");
  if (maps.length < there.length) return undefined;
  return new Set(maps.flatMap(({ entries }) => [...entries.keys()].filter((key) => !NAMES.has(key))));
}

/** In a list of rules the first that fits decides. */
function moved(old: ReadonlyMap<string, Rule>, now: ReadonlyMap<string, Rule>): RuleDifference[] {
  const order = (rules: ReadonlyMap<string, Rule>, others: ReadonlyMap<string, Rule>, section: string): string =>
    [...rules].flatMap(([key, rule]) => (rule.section === section && others.has(key) ? [key] : [])).join("\n");
  const sections = new Map([...now.values()].map(({ section, tree }) => [section, tree]));
  return [...sections].flatMap(([section, { at }]) =>
    IN_ORDER.has(section) && order(old, now, section) !== order(now, old, section)
      ? [{ section, id: "", kind: "moved" as const, at, fields: [] }]
      : [],
  );
}

/** Lists in which it matters what comes first. */
const IN_ORDER = new Set(["extends", "tiers", "models", "classes", "routes", "trim", "filters"]);

function bySection(a: RuleDifference, b: RuleDifference): number {
  return a.section < b.section ? -1 : a.section > b.section ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

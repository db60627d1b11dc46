import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { type Layer, isShared } from "../layers/layer.ts";
import {
  entryOf,
  textAt,
  valueAt,
  type DictEntry,
  type List,
  type Tree,
  idsOf,
  itemsOf,
  locationOf,
} from "../parse/tree.ts";

/** Whether this rule may only be changed on purpose. */
export function isLocked(rule: Tree): boolean {
  return isTrue(valueAt(rule, ["locked"]));
}

/** The ids of those that are. */
export function lockedIn(list: Tree | undefined): string[] {
  return idsOf(itemsOf(list).filter(isLocked));
}

interface LockedRuleChange {
  /** The item that changes or takes out a rule, and the rule. */
  readonly item: Tree;
  readonly rule: Tree;
  readonly list: string;
  readonly layer: Layer;
}

/** Why a locked rule may not be changed; undefined if it may. */
export function refuseChange({ item, rule, list, layer }: LockedRuleChange): Problem | undefined {
  const unlocks = isTrue(valueAt(item, ["unlock"]));
  if (!isLocked(rule) || (unlocks && !isShared(layer))) return undefined;
  const at = (valueAt(item, ["override"]) ?? valueAt(item, ["disable"]))?.at ?? item.at;
  const change = textAt(item, ["disable"]) === undefined ? "changed" : "removed";
  const id = quoted([textAt(rule, ["id"]) ?? ""]);
  return createProblem(refusals(layer)[change], { list, id }, at, { related: lockedAt([rule]) });
}

/** So many are named where all would be a page. */
const FEW = 3;

/** A list with locked rules can't be removed as a whole. */
export function refuseRemoval(
  list: string,
  { keyAt }: DictEntry,
  { layer, inherited }: { readonly layer: Layer; readonly inherited: List | undefined },
): Problem {
  const rules = (inherited?.items ?? []).filter(isLocked);
  const ids = lockedIn(inherited);
  const [first = ""] = ids;
  const more = ids.length > FEW ? `, and ${ids.length - FEW} more` : "";
  const parameters = { list, ids: `${quoted(ids.slice(0, FEW))}${more}`, first };
  return createProblem(refusals(layer).listRemoved, parameters, keyAt, { related: lockedAt(rules.slice(0, FEW)) });
}

const OWN = { changed: "MX6180.changed", removed: "MX6180.removed", listRemoved: "MX6180.listRemoved" } as const;
const SHARED = { changed: "MX6181.changed", removed: "MX6181.removed", listRemoved: "MX6181.listRemoved" } as const;

function refusals(layer: Layer): typeof OWN | typeof SHARED {
  return isShared(layer) ? SHARED : OWN;
}

function lockedAt(rules: readonly Tree[]): NonNullable<Problem["related"]> {
  return rules.map((rule) => ({ message: "locked here", at: locationOf(rule, ["locked"]) }));
}

/**
 * A misuse of `unlock`.
 * @param rule the rule to unlock; absent for a new one
 */
export function checkUnlock(item: Tree, rule: Tree | undefined, layer: Layer): Problem | undefined {
  const entry = entryOf(item, "unlock");
  if (entry === undefined) return undefined;
  if (isShared(layer)) return createProblem("MX6182", {}, entry.keyAt);
  if (!isTrue(entry.value) || (rule !== undefined && isLocked(rule))) return undefined;
  return createProblem(rule === undefined ? "MX6183.newRule" : "MX6183.notLocked", {}, entry.keyAt);
}

function isTrue(value: Tree | undefined): boolean {
  return value?.kind === "scalar" && value.value === true;
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => JSON.stringify(id)).join(", ");
}

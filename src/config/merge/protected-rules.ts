import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { Layer } from "../layers/layer.ts";
import { entryOf, textAt, valueAt, type DictEntry, type List, type Tree } from "../parse/tree.ts";

/** Whether this rule may only be changed on purpose. */
export function isLocked(rule: Tree): boolean {
  return isTrue(valueAt(rule, ["locked"]));
}

/** The ids of those that are. */
export function lockedIn(list: List | undefined): string[] {
  return (list?.items ?? []).filter(isLocked).flatMap((rule) => textAt(rule, ["id"]) ?? []);
}

/** Only the person's own files can unlock, not packs. */
export function isShared({ kind }: Layer): boolean {
  return kind === "built-in" || kind === "pack";
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
  const verb = textAt(item, ["disable"]) === undefined ? "changed" : "taken out";
  const at = (valueAt(item, ["override"]) ?? valueAt(item, ["disable"]))?.at ?? item.at;
  return locked(`\`${list}\`: ${quoted([textAt(rule, ["id"]) ?? ""])} is locked and can't be ${verb}${by(layer)}`, {
    layer,
    at,
    rules: [rule],
    hint: "if that is meant, add `unlock: true` here",
  });
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
  return locked(`\`${list}\` can't be taken away${by(layer)}: locked in it is ${quoted(ids.slice(0, FEW))}${more}`, {
    layer,
    at: keyAt,
    rules: rules.slice(0, FEW),
    hint: `name the rules that shall go, \`{ disable: ${first}, unlock: true }\` where one is locked`,
  });
}

interface RuleRefusal {
  readonly layer: Layer;
  readonly at: Location;
  readonly rules: readonly Tree[];
  readonly hint: string;
}

function locked(message: string, { layer, at, rules, hint }: RuleRefusal): Problem {
  const related = rules.map((rule) => ({ message: "locked here", at: valueAt(rule, ["locked"])?.at ?? rule.at }));
  if (!isShared(layer)) return { code: "MX6180", severity: "error", message, hint, at, related };
  return {
    code: "MX6181",
    severity: "error",
    message,
    hint: "leave it out of the pack; who uses the packs can do it in a file of their own, with `unlock: true`",
    at,
    related,
  };
}

function by(layer: Layer): string {
  return isShared(layer) ? " by a pack" : "";
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
  return createProblem(rule === undefined ? "MX6183.unlock" : "MX6183.unlock2", {}, entry.keyAt);
}

function isTrue(value: Tree | undefined): boolean {
  return value?.kind === "scalar" && value.value === true;
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => JSON.stringify(id)).join(", ");
}

import { isRecord } from "../../shared/utilities.ts";
import type { Layer } from "../layers/layer.ts";
import { toData } from "../parse/tree.ts";
import { mergeLayers, RULE_LISTS } from "./merge.ts";

type PlainData = Record<string, unknown>;

const PERSONAL_KINDS: ReadonlySet<Layer["kind"]> = new Set(["user", "project", "local"]);
const PACKS: ReadonlySet<Layer["kind"]> = new Set(["built-in", "pack"]);

/**
 * Merges the person's own files without what they inherit: as one file with the same `extends` it means the same. `null`,
 * `override` and `disable` of inherited rules stay. Only a rule that one file removes and a higher one adds again keeps its
 * position, which one file can't change.
 */
export function mergePersonalLayers(sources: readonly Layer[]): Readonly<PlainData> {
  const inherited = mergeLayers(sources.filter(({ kind }) => PACKS.has(kind))).tree;
  return sources
    .filter(({ kind }) => PERSONAL_KINDS.has(kind))
    .map(({ tree }) => toData(tree) as PlainData)
    .reduce((low, high) => mergeTop(toData(inherited) as PlainData, low, high), map());
}

function mergeTop(base: PlainData, low: PlainData, written: PlainData): PlainData {
  const { tests: _, ...high } = written; // they belong to their file
  const merged = mergeMaps(base, low, high);
  for (const [key, value] of Object.entries(high)) {
    const before = low[key];
    const rules = RULE_LISTS.has(key) ? toRules(base[key]) : [];
    if (value === null && rules.some(isLocked)) merged[key] = rules.map(takeOut);
    if (!Array.isArray(value) || before === undefined) continue;
    if (key === "extends" && Array.isArray(before)) merged[key] = withoutTwins([...before, ...value]);
    if (RULE_LISTS.has(key)) merged[key] = mergeRules(rules, before, toRules(value));
  }
  return merged;
}

function withoutTwins(packs: readonly unknown[]): unknown[] {
  const inOrder = (pack: PlainData): unknown => Object.entries(pack).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const key = (pack: unknown): string => JSON.stringify(isRecord(pack) ? inOrder(pack) : pack);
  return [...new Map(packs.map((pack) => [key(pack), pack])).values()];
}

/** The higher map over the lower one, to be written over what both inherit. */
function mergeMaps(base: PlainData, low: PlainData, high: PlainData): PlainData {
  const merged = map(low);
  for (const [key, value] of Object.entries(high))
    if (value === null && base[key] === undefined) delete merged[key];
    else merged[key] = mergeValue(base[key], low[key], value);
  return merged;
}

function mergeValue(base: unknown, low: unknown, high: unknown): unknown {
  if (!isRecord(high) || low === undefined) return high;
  const inherited = isRecord(low) && isRecord(base) && isSameKind(base, low) ? base : map();
  const isOther = !isRecord(low) || !isSameKind({ ...inherited, ...low }, high);
  return isOther ? withoutInherited(base, high) : mergeMaps(inherited, low, high);
}

/** A value written so that it replaces the inherited one. */
function withoutInherited(base: unknown, value: unknown): unknown {
  if (!isRecord(value)) return value;
  const inherited = isRecord(base) && isSameKind(base, value) ? base : map();
  const written = Object.entries(value).filter(([, inner]) => inner !== null);
  return map(
    ...Object.keys(inherited).map((key) => ({ [key]: null })),
    ...written.map(([key, inner]) => ({ [key]: withoutInherited(inherited[key], inner) })),
  );
}

function isSameKind({ kind: low }: PlainData, { kind: high }: PlainData): boolean {
  return (high ?? low ?? null) === (low ?? high ?? null);
}

/** New rules go first; changes of a lower file's rules are applied, those of inherited rules are kept. */
function mergeRules(base: readonly PlainData[], low: unknown, high: readonly PlainData[]): PlainData[] {
  const rules = low === null ? base.map(takeOut) : toRules(low);
  const added: PlainData[] = [];
  for (const rule of high) {
    const at = rules.findIndex((one) => nameOf(one) === nameOf(rule));
    const there = rules[at];
    if (there === undefined) added.push(rule);
    else rules.splice(at, 1, ...changeRule(there, rule, base.find(({ id }) => id === nameOf(rule)) ?? map()));
  }
  return [...added, ...rules];
}

/** What is left of a rule, or of what changes an inherited one: it alone needs to unlock that. */
function changeRule(there: PlainData, rule: PlainData, inherited: PlainData): PlainData[] {
  const { id, override, disable, unlock: _, ...rest } = rule;
  const { id: _id, ...base } = inherited;
  const unlock = there["unlock"] === undefined ? {} : { unlock: there["unlock"] };
  if (id !== undefined) return [map({ override: id, ...unlock }, withoutInherited(base, rest) as PlainData)];
  if (override !== undefined) return [mergeMaps(there["id"] === undefined ? base : map(), there, rest)];
  return there["id"] === undefined ? [map({ disable, ...unlock })] : [];
}

function takeOut(rule: PlainData): PlainData {
  return map({ disable: rule["id"] }, isLocked(rule) ? { unlock: true } : {});
}

function isLocked({ locked }: PlainData): boolean {
  return locked === true;
}

function nameOf({ id, override, disable }: PlainData): unknown {
  return id ?? override ?? disable;
}

function toRules(list: unknown): PlainData[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** Without a prototype, so that no key means more than itself. */
function map(...parts: readonly Readonly<PlainData>[]): PlainData {
  return Object.assign(Object.create(null) as PlainData, ...parts) as PlainData;
}

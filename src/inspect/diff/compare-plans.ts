import type { Plan } from "../../../generated/types/plan.d.ts";
import type { CompileResult } from "../../compile.ts";
import { canonicalJson, sha256 } from "../../shared/files/digest.ts";
import { displayPackFile, remoteSpec } from "../../shared/pack-spec.ts";
import { isRecord } from "../../shared/utilities.ts";
import { diffAll } from "../text/line-diff.ts";

/** A value that differs between two plans; absent on the side that does not have it. */
export interface PlanChange {
  /** `filters`, `acme/no-adverts`, `at`, `tag`; items of lists by their id. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A plan with the texts of its templates, without what doesn't describe the rules. */
export function comparablePlan({ plan, texts }: Pick<CompileResult, "plan" | "texts">): unknown {
  if (plan === undefined) return {};
  const { hash: _, decide, templates, ...rest } = plan satisfies Plan;
  const { classifier, ...decides } = decide ?? {};
  const trained = classifier === undefined ? {} : { classifier: sha256(canonicalJson(classifier)).slice(0, 12) };
  const bodies = templates.flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return withoutVersions({ ...rest, decide: { ...decides, ...trained }, templates: Object.fromEntries(bodies) });
}

/** Names of files in packs contain the ref or range, which changes with every update. */
function withoutVersions(value: unknown): unknown {
  if (typeof value === "string") return plainName(value);
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plainName(key), withoutVersions(inner)]));
}

function plainName(text: string): string {
  const spec = /^(?:npm:|git\+)/.test(text) ? remoteSpec(text) : undefined;
  return spec === undefined ? text : displayPackFile({ kind: spec.kind, source: spec.source }, spec.file);
}

/** The differences between two plans, in the order of the later one. A value that only one of them has is a single change. */
export function comparePlans(before: unknown, after: unknown, path: readonly string[] = []): PlanChange[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined)
    return canonicalJson([before]) === canonicalJson([after]) ? [] : [{ path, before, after }];
  const changes = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): PlanChange[] => {
    const inner = [...path, key];
    if (!old.has(key)) return [{ path: inner, after: now.get(key) }];
    if (!now.has(key)) return [{ path: inner, before: old.get(key) }];
    return comparePlans(old.get(key), now.get(key), inner);
  });
  const [was, is] = [orderOf(before, now), orderOf(after, old)];
  // In a list of rules, the first match decides, so the order matters.
  const isReordered = canonicalJson(was) !== canonicalJson(is);
  return isReordered ? [...changes, { path: [...path, "order"], before: was, after: is }] : changes;
}

/** The fields of a record, or the items of a list of rules by their id; undefined for any other value. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (isRecord(value)) return new Map(Object.entries(value));
  const ids = idsOf(value);
  if (ids === undefined || !Array.isArray(value)) return undefined;
  return new Map(ids.map((id, index) => [id, value[index]]));
}

function idsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.flatMap((item: unknown) => {
    const id = isRecord(item) ? (item["id"] ?? item["name"]) : undefined;
    return typeof id === "string" ? [id] : [];
  });
  return ids.length === value.length && new Set(ids).size === ids.length ? ids : undefined;
}

function orderOf(value: unknown, others: ReadonlyMap<string, unknown>): readonly string[] {
  return (idsOf(value) ?? []).filter((id) => others.has(id));
}

/** A change in lines, every text in full: `~ sizes small prompt: "a" → "b"`, and of a text with several lines each that differs. */
export function linesOfChange({ path, ...change }: PlanChange): string[] {
  const { before, after } = change;
  const isNew = !("before" in change);
  const isRemoved = !("after" in change);
  const name = `${isNew ? "+" : isRemoved ? "-" : "~"} ${path.join(" ")}`;
  if ([before, after].some((value) => typeof value === "string" && value.includes("\n")))
    return [name, ...diffAll(textLines(before), textLines(after)).map((line) => `    ${line}`)];
  const values = [...(isNew ? [] : [before]), ...(isRemoved ? [] : [after])];
  return [`${name}: ${values.map((value) => JSON.stringify(value) ?? "nothing").join(" → ")}`];
}

function textLines(value: unknown): string[] {
  if (value === undefined) return [];
  return (typeof value === "string" ? value.replace(/\n$/, "") : JSON.stringify(value)).split("\n");
}

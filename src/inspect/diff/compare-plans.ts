import type { Plan } from "../../../generated/types/plan.d.ts";
import type { CompileResult } from "../../compile.ts";
import { canonicalJson, sha256 } from "../../shared/files/digest.ts";
import { displayPackFile, pathInTree, remoteSpec } from "../../shared/pack-spec.ts";
import { isRecord } from "../../shared/utilities.ts";

/** A value that differs between two plans; absent on the side that does not have it. */
export interface PlanChange {
  /** `filters`, `acme/no-adverts`, `at`, `tag`; items of lists by their id. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A plan with the texts of its templates, without what doesn't describe the rules. */
export function comparablePlan(
  plan: Plan,
  { texts, trees }: Pick<CompileResult, "texts" | "trees">,
): Readonly<Record<string, unknown>> {
  const { hash: _, decide, templates, ...rest } = plan;
  const { classifier, ...decides } = decide ?? {};
  const trained = classifier === undefined ? {} : { classifier: sha256(canonicalJson(classifier)).slice(0, 12) };
  const bodies = templates.flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const body = { ...rest, decide: { ...decides, ...trained }, templates: Object.fromEntries(bodies) };
  return withoutVersions(
    body,
    trees.map(({ key }) => key),
  ) as Readonly<Record<string, unknown>>;
}

/** Names of files in packs contain the ref or range, which changes with every update. */
function withoutVersions(value: unknown, keys: readonly string[]): unknown {
  const plain = (text: string): string => {
    if (!/^(?:npm:|git\+)/.test(text)) return text;
    for (const key of keys) {
      const [spec, path] = [remoteSpec(key), pathInTree(key, text)];
      if (spec !== undefined && path !== undefined)
        return displayPackFile(spec.kind === "npm" ? `npm:${spec.name}` : `git+${spec.url}`, path);
    }
    return text;
  };
  const walk = (inner: unknown): unknown => {
    if (typeof inner === "string") return plain(inner);
    if (Array.isArray(inner)) return inner.map(walk);
    if (!isRecord(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [plain(key), walk(one)]));
  };
  return walk(value);
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

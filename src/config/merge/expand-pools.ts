import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";
import { entriesOf, itemsOf, textAt, valueAt, type Dict, type DictEntry, type List, type Tree } from "../parse/tree.ts";

/** A profile that several backends share. */
type Pool = NonNullable<Plan["pools"]>[string];

export interface Expanded {
  /** Without pools: each backend of a pool has a profile of its own, which tiers list beside the first one. */
  readonly config: Dict;
  /** By the name of the profile in the file. */
  readonly pools: Readonly<Record<string, Pool>>;
}

/** A backend of a pool, and what it calls the model where that differs. */
interface Member {
  readonly backend: string;
  readonly model?: Tree | undefined;
}

/**
 * Makes a profile for each backend of a pool, so that whatever is checked and decided for profiles holds for each of them: where prompts go, what fits
 * into memory, queues, circuit breakers, fallback. The first has the name in the file, the others `name@backend`.
 */
export function expandPools(config: Dict): Expanded {
  const members = membersByPool(config);
  if (members.size === 0) return { config, pools: {} };
  const pools: Record<string, Pool> = {};
  const profiles = entriesOf(config, "profiles").flatMap(([name, entry]): [string, DictEntry][] => {
    const pool = members.get(textAt(entry.value, ["backend"]) ?? "");
    if (pool === undefined || entry.value.kind !== "dict") return [[name, entry]];
    const { value } = entry;
    const each = pool.members.map((member, index): [string, DictEntry] => [
      index === 0 ? name : `${name}@${member.backend}`,
      { ...entry, value: onBackend(value, member) },
    ]);
    const names = each.map(([one]) => one) as [string, ...string[]];
    pools[name] = { profiles: names, balance: pool.balance };
    return each;
  });
  const backends = entriesOf(config, "backends").filter(([name]) => !members.has(name));
  const tiers = itemsOf(config, ["tiers"]).map((tier) => inTier(tier, pools));
  const replaced: readonly (readonly [string, Tree | undefined])[] = [
    ["backends", withEntries(config, "backends", backends)],
    ["profiles", withEntries(config, "profiles", profiles)],
    ["tiers", withItems(valueAt(config, ["tiers"]), tiers)],
  ];
  const entries = new Map(config.entries);
  for (const [section, value] of replaced) {
    const entry = entries.get(section);
    if (entry !== undefined && value !== undefined) entries.set(section, { ...entry, value });
  }
  return { config: { ...config, entries }, pools };
}

/** What is said of a profile is not said again of those that were made from it. */
export function withoutMembers(problems: readonly Problem[], { pools }: Pick<Expanded, "pools">): readonly Problem[] {
  const made = Object.values(pools).flatMap(({ profiles }) => profiles.slice(1));
  const keyOf = ({ code, at }: Problem): string => JSON.stringify([code, at]);
  const isMade = ({ message }: Problem): boolean => made.some((name) => message.includes(name));
  const said = new Set(problems.filter((problem) => !isMade(problem)).map(keyOf));
  return made.length === 0 ? problems : problems.filter((problem) => !isMade(problem) || !said.has(keyOf(problem)));
}

/** Pools of which at least one backend is known; `checkPools` reports the other names. */
function membersByPool(
  config: Dict,
): ReadonlyMap<string, { readonly members: readonly Member[]; readonly balance: Pool["balance"] }> {
  const backends = entriesOf(config, "backends");
  const known = new Set(backends.flatMap(([name, { value }]) => (isPool(value) ? [] : name)));
  return new Map(
    backends.flatMap(([name, { value }]) => {
      if (!isPool(value)) return [];
      const named = poolItems(value).filter(
        ({ backend }, index, all) => known.has(backend) && all.findIndex((one) => one.backend === backend) === index,
      );
      const balance = (textAt(value, ["balance"]) ?? "cache") as Pool["balance"];
      return named.length === 0 ? [] : [[name, { members: named, balance }] as const];
    }),
  );
}

/** Only a pool consists of others. */
export function isPool(backend: Tree): boolean {
  return valueAt(backend, ["of"]) !== undefined;
}

/** The backends that a pool names, as they are written. */
export function poolItems(pool: Tree): readonly (Member & { readonly at: Location })[] {
  return itemsOf(pool, ["of"]).flatMap((item) => {
    const backend = textAt(item, []) ?? textAt(item, ["backend"]);
    return backend === undefined
      ? []
      : [{ backend, model: valueAt(item, ["model"]), at: valueAt(item, ["backend"])?.at ?? item.at }];
  });
}

function onBackend(profile: Dict, { backend, model }: Member): Dict {
  const entries = new Map(profile.entries);
  const named = entries.get("backend");
  if (named !== undefined)
    entries.set("backend", { ...named, value: { kind: "scalar", at: named.value.at, value: backend } });
  const own = entries.get("model");
  if (own !== undefined && model !== undefined) entries.set("model", { ...own, value: model });
  return { ...profile, entries };
}

function inTier(tier: Tree, pools: Readonly<Record<string, Pool>>): Tree {
  const listed = valueAt(tier, ["profiles"]);
  if (tier.kind !== "dict" || listed?.kind !== "list") return tier;
  const items = listed.items.flatMap((item) => {
    const profiles: readonly string[] | undefined = pools[textAt(item, []) ?? ""]?.profiles;
    return profiles === undefined ? [item] : profiles.map((value): Tree => ({ kind: "scalar", at: item.at, value }));
  });
  const entry = tier.entries.get("profiles");
  return entry === undefined
    ? tier
    : { ...tier, entries: new Map(tier.entries).set("profiles", { ...entry, value: { ...listed, items } }) };
}

function withEntries(
  config: Dict,
  section: string,
  entries: readonly (readonly [string, DictEntry])[],
): Dict | undefined {
  const value = valueAt(config, [section]);
  return value?.kind === "dict" ? { ...value, entries: new Map(entries) } : undefined;
}

function withItems(value: Tree | undefined, items: readonly Tree[]): List | undefined {
  return value?.kind === "list" ? { ...value, items } : undefined;
}

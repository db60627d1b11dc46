import type { Mallex, Tier } from "../../../generated/types/mallex.d.ts";
import { textAt, toData, valueAt, type Dict, type Path, locationOf } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { limitsOf } from "../../plan/lower/profiles.ts";
import { HIGHEST_TIER, LOWEST_TIER } from "../../shared/reserved-names.ts";
import { leavingProfiles } from "../profiles/local-only.ts";

/** There must be tiers, with unique ids that are not reserved. */
export function checkTiers(config: Dict): Problem[] {
  const tiers = valueAt(config, ["tiers"]);
  const { file } = config.at;
  if (tiers?.kind !== "list") return [createProblem("MX3009", {}, file === undefined ? undefined : { file })];
  const seen = new Map<string, Location>();
  return tiers.items.flatMap((tier) => {
    const id = textAt(tier, ["id"]) ?? "";
    const at = locationOf(tier, ["id"]);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, at);
    const which = id === LOWEST_TIER ? "first" : id === HIGHEST_TIER ? "last" : undefined;
    return [
      ...(first === undefined
        ? []
        : [createProblem("MX3002.tier", { id }, at, { related: [{ message: "first used here", at: first }] })]),
      ...(which === undefined ? [] : [createProblem("MX3016", { id, which }, at)]),
    ];
  });
}

/** Is every profile of a tier reachable, and does no chain lead from a `localOnly` profile to a remote one? */
export function checkChains(config: Dict): Problem[] {
  const data = toData(config) as Mallex;
  return (data.tiers ?? []).flatMap((tier, index) => {
    const at = (path: Path): Location => (valueAt(config, ["tiers", index, ...path]) ?? config).at;
    return [
      ...stops(tier, at),
      ...idleOverflow(tier, at),
      ...longOverflow(tier, data, at),
      ...ineffectiveTimeout(tier, at),
      ...leadsOut(tier, data, at),
    ];
  });
}

type LocationOf = (path: Path) => Location;

function stops({ id, profiles, moveOn, overflow }: Tier, at: LocationOf): Problem[] {
  const [first, second] = profiles ?? [];
  if (first === undefined || second === undefined || moveOn?.length !== 0 || overflow !== undefined) return [];
  return [createProblem("MX3121.stops", { id, first, second }, at(["moveOn"]))];
}

function idleOverflow({ id, profiles, overflow }: Tier, at: LocationOf): Problem[] {
  if (overflow === undefined || (profiles ?? []).length > 1) return [];
  return [createProblem("MX3121.idleOverflow", { id }, at(["overflow"]))];
}

/** Beyond its window a profile can't answer anyway. */
function longOverflow({ id, profiles, overflow, moveOn }: Tier, data: Mallex, at: LocationOf): Problem[] {
  const chain: readonly string[] = profiles ?? [];
  const value = overflow?.promptTokens;
  if (value === undefined || chain.length < 2 || moveOn?.includes("tooLong") === false) return [];
  const windows = chain.slice(0, -1).map((name) => {
    const profile = data.profiles?.[name];
    return profile === undefined ? Infinity : limitsOf(profile, data.models ?? []).window;
  });
  const window = Math.max(...windows);
  if (value < window) return [];
  return [createProblem("MX3121.longOverflow", { id, value, window }, at(["overflow", "promptTokens"]))];
}

function ineffectiveTimeout({ id, profiles, moveOn, patience }: Tier, at: LocationOf): Problem[] {
  if (patience === undefined) return [];
  if ((profiles ?? []).length <= 1) return [createProblem("MX3121.idlePatience", { id }, at(["patience"]))];
  if (moveOn === undefined || moveOn.some((reason) => reason === "timedOut")) return [];
  return [createProblem("MX3121.patienceWithoutReason", { id }, at(["patience"]))];
}

/** Requests to a `localOnly` profile must not fall back to a remote one. */
function leadsOut({ id, profiles: chain }: Tier, data: Mallex, at: LocationOf): Problem[] {
  const profiles: readonly string[] = chain ?? [];
  const leaving = leavingProfiles(data);
  const first = profiles.findIndex((name) => data.profiles?.[name]?.localOnly === true);
  const local = profiles[first];
  if (local === undefined) return [];
  const related = [{ message: "stays local", at: at(["profiles", first]) }];
  return profiles.flatMap((name, index) =>
    index > first && leaving.has(name)
      ? [createProblem("MX3123", { id, local, name }, at(["profiles", index]), { related })]
      : [],
  );
}

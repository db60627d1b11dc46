import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan, Profile, Route } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { isShared, type Layer } from "../../config/layers/layer.ts";
import { locationOf, scalarAt, textAt, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { sizesInOrder } from "../../plan/lower/profiles.ts";
import { findTier, findTierIndex } from "../../plan/lower/targets.ts";
import { profilesOf } from "../../shared/target-profiles.ts";
import { rulesOf, type RuleItem } from "../conditions/rule-items.ts";

type TargetPlan = Pick<Plan, "profiles" | "backends" | "tiers" | "routes">;

/** Can the profiles that a route leads to do what it asks for? */
export function checkUnableProfiles(
  plan: TargetPlan,
  { config, layers }: { readonly config: Dict; readonly layers: readonly Layer[] },
): Problem[] {
  const shared = new Set(layers.filter(isShared).map(({ name }) => name));
  const routes = new Map(plan.routes.map((route) => [route.id, route]));
  return rulesOf(config, "routes", layers).flatMap((item) => {
    const route = routes.get(item.id);
    if (route === undefined) return [];
    if (shared.has(item.tree.at.file ?? "")) return refusedByTier(item, route, plan, config);
    return [...unseenImages(item, route, plan, config), ...tooSmall(item, route, plan, config)];
  });
}

/** A route for pictures to models that see none, where another one would, or where the profile says so. */
function unseenImages({ id, tree }: RuleItem, { when, to }: Route, plan: TargetPlan, config: Dict): Problem[] {
  const isForImages = when.some((one) => one.kind === "has" && one.any.includes("image"));
  if (!isForImages || (to.kind !== "tier" && to.kind !== "profile")) return [];
  const names = profilesOf(to, plan);
  if (names.length === 0 || names.some((name) => seesImages(plan, name))) return [];
  const isStated = names.some((name) => scalarAt(config, ["profiles", name, "images"]) === false);
  if (!isStated && !Object.keys(plan.profiles).some((name) => seesImages(plan, name))) return [];
  const profiles = names.map((name) => JSON.stringify(name)).join(", ");
  const unable = names.length === 1 ? "its profile can't read them" : "none of its profiles can read them";
  const at = locationOf(tree, [to.kind]);
  return [createProblem("MX3182.images", { id, profiles, unable }, at)];
}

function seesImages({ profiles, backends }: TargetPlan, name: string): boolean {
  const profile = profiles[name];
  return profile?.images === true || kindOf(backends[profile?.backend ?? ""])?.relays === true;
}

/** Lowering has made a refusal of it. */
function tooSmall({ id, tree }: RuleItem, route: Route, plan: TargetPlan, config: Dict): Problem[] {
  const refusal = refusalOf(tree, route, plan, config);
  if (refusal === undefined) return [];
  const { least, sizes } = refusal;
  return [createProblem("MX3182.size", { id, least, sizes }, valueAt(tree, ["atLeast"])?.at)];
}

/** The same for a pack's route, which nobody can change: the person's tier has only small models, and another tier a larger one. */
function refusedByTier({ id, tree }: RuleItem, route: Route, plan: TargetPlan, config: Dict): Problem[] {
  const refusal = refusalOf(tree, route, plan, config);
  const index = findTierIndex(textAt(tree, ["tier"]), plan.tiers);
  const inTiers = new Set<string>(plan.tiers.flatMap(({ profiles }) => profiles));
  const larger = refusal?.large.find((name) => inTiers.has(name));
  if (refusal === undefined || larger === undefined || index < 0) return [];
  const { least, sizes } = refusal;
  const tier = plan.tiers[index]?.id ?? "";
  const at = locationOf(config, ["tiers", index, "profiles"]);
  return [createProblem("MX3182.tier", { id, tier, least, sizes, larger }, at)];
}

interface Refusal {
  readonly least: string;
  /** Of the profiles that it leads to, as a message lists them. */
  readonly sizes: string;
  /** Profiles that would be large enough. */
  readonly large: readonly string[];
}

function refusalOf(tree: Tree, { to }: Route, plan: TargetPlan, config: Dict): Refusal | undefined {
  const [least, tier, profile] = ["atLeast", "tier", "profile"].map((key) => textAt(tree, [key]));
  if (to.kind !== "refuse" || least === undefined || (tier === undefined && profile === undefined)) return undefined;
  const order = sizesInOrder((toData(config) as Mallex).sizes).map(([name]) => name);
  const isLarge = ({ size }: Profile): boolean => order.indexOf(size) >= order.indexOf(least);
  const large = Object.entries(plan.profiles).flatMap(([name, one]) => (isLarge(one) ? [name] : []));
  // The best model there is, or none: a guard, which may refuse.
  if (large.length === 0 && tier === "highest") return undefined;
  const names = profile === undefined ? (findTier(tier, plan.tiers)?.profiles ?? []) : [profile];
  const sizes = names.map((name) => `${JSON.stringify(name)} is ${plan.profiles[name]?.size ?? "unknown"}`).join(", ");
  return { least, sizes, large };
}

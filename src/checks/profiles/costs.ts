import type { Plan } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { keyLocationOf, locationOf, valueAt, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";

type CostPlan = Pick<Plan, "profiles" | "backends" | "tiers" | "sizes" | "budget">;

/** Do prices and the budget have something to do with each other? */
export function checkCosts(plan: CostPlan, config: Dict): Problem[] {
  const { profiles, budget } = plan;
  const priced = Object.values(profiles).some(({ price }) => price !== undefined);
  const at = locationOf(config, ["budget", "perDay"]);
  const local = Object.entries(profiles).flatMap(([name, { leaves }]): Problem[] => {
    const price = valueAt(config, ["profiles", name, "price"]);
    if (leaves === true || price === undefined) return [];
    return [createProblem(budget === undefined ? "MX3128.withoutBudget" : "MX3128.withBudget", { name }, price.at)];
  });
  if (budget === undefined) return local;
  if (!priced) return [createProblem("MX3127.idle", {}, at), ...local];
  if (budget.perDay === 0) return [createProblem("MX3133.nothing", {}, at), ...local];
  return [...firstRequest(plan, budget.perDay, at), ...unpricedProfiles(plan, config), ...local];
}

/** The client's own prompt and tools have about this many tokens, at least. */
const CLIENT_PROMPT = 10_000;

/** A budget that the first request of a conversation spends, with every profile that has a price. */
function firstRequest(plan: CostPlan, perDay: number, at: Problem["at"]): Problem[] {
  const costs = Object.entries(plan.profiles).flatMap(([name, profile]) =>
    profile.price === undefined || profile.price.input === 0
      ? []
      : [{ name, usd: readsClientPrompt(plan, name) ? (profile.price.input * CLIENT_PROMPT) / 1e6 : 0 }],
  );
  const [cheapest] = costs.toSorted((a, b) => a.usd - b.usd);
  if (cheapest === undefined || perDay > cheapest.usd) return [];
  const usd = String(Number(cheapest.usd.toPrecision(2)));
  return [createProblem("MX3133.oneRequest", { perDay: String(perDay), name: cheapest.name, usd }, at)];
}

function readsClientPrompt({ profiles, backends, sizes }: CostPlan, name: string): boolean {
  const profile = profiles[name];
  return (
    kindOf(backends[profile?.backend ?? ""])?.relays === true ||
    (sizes[profile?.size ?? ""]?.prompt ?? "client") === "client"
  );
}

/** Profiles of a cloud with a key whose answers the budget doesn't count, beside others that it counts. */
function unpricedProfiles({ profiles, backends, tiers }: CostPlan, config: Dict): Problem[] {
  const inTiers = new Set<string>(tiers.flatMap((tier) => tier.profiles));
  return Object.entries(profiles).flatMap(([name, { price, leaves, backend, model }]) => {
    const settings = backends[backend];
    const isCharged = leaves === true && settings !== undefined && "key" in settings && settings.key !== undefined;
    if (!isCharged || price !== undefined || !inTiers.has(name) || model.endsWith(":free")) return [];
    return [createProblem("MX3127.unpriced", { name }, keyLocationOf(config, ["profiles", name]))];
  });
}

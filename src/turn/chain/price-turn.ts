import type { Plan, Price } from "../../../generated/types/plan.d.ts";
import type { Cost } from "../../terms/report.ts";
import type { Usage } from "../../terms/turn-event.ts";

const MILLION = 1_000_000;

/**
 * What a turn has cost, and what its tokens would have cost on the dearest profile that a tier holds. A profile without a
 * price costs nothing where its prompts stay with the person; of others nobody knows: nothing.
 */
export function priceTurn({ profiles, tiers }: Plan, profile: string, usage: Usage): Cost | undefined {
  const answering = profiles[profile];
  if (answering === undefined || (answering.price === undefined && answering.leaves === true)) return undefined;
  const prices = [profile, ...tiers.flatMap((tier) => tier.profiles)].flatMap((name) => profiles[name]?.price ?? []);
  if (prices.length === 0) return undefined;
  const usd = answering.price === undefined ? 0 : costOf(usage, answering.price);
  return { usd, dearest: Math.max(...prices.map((price) => costOf(usage, price))) };
}

/** US dollars. Tokens from the cache and tokens written into it have prices of their own. */
function costOf({ inputTokens, cachedTokens, outputTokens, cacheWriteTokens = 0 }: Usage, price: Price): number {
  const fresh = Math.max(0, inputTokens - cachedTokens - cacheWriteTokens);
  const read = fresh * price.input + cachedTokens * price.cacheRead + cacheWriteTokens * price.cacheWrite;
  return (read + outputTokens * price.output) / MILLION;
}

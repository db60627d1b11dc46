import type { Plan, Tier } from "../../../generated/types/plan.d.ts";

/** The tier of a bound session: its own where one of its profiles stays, else the nearest lower one, else the nearest higher one. */
export function stayLocal({ tiers, profiles }: Plan, tier: string | undefined): Tier | undefined {
  const at = tiers.findIndex(({ id }) => id === tier);
  const nearest = [...tiers.slice(0, at + 1).toReversed(), ...tiers.slice(at + 1)];
  return nearest.find((one) => one.profiles.some((name) => profiles[name]?.leaves !== true));
}

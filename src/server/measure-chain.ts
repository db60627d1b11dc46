import type { Tier } from "../../generated/types/plan.d.ts";
import type { Decision } from "../terms/report.ts";
import type { RoutedTurn } from "../turn/route-turn.ts";
import type { ServerContext } from "./serving.ts";
import { measureCompletePrompt } from "../turn/chain/measure-prompt.ts";
import { countPrompt } from "./count-prompt.ts";

interface ChainTarget {
  readonly tier?: Tier;
  readonly chain: readonly string[];
  readonly decision: Decision;
}

/**
 * Tokens that each profile of a chain would read, for a tier that limits them (`overflow.promptTokens`). Nothing is measured for other tiers, nor for
 * the last profile, which answers in any case. Other requests go on between the steps.
 */
export async function measureChain(
  { program, counter }: Pick<ServerContext, "program" | "counter">,
  routed: RoutedTurn,
  { tier, chain, decision }: ChainTarget,
): Promise<(profile: string) => number> {
  const limited = tier?.overflow?.promptTokens === undefined ? [] : chain.filter((one) => one !== tier.profiles.at(-1));
  const counts = new Map<string, number>();
  for (const profile of limited) {
    const reading = measureCompletePrompt({ program, routed, decision }, profile);
    const isKnown = typeof reading === "number";
    counts.set(profile, isKnown ? reading : (await countPrompt({ profile, prompt: reading }, { counter })).tokens);
  }
  return (profile) => counts.get(profile) ?? 0;
}

import { answerAtOnce } from "./answer-at-once.ts";
import type { Program } from "./program.ts";
import { routeTurn, type TurnInput } from "./route-turn.ts";
import { showTurn, type PreparedTurn } from "./show-turn.ts";

/** The pure road of a turn that nothing came before: class → route → profile → parts, trim, filter → prompt. */
export function prepareTurn(program: Program, input: TurnInput): PreparedTurn {
  const routed = routeTurn(program, input);
  const { chosen } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse") return answerAtOnce(program, routed, chosen);
  const { tiers, profiles } = program.plan;
  const tier = chosen.kind === "open" ? tiers[0] : tiers.find(({ id }) => chosen.kind === "tier" && id === chosen.tier);
  const profile = chosen.kind === "profile" ? chosen.profile : (tier?.profiles[0] ?? Object.keys(profiles)[0] ?? "");
  const named = tier === undefined ? {} : { tier: tier.id };
  const why = chosen.kind === "open" ? "no route matches: the lowest tier answers" : chosen.decision.why;
  return showTurn(program, routed, { profile, decision: { ...chosen.decision, ...named, profile, why } });
}

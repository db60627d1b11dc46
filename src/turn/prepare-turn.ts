import { answerAtOnce } from "./answer-at-once.ts";
import { chainFailed } from "./chain/chain-failed.ts";
import type { Program } from "./program.ts";
import { routeTurn, type TurnInput } from "./route-turn.ts";
import { settleWithoutSession } from "./settle-alone.ts";
import { buildPrompt, type PreparedTurn } from "./show-turn.ts";

/** The pure road of a turn that nothing came before: class → route → intent → tier → profile → parts, trim, filter → prompt. */
export function prepareTurn(program: Program, input: TurnInput): PreparedTurn {
  const routed = routeTurn(program, input);
  const { chosen, background, dropped } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse") return answerAtOnce(program, routed, chosen);
  const { candidates, skipped, tier, decision } = settleWithoutSession(program, routed, chosen);
  const [profile] = candidates;
  if (profile !== undefined)
    return buildPrompt(program, routed, { profile, decision, counts: input.counts?.(profile) });
  return { kind: "refuse", problem: chainFailed(skipped, tier?.id), decision, background, dropped: dropped.list() };
}

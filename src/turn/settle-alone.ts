import type { IntentChoice } from "../terms/report.ts";
import type { Watch } from "../terms/turn-step.ts";
import { decisionFor } from "./chain/decision-for.ts";
import { estimatePrompt } from "./chain/measure-prompt.ts";
import { pickCandidates, type Candidates } from "./chain/pick-candidates.ts";
import { settleTurn, type SettledTurn } from "./chain/place-turn.ts";
import { decideIntent } from "./intent/decide-intent.ts";
import type { Program } from "./program.ts";
import type { RoutedTurn } from "./route-turn.ts";
import type { ChosenTarget } from "./session/asked.ts";
import { needsIntent, type TurnOpening } from "./session/asks-intent.ts";
import { pinToLocal } from "./session/session-state.ts";
import { turnOf } from "./session/turn-of.ts";

/** Where a request goes of whose session nothing is known, while nobody is busy and nothing has been spent. Asks no model. */
export function settleWithoutSession(
  program: Program,
  routed: RoutedTurn,
  chosen: ChosenTarget,
): SettledTurn & Candidates {
  const { plan } = program;
  const { input, conversation, facts, background } = routed;
  const { watch, agent, request, unusable = () => undefined } = input;
  const pinnedReason = program.privacy?.find(request)?.id;
  if (pinnedReason !== undefined) watch?.({ kind: "bound", by: pinnedReason });
  const opening: TurnOpening = { chosen, class: facts.class, background, turn: turnOf(plan, conversation), agent };
  const intent = needsIntent(plan, opening) ? intentOf(program, opening.turn.text, watch) : undefined;
  const mayGo = (profile: string): boolean => pinnedReason === undefined || plan.profiles[profile]?.leaves !== true;
  const usable = (profile: string): boolean => mayGo(profile) && unusable(profile) === undefined;
  const options = { ...opening, chosen, intent, usable, promptTokens: facts.promptTokens };
  const settled = settleTurn(
    plan,
    options,
    pinnedReason === undefined ? undefined : pinToLocal(undefined, pinnedReason),
  );
  const { tier, chain, decision } = settled;
  watch?.({ kind: "chain", profiles: chain, why: decision.why, ...(tier === undefined ? {} : { tier: tier.id }) });
  const promptTokens = (profile: string): number => estimatePrompt({ program, routed, decision }, profile);
  const picked = pickCandidates({ ...QUIET, plan, unusable, chain, tier, pinnedReason, promptTokens });
  const [profile] = picked.candidates;
  return { ...settled, ...picked, decision: decisionFor(decision, { profile, failed: picked.skipped }) };
}

function intentOf(program: Program, text: string, watch: Watch | undefined): IntentChoice | undefined {
  const found = decideIntent(program, text);
  if (found !== undefined) watch?.({ kind: "intent", words: text, ...found });
  return found?.choice;
}

const QUIET = { isSpent: false, busy: () => 0 } as const;

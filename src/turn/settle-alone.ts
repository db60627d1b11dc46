import type { IntentChoice } from "../terms/report.ts";
import type { Watch } from "../terms/turn-step.ts";
import { decisionFor } from "./chain/decision-for.ts";
import { estimatePrompt } from "./chain/measure-prompt.ts";
import { pickCandidates, type Candidates } from "./chain/pick-candidates.ts";
import { placeTurn, type Placed } from "./chain/place-turn.ts";
import { decideIntent } from "./intent/decide-intent.ts";
import type { Program } from "./program.ts";
import type { RoutedTurn } from "./route-turn.ts";
import type { Aimed } from "./session/asked.ts";
import { asksIntent, type Opening } from "./session/asks-intent.ts";
import { bind } from "./session/session-state.ts";
import { turnOf } from "./session/turn-of.ts";

/** Where a request goes of whose session nothing is known, while nobody is busy and nothing has been spent. Asks no model. */
export function settleAlone(program: Program, routed: RoutedTurn, chosen: Aimed): Placed & Candidates {
  const { plan } = program;
  const { input, talk, facts, background } = routed;
  const { watch, agent, request, unusable = () => undefined } = input;
  const bound = program.privacy?.find(request)?.id;
  if (bound !== undefined) watch?.({ kind: "bound", by: bound });
  const opening: Opening = { chosen, class: facts.class, background, turn: turnOf(plan, talk), agent };
  const intent = asksIntent(plan, opening) ? intentOf(program, opening.turn.words, watch) : undefined;
  const mayGo = (profile: string): boolean => bound === undefined || plan.profiles[profile]?.leaves !== true;
  const usable = (profile: string): boolean => mayGo(profile) && unusable(profile) === undefined;
  const asked = { ...opening, chosen, intent, usable, promptTokens: facts.promptTokens };
  const placed = placeTurn(plan, asked, bound === undefined ? undefined : bind(undefined, bound));
  const { tier, chain, decision } = placed;
  watch?.({ kind: "chain", profiles: chain, why: decision.why, ...(tier === undefined ? {} : { tier: tier.id }) });
  const promptTokens = (profile: string): number => estimatePrompt({ program, routed, decision }, profile);
  const picked = pickCandidates({ ...QUIET, plan, unusable, chain, tier, bound, promptTokens });
  const [profile] = picked.candidates;
  return { ...placed, ...picked, decision: decisionFor(decision, { profile, failed: picked.skipped }) };
}

function intentOf(program: Program, words: string, watch: Watch | undefined): IntentChoice | undefined {
  const found = decideIntent(program, words);
  if (found !== undefined) watch?.({ kind: "intent", words, ...found });
  return found?.choice;
}

const QUIET = { isSpent: false, busy: () => 0 } as const;

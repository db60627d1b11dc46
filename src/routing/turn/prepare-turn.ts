import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Profile } from "../../../generated/types/plan.d.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { estimateTokens } from "../../prompt/tokens/estimate.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { Decision, IntentChoice, Watch } from "../../shared/turn-report.ts";
import { type Candidates, chainFailed, decisionFor, pickCandidates } from "../fallback/pick-candidates.ts";
import { decideIntent } from "../intents/decide-intent.ts";
import {
  type ChosenTarget,
  type SettledTurn,
  type TurnOpening,
  needsIntent,
  settleTurn,
} from "../sessions/choose-tier.ts";
import { pinToLocal } from "../sessions/session-state.ts";
import { turnOf } from "../sessions/user-turn.ts";
import { type PreparedTurn, buildPrompt } from "./build-prompt.ts";
import { type RoutedTurn, type TurnInput, routeTurn } from "./route-turn.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import type { Chosen } from "../routes/choose-route.ts";

/** The pure road of a turn that nothing came before: class → route → intent → tier → profile → parts, trim, filter → prompt. */
export function prepareTurn(program: Program, input: TurnInput): PreparedTurn {
  const routed = routeTurn(program, input);
  const { chosen, background, dropped } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse") return answerWithoutModel(program, routed, chosen);
  const { candidates, skipped, tier, decision } = settleWithoutSession(program, routed, chosen);
  const [profile] = candidates;
  if (profile !== undefined)
    return buildPrompt(program, routed, { profile, decision, counts: input.counts?.(profile) });
  return { kind: "refuse", problem: chainFailed(skipped, tier?.id), decision, background, dropped: dropped.list() };
}

/** What a model would read if a profile answered a request, ignoring classes and routes; undefined where no model can receive it. */
export function buildPromptForProfile(
  program: Program,
  profile: Profile,
  request: MessagesRequest,
): Prompt | undefined {
  const plan = { ...program.plan, classes: [], routes: [], tiers: [], aliases: [], profiles: { alone: profile } };
  const turn = prepareTurn({ ...program, plan }, { request: { ...request, model: "alone" } });
  return turn.kind === "ask" ? turn.prompt : undefined;
}

/** The target of a request whose session is unknown, assuming that no backend is busy and nothing was spent. Calls no model. */
export function settleWithoutSession(
  program: Program,
  routed: RoutedTurn,
  chosen: ChosenTarget,
): SettledTurn & Candidates {
  const { plan } = program;
  const { input, conversation, facts, background } = routed;
  const { watch, agent, request, unusable = () => undefined } = input;
  const pinnedReason = program.privacy?.within(facts.project).find(request)?.id;
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

interface PromptMeasurementInput {
  readonly program: Program;
  readonly routed: RoutedTurn;
  readonly decision: Decision;
}

/** What a profile would read: a prompt, or so many tokens where nothing is rendered for it. */
type PromptMeasurement = Prompt | number;

/**
 * What a profile's model would read of the complete conversation: trimmed and rendered, but not cut to its window, because a cut
 * would hide how long the conversation is. The Claude API reads the client's own request, and a profile that refuses it reads
 * nothing: it has its own reason.
 */
export function measureCompletePrompt(
  { program, routed, decision }: PromptMeasurementInput,
  profile: string,
): PromptMeasurement {
  const { watch: _, ...input } = routed.input;
  const turn = buildPrompt(program, { ...routed, input }, { profile, decision, isComplete: true });
  if (turn.kind === "ask") return turn.prompt;
  return turn.kind === "relay" ? routed.facts.promptTokens : 0;
}

/** Tokens of the same, by estimate. */
export function estimatePrompt(measured: PromptMeasurementInput, profile: string): number {
  const reading = measureCompletePrompt(measured, profile);
  return typeof reading === "number" ? reading : estimateTokens(reading);
}

/** The answer that no model has to give: a route's reply, or a refusal. */
export function answerWithoutModel(
  program: Program,
  { input, facts, background, unread, dropped }: RoutedTurn,
  chosen: Extract<Chosen, { kind: "reply" | "refuse" }>,
): Extract<PreparedTurn, { kind: "reply" | "refuse" }> {
  const common = { decision: chosen.decision, background, dropped: [...unread.list(), ...dropped.list()] };
  if (chosen.kind === "refuse") return { ...common, kind: "refuse", problem: chosen.problem };
  const text = program.render(chosen.template, replyContext(program, facts.user, chosen.taken)).trim();
  return { ...common, decision: saveReading(chosen.decision, input.request), kind: "reply", text };
}

/** What a reply's template may read; a title is made of what the route took. */
function replyContext({ plan }: Program, user: string, taken: string): Record<string, string> {
  const empty = Object.fromEntries(
    [...Object.keys(plan.parts), "tools", "canAct", "howToCall"].map((name) => [name, ""]),
  );
  return { ...empty, user, taken, title: shortTitle(taken) };
}

const MAX_WORDS = 6;
const MOST_CHARS = 50;

/** The first words of a text as a title: one line, a capital letter first, cut at a word. */
export function shortTitle(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, MAX_WORDS);
  while (words.length > 1 && words.join(" ").length > MOST_CHARS) words.pop();
  const title = words.join(" ");
  const cut = title.length > MOST_CHARS ? `${title.slice(0, MOST_CHARS - 1)}…` : title;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/** The decision to answer without a model, with what that saves: a stated estimate of what a model would have read. */
export function saveReading(decision: Decision, { system = "", messages, tools = [] }: MessagesRequest): Decision {
  const texts = [system, ...messages.map(({ content }) => content), ...tools];
  const saved = texts.reduce(
    (sum: number, text) => sum + estimateText(typeof text === "string" ? text : JSON.stringify(text)),
    0,
  );
  return { ...decision, saved, why: `${decision.why}: answered without a model, about ${saved} tokens not read` };
}

import type { Aim, Plan, Tier } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { Decision, IntentChoice, IntentStep } from "../../shared/turn-report.ts";
import { profilesOf, withoutSmall } from "../../shared/target-profiles.ts";
import { unreachable } from "../../shared/utilities.ts";
import { labelOfTarget } from "../routes/model-names.ts";
import { EMPTY_SESSION, pinnedBy, pinTurn, switchedTo, type PinnedTurn, type SessionState } from "./session-state.ts";
import { escalateTier, firstUsable, indexOfTier, localTier, lowest, rankOf, type Usable } from "./tiers.ts";
import { pinsTurn, type Requester, type SessionTurn } from "./user-turn.ts";

/** The target of routes, names and tags; absent: none applies. */
export type ChosenTarget = (Aim | { readonly kind: "open" }) & { readonly decision: Decision };

/** A request for which no reply and no refusal has been found. */
export interface RoutingRequest extends Requester {
  readonly chosen: ChosenTarget;
  readonly turn: SessionTurn;
  /** Required where `needsIntent` returns true. */
  readonly intent?: IntentChoice | undefined;
  /** Whether a profile can be called, as far as is known beforehand. */
  readonly usable: (profile: string) => boolean;
  /** By estimate. */
  readonly promptTokens: number;
}

/** Where a request goes, and why. */
interface RouteTarget {
  readonly at: Aim;
  /** One sentence. */
  readonly why: string;
  readonly intent?: IntentChoice;
  /** The profile to begin with, where it is not the first of the tier. */
  readonly start?: string | undefined;
  /** Nothing has decided: it is the lowest tier because it must be some tier. */
  readonly isOpen?: boolean | undefined;
  /** Unchanged: the session's state already has this turn. */
  readonly continues?: PinnedTurn | undefined;
}

export interface TurnOpening extends Requester {
  readonly chosen: { readonly kind: string };
  readonly turn: SessionTurn;
}

/** Whether `settleTier` needs the intent: once per user turn, when nothing else decides. */
export function needsIntent(plan: Plan, opening: TurnOpening, state?: SessionState): boolean {
  const isOpen = opening.chosen.kind === "open" && (plan.intents ?? []).length > 0;
  return isOpen && isMainConversation(opening) && continued(opening.turn, state) === undefined;
}

/** The person's own conversation: its user turns are decided by their words. */
function isMainConversation(requester: Requester): boolean {
  return requester.class === MAIN_CLASS && pinsTurn(requester);
}

/**
 * The user turn that a request continues: its own, by tool results or because it is a retry; tool results of an unknown turn
 * continue the newest one.
 */
function continued(turn: SessionTurn, state: SessionState | undefined): PinnedTurn | undefined {
  return pinnedBy(state, turn.turnKey) ?? (turn.kind === "tool" ? state?.turn : undefined);
}

export interface Settled {
  /** Absent: a profile was named. */
  readonly tier?: string;
  /** All profiles of the tier, unusable ones too, in the order in which to try them. */
  readonly chain: readonly string[];
  /** Profiles that must not answer, in no tier. */
  readonly tooSmall: string[];
  /** Nothing has decided, for this request or for the turn that it belongs to. */
  readonly isOpen: boolean;
  /** With the first usable profile of the chain. */
  readonly decision: Decision;
  /** To keep; the very same one when nothing changes. */
  readonly state?: SessionState;
}

/** Where a turn goes: by what was named, by its words, and by what its session has been through. */
export function settleTier(plan: Plan, request: RoutingRequest, known?: SessionState): Settled {
  const state = known ?? EMPTY_SESSION;
  const location = pinnedTarget(plan, request, state);
  const { at, intent, why } = location;
  const tier = at.kind === "tier" ? { tier: at.tier } : {};
  const chain = chainOf(plan, location, request.usable);
  const profile = chain.find(request.usable) ?? chain[0] ?? "";
  const pins = pinsTurn(request);
  const switched = pins ? switchedTo(state, profile, request.promptTokens) : undefined;
  const decision: Decision = {
    ...request.chosen.decision,
    ...tier,
    profile,
    ...(intent && { intent }),
    ...(switched && { switched }),
    ...(state.pinnedReason !== undefined && { bound: state.pinnedReason }),
    why,
  };
  const kept = pins ? pinTargetTurn(state, request.turn, location) : known;
  return {
    ...tier,
    chain,
    tooSmall: at.tooSmall ?? [],
    isOpen: location.isOpen === true,
    decision,
    ...(kept && { state: kept }),
  };
}

/** A user turn continues with the profile that answered it: the conversation is in its cache. */
function chainOf(plan: Plan, { at, start }: RouteTarget, usable: Usable): readonly string[] {
  const profiles = profilesOf(at, plan);
  if (start === undefined || !profiles.includes(start) || !usable(start)) return profiles;
  return [start, ...profiles.filter((profile) => profile !== start)];
}

function pinTargetTurn(
  state: SessionState,
  { turnKey }: SessionTurn,
  { at, intent, start, isOpen, continues }: RouteTarget,
): SessionState {
  if (continues !== undefined) return pinTurn(state, continues);
  const turn: PinnedTurn = {
    key: turnKey,
    at,
    ...(intent && { intent: intent.id }),
    ...(start !== undefined && { start }),
    ...(isOpen === true && { isOpen }),
  };
  return pinTurn(state, turn);
}

/** The named target; else, for the user's own conversation, the target of the user turn or of its intent; else the conversation's current target. */
function pinnedTarget(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  const pinned = continued(request.turn, state);
  const { chosen } = request;
  if (chosen.kind !== "open") return named(chosen, pinned);
  if (!isMainConversation(request)) return alongside(plan, request, state);
  return pinned === undefined ? newQuestion(plan, request, state) : continueTurn(pinned, request);
}

function named(chosen: Aim & { readonly decision: Decision }, pinned: PinnedTurn | undefined): RouteTarget {
  const { decision, ...at } = chosen;
  const { why } = decision;
  return pinned !== undefined && labelOfTarget(pinned.at) === labelOfTarget(at)
    ? { at, why, start: pinned.start, continues: pinned }
    : { at, why };
}

function alongside(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  // A request outside the conversation goes to the conversation's target, whatever it says.
  const own = pinsTurn(request) ? continued(request.turn, state) : undefined;
  const turn = own ?? state.turn;
  if (turn === undefined) return { at: lowest(plan), isOpen: true, why: "no route matches: the lowest tier answers" };
  const who = request.agent === undefined ? `class "${request.class}"` : "a helper";
  const why = `requests of ${who} go where the conversation is: ${labelOfTarget(turn.at)}`;
  return { at: turn.at, why, start: turn.start, isOpen: turn.isOpen, continues: own };
}

function continueTurn(pinned: PinnedTurn, { turn }: RoutingRequest): RouteTarget {
  const { at, intent, start, isOpen } = pinned;
  const who =
    turn.kind === "tool" ? "tool results go where their question went" : "the same question goes where it went";
  const by = intent === undefined ? "" : `, by the intent "${intent}"`;
  return {
    at,
    why: `${who}: ${labelOfTarget(at)}${by}`,
    start,
    isOpen,
    ...(intent === undefined ? {} : { intent: { id: intent, step: "pinned" } }),
    continues: pinned,
  };
}

function newQuestion(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  const location = targetByIntent(plan, request, state);
  if (request.turn.kind === "user") return location;
  return { ...location, why: `nothing is known of the session, so its newest question is read again: ${location.why}` };
}

const FOUND_BY: Readonly<Record<IntentStep, string>> = {
  patterns: "by a pattern",
  examples: "by its examples",
  model: "by a model",
  default: "the default, as nothing is surer",
  pinned: "as before",
};

/** A new question goes to the tier of its intent, or climbs from where the conversation is. */
function targetByIntent(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  const choice = request.intent;
  const intent = plan.intents?.find(({ id }) => id === choice?.id);
  if (choice === undefined || intent === undefined)
    return { at: lowest(plan), isOpen: true, why: "no route matches: the lowest tier answers" };
  const text = `the intent is "${choice.id}" (${FOUND_BY[choice.step]})`;
  const { to } = intent;
  switch (to.kind) {
    case "tier":
      return { intent: choice, ...downOrUp(plan, { request, state, tier: to.tier, reasonPrefix: text }) };
    case "escalate":
      return { intent: choice, ...higher(plan, { request, state, by: to.by, reasonPrefix: text }) };
    default:
      return unreachable(to);
  }
}

interface EscalationInput {
  readonly request: RoutingRequest;
  readonly state: SessionState;
  /** How the sentence begins. */
  readonly reasonPrefix: string;
}

/** To the tier, but down only where that does not make a model read too much. */
function downOrUp(
  plan: Plan,
  { request, state, reasonPrefix: text, tier }: EscalationInput & { readonly tier: string },
): RouteTarget {
  const at: Aim = { kind: "tier", tier };
  const to = indexOfTier(plan, tier);
  const limit = plan.decide?.stickiness;
  const here = state.turn?.at;
  if (limit !== undefined && here !== undefined && to < rankOf(plan, here, request.usable)) {
    const profile = firstUsable(plan.tiers[to], request.usable) ?? "";
    const { reread = 0 } = switchedTo(state, profile, request.promptTokens) ?? {};
    if (reread > limit)
      return {
        at: here,
        start: state.last,
        why: `${text}, but on tier "${tier}" the profile "${profile}" would have to read ${reread} tokens again, more than the ${limit} of decide.stickiness: the conversation stays on ${labelOfTarget(here)}`,
      };
  }
  return { at, why: `${text}: tier "${tier}"` };
}

/** The answer was not good enough: another model, higher up; never a lower one. */
function higher(
  plan: Plan,
  { request, state, reasonPrefix: text, by }: EscalationInput & { readonly by: number },
): RouteTarget {
  const here = state.turn?.at ?? beginning(plan);
  const from = rankOf(plan, here, request.usable);
  if (from < 0)
    return { at: here, why: `${text}, but ${labelOfTarget(here)} is in no tier: the conversation stays there` };
  const { at, steps } = escalateTier(plan, { from, by, answered: state.last, usable: request.usable });
  if (steps === 0)
    return { at: here, why: `${text}, but no higher tier has another model, so it stays on ${labelOfTarget(here)}` };
  const reached: Aim = { kind: "tier", tier: plan.tiers[at]?.id ?? "" };
  const shy = steps < by ? ", the last with another model" : "";
  return { at: reached, why: `${text}: up from ${labelOfTarget(here)} to ${labelOfTarget(reached)}${shy}` };
}

/** The tier to escalate from when nothing is known: the default intent's. */
function beginning(plan: Plan): Aim {
  const byDefault = plan.intents?.find(({ id }) => id === plan.decide?.default);
  return byDefault?.to.kind === "tier" ? { kind: "tier", tier: byDefault.to.tier } : lowest(plan);
}

export interface SettledTurn extends Omit<Settled, "tier" | "tooSmall"> {
  /** Absent: a profile was named. */
  readonly tier?: Tier;
}

/** The settled tier; for a session that must stay local, the nearest tier with a local profile. */
export function settleTurn(plan: Plan, request: RoutingRequest, known?: SessionState): SettledTurn {
  const { tier: id, tooSmall, chain, decision, isOpen, state } = settleTier(plan, request, known);
  const kept = state === undefined ? {} : { state };
  const tier = plan.tiers.find((one) => one.id === id);
  const settled = { chain, decision, isOpen, ...kept, ...(tier === undefined ? {} : { tier }) };
  const { bound: pinnedReason } = decision;
  if (pinnedReason === undefined || chain.some((name) => plan.profiles[name]?.leaves !== true)) return settled;
  const local = localTier(plan, { tier: id, chain, tooSmall });
  if (local === undefined) return settled;
  const why = `${decision.why}; the session stays local (${pinnedReason}), so the tier "${local.id}" answers`;
  return {
    tier: local,
    chain: withoutSmall(local.profiles, tooSmall),
    decision: { ...decision, tier: local.id, why },
    isOpen,
    ...kept,
  };
}

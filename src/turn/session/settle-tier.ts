import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Decision } from "../../terms/report.ts";
import { pinnedTarget } from "./aim-at.ts";
import type { RoutingRequest, RouteTarget } from "./asked.ts";
import type { Usable } from "./ladder.ts";
import { pinsTurn } from "./pins-turn.ts";
import { EMPTY_SESSION, pinTurn, type PinnedTurn, type SessionState } from "./session-state.ts";
import { switchedTo } from "./switched-to.ts";
import type { SessionTurn } from "./turn-of.ts";

export interface Settled {
  /** Absent: a profile was named. */
  readonly tier?: string;
  /** All profiles of the tier, unusable ones too, in the order in which to try them. */
  readonly chain: readonly string[];
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
  const kept = pins ? pinned(state, request.turn, location) : known;
  return { ...tier, chain, isOpen: location.isOpen === true, decision, ...(kept && { state: kept }) };
}

/** A user turn goes on with the profile that has answered it: the talk is in its cache. */
function chainOf(plan: Plan, { at, start }: RouteTarget, usable: Usable): readonly string[] {
  if (at.kind === "profile") return [at.profile];
  const profiles: readonly string[] = plan.tiers.find(({ id }) => id === at.tier)?.profiles ?? [];
  if (start === undefined || !profiles.includes(start) || !usable(start)) return profiles;
  return [start, ...profiles.filter((profile) => profile !== start)];
}

function pinned(
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

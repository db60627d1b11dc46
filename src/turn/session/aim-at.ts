import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import { targetByIntent } from "./aim-by-intent.ts";
import type { RoutingRequest, RouteTarget } from "./asked.ts";
import { continued, isMainConversation } from "./asks-intent.ts";
import { lowest, labelOfTarget } from "./ladder.ts";
import { pinsTurn } from "./pins-turn.ts";
import type { PinnedTurn, SessionState } from "./session-state.ts";

/** What was named; else, in the person's own talk, where the user turn is or its intent says; else where the talk is. */
export function pinnedTarget(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  const pinned = continued(request.turn, state);
  const { chosen } = request;
  if (chosen.kind !== "open") return named(chosen, chosen.decision.why, pinned);
  if (!isMainConversation(request)) return alongside(plan, request, state);
  return pinned === undefined ? newQuestion(plan, request, state) : goOn(pinned, request);
}

function named(chosen: Aim, why: string, pinned: PinnedTurn | undefined): RouteTarget {
  const at: Aim =
    chosen.kind === "tier" ? { kind: "tier", tier: chosen.tier } : { kind: "profile", profile: chosen.profile };
  return pinned !== undefined && labelOfTarget(pinned.at) === labelOfTarget(at)
    ? { at, why, start: pinned.start, continues: pinned }
    : { at, why };
}

function alongside(plan: Plan, request: RoutingRequest, state: SessionState): RouteTarget {
  // What is no turn of the talk goes where the talk is, whatever its own words are.
  const own = pinsTurn(request) ? continued(request.turn, state) : undefined;
  const turn = own ?? state.turn;
  if (turn === undefined) return { at: lowest(plan), isOpen: true, why: "no route matches: the lowest tier answers" };
  const who = request.agent === undefined ? `class "${request.class}"` : "a helper";
  const why = `requests of ${who} go where the talk is: ${labelOfTarget(turn.at)}`;
  return { at: turn.at, why, start: turn.start, isOpen: turn.isOpen, continues: own };
}

function goOn(pinned: PinnedTurn, { turn }: RoutingRequest): RouteTarget {
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

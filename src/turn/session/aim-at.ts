import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import { aimByIntent } from "./aim-by-intent.ts";
import type { Asked, Place } from "./asked.ts";
import { continued, isOwnTalk } from "./asks-intent.ts";
import { lowest, shown } from "./ladder.ts";
import { pinsTurn } from "./pins-turn.ts";
import type { PinnedTurn, SessionState } from "./session-state.ts";

/** What was named; else, in the person's own talk, where the user turn is or its intent says; else where the talk is. */
export function aimAt(plan: Plan, asked: Asked, state: SessionState): Place {
  const pinned = continued(asked.turn, state);
  const { chosen } = asked;
  if (chosen.kind !== "open") return named(chosen, chosen.decision.why, pinned);
  if (!isOwnTalk(asked)) return alongside(plan, asked, state);
  return pinned === undefined ? newQuestion(plan, asked, state) : goOn(pinned, asked);
}

function named(chosen: Aim, why: string, pinned: PinnedTurn | undefined): Place {
  const at: Aim =
    chosen.kind === "tier" ? { kind: "tier", tier: chosen.tier } : { kind: "profile", profile: chosen.profile };
  return pinned !== undefined && shown(pinned.at) === shown(at)
    ? { at, why, start: pinned.start, continues: pinned }
    : { at, why };
}

function alongside(plan: Plan, asked: Asked, state: SessionState): Place {
  // What is no turn of the talk goes where the talk is, whatever its own words are.
  const own = pinsTurn(asked) ? continued(asked.turn, state) : undefined;
  const turn = own ?? state.turn;
  if (turn === undefined) return { at: lowest(plan), isOpen: true, why: "no route matches: the lowest tier answers" };
  const who = asked.agent === undefined ? `class "${asked.class}"` : "a helper";
  const why = `requests of ${who} go where the talk is: ${shown(turn.at)}`;
  return { at: turn.at, why, start: turn.start, isOpen: turn.isOpen, continues: own };
}

function goOn(pinned: PinnedTurn, { turn }: Asked): Place {
  const { at, intent, start, isOpen } = pinned;
  const who =
    turn.kind === "tool" ? "tool results go where their question went" : "the same question goes where it went";
  const by = intent === undefined ? "" : `, by the intent "${intent}"`;
  return {
    at,
    why: `${who}: ${shown(at)}${by}`,
    start,
    isOpen,
    ...(intent === undefined ? {} : { intent: { id: intent, step: "pinned" } }),
    continues: pinned,
  };
}

function newQuestion(plan: Plan, asked: Asked, state: SessionState): Place {
  const place = aimByIntent(plan, asked, state);
  if (asked.turn.kind === "user") return place;
  return { ...place, why: `nothing is known of the session, so its newest question is read again: ${place.why}` };
}

import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Decision } from "../../terms/report.ts";
import { aimAt } from "./aim-at.ts";
import type { Asked, Place } from "./asked.ts";
import type { Usable } from "./ladder.ts";
import { pinsTurn } from "./pins-turn.ts";
import { NOTHING_KNOWN, pinTurn, type PinnedTurn, type SessionState } from "./session-state.ts";
import { switchedTo } from "./switched-to.ts";
import type { Turn } from "./turn-of.ts";

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
export function settleTier(plan: Plan, asked: Asked, known?: SessionState): Settled {
  const state = known ?? NOTHING_KNOWN;
  const place = aimAt(plan, asked, state);
  const { at, intent, why } = place;
  const tier = at.kind === "tier" ? { tier: at.tier } : {};
  const chain = chainOf(plan, place, asked.usable);
  const profile = chain.find(asked.usable) ?? chain[0] ?? "";
  const pins = pinsTurn(asked);
  const switched = pins ? switchedTo(state, profile, asked.promptTokens) : undefined;
  const decision: Decision = {
    ...asked.chosen.decision,
    ...tier,
    profile,
    ...(intent && { intent }),
    ...(switched && { switched }),
    ...(state.bound !== undefined && { bound: state.bound }),
    why,
  };
  const kept = pins ? pinned(state, asked.turn, place) : known;
  return { ...tier, chain, isOpen: place.isOpen === true, decision, ...(kept && { state: kept }) };
}

/** A user turn goes on with the profile that has answered it: the talk is in its cache. */
function chainOf(plan: Plan, { at, start }: Place, usable: Usable): readonly string[] {
  if (at.kind === "profile") return [at.profile];
  const profiles: readonly string[] = plan.tiers.find(({ id }) => id === at.tier)?.profiles ?? [];
  if (start === undefined || !profiles.includes(start) || !usable(start)) return profiles;
  return [start, ...profiles.filter((profile) => profile !== start)];
}

function pinned(state: SessionState, { turnKey }: Turn, { at, intent, start, isOpen, continues }: Place): SessionState {
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

import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import { pinnedTurns, withTurns, type SessionState } from "./session-state.ts";

/**
 * What is still true of a session when another plan has taken the place of the one before: user turns that were pinned to a tier or profile
 * which is gone are not known any more, so their newest question is read again. The very same state when nothing is gone.
 */
export function dropStaleState(plan: Plan, state: SessionState | undefined): SessionState | undefined {
  if (state === undefined) return undefined;
  const turns = pinnedTurns(state);
  const kept = turns.filter(({ at }) => targetExists(plan, at));
  const isKnown = (profile: string): boolean => Object.hasOwn(plan.profiles, profile);
  const { last, ...rest } = kept.length === turns.length ? state : withTurns(state, kept);
  if (kept.length === turns.length && (last === undefined || isKnown(last))) return state;
  return { ...rest, ...(last !== undefined && isKnown(last) && { last }) };
}

function targetExists({ tiers, profiles }: Plan, at: Aim): boolean {
  return at.kind === "tier" ? tiers.some(({ id }) => id === at.tier) : Object.hasOwn(profiles, at.profile);
}

import type { Plan } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../terms/names.ts";
import { pinsTurn, type Requester } from "./pins-turn.ts";
import { pinnedBy, type PinnedTurn, type SessionState } from "./session-state.ts";
import type { SessionTurn } from "./turn-of.ts";

export interface TurnOpening extends Requester {
  readonly chosen: { readonly kind: string };
  readonly turn: SessionTurn;
}

/** Whether `settleTier` needs the intent: once per user turn, when nothing else decides. */
export function needsIntent(plan: Plan, opening: TurnOpening, state?: SessionState): boolean {
  const isOpen = opening.chosen.kind === "open" && (plan.intents ?? []).length > 0;
  return isOpen && isMainConversation(opening) && continued(opening.turn, state) === undefined;
}

/** The person's own talk: its user turns are decided by their words. */
export function isMainConversation(requester: Requester): boolean {
  return requester.class === MAIN_CLASS && pinsTurn(requester);
}

/** The user turn that a request goes on with: its own, by tool results or because it is sent again; tool results of an unknown one go on with the newest. */
export function continued(turn: SessionTurn, state: SessionState | undefined): PinnedTurn | undefined {
  return pinnedBy(state, turn.turnKey) ?? (turn.kind === "tool" ? state?.turn : undefined);
}

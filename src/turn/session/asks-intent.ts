import type { Plan } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../terms/names.ts";
import { pinsTurn, type Asker } from "./pins-turn.ts";
import { pinnedBy, type PinnedTurn, type SessionState } from "./session-state.ts";
import type { Turn } from "./turn-of.ts";

export interface Opening extends Asker {
  readonly chosen: { readonly kind: string };
  readonly turn: Turn;
}

/** Whether `settleTier` needs the intent: once per user turn, when nothing else decides. */
export function asksIntent(plan: Plan, opening: Opening, state?: SessionState): boolean {
  const isOpen = opening.chosen.kind === "open" && (plan.intents ?? []).length > 0;
  return isOpen && isOwnTalk(opening) && continued(opening.turn, state) === undefined;
}

/** The person's own talk: its user turns are decided by their words. */
export function isOwnTalk(asker: Asker): boolean {
  return asker.class === MAIN_CLASS && pinsTurn(asker);
}

/** The user turn that a request goes on with: its own, by tool results or because it is sent again; tool results of an unknown one go on with the newest. */
export function continued(turn: Turn, state: SessionState | undefined): PinnedTurn | undefined {
  return pinnedBy(state, turn.turnKey) ?? (turn.kind === "tool" ? state?.turn : undefined);
}

import type { Plan, Tier } from "../../../generated/types/plan.d.ts";
import type { Decision } from "../../terms/report.ts";
import type { RoutingRequest } from "../session/asked.ts";
import type { SessionState } from "../session/session-state.ts";
import { settleTier } from "../session/settle-tier.ts";
import { localTier } from "./stay-local.ts";

export interface SettledTurn {
  /** Absent: a profile was named. */
  readonly tier?: Tier;
  /** All its profiles, in the order in which to try them. */
  readonly chain: readonly string[];
  readonly decision: Decision;
  /** Nothing has decided, for this request or for the turn that it belongs to. */
  readonly isOpen: boolean;
  /** To keep. */
  readonly state?: SessionState;
}

/** The settled tier; for a bound session the nearest one that has a profile which stays. */
export function settleTurn(plan: Plan, request: RoutingRequest, known?: SessionState): SettledTurn {
  const { tier: id, chain, decision, isOpen, state } = settleTier(plan, request, known);
  const kept = state === undefined ? {} : { state };
  const tier = plan.tiers.find((one) => one.id === id);
  const settled = { chain, decision, isOpen, ...kept, ...(tier === undefined ? {} : { tier }) };
  const { bound: pinnedReason } = decision;
  if (pinnedReason === undefined || chain.some((name) => plan.profiles[name]?.leaves !== true)) return settled;
  const local = localTier(plan, { tier: id, chain });
  if (local === undefined) return settled;
  const why = `${decision.why}; the session stays local (${pinnedReason}), so the tier "${local.id}" answers`;
  return { tier: local, chain: local.profiles, decision: { ...decision, tier: local.id, why }, isOpen, ...kept };
}

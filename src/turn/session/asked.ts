import type { Aim } from "../../../generated/types/plan.d.ts";
import type { Decision, IntentChoice } from "../../terms/report.ts";
import type { Requester } from "./pins-turn.ts";
import type { PinnedTurn } from "./session-state.ts";
import type { SessionTurn } from "./turn-of.ts";

/** What routes, names and tags say: a place, or nothing. */
export type ChosenTarget = (Aim | { readonly kind: "open" }) & { readonly decision: Decision };

/** A request for which no reply and no refusal has been found. */
export interface RoutingRequest extends Requester {
  readonly chosen: ChosenTarget;
  readonly turn: SessionTurn;
  /** Needed where `asksIntent` says so. */
  readonly intent?: IntentChoice | undefined;
  /** Whether a profile can be asked at all, as far as is known before it is. */
  readonly usable: (profile: string) => boolean;
  /** By estimate. */
  readonly promptTokens: number;
}

/** Where a request goes, and why. */
export interface RouteTarget {
  readonly at: Aim;
  /** One sentence. */
  readonly why: string;
  readonly intent?: IntentChoice;
  /** The profile to begin with, where it is not the first of the tier. */
  readonly start?: string | undefined;
  /** Nothing has decided: it is the lowest tier because it must be some tier. */
  readonly isOpen?: boolean | undefined;
  /** Nothing new: the session's state says the same of this turn. */
  readonly continues?: PinnedTurn | undefined;
}

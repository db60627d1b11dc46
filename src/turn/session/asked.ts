import type { Aim } from "../../../generated/types/plan.d.ts";
import type { Decision, IntentChoice } from "../../terms/report.ts";
import type { Asker } from "./pins-turn.ts";
import type { PinnedTurn } from "./session-state.ts";
import type { Turn } from "./turn-of.ts";

/** What routes, names and tags say: a place, or nothing. */
export type Aimed = (Aim | { readonly kind: "open" }) & { readonly decision: Decision };

/** A request for which no reply and no refusal has been found. */
export interface Asked extends Asker {
  readonly chosen: Aimed;
  readonly turn: Turn;
  /** Needed where `asksIntent` says so. */
  readonly intent?: IntentChoice | undefined;
  /** Whether a profile can be asked at all, as far as is known before it is. */
  readonly usable: (profile: string) => boolean;
  /** By estimate. */
  readonly promptTokens: number;
}

/** Where a request goes, and why. */
export interface Place {
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

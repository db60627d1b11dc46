import type { PassReason } from "../../terms/report.ts";
import { unreachable } from "../../terms/unreachable.ts";

/** A backend that has failed. Of one that is well nothing is kept. */
export interface Rest {
  /** In a row, up to the number that makes it rest. */
  readonly failures: number;
  /** How often it has rested since it last gave a whole answer: each rest is twice as long as the one before. */
  readonly rests: number;
  /** By a clock that is never set, in milliseconds. */
  readonly until: number;
  /** Its rest is over, and one turn tries it. */
  readonly isTried: boolean;
  /** Why it failed last. */
  readonly because: PassReason;
}

/** A backend that others are asked before. */
export interface Resting {
  /** Why it failed last. */
  readonly because: PassReason;
  /** Milliseconds; 0: another turn tries it just now. */
  readonly leftMs: number;
}

/**
 * What one turn finds out about a backend. `isTrial`: this turn was let through to try it.
 * `asked`: it is about to be asked. `begun`: its answer has begun. `well`: its answer was whole, or its refusal shows that it is there.
 * `failed`: by a fault of its own. `left`: nobody waits for an answer any more, and nothing is known.
 */
export type RestEvent =
  | { readonly type: "asked" | "begun" | "well"; readonly isTrial?: boolean }
  | { readonly type: "failed"; readonly because: PassReason; readonly isTrial: boolean }
  | { readonly type: "left"; readonly isTrial: boolean };

/** In a row. */
const FAILURES = 5;
/** Milliseconds. */
const FIRST_REST = 30_000;
const LONGEST_REST = 300_000;

/** Whether others are asked first; at no time for longer than the longest rest and one turn. */
export function isResting(rest: Rest | undefined, now: number): rest is Rest {
  return rest !== undefined && rest.failures >= FAILURES && (now < rest.until || rest.isTried);
}

/** Whether the next turn that asks is the one that tries it. */
export function isDue(rest: Rest | undefined, now: number): boolean {
  return rest !== undefined && rest.failures >= FAILURES && !isResting(rest, now);
}

/** A backend after an event. @param now in milliseconds @returns undefined: it is well */
export function stepRest(rest: Rest | undefined, event: RestEvent, now: number): Rest | undefined {
  switch (event.type) {
    case "asked":
      return rest !== undefined && isDue(rest, now) ? { ...rest, isTried: true } : rest;
    case "begun":
      return rest && { ...rest, failures: Math.min(rest.failures, FAILURES - 1), isTried: false };
    case "well":
      return undefined;
    case "failed":
      // Whoever was under way when the rest began, or asks all the same, makes it no longer.
      return isResting(rest, now) && !event.isTrial ? rest : afterFailure(rest, event.because, now);
    case "left":
      return rest !== undefined && event.isTrial ? { ...rest, isTried: false } : rest;
    default:
      return unreachable(event);
  }
}

function afterFailure(rest: Rest | undefined, because: PassReason, now: number): Rest {
  const { failures = 0, rests = 0, until = now } = rest ?? {};
  if (failures + 1 < FAILURES) return { failures: failures + 1, rests, until, because, isTried: false };
  const ms = Math.min(LONGEST_REST, FIRST_REST * 2 ** rests);
  return { failures: FAILURES, rests: rests + 1, until: now + ms, because, isTried: false };
}

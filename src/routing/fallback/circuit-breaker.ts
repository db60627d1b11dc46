import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import { dropOldest } from "../../shared/text/memo.ts";
import type { PassReason } from "../../shared/turn-report.ts";
import { unreachable } from "../../shared/utilities.ts";

/** A backend that has failed. Of one that is well nothing is kept. */
export interface CircuitState {
  /** In a row, up to the number that makes it rest. */
  readonly failures: number;
  /** How often it has rested since it last gave a whole answer: each rest is twice as long as the one before. */
  readonly timesOpened: number;
  /** By a clock that is never set, in milliseconds. */
  readonly until: number;
  /** Its rest is over, and one turn tries it. */
  readonly isTried: boolean;
  /** Why it failed last. */
  readonly because: PassReason;
}

/** A backend that others are asked before. */
export interface OpenCircuit {
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
export type CircuitEvent =
  | { readonly type: "asked" | "begun" | "well"; readonly isTrial?: boolean }
  | { readonly type: "failed"; readonly because: PassReason; readonly isTrial: boolean }
  | { readonly type: "left"; readonly isTrial: boolean };

/** In a row. */
const FAILURES = 5;
/** Milliseconds. */
const FIRST_OPEN_MS = 30_000;
const MAX_OPEN_MS = 300_000;

/** Whether others are asked first; at no time for longer than the longest rest and one turn. */
export function isCircuitOpen(state: CircuitState | undefined, now: number): state is CircuitState {
  return state !== undefined && state.failures >= FAILURES && (now < state.until || state.isTried);
}

/** Whether the next turn that asks is the one that tries it. */
export function isDue(state: CircuitState | undefined, now: number): boolean {
  return state !== undefined && state.failures >= FAILURES && !isCircuitOpen(state, now);
}

/** A backend after an event. @param now in milliseconds @returns undefined: it is well */
export function stepCircuit(
  state: CircuitState | undefined,
  event: CircuitEvent,
  now: number,
): CircuitState | undefined {
  switch (event.type) {
    case "asked":
      return state !== undefined && isDue(state, now) ? { ...state, isTried: true } : state;
    case "begun":
      return state && { ...state, failures: Math.min(state.failures, FAILURES - 1), isTried: false };
    case "well":
      return undefined;
    case "failed":
      // Whoever was under way when the rest began, or asks all the same, makes it no longer.
      return isCircuitOpen(state, now) && !event.isTrial ? state : afterFailure(state, event.because, now);
    case "left":
      return state !== undefined && event.isTrial ? { ...state, isTried: false } : state;
    default:
      return unreachable(event);
  }
}

function afterFailure(state: CircuitState | undefined, because: PassReason, now: number): CircuitState {
  const { failures = 0, timesOpened: circuitBreakers = 0, until = now } = state ?? {};
  if (failures + 1 < FAILURES)
    return { failures: failures + 1, timesOpened: circuitBreakers, until, because, isTried: false };
  const ms = Math.min(MAX_OPEN_MS, FIRST_OPEN_MS * 2 ** circuitBreakers);
  return { failures: FAILURES, timesOpened: circuitBreakers + 1, until: now + ms, because, isTried: false };
}

/** Which backends keep failing, by name and URL. They outlast every plan. Model servers of mallex itself are not among them: whoever watches those lets them rest. */
export interface CircuitBreakers {
  /** Why a backend should be spared now; undefined: it need not be. */
  openCircuit(plan: Plan, backend: string): OpenCircuit | undefined;
  /** A turn is about to ask it; what it finds out is told to the trial. */
  enter(plan: Plan, backend: string): CircuitTrial;
}

/** Told in this order, each at most once; `leave` always. */
export interface CircuitTrial {
  started(): void;
  succeeded(): void;
  failed(because: PassReason): void;
  leave(): void;
}

interface CircuitBreakersOptions {
  readonly log: Pick<Log, "info" | "warn">;
  /** Milliseconds, never set back. @default that of this process */
  readonly now?: () => number;
}

/** More than a file has, however often it changes. */
const MAX_KNOWN = 1000;

export function createCircuitBreakers({ log, now = () => performance.now() }: CircuitBreakersOptions): CircuitBreakers {
  const known = new Map<string, CircuitState>();

  function step(key: string, event: CircuitEvent): void {
    const before = known.get(key);
    const after = stepCircuit(before, event, now());
    known.delete(key);
    if (after !== undefined) known.set(key, after);
    dropOldest(known, MAX_KNOWN);
    logTransition(key, before, after);
  }

  function logTransition(key: string, before: CircuitState | undefined, after: CircuitState | undefined): void {
    const backend = key.slice(0, key.lastIndexOf(" "));
    if (after !== undefined && after.timesOpened > (before?.timesOpened ?? 0))
      log.warn("backend-rests", { backend, why: after.because, seconds: Math.round((after.until - now()) / 1000) });
    else if (after === undefined && (before?.timesOpened ?? 0) > 0) log.info("backend-well", { backend });
  }

  return {
    openCircuit(plan, backend) {
      const state = known.get(keyOf(plan, backend) ?? "");
      if (!isCircuitOpen(state, now())) return undefined;
      return { because: state.because, leftMs: Math.max(0, state.until - now()) };
    },
    enter(plan, backend) {
      const key = keyOf(plan, backend);
      return key === undefined ? UNWATCHED : enter(key);
    },
  };

  function enter(key: string): CircuitTrial {
    const isTrial = isDue(known.get(key), now());
    let isReported = false;
    const report = (event: CircuitEvent): void => {
      isReported = true;
      step(key, event);
    };
    step(key, { type: "asked" });
    return {
      started: () => report({ type: "begun" }),
      succeeded: () => report({ type: "well" }),
      failed: (because) => report({ type: "failed", because, isTrial }),
      leave: () => {
        if (!isReported) step(key, { type: "left", isTrial });
      },
    };
  }
}

const UNWATCHED: CircuitTrial = { started: () => {}, succeeded: () => {}, failed: () => {}, leave: () => {} };

/** With another URL it is another one. */
function keyOf({ backends }: Plan, name: string): string | undefined {
  const backend = backends[name];
  return backend !== undefined && "url" in backend ? `${name} ${backend.url}` : undefined;
}

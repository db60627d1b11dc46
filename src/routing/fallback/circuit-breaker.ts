import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import { dropOldest } from "../../shared/text/memo.ts";
import type { PassReason } from "../../shared/turn-report.ts";
import { unreachable } from "../../shared/utilities.ts";

/** A backend that has failed. Of one that is well nothing is kept. */
export interface CircuitState {
  /** In a row, up to the number that makes it rest. */
  readonly failures: number;
  /** How often it has opened since the last complete answer: each time it stays open twice as long as before. */
  readonly timesOpened: number;
  /** By a clock that is never set, in milliseconds. */
  readonly until: number;
  /** Its rest is over, and one turn tries it. */
  readonly isTried: boolean;
  readonly because: PassReason;
}

/** A backend whose circuit is open: others are called before it. */
export interface OpenCircuit {
  readonly because: PassReason;
  /** Milliseconds; 0: another turn tries it just now. */
  readonly leftMs: number;
}

/** A circuit as a person sees it: `halfOpen`: its rest is over, and one turn tries the backend, or will. */
interface CircuitView {
  readonly state: "closed" | "open" | "halfOpen";
  /** The last failure. */
  readonly because?: PassReason;
  /** Until a turn tries it again. */
  readonly seconds?: number;
}

/**
 * What one turn learns about a backend. `isTrial`: this turn is the trial request. `asked`: it is about to be called. `begun`:
 * its answer has started. `well`: its answer was complete, or its refusal shows that it is up. `failed`: by a fault of its own.
 * `left`: the client is gone, so nothing was learned.
 */
export type CircuitEvent =
  | { readonly type: "asked" | "begun" | "well"; readonly isTrial?: boolean }
  | { readonly type: "failed"; readonly because: PassReason; readonly isTrial: boolean }
  | { readonly type: "left"; readonly isTrial: boolean };

const FAILURES = 5;
const FIRST_OPEN_MS = 30_000;
const MAX_OPEN_MS = 300_000;

/** Whether other backends are called first; never for longer than the longest open period plus one turn. */
export function isCircuitOpen(state: CircuitState | undefined, now: number): state is CircuitState {
  return state !== undefined && state.failures >= FAILURES && (now < state.until || state.isTried);
}

/** Whether the next turn that calls it is the trial. */
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
      // Turns that were already running when the circuit opened, or that call it anyway, don't prolong the open period.
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

/**
 * Which backends keep failing, by name and URL. The state outlives every plan. Model servers of mallex itself are not included:
 * their supervisor pauses restarts.
 */
export interface CircuitBreakers {
  /** Why a backend should be spared now; undefined: it need not be. */
  openCircuit(plan: Plan, backend: string): OpenCircuit | undefined;
  /** Undefined: it is a server of mallex itself, or none of this plan. */
  view(plan: Plan, backend: string): CircuitView | undefined;
  /** A turn is about to call it; what the turn learns is reported to the trial. */
  enter(plan: Plan, backend: string): CircuitTrial;
}

/** Called in this order, each at most once; `leave` always. */
interface CircuitTrial {
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
    view(plan, backend) {
      const key = keyOf(plan, backend);
      if (key === undefined) return undefined;
      const state = known.get(key);
      if (state === undefined || state.failures < FAILURES) return { state: "closed" };
      const { because, until } = state;
      const seconds = Math.max(0, Math.ceil((until - now()) / 1000));
      // While a turn tries it, others skip it.
      return { state: isCircuitOpen(state, now()) ? "open" : "halfOpen", because, ...(seconds > 0 && { seconds }) };
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

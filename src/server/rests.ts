import type { Plan } from "../../generated/types/plan.d.ts";
import type { Log } from "../observe/log.ts";
import type { PassReason } from "../terms/report.ts";
import {
  isDue,
  isCircuitOpen,
  stepCircuit,
  type CircuitState,
  type CircuitEvent,
  type OpenCircuit,
} from "../turn/chain/step-rest.ts";
import { dropOldest } from "./drop-oldest.ts";

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
  return backend === undefined || backend.kind === "mlx" ? undefined : `${name} ${backend.url}`;
}

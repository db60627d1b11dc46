import type { Plan } from "../../generated/types/plan.d.ts";
import type { Log } from "../observe/log.ts";
import type { PassReason } from "../terms/report.ts";
import { isDue, isResting, stepRest, type Rest, type RestEvent, type Resting } from "../turn/chain/step-rest.ts";
import { dropOldest } from "./drop-oldest.ts";

/** Which backends keep failing, by name and URL. They outlast every plan. Model servers of mallex itself are not among them: whoever watches those lets them rest. */
export interface Rests {
  /** Why a backend should be spared now; undefined: it need not be. */
  resting(plan: Plan, backend: string): Resting | undefined;
  /** A turn is about to ask it; what it finds out is told to the trial. */
  enter(plan: Plan, backend: string): Trial;
}

/** Told in this order, each at most once; `leave` always. */
export interface Trial {
  begun(): void;
  well(): void;
  failed(because: PassReason): void;
  leave(): void;
}

interface RestsOptions {
  readonly log: Pick<Log, "info" | "warn">;
  /** Milliseconds, never set back. @default that of this process */
  readonly now?: () => number;
}

/** More than a file has, however often it changes. */
const MAX_KNOWN = 1000;

export function createRests({ log, now = () => performance.now() }: RestsOptions): Rests {
  const known = new Map<string, Rest>();

  function step(key: string, event: RestEvent): void {
    const before = known.get(key);
    const after = stepRest(before, event, now());
    known.delete(key);
    if (after !== undefined) known.set(key, after);
    dropOldest(known, MAX_KNOWN);
    say(key, before, after);
  }

  function say(key: string, before: Rest | undefined, after: Rest | undefined): void {
    const backend = key.slice(0, key.lastIndexOf(" "));
    if (after !== undefined && after.rests > (before?.rests ?? 0))
      log.warn("backend-rests", { backend, why: after.because, seconds: Math.round((after.until - now()) / 1000) });
    else if (after === undefined && (before?.rests ?? 0) > 0) log.info("backend-well", { backend });
  }

  return {
    resting(plan, backend) {
      const rest = known.get(keyOf(plan, backend) ?? "");
      if (!isResting(rest, now())) return undefined;
      return { because: rest.because, leftMs: Math.max(0, rest.until - now()) };
    },
    enter(plan, backend) {
      const key = keyOf(plan, backend);
      return key === undefined ? UNWATCHED : enter(key);
    },
  };

  function enter(key: string): Trial {
    const isTrial = isDue(known.get(key), now());
    let isTold = false;
    const tell = (event: RestEvent): void => {
      isTold = true;
      step(key, event);
    };
    step(key, { type: "asked" });
    return {
      begun: () => tell({ type: "begun" }),
      well: () => tell({ type: "well" }),
      failed: (because) => tell({ type: "failed", because, isTrial }),
      leave: () => {
        if (!isTold) step(key, { type: "left", isTrial });
      },
    };
  }
}

const UNWATCHED: Trial = { begun: () => {}, well: () => {}, failed: () => {}, leave: () => {} };

/** With another URL it is another one. */
function keyOf({ backends }: Plan, name: string): string | undefined {
  const backend = backends[name];
  return backend === undefined || backend.kind === "mlx" ? undefined : `${name} ${backend.url}`;
}

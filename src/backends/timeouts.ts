import type { Backend } from "../../generated/types/plan.d.ts";
import { createError } from "../diagnostics/problem.ts";
import { kindOf } from "./registry.ts";

/** Milliseconds; absent: no limit. */
export interface Deadlines {
  /** From the request to the first byte of the answer's body. */
  readonly firstByteMs?: number;
  /** Between two chunks of the answer. */
  readonly silenceMs?: number;
}

/** Remote servers are not supervised, so a hang must time out; reading a long prompt may still take minutes. */
const REMOTE_DEADLINES: Deadlines = { firstByteMs: 600_000, silenceMs: 300_000 };

/** With a fallback: a server that is up has sent its head, or a comment, by then. */
const WITH_FALLBACK: Deadlines = { ...REMOTE_DEADLINES, firstByteMs: 60_000 };

/** The configured deadlines, else the defaults of the kind: none for a supervised server, since its supervisor ends a hang. */
export function deadlinesOf(
  { kind, firstTokenMs, betweenTokensMs }: Pick<Backend, "kind" | "firstTokenMs" | "betweenTokensMs">,
  hasFallback = false,
): Deadlines {
  return {
    ...(kindOf({ kind }).supervised ? {} : hasFallback ? WITH_FALLBACK : REMOTE_DEADLINES),
    ...(firstTokenMs === undefined ? {} : { firstByteMs: firstTokenMs }),
    ...(betweenTokensMs === undefined ? {} : { silenceMs: betweenTokensMs }),
  };
}

/** One timer that aborts with MX8104 when a wait takes too long. The time that the reader takes does not count. */
export interface DeadlineTimer {
  /** Aborted by the timer, and with the signal that was given. */
  readonly signal: AbortSignal;
  start(kind: keyof Deadlines): void;
  stop(): void;
  /** Stops, and no longer listens to the given signal. */
  end(): void;
}

export function createDeadlineTimer(deadlines: Deadlines, given: AbortSignal): DeadlineTimer {
  const controller = new AbortController();
  const abort = (): void => controller.abort(given.reason);
  // `AbortSignal.any` costs several times as much.
  if (given.aborted) abort();
  else given.addEventListener("abort", abort, { once: true });
  let running: { readonly kind: keyof Deadlines; readonly timer: AwakeTimer } | undefined;
  let isWaiting = false;
  // An answer has thousands of waits: a timer that still runs is set again, and what it does between them is ignored.
  const wait = (kind: keyof Deadlines, ms: number): AwakeTimer => {
    const expired = kind === "firstByteMs" ? "MX8104.firstEvent" : "MX8104.nextEvent";
    return awakeTimer(() => void (isWaiting && controller.abort(createError(expired, { ms }))), ms);
  };
  return {
    signal: controller.signal,
    start(kind) {
      isWaiting = true;
      if (running?.kind === kind) return running.timer.refresh();
      running?.timer.stop();
      const ms = deadlines[kind];
      running = ms === undefined ? undefined : { kind, timer: wait(kind, ms) };
    },
    stop: () => void (isWaiting = false),
    end() {
      isWaiting = false;
      running?.timer.stop();
      given.removeEventListener("abort", abort);
    },
  };
}

/** A timer that fires this late slept with its process: it was suspended, or the laptop was closed. */
const LATE_MS = 1000;

interface AwakeTimer {
  /** The whole time starts again, also after it has fired. */
  refresh(): void;
  stop(): void;
}

/**
 * Fires after `ms` in which this process was awake, so that nothing times out only because the machine slept. After a sleep the whole time starts
 * again, and data that has arrived is processed first.
 * @param ms milliseconds @returns cancels it
 */
export function awakeTimeout(ring: () => void, ms: number): () => void {
  const timer = awakeTimer(ring, ms);
  return () => timer.stop();
}

function awakeTimer(ring: () => void, ms: number): AwakeTimer {
  let due = performance.now() + ms;
  let lastCheck: NodeJS.Immediate | undefined;
  const refresh = (): void => {
    clearImmediate(lastCheck);
    due = performance.now() + ms;
    timer.refresh();
  };
  const timer = setTimeout(() => {
    if (performance.now() - due > LATE_MS) refresh();
    else lastCheck = setImmediate(ring);
  }, ms);
  return {
    refresh,
    stop() {
      clearTimeout(timer);
      clearImmediate(lastCheck);
    },
  };
}

import { MallexError } from "../diagnostics/problem.ts";
import type { KindName } from "./kind.ts";
import { kindOf } from "./registry.ts";

/** Milliseconds; absent means patience. */
export interface Deadlines {
  /** From the request to the first byte of the answer's body. */
  readonly firstByteMs?: number;
  /** Between two pieces of the answer. */
  readonly silenceMs?: number;
}

/** Nobody watches a server elsewhere, so what hangs must end by itself; reading a long prompt may still take minutes. */
const REMOTE_DEADLINES: Deadlines = { firstByteMs: 600_000, silenceMs: 300_000 };

/** While somebody else could answer: a server that is up has sent its head, or a comment, by then. */
const WITH_FALLBACK: Deadlines = { ...REMOTE_DEADLINES, firstByteMs: 60_000 };

/** A backend, as far as it says how long it may be silent. */
interface BackendDeadlines {
  readonly kind: KindName;
  readonly firstTokenMs?: number;
  readonly betweenTokensMs?: number;
}

/** What the person says, and else the usual of its kind: none for a child of our own, which is watched; its end ends the wait. */
export function deadlinesOf({ kind, firstTokenMs, betweenTokensMs }: BackendDeadlines, hasFallback = false): Deadlines {
  return {
    ...(kindOf({ kind }).supervised ? {} : hasFallback ? WITH_FALLBACK : REMOTE_DEADLINES),
    ...(firstTokenMs === undefined ? {} : { firstByteMs: firstTokenMs }),
    ...(betweenTokensMs === undefined ? {} : { silenceMs: betweenTokensMs }),
  };
}

/** One timer that aborts with MX8104 when a wait grows too long. The time the reader takes does not count. */
export interface DeadlineTimer {
  readonly signal: AbortSignal;
  start(kind: keyof Deadlines): void;
  stop(): void;
}

export function createDeadlineTimer(deadlines: Deadlines): DeadlineTimer {
  const controller = new AbortController();
  let stop = (): void => {};
  function start(kind: keyof Deadlines): void {
    stop();
    const ms = deadlines[kind];
    stop = ms === undefined ? () => {} : awakeTimeout(() => controller.abort(expired(kind, ms)), ms);
  }
  return { signal: controller.signal, start, stop: () => stop() };
}

function expired(kind: keyof Deadlines, ms: number): MallexError {
  const what = kind === "firstByteMs" ? "has not begun to answer" : "fell silent in its answer";
  return new MallexError({ code: "MX8104", severity: "error", message: `the backend ${what} for ${ms} ms` });
}

/** A timer that rings this much too late was asleep with its process: suspended, or on a machine whose lid was shut. */
const LATE_MS = 1000;

/**
 * Rings after a time in which this process was awake: nothing is found to have taken too long because nobody looked. After a sleep the whole time
 * begins again, and what has come by the end of it is read first.
 * @param ms milliseconds @returns ends it; it never rings afterwards
 */
export function awakeTimeout(ring: () => void, ms: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let lastCheck: NodeJS.Immediate | undefined;
  const start = (): void => {
    const due = performance.now() + ms;
    timer = setTimeout(() => {
      if (performance.now() - due > LATE_MS) start();
      else lastCheck = setImmediate(ring);
    }, ms);
  };
  start();
  return () => {
    clearTimeout(timer);
    clearImmediate(lastCheck);
  };
}

import { awakeTimeout } from "./awake-timeout.ts";

/** One wait with an end: a grant, an abort, or a time that is over. */
export interface PendingGrant {
  /** Resolves with the grant; rejects with the signal's reason or with what `onLate` makes. */
  readonly granted: Promise<void>;
  grant(): void;
  /** Nothing comes of it any more. */
  stop(): void;
}

export interface WaitOptions {
  readonly signal: AbortSignal;
  /** Milliseconds; absent: as long as it takes. */
  readonly maxWaitMs?: number | undefined;
  readonly onLate: () => Error;
  /** It was given up; told before `onLate` and before anybody who awaits it. */
  readonly onCancel: () => void;
}

export function startWait({ signal, maxWaitMs, onLate, onCancel }: WaitOptions): PendingGrant {
  let resolve = (): void => {};
  let reject = (_reason: unknown): void => {};
  const granted = new Promise<void>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  granted.catch(() => {}); // whoever awaits it is told; its turn may have ended before it came so far
  const endTime = maxWaitMs === undefined ? (): void => {} : awakeTimeout(() => giveUp(onLate), maxWaitMs);
  const onAbort = (): void => giveUp(() => signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });

  function stop(): void {
    endTime();
    signal.removeEventListener("abort", onAbort);
  }
  function giveUp(reason: () => unknown): void {
    stop();
    onCancel();
    reject(reason());
  }
  function grant(): void {
    stop();
    resolve();
  }
  return { granted, grant, stop };
}

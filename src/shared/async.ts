/** Runs stepwise work to its end at once. */
export function drain<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Milliseconds for which nothing else is done. */
const AT_ONCE_MS = 3;

/**
 * Runs long work in slices, so that the event loop stays free.
 * @param work yields often
 * @throws the signal's reason after an abort
 */
export async function inSteps<T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T> {
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

/** The promise, or the signal's reason as soon as it is aborted. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Waits; an abort ends the wait early, and that is no error. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return undefined;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** What a work depends on, and what it may change, by name. */
export interface QueueNames {
  readonly reads: readonly string[];
  readonly changes: readonly string[];
}

/** Begins a work when all earlier ones that may change what it reads have ended, well or not. Others run at the same time. */
export type InOrder = <T>(names: QueueNames, work: () => Promise<T>) => Promise<T>;

export function createInOrder(): InOrder {
  /** By name: ends with all that may change it. */
  const changing = new Map<string, Promise<unknown>>();
  return async ({ reads, changes }, work) => {
    const done = Promise.all(reads.map(async (name) => changing.get(name))).then(work);
    for (const name of new Set(changes)) {
      const before = changing.get(name) ?? Promise.resolve();
      const ended = Promise.allSettled([before, done]);
      changing.set(name, ended);
      void ended.then(() => changing.get(name) === ended && changing.delete(name));
    }
    return done;
  };
}

/** Begins a work when those before it have ended, well or not. */
export type OneByOne = <T>(work: () => Promise<T>) => Promise<T>;

export function createOneByOne(): OneByOne {
  let before: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}

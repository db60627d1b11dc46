/** Milliseconds for which nothing else is done. */
const AT_ONCE_MS = 3;

/** Does long work between other work. @param work pauses often @param signal ends the work: nobody waits for its end. @throws the signal's reason */
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

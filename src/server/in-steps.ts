/** Milliseconds for which nothing else is done. */
const AT_ONCE_MS = 3;

/** Does long work between other work. @param work pauses often */
export async function inSteps<T>(work: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

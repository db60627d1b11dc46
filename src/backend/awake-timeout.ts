/** A timer that rings this much too late was asleep with its process: suspended, or on a machine whose lid was shut. */
const LATE_MS = 1000;

/**
 * Rings after a time in which this process was awake: nothing is found to have taken too long because nobody looked. After a sleep the whole time
 * begins anew, and what has come by the end of it is read first.
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

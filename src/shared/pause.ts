/** Work that comes often is done together: the first at once, the next after a pause. */
export interface Pause {
  /** Resolves when the pause since the last time is over. */
  over(): Promise<void>;
  /** Ends it now, and from now on there is none. */
  end(): void;
}

/** @param ms from one piece of work to the next */
export function createPause(ms: number): Pause {
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  let isEnded = false;
  function done(): void {
    timer = undefined;
    wake?.();
    wake = undefined;
  }
  function start(): void {
    // Only work that waits keeps the process alive.
    if (!isEnded) timer = setTimeout(done, ms).unref();
  }
  return {
    async over() {
      if (timer !== undefined) {
        timer.ref();
        await new Promise<void>((resolve) => (wake = resolve));
      }
      start();
    },
    end() {
      isEnded = true;
      clearTimeout(timer);
      done();
    },
  };
}

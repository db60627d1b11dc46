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

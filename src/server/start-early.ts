/**
 * Asks for the first item and waits for it, but not longer than `ms`. Fails when the source fails within that time.
 * What comes back yields everything, the first item included.
 */
export async function startWithin<T>(source: AsyncIterable<T>, ms: number): Promise<AsyncIterable<T>> {
  const items = source[Symbol.asyncIterator]();
  const first = items.next();
  await settledWithin(first, ms);
  let isFirst = true;
  const rest: AsyncIterator<T> = {
    next() {
      if (!isFirst) return items.next();
      isFirst = false;
      return first;
    },
    return: async () => (await items.return?.()) ?? { done: true, value: undefined },
  };
  return { [Symbol.asyncIterator]: () => rest };
}

/** Resolves when the promise does or the time is over, rejects when the promise does before that. */
async function settledWithin(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

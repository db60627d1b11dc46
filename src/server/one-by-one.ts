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

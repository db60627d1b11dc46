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

import type { Dropped } from "../terms/report.ts";

/** Collects what the model does not get to see; equal entries are counted. */
export interface DroppedCollector {
  add(entry: Omit<Dropped, "count">, count?: number): void;
  list(): readonly Dropped[];
}

export function collectDropped(): DroppedCollector {
  const entries = new Map<string, Dropped>();
  return {
    add(entry, count = 1) {
      const key = JSON.stringify([entry.what, entry.rule, entry.why]);
      entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + count });
    },
    list: () => [...entries.values()],
  };
}

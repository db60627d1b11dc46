import type { Dropped } from "../terms/report.ts";

/** Collects what is left out on the way, mostly what the model does not get to see; equal entries are counted. */
export interface DroppedCollector {
  add(entry: Omit<Dropped, "count">, count?: number): void;
  /** It goes on growing. */
  list(): readonly Dropped[];
}

/** @param before what is known already; its list stays as it is */
export function collectDropped(before: readonly Dropped[] = []): DroppedCollector {
  const entries: (Omit<Dropped, "count"> & { count: number })[] = before.map((entry) => ({ ...entry }));
  return {
    add(entry, count = 1) {
      const { what, rule, why } = entry;
      const known = entries.find((one) => one.what === what && one.rule === rule && one.why === why);
      if (known === undefined) entries.push({ ...entry, count });
      else known.count += count;
    },
    list: () => entries,
  };
}

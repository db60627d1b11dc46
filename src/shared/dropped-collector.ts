import { MORE, type Dropped } from "./turn-report.ts";

/** Collects what is left out on the way, mostly what the model does not get to see; equal entries are counted. */
export interface DroppedCollector {
  add(entry: Omit<Dropped, "count">, count?: number): void;
  /** Live: later entries appear in it. */
  list(): readonly Dropped[];
}

/** Names listed for one reason. They come from requests, and one may have half a million unknown fields: the rest is counted as `MORE`. */
export const MOST_NAMES = 50;
const LONGEST_NAME = 200;

/** @param before what is known already; its list stays as it is */
export function collectDropped(before: readonly Dropped[] = []): DroppedCollector {
  const entries: (Omit<Dropped, "count"> & { count: number })[] = [];
  const byName = new Map<string, { count: number }>();
  const names = new Map<string, number>();
  const collector: DroppedCollector = {
    add(entry, count = 1) {
      const what = shorten(entry.what);
      const reason = JSON.stringify([entry.rule, entry.why]);
      const key = what + reason;
      const known = byName.get(key);
      if (known !== undefined) {
        known.count += count;
        return;
      }
      const listed = names.get(reason) ?? 0;
      if (what !== MORE && listed >= MOST_NAMES) return collector.add({ ...entry, what: MORE }, count);
      const added = { ...entry, what, count };
      entries.push(added);
      byName.set(key, added);
      names.set(reason, listed + 1);
    },
    list: () => entries,
  };
  for (const { count, ...entry } of before) collector.add(entry, count);
  return collector;
}

function shorten(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

import type { Remembered } from "../context/host-messages.ts";

/** Values of a section at most; those written longest ago go first. A server forgets its own entries earlier. */
const MAX_VALUES = 10_000;

/** What a server process leaves to the next one. */
export interface Memory {
  readonly values: Remembered;
  remember(section: string, key: string, value: unknown): void;
}

export function createMemory(): Memory {
  const values = new Map<string, Map<string, unknown>>();
  return {
    values,
    remember(section, key, value) {
      const entries = values.get(section) ?? new Map<string, unknown>();
      values.set(section, entries);
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > MAX_VALUES && oldest !== undefined) entries.delete(oldest);
    },
  };
}

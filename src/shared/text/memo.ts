/** A cache by text; drops the least recently used. */
export interface TextMemo<Value = number> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/** In a ring, by age: `newer` of the ring's own link is the oldest. */
interface Link {
  newer: Link;
  older: Link;
}

interface MemoEntry<Value> extends Link {
  readonly text: string;
  readonly value: Value;
}

/**
 * The order of use is a linked ring: a `Map` keeps the slots of deleted keys until it grows, so moving one key to the end again
 * and again would get slow.
 * @param maxChars UTF-16 units of all texts together; longer texts are not cached @param entryChars what an entry takes besides its text
 */
export function createTextMemo<Value = number>(maxChars: number, entryChars = 0): TextMemo<Value> {
  const known = new Map<string, MemoEntry<Value>>();
  const ring = createRing();
  let chars = 0;
  return {
    get(text) {
      const entry = known.get(text);
      if (entry === undefined) return undefined;
      unlink(entry);
      linkNewest(ring, entry);
      return entry.value;
    },
    set(text, value) {
      if (text.length + entryChars > maxChars || known.has(text)) return;
      const entry: MemoEntry<Value> = { text, value, newer: ring, older: ring };
      known.set(text, entry);
      linkNewest(ring, entry);
      chars += text.length + entryChars;
      while (chars > maxChars) {
        const oldest = ring.newer as MemoEntry<Value>;
        unlink(oldest);
        known.delete(oldest.text);
        chars -= oldest.text.length + entryChars;
      }
    },
  };
}

function createRing(): Link {
  const ring = {} as { newer: Link; older: Link };
  ring.newer = ring;
  ring.older = ring;
  return ring;
}

function linkNewest(ring: Link, link: Link): void {
  link.older = ring.older;
  link.newer = ring;
  ring.older.newer = link;
  ring.older = link;
}

function unlink({ newer, older }: Link): void {
  older.newer = newer;
  newer.older = older;
}

/** UTF-16 units of the texts whose results one function keeps: those of a few long conversations. */
const REMEMBERED_CHARS = 2_000_000;

/** So that there are not too many short ones. */
const ENTRY_CHARS = 50;

/** Shorter texts are computed again: that takes no longer than to look them up. */
const SHORTEST = 100;

/**
 * A pure function of a text that remembers its results: every turn of a conversation brings the texts of the turn before.
 * @param shortest UTF-16 units of the texts that are worth it
 */
export function memoizeText<Value>(
  compute: (text: string) => Value,
  shortest: number = SHORTEST,
): (text: string) => Value {
  const memo = createTextMemo<{ readonly value: Value }>(REMEMBERED_CHARS, ENTRY_CHARS);
  return (text) => {
    if (text.length < shortest) return compute(text);
    const known = memo.get(text);
    if (known !== undefined) return known.value;
    const value = compute(text);
    memo.set(text, { value });
    return value;
  };
}

/** The value of a key, made where there is none yet; of all values, the `keep` that were used last stay. */
export function recall<Value>(map: Map<string, Value>, key: string, keep: number, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  dropOldest(map, keep);
  return value;
}

/** A map keeps its order: what was set first goes first, until so many are left. */
export function dropOldest(map: Map<string, unknown>, keep: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= keep) return;
    map.delete(oldest);
  }
}

import type { Merges } from "./read-merges.ts";
import { createQueue } from "./queue.ts";

/** Pairs looked at between two steps: about a millisecond of work. */
const STEP = 4000;
/** More symbols than a text can have; a rank times this and a place make one number that sorts by both. */
const MAX_SYMBOLS = 2 ** 26;

/**
 * Byte-pair encoding of one word, of any length: how many tokens its symbols become. The pair with the lowest rank is merged first, of equal
 * ones the leftmost; so does the Rust library `tokenizers` that model servers use (`Word::merge_all`).
 * @param symbols ids of the word's smallest pieces; used up
 */
export function* mergeWord(symbols: Int32Array, merges: Merges): Generator<undefined, number> {
  const { length } = symbols;
  const next = Int32Array.from({ length }, (_, position) => position + 1);
  const before = Int32Array.from({ length }, (_, position) => position - 1);
  const queue = createQueue();
  let work = 0;

  /** Where the two symbols at this place would be merged; -1: they would not, or one of them is merged already. */
  function slotAt(position: number): number {
    const symbol = symbols[position] ?? -1;
    const right = symbols[next[position] ?? length] ?? -1;
    return symbol === -1 || right === -1 ? -1 : merges.find(symbol, right);
  }
  function offer(position: number): void {
    const slot = slotAt(position);
    if (slot !== -1) queue.push(merges.rankAt(slot) * MAX_SYMBOLS + position);
  }

  for (let position = 0; position < length; position++) {
    offer(position);
    if (++work % STEP === 0) yield;
  }
  let tokens = length;
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    if (++work % STEP === 0) yield;
    const position = entry % MAX_SYMBOLS;
    const slot = slotAt(position);
    // The pair that was offered here may be gone: one of the two has become part of another.
    if (slot === -1 || merges.rankAt(slot) !== (entry - position) / MAX_SYMBOLS) continue;
    const right = next[position] ?? length;
    const after = next[right] ?? length;
    symbols[position] = merges.tokenAt(slot);
    symbols[right] = -1;
    next[position] = after;
    if (after < length) before[after] = position;
    tokens--;
    offer(before[position] ?? -1);
    offer(position);
  }
  return tokens;
}

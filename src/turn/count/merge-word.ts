import type { Merges } from "./read-merges.ts";
import { createQueue } from "./queue.ts";

/** Pairs looked at between two steps: about a millisecond of work. */
const STEP = 4000;
/** More symbols than a text can have; a rank times this and a place make one number that sorts by both. */
const PLACES = 2 ** 26;

/**
 * Byte-pair encoding of one word, of any length: how many tokens its symbols become. The pair with the lowest rank is merged first, of equal
 * ones the leftmost; so does the Rust library `tokenizers` that model servers use (`Word::merge_all`).
 * @param symbols ids of the word's smallest pieces; used up
 */
export function* mergeWord(symbols: Int32Array, merges: Merges): Generator<undefined, number> {
  const { length } = symbols;
  const next = Int32Array.from({ length }, (_, place) => place + 1);
  const before = Int32Array.from({ length }, (_, place) => place - 1);
  const queue = createQueue();
  let work = 0;

  /** Where the two symbols at this place would be merged; -1: they would not, or one of them is merged already. */
  function slotAt(place: number): number {
    const symbol = symbols[place] ?? -1;
    const right = symbols[next[place] ?? length] ?? -1;
    return symbol === -1 || right === -1 ? -1 : merges.find(symbol, right);
  }
  function offer(place: number): void {
    const slot = slotAt(place);
    if (slot !== -1) queue.push(merges.rankAt(slot) * PLACES + place);
  }

  for (let place = 0; place < length; place++) {
    offer(place);
    if (++work % STEP === 0) yield;
  }
  let tokens = length;
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    if (++work % STEP === 0) yield;
    const place = entry % PLACES;
    const slot = slotAt(place);
    // The pair that was offered here may be gone: one of the two has become part of another.
    if (slot === -1 || merges.rankAt(slot) !== (entry - place) / PLACES) continue;
    const right = next[place] ?? length;
    const after = next[right] ?? length;
    symbols[place] = merges.tokenAt(slot);
    symbols[right] = -1;
    next[place] = after;
    if (after < length) before[after] = place;
    tokens--;
    offer(before[place] ?? -1);
    offer(place);
  }
  return tokens;
}

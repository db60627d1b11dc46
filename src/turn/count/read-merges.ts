/** Which two tokens become one, and which pair goes first: all that byte-pair encoding knows. */
export interface Merges {
  /** Where the pair stands in the table; -1: the two stay apart. */
  find(left: number, right: number): number;
  /** The lower, the earlier it is merged. */
  rankAt(slot: number): number;
  /** The token that they become. */
  tokenAt(slot: number): number;
}

/** Numbers of one slot: left, right, rank, token. */
const FIELDS = 4;

/** @param vocab ids by token @param merges `merges` of tokenizer.json: pairs, or texts with one blank between the two */
export function readMerges(vocab: ReadonlyMap<string, number>, merges: readonly unknown[]): Merges {
  const slots = 2 ** Math.ceil(Math.log2(2 * merges.length + 2));
  const table = new Int32Array(slots * FIELDS).fill(-1);
  const field = (slot: number, at: number): number => table[slot * FIELDS + at] ?? -1;

  /** The pair's slot, or the free one where it would be. */
  function slotOf(left: number, right: number): number {
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0;
    for (slot &= slots - 1; field(slot, 0) !== -1; slot = (slot + 1) & (slots - 1))
      if (field(slot, 0) === left && field(slot, 1) === right) break;
    return slot;
  }

  for (let rank = 0; rank < merges.length; rank++) {
    const [a, b] = pairOf(merges[rank]);
    const left = vocab.get(a);
    const right = vocab.get(b);
    const token = vocab.get(a + b);
    if (left === undefined || right === undefined || token === undefined) continue;
    // A pair that stands there twice has the later rank, as in the servers' tokenizers.
    const at = slotOf(left, right) * FIELDS;
    table[at] = left;
    table[at + 1] = right;
    table[at + 2] = rank;
    table[at + 3] = token;
  }
  return {
    find(left, right) {
      const slot = slotOf(left, right);
      return field(slot, 0) === -1 ? -1 : slot;
    },
    rankAt: (slot) => field(slot, 2),
    tokenAt: (slot) => field(slot, 3),
  };
}

function pairOf(merge: unknown): readonly [string, string] {
  const pair: readonly unknown[] = typeof merge === "string" ? merge.split(" ") : Array.isArray(merge) ? merge : [];
  const [a, b] = pair;
  if (typeof a !== "string" || typeof b !== "string" || pair.length > 2) throw new Error("a merge that is no pair");
  return [a, b];
}

import { HASH_START, hashOf, hashStep } from "./hash-of.ts";
import { plainText } from "./plain-text.ts";

/** Characters in a row. */
const LONGEST = 5;
const SPACE = 32;

/** Another start keeps words apart from the characters that they are made of. */
const OF_WORDS = 0x2f0b4c47;

/**
 * What the classifier sees of a text, as numbers below `buckets`: up to 5 characters in a row within a word, words, and two words in a
 * row. Each counts once, however often it is there, and a word double: it is listed twice. Case and the value of numbers don't count.
 * @param buckets a power of two; features that share a number are one
 */
export function featuresOf(text: string, buckets: number): number[] {
  const seen = new Uint8Array(buckets);
  const found: number[] = [];
  const add = (hash: number): boolean => {
    const bucket = toBucket(hash, buckets);
    if (seen[bucket] === 1) return false;
    seen[bucket] = 1;
    found.push(bucket);
    return true;
  };
  const plain = plainText(text);
  for (const chunk of plain.split(/\s+/u)) if (chunk !== "") addCharacters(` ${chunk} `, add);
  const words = plain.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  addWords(words, (hash, twice) => {
    if (add(hash) && twice) found.push(toBucket(hash, buckets));
  });
  return found;
}

function addCharacters(chunk: string, add: (hash: number) => void): void {
  for (let start = 0; start < chunk.length; start++) {
    let hash = HASH_START;
    const end = Math.min(chunk.length, start + LONGEST);
    for (let i = start; i < end; i++) {
      hash = hashStep(hash, chunk.charCodeAt(i));
      // The space at either end says where a word ends, and nothing alone.
      if (i > start || chunk.charCodeAt(i) !== SPACE) add(hash);
    }
  }
}

function addWords(words: readonly string[], add: (hash: number, twice: boolean) => void): void {
  let before: number | undefined;
  for (const word of words) {
    const hash = hashOf(word, OF_WORDS);
    add(hash, true);
    if (before !== undefined) add(hashOf(word, hashStep(before, SPACE)), false);
    before = hash;
  }
}

/** The low bits of FNV-1a alone are not spread well enough over a small table. */
function toBucket(hash: number, buckets: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) & (buckets - 1);
}

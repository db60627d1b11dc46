import { HASH_START, hashOf, hashStep } from "../../terms/hash-of.ts";
import { plainText } from "./plain-text.ts";

/** Characters in a row. */
const LONGEST = 5;
const SPACE = 32;

/** Another start keeps words apart from the characters that they are made of. */
const OF_WORDS = 0x2f0b4c47;

/** What the classifier sees of a text, as numbers of 32 bits; the same one may be there several times. */
export interface Features {
  /** Up to 5 characters in a row within a word, and two words in a row. */
  readonly pieces: readonly number[];
  readonly words: readonly number[];
}

/** Takes a text apart. Case and the value of numbers don't count. */
export function featuresOf(text: string): Features {
  const plain = plainText(text);
  const pieces: number[] = [];
  for (const chunk of plain.split(/\s+/u)) if (chunk !== "") addCharacters(` ${chunk} `, pieces);
  const words = (plain.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).map((word) => ({ word, hash: hashOf(word, OF_WORDS) }));
  for (const [i, { word }] of words.entries()) {
    const before = words[i - 1];
    if (before !== undefined) pieces.push(mixed(hashOf(word, hashStep(before.hash, SPACE))));
  }
  return { pieces, words: words.map(({ hash }) => mixed(hash)) };
}

function addCharacters(chunk: string, pieces: number[]): void {
  for (let start = 0; start < chunk.length; start++) {
    let hash = HASH_START;
    const end = Math.min(chunk.length, start + LONGEST);
    for (let i = start; i < end; i++) {
      hash = hashStep(hash, chunk.charCodeAt(i));
      // The space at either end says where a word ends, and nothing alone.
      if (i > start || chunk.charCodeAt(i) !== SPACE) pieces.push(mixed(hash));
    }
  }
}

/** FNV-1a alone does not spread its bits well enough over a small table. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) >>> 0;
}

import { mergeWord } from "./merge-word.ts";
import { readBytePairs } from "./read-byte-pairs.ts";

/** Tokens of a word, in steps where it is long. */
export type CountWord = (word: string) => Generator<undefined, number>;

export interface WordCounter {
  readonly count: CountWord;
  /** Whether a text is one token of the vocabulary. */
  readonly has: (text: string) => boolean;
}

/** Words remembered at most, and UTF-16 units of the longest. Most of a text are words that stood there before. */
const MAX_CACHED_WORDS = 30_000;
const WORD_CHARS = 64;

/** @param model `model` of tokenizer.json @returns nothing where it is no plain byte-pair encoding */
export function wordCounter(model: unknown, hasByteLevel: boolean): WordCounter | undefined {
  const pairs = readBytePairs(model, hasByteLevel);
  if (pairs === undefined) return undefined;
  const known = new Map<string, number>();
  return {
    *count(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const tokens = pairs.isInVocabulary(word) ? 1 : yield* mergeWord(yield* pairs.symbols(word), pairs.merges);
      if (word.length > WORD_CHARS) return tokens;
      if (known.size >= MAX_CACHED_WORDS) known.clear();
      known.set(word, tokens);
      return tokens;
    },
    has: pairs.has,
  };
}

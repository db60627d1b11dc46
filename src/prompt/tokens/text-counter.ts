import { Tokenizer } from "@huggingface/tokenizers";
import { createTextMemo } from "../../shared/text/memo.ts";
import { wordCounter, type CountWord } from "./byte-pairs.ts";
import { addedSplitters, completeWordsIn, windowOf, wordRules, type SplitWords } from "./pre-tokenizer.ts";

/** Counts the tokens of texts, exactly as the Rust library `tokenizers` makes them. */
export interface TextCounter {
  /** In steps of a few milliseconds, whatever the text; what was counted before takes none. */
  readonly countInSteps: (text: string) => Generator<undefined, number>;
  /** Whether a text is one token of the vocabulary, or one added to it. */
  readonly has: (text: string) => boolean;
}

type TokenizerJson = Readonly<Record<string, unknown>>;

/** How far a piece was counted, for nothing beyond it matters; 0: it may all be one word, so a longer piece is needed. */
interface CountedPiece {
  readonly end: number;
  readonly tokens: number;
}

/** Remembered text in UTF-16 units: some 20 conversations of 200 KB. */
const MEMO_CHARS = 4_000_000;
/** UTF-16 units of a piece that is looked at, and remembered, in one go: some 0.5 ms of work. */
const PIECE = 2000;

/** @param data tokenizer.json @throws {Error} when it can't be counted with as servers do */
export function createTextCounter(data: TokenizerJson, config: TokenizerJson): TextCounter {
  const { nearby, hasByteLevel, split } = wordRules(data);
  const pairs = wordCounter(data["model"], hasByteLevel);
  // Where words are counted here, the library is only asked what comes before that, and saves itself the merges.
  const model = pairs === undefined ? data["model"] : { type: "BPE", vocab: {}, merges: [] };
  const library = new Tokenizer({ ...data, model, pre_tokenizer: null }, config);
  const { early, late, normalize } = addedSplitters(library);
  const countWord = pairs?.count ?? libraryWords(library);
  const memo = createTextMemo<CountedPiece>(MEMO_CHARS);

  function* remembered(key: string, splitWords: () => readonly string[]): Generator<undefined, CountedPiece> {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const found = splitWords();
    const piece = { end: lengthOf(found), tokens: yield* countWords(found, countWord) };
    memo.set(key, piece);
    yield;
    return piece;
  }

  /** Piece by piece, where words don't depend on what stands far away. */
  function* countPieces(text: string, splitWords: SplitWords): Generator<undefined, number> {
    let [start, size, tokens] = [0, PIECE, 0];
    while (start < text.length) {
      const window = windowOf(text, start, size);
      const isLast = start + window.length >= text.length;
      // The mark also makes it a text of its own, which does not keep the whole prompt in memory.
      const piece = yield* remembered((isLast ? "$" : "+") + window, () =>
        isLast ? splitWords(window) : completeWordsIn(window, splitWords),
      );
      tokens += piece.tokens;
      start += piece.end;
      size = piece.end === 0 ? size * 4 : PIECE;
    }
    return tokens;
  }

  return {
    *countInSteps(text) {
      let tokens = 0;
      for (const [section, part] of early(text).entries()) {
        for (const piece of part === undefined ? [undefined] : late(normalize(part))) {
          if (piece === undefined) tokens++;
          else if (nearby !== undefined) tokens += yield* countPieces(piece, nearby);
          else tokens += (yield* remembered(`${section > 0 ? 1 : 0}${piece}`, () => split(piece, section))).tokens;
        }
      }
      return tokens;
    },
    has: (text) => library.token_to_id(text) !== undefined || pairs?.has(text) === true,
  };
}

function* countWords(words: readonly string[], countWord: CountWord): Generator<undefined, number> {
  let tokens = 0;
  for (const word of words) tokens += yield* countWord(word);
  return tokens;
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** A vocabulary of another kind than byte pairs: the library counts, a whole word in one step. */
function libraryWords({ model }: Tokenizer): CountWord {
  if (model === null) throw new Error("a tokenizer without a model");
  // oxlint-disable-next-line require-yield -- the library knows no steps
  return function* countWord(word) {
    return model.encode([word]).length;
  };
}

import { spellBytes } from "./spell-bytes.ts";
import { readMerges, type Merges } from "./read-merges.ts";

/** A model of byte-pair encoding: what a word's smallest pieces are, and how they merge. */
export interface BytePairs {
  readonly merges: Merges;
  /** Whether a text is one token of the vocabulary, in the vocabulary's own spelling. */
  readonly has: (text: string) => boolean;
  /** Whether the vocabulary has the word as one token, and the model takes it as that whatever the merges say. */
  isInVocabulary(word: string): boolean;
  /** Ids of a word's smallest pieces. What the vocabulary has no token for falls apart into bytes, becomes "unknown", or is left out. */
  symbols(word: string): Generator<undefined, Int32Array>;
}

type BpeData = Readonly<Record<string, unknown>>;

/** What vocabularies of today leave unused: with them, words would be merged in another way. */
const UNUSED = ["dropout", "continuing_subword_prefix", "end_of_word_suffix"];
/** UTF-16 units; longer tokens are runs of blanks at most, which come from merges all the same. */
const MAX_VOCABULARY_WORD = 256;
/** Characters read between two steps. */
const STEP = 4000;

/**
 * @param model `model` of tokenizer.json
 * @param hasByteLevel the vocabulary is written in printable stand-ins for bytes
 * @returns nothing where it is no plain byte-pair encoding
 */
export function readBytePairs(model: unknown, hasByteLevel: boolean): BytePairs | undefined {
  if (!isJson(model) || (model["type"] ?? "BPE") !== "BPE") return undefined;
  const { vocab: words, merges, unk_token: unknown } = model;
  if (UNUSED.some((name) => Boolean(model[name])) || !isJson(words) || !Array.isArray(merges)) return undefined;
  const vocab = readVocab(words);
  const spell = hasByteLevel ? spellBytes : (text: string): string => text;
  const ids = idReader({ vocab, spell, hasBytes: model["byte_fallback"] === true });
  const unknownId = typeof unknown === "string" ? vocab.get(unknown) : undefined;
  const isFused = model["fuse_unk"] === true;
  const usesVocabularyFirst = model["ignore_merges"] === true;
  return {
    merges: readMerges(vocab, merges),
    has: (text) => vocab.has(text),
    isInVocabulary: (word) => usesVocabularyFirst && word.length <= MAX_VOCABULARY_WORD && vocab.has(spell(word)),
    *symbols(word) {
      const found: number[] = [];
      let [read, wasUnknown] = [0, false];
      for (const char of word) {
        const own = ids(char);
        if (own !== undefined) for (const id of own) found.push(id);
        else if (unknownId !== undefined && !(isFused && wasUnknown)) found.push(unknownId);
        wasUnknown = own === undefined;
        if (++read % STEP === 0) yield;
      }
      return Int32Array.from(found);
    },
  };
}

/** Of a quarter of a million words, so without a list in between. */
function readVocab(words: BpeData): ReadonlyMap<string, number> {
  const vocab = new Map<string, number>();
  for (const word in words) {
    const id = words[word];
    if (typeof id === "number") vocab.set(word, id);
  }
  return vocab;
}

interface Alphabet {
  readonly vocab: ReadonlyMap<string, number>;
  readonly spell: (text: string) => string;
  /** A character without a token is its bytes, as `<0xE2>`. */
  readonly hasBytes: boolean;
}

/** Ids of one character, looked up once. */
function idReader({ vocab, spell, hasBytes }: Alphabet): (char: string) => readonly number[] | undefined {
  const known = new Map<string, readonly number[] | undefined>();
  const utf8 = new TextEncoder();
  const idsOf = (symbols: readonly string[]): number[] => symbols.flatMap((symbol) => vocab.get(symbol) ?? []);

  function read(char: string): readonly number[] | undefined {
    const own = idsOf(Array.from(spell(char)));
    if (own.length > 0 || !hasBytes) return own.length > 0 ? own : undefined;
    const bytes = Array.from(utf8.encode(char), (byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`);
    const ids = idsOf(bytes);
    return ids.length === bytes.length ? ids : undefined;
  }
  return (char) => {
    const found = known.get(char);
    if (found !== undefined || known.has(char)) return found;
    const ids = read(char);
    known.set(char, ids);
    return ids;
  };
}

function isJson(value: unknown): value is BpeData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

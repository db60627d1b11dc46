/** Tokens of a word, in steps where it is long. */
export type CountWord = (word: string) => Generator<undefined, number>;

export interface WordCounter {
  readonly count: CountWord;
  /** Whether a text is one token of the vocabulary. */
  readonly has: (text: string) => boolean;
}

/** Limits of the word cache. Most words of a text are repeated. */
const MAX_CACHED_WORDS = 30_000;
const WORD_CHARS = 64;

/** @param model `model` of tokenizer.json @returns undefined unless it is plain byte-pair encoding */
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

/** Pairs per step: about a millisecond. */
const STEP = 4000;
/** Above the length of any text; rank times this plus position sorts by both. */
const MAX_SYMBOLS = 2 ** 26;

/**
 * Counts the tokens of one word of any length by byte-pair encoding. Merges the pair with the lowest rank, leftmost first, like
 * the Rust library `tokenizers`.
 */
function* mergeWord(symbols: Int32Array, merges: Merges): Generator<undefined, number> {
  const { length } = symbols;
  const next = Int32Array.from({ length }, (_, position) => position + 1);
  const before = Int32Array.from({ length }, (_, position) => position - 1);
  const queue = createQueue();
  let work = 0;

  /** Rank of the pair at this position; -1: none, or already merged. */
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
    // A queued pair may be outdated.
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

/** Gives the smallest of its numbers first. */
interface NumberQueue {
  push(value: number): void;
  pop(): number | undefined;
}

/** A binary heap. */
function createQueue(): NumberQueue {
  const heap: number[] = [];
  const at = (position: number): number => heap[position] ?? Infinity;
  return {
    push(value) {
      let position = heap.length;
      heap.push(value);
      while (position > 0) {
        const parent = (position - 1) >> 1;
        if (at(parent) <= value) break;
        heap[position] = at(parent);
        position = parent;
      }
      heap[position] = value;
    },
    pop() {
      const [first] = heap;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let position = 0;
      for (;;) {
        let child = 2 * position + 1;
        if (at(child + 1) < at(child)) child++;
        if (at(child) >= last) break;
        heap[position] = at(child);
        position = child;
      }
      heap[position] = last;
      return first;
    },
  };
}

/** A byte-pair model: initial symbols of words, and merges. */
interface BytePairs {
  readonly merges: Merges;
  /** Whether a text is one token of the vocabulary, in the vocabulary's own spelling. */
  readonly has: (text: string) => boolean;
  /** Whether a vocabulary entry is taken without merging. */
  isInVocabulary(word: string): boolean;
  /** Ids of a word's initial symbols; unknown ones become bytes, "unknown", or are dropped. */
  symbols(word: string): Generator<undefined, Int32Array>;
}

type BpeData = Readonly<Record<string, unknown>>;

/** Options that current vocabularies don't use and that would change merging. */
const UNUSED = ["dropout", "continuing_subword_prefix", "end_of_word_suffix"];
/** UTF-16 units; longer tokens are runs of blanks at most, which come from merges all the same. */
const MAX_VOCABULARY_WORD = 256;

/**
 * @param model `model` of tokenizer.json
 * @param hasByteLevel the vocabulary uses printable stand-ins for bytes
 * @returns undefined unless it is plain byte-pair encoding
 */
function readBytePairs(model: unknown, hasByteLevel: boolean): BytePairs | undefined {
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

/** Avoids an intermediate list of 250,000 words. */
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

/** The merge table. */
interface Merges {
  /** Index of the pair; -1: none. */
  find(left: number, right: number): number;
  /** The lower, the earlier it is merged. */
  rankAt(slot: number): number;
  /** The token that they become. */
  tokenAt(slot: number): number;
}

/** Numbers of one slot: left, right, rank, token. */
const FIELDS = 4;

/** @param vocab ids by token @param merges `merges` of tokenizer.json: pairs, or texts with one blank between the two */
function readMerges(vocab: ReadonlyMap<string, number>, merges: readonly unknown[]): Merges {
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
    // Duplicates get the later rank, as in servers.
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

const utf8 = new TextEncoder();

/** A text's UTF-8 bytes as the printable characters that byte-level vocabularies write for them (`Ġ` is a blank). */
function spellBytes(text: string): string {
  let spelled = "";
  for (const byte of utf8.encode(text)) spelled += SYMBOLS[byte] ?? "";
  return spelled;
}

/** Printable Latin-1 maps to itself, the rest to U+0100 and up: GPT-2's `bytes_to_unicode`. */
const SYMBOLS: readonly string[] = byteSymbols();

function byteSymbols(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    return String.fromCodePoint(isPrintable ? byte : next++);
  });
}

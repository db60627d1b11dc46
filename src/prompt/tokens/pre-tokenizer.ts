import { Tokenizer } from "@huggingface/tokenizers";
import { checkPatterns } from "./linear-pattern.ts";

/** How a tokenizer cuts a text into words. */
export interface WordRules {
  /** @param section number of added tokens and texts before it */
  readonly split: (text: string, section: number) => readonly string[];
  /** Words don't depend on what precedes them: see `isLocalPattern`. */
  readonly nearby?: SplitWords;
  /** Words are text and need the byte mapping, else they are vocabulary entries. */
  readonly hasByteLevel: boolean;
}

type WordRuleData = Readonly<Record<string, unknown>>;

/** @param data tokenizer.json @throws {Error} on a kind that the library does not know */
export function wordRules(data: WordRuleData): WordRules {
  const corrected = correctPreTokenizer(data["pre_tokenizer"]);
  const steps = flatten(corrected);
  const last = steps.at(-1);
  const hasByteLevel = last !== undefined && isPlainByteLevel(last) && steps.filter(isByteLevel).length === 1;
  const own = hasByteLevel ? { type: "Sequence", pretokenizers: steps.slice(0, -1) } : corrected;
  const rules = preTokenizer(own ?? null);
  checkPatterns(rules);
  const split = (text: string, section: number): readonly string[] =>
    rules === null ? [text] : rules.pre_tokenize(text, { section_index: section });
  const isNearby = hasByteLevel && steps.slice(0, -1).every(isNearbySplit);
  return { split, hasByteLevel, ...(isNearby ? { nearby: (text) => split(text, 0) } : {}) };
}

function preTokenizer(value: unknown): Tokenizer["pre_tokenizer"] {
  const rest = { model: { type: "BPE", vocab: {}, merges: [] }, added_tokens: [], normalizer: null };
  return new Tokenizer({ ...rest, pre_tokenizer: value, post_processor: null, decoder: null }, {}).pre_tokenizer;
}

function flatten(value: unknown): WordRuleData[] {
  if (!isJson(value)) return [];
  const { type, pretokenizers } = value;
  return type === "Sequence" && Array.isArray(pretokenizers) ? pretokenizers.flatMap(flatten) : [value];
}

function isByteLevel({ type }: WordRuleData): boolean {
  return type === "ByteLevel";
}

function isPlainByteLevel(step: WordRuleData): boolean {
  return isByteLevel(step) && step["use_regex"] === false && step["add_prefix_space"] === false;
}

function isNearbySplit({ type, pattern, behavior, invert }: WordRuleData): boolean {
  const regex = isJson(pattern) ? pattern["Regex"] : undefined;
  return (
    type === "Split" && behavior === "Isolated" && invert !== true && typeof regex === "string" && isLocalPattern(regex)
  );
}

function isJson(value: unknown): value is WordRuleData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const GPT2_WORDS = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`;

type TokenizerConfig = Readonly<Record<string, unknown>>;

/**
 * The pre-tokenizer of tokenizer.json with equivalent JavaScript patterns. In Rust `\s` is Unicode's White_Space (with U+0085,
 * without U+FEFF) and digits are any numbers.
 */
export function correctPreTokenizer(value: unknown): unknown {
  if (!isTokenizerJson(value)) return value;
  switch (value["type"]) {
    case "Sequence":
      return { ...value, pretokenizers: asList(value["pretokenizers"]).map(correctPreTokenizer) };
    case "Digits":
      return splitByRegex(value["individual_digits"] === true ? String.raw`\p{N}` : String.raw`\p{N}+`);
    case "Split":
      return correctSplit(value);
    case "ByteLevel":
      return correctByteLevel(value);
    default:
      return value;
  }
}

function correctSplit(value: TokenizerConfig): unknown {
  const pattern = value["pattern"];
  if (!isTokenizerJson(pattern) || typeof pattern["Regex"] !== "string") return value;
  return { ...value, pattern: { Regex: toWhiteSpace(pattern["Regex"]) } };
}

/** With a prefix space the pattern runs inside the library. */
function correctByteLevel(value: TokenizerConfig): unknown {
  if (value["use_regex"] === false || value["add_prefix_space"] !== false) return value;
  const bytes = { ...value, use_regex: false };
  return { type: "Sequence", pretokenizers: [splitByRegex(toWhiteSpace(GPT2_WORDS)), bytes] };
}

function splitByRegex(regex: string): TokenizerConfig {
  return { type: "Split", pattern: { Regex: regex }, behavior: "Isolated", invert: false };
}

function toWhiteSpace(regex: string): string {
  return regex.replaceAll(/\\[\s\S]/g, (escape) => {
    if (escape === String.raw`\s`) return String.raw`\p{White_Space}`;
    return escape === String.raw`\S` ? String.raw`\P{White_Space}` : escape;
  });
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isTokenizerJson(value: unknown): value is TokenizerConfig {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Splits a text into words, which join to the same text. */
export type SplitWords = (text: string) => readonly string[];

/** The last words of a window may change with more text. */
const UNSURE = 3;

/** The certain words at the start of a window; none if it may be a single word. */
export function completeWordsIn(window: string, split: SplitWords): readonly string[] {
  return split(window).slice(0, -UNSURE);
}

/** A range of the text that doesn't split a surrogate pair. */
export function windowOf(text: string, start: number, size: number): string {
  const code = text.charCodeAt(start + size);
  const isHalf = code >= 0xdc00 && code <= 0xdfff;
  return text.slice(start, start + size + (isHalf ? 1 : 0));
}

/** Whether a pattern only depends on the match and the next character, so that splitting may start at any word boundary. */
function isLocalPattern(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\[pP]\{[^}]*\}|\[(?:\\[pP]\{[^}]*\}|\\[\s\S]|[^\]\\])*\]/g, "x");
  return !/\(\?<[=!]|[\^$]|\\[bBAzZG1-9]|\(\?[=!](?!(?:x|\\[sS])\))/.test(bare);
}

/** What a tokenizer does before it cuts words. */
export interface AddedSplitters {
  /** Finds added tokens in a text. */
  readonly early: SplitAdded;
  readonly normalize: (text: string) => string;
  /** Finds those that are looked for in normalised text. */
  readonly late: SplitAdded;
}

/** Below these, no text is changed by Unicode's composition. */
const MAY_COMPOSE = /[^\0-\u02ff]/;

/** @throws {Error} for single-word tokens, which servers match differently */
export function addedSplitters(tokenizer: Tokenizer): AddedSplitters {
  const { normalizer } = tokenizer;
  checkPatterns(normalizer);
  const tokens = [...tokenizer.get_added_tokens_decoder().values()];
  if (tokens.some(({ single_word: isWord }) => isWord)) throw new Error("an added token that must be a word");
  const early = tokens.filter(({ normalized }) => !normalized || normalizer === null);
  if (normalizer === null) return { early: splitter(early), normalize: (text) => text, late: (text) => [text] };
  const late = tokens.filter((token) => !early.includes(token));
  const isComposition = normalizer.config.type === "NFC";
  return {
    early: splitter(early),
    normalize: (text) => (isComposition && !MAY_COMPOSE.test(text) ? text : normalizer.normalize(text)),
    late: splitter(late.map((token) => ({ ...token, content: normalizer.normalize(token.content) }))),
  };
}

function splitter(tokens: readonly AddedText[]): SplitAdded {
  return addedSplitter(tokens.filter(({ content }) => content !== ""));
}

/** An added token (`<|im_end|>`), which tokenizers match first. */
interface AddedText {
  readonly content: string;
  /** Blanks before it are part of it. */
  readonly lstrip: boolean;
  /** Blanks behind it are part of it. */
  readonly rstrip: boolean;
}

/** The texts between added tokens, in order; `undefined` for a token. */
type SplitAdded = (text: string) => readonly (string | undefined)[];

/** The longest token wins, as in servers. */
function addedSplitter(tokens: readonly AddedText[]): SplitAdded {
  if (tokens.length === 0) return (text) => [text];
  const byContent = new Map(tokens.map((token) => [token.content, token]));
  const longestFirst = [...byContent.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapePattern).join("|"), "g");
  return (text) => {
    const parts: (string | undefined)[] = [];
    let end = 0;
    for (const { index, 0: content } of text.matchAll(pattern)) {
      if (index < end) continue;
      const token = byContent.get(content);
      const before = token?.lstrip === true ? blanksBegin(text, end, index) : index;
      if (before > end) parts.push(text.slice(end, before));
      parts.push(undefined);
      end = index + content.length;
      if (token?.rstrip === true) end = blanksEnd(text, end);
    }
    if (end < text.length) parts.push(text.slice(end));
    return parts;
  };
}

const BLANK = /^\p{White_Space}$/u;

function blanksBegin(text: string, from: number, to: number): number {
  let begin = to;
  while (begin > from && BLANK.test(text.charAt(begin - 1))) begin--;
  return begin;
}

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && BLANK.test(text.charAt(end))) end++;
  return end;
}

function escapePattern(content: string): string {
  return content.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

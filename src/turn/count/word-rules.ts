import { Tokenizer } from "@huggingface/tokenizers";
import { correctPreTokenizer } from "../correct-pre-tokenizer.ts";
import { isLocalPattern, type SplitWords } from "./split-words.ts";

/** How a tokenizer cuts a text into words. */
export interface WordRules {
  /** @param section how many added tokens and texts stand before it in the prompt */
  readonly split: (text: string, section: number) => readonly string[];
  /** The same words from any word on, whatever stands behind: see `looksNearby`. */
  readonly nearby?: SplitWords;
  /** The words are text, and the vocabulary is in stand-ins for its bytes. Else they are as the vocabulary has them. */
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

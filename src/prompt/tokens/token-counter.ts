import { Tokenizer } from "@huggingface/tokenizers";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { drain } from "../../shared/async.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import {
  type ChatTemplateSource,
  type TemplatePrompt,
  parseChatTemplate,
  renderChatTemplate,
} from "../templates/chat-template.ts";
import { RefusedModelFile, TooManySteps } from "../templates/render-steps.ts";
import { estimateImages, estimateTokens } from "./estimate.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import { type SplitWords, addedSplitters, completeWordsIn, windowOf, wordRules } from "./pre-tokenizer.ts";
import { checkTokenizer } from "./linear-pattern.ts";
import { createTextMemo } from "../../shared/text/memo.ts";
import { type CountWord, wordCounter } from "./byte-pairs.ts";

/** What lies in a model's folder, parsed but not checked. */
export interface TokenizerFiles {
  /** tokenizer.json */
  readonly tokenizer: unknown;
  /** tokenizer_config.json */
  readonly config: unknown;
  /** Text of chat_template.jinja, where the folder has one. */
  readonly chatTemplate?: string;
  /** generation_config.json */
  readonly generation?: unknown;
}

export interface TokenCount {
  readonly tokens: number;
  /** Equal to the `prompt_tokens` of mlx_lm.server for the same request; else an estimate. */
  readonly exact: boolean;
}

/** Steps of a few milliseconds: a caller lets others run between two of them. */
type Steps<Value> = Generator<undefined, Value>;

/** Counts what a model reads; only `render` may throw. */
export interface TokenCounter {
  /** Why counts are estimates; absent: they are exact, until its chat template takes too many steps. */
  readonly inexact?: string | undefined;
  /** The same, where a file of the model may take any time or memory. */
  readonly refused?: string | undefined;
  /** What its chat template was made of. Absent where counts are estimates. */
  readonly source?: ChatTemplateSource;
  /** All at once: some 100 ms for 200 KB never seen before. */
  count(request: TemplatePrompt): number;
  /** The same in steps. What was counted before is only looked up: a conversation that grew by one turn costs its new part. */
  countInSteps(request: TemplatePrompt): Steps<TokenCount>;
  /** Tokens of a text alone, without what a chat template puts round it. */
  countText(text: string): number;
  countTextInSteps(text: string): Steps<number>;
  /** The rendered prompt; absent for estimates. Throws if the template refuses the conversation. */
  readonly render?: (request: TemplatePrompt) => string;
}

type TokenizerData = Readonly<Record<string, unknown>>;

/** Never throws: unusable files lead to estimates, with the reason in `inexact`. */
export function createTokenCounter(files: TokenizerFiles): TokenCounter {
  try {
    return exactCounter(files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...estimatingCounter(reason), ...(error instanceof RefusedModelFile ? { refused: reason } : {}) };
  }
}

function exactCounter(files: TokenizerFiles): TokenCounter {
  const data = asRecord(files.tokenizer, "tokenizer.json");
  checkTokenizer(data);
  const config = asRecord(files.config, "tokenizer_config.json");
  const texts = createTextCounter(data, config);
  const thinks = vocabularyThinks(texts.has);
  const source = { chatTemplate: files.chatTemplate, config, thinks, ends: modelTurnEnds(files) };
  const template = parseChatTemplate(source);
  let endless: string | undefined;

  function render(request: TemplatePrompt): string {
    try {
      return renderChatTemplate(template, request);
    } catch (error) {
      // Some templates look through all messages for each message: that one is too long for it is no fault of the template.
      if (error instanceof TooManySteps && request.messages.length < MANY_MESSAGES) endless = error.message;
      throw error;
    }
  }

  function* countInSteps(request: TemplatePrompt): Steps<TokenCount> {
    if (endless !== undefined) return { tokens: estimateTokens(request), exact: false };
    try {
      const tokens = yield* texts.countInSteps(render(request));
      const images = estimateImages(request.messages);
      return { tokens: tokens + images, exact: images === 0 };
    } catch {
      // The template refuses the conversation, as the server will.
      return { tokens: estimateTokens(request), exact: false };
    }
  }

  return {
    get inexact() {
      return endless;
    },
    get refused() {
      return endless;
    },
    countInSteps,
    count: (request) => drain(countInSteps(request)).tokens,
    countText: (text) => drain(texts.countInSteps(text)),
    countTextInSteps: texts.countInSteps,
    source,
    render,
  };
}

/** Messages that a template may find too many. */
const MANY_MESSAGES = 200;

function estimatingCounter(inexact: string): TokenCounter {
  return {
    inexact,
    count: estimateTokens,
    // oxlint-disable-next-line require-yield -- one step is enough for an estimate
    *countInSteps(request) {
      return { tokens: estimateTokens(request), exact: false };
    },
    countText: estimateText,
    // oxlint-disable-next-line require-yield -- one step is enough for an estimate
    *countTextInSteps(text) {
      return estimateText(text);
    },
  };
}

/** Tokens by which mlx_lm.server sets `enable_thinking` (mlx_lm/tokenizer_utils.py, `_infer_thinking`). */
function vocabularyThinks(isToken: (text: string) => boolean): boolean {
  const has = (...tokens: string[]): boolean => tokens.every(isToken);
  return (
    has("<think>", "</think>") ||
    has("<longcat_think>", "</longcat_think>") ||
    has("<|think:start|>", "<|think:end|>") ||
    has("<|channel>", "<channel|>") ||
    has("<|open|>", "<|close|>", "<|sep|>", "<|end_of_msg|>")
  );
}

function asRecord(value: unknown, name: string): TokenizerData {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError(`${name} holds no object`);
}

/** Parsed but unchecked model files. */
interface TokenFiles {
  /** tokenizer_config.json */
  readonly config: unknown;
  /** generation_config.json */
  readonly generation?: unknown;
  /** tokenizer.json */
  readonly tokenizer?: unknown;
}

/** Tokens that end a turn: `eos_token` and those of `eos_token_id`. */
export function modelTurnEnds({ config, generation, tokenizer }: TokenFiles): readonly string[] {
  const ids = [field(generation, "eos_token_id"), field(config, "eos_token_id")].flat();
  const added = field(tokenizer, "added_tokens");
  const tokens = ids.flatMap((id) => [
    field(field(config, "added_tokens_decoder"), String(id)),
    ...(Array.isArray(added) ? added.filter((one) => field(one, "id") === id) : []),
  ]);
  const special = tokens.filter((token) => field(token, "special") === true);
  const texts = [field(config, "eos_token"), ...special].map(textOf);
  return [...new Set(texts.filter((text) => text.length >= SHORTEST))];
}

/** What is shorter occurs in any text. */
const SHORTEST = 3;

/** Some files have the token's text, others a map with it. */
function textOf(token: unknown): string {
  const text = typeof token === "string" ? token : field(token, "content");
  return typeof text === "string" ? text.trim() : "";
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;
}

/** Whether a prompt fits its window, with or without the full answer. */
export type WindowDecision =
  | { readonly kind: "fits" }
  | { readonly kind: "shorten"; readonly maxTokens: number; readonly dropped: Dropped }
  /** MX8004, with the text by which the client knows that it must compact. */
  | { readonly kind: "refuse"; readonly problem: Problem };

/**
 * Estimates decide nothing.
 * @param window tokens of prompt and answer together
 */
export function fitPrompt(
  prompt: Pick<Prompt, "maxTokens">,
  { tokens, exact }: TokenCount,
  window: number,
): WindowDecision {
  const left = window - tokens;
  if (!exact || prompt.maxTokens <= left) return { kind: "fits" };
  if (left < 1) {
    return { kind: "refuse", problem: createProblem("MX8004.counted", { tokens, window: window - 1 }) };
  }
  const dropped = { what: "max_tokens", why: `only ${left} tokens are left of the window`, count: 1 };
  return { kind: "shorten", maxTokens: left, dropped };
}

/** Counts the tokens of texts, exactly as the Rust library `tokenizers` makes them. */
interface TextCounter {
  /** Counts in steps of a few milliseconds, with a cache. */
  readonly countInSteps: (text: string) => Generator<undefined, number>;
  /** Whether a text is one token of the vocabulary, or one added to it. */
  readonly has: (text: string) => boolean;
}

type TokenizerJson = Readonly<Record<string, unknown>>;

/** Length that was counted; 0: a longer piece is needed. */
interface CountedPiece {
  readonly end: number;
  readonly tokens: number;
}

/** Remembered text in UTF-16 units: some 20 conversations of 200 KB. */
const MEMO_CHARS = 4_000_000;
/** UTF-16 units per cached piece: about 0.5 ms. */
const PIECE = 2000;

/** @param data tokenizer.json @throws {Error} when it can't be counted with as servers do */
export function createTextCounter(data: TokenizerJson, config: TokenizerJson): TextCounter {
  const { nearby, hasByteLevel, split } = wordRules(data);
  const pairs = wordCounter(data["model"], hasByteLevel);
  // Words are counted here, so the library only pre-tokenizes.
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

  /** Piece by piece, if words are local. */
  function* countPieces(text: string, splitWords: SplitWords): Generator<undefined, number> {
    let [start, size, tokens] = [0, PIECE, 0];
    while (start < text.length) {
      const window = windowOf(text, start, size);
      const isLast = start + window.length >= text.length;
      // Copies the piece, so that the cache doesn't retain the prompt.
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

/** Characters that the library counts at once. */
const LIBRARY_WORD = 2000;

/** Other vocabularies: the library counts, one word per step. Texts without words are cut, which may add a token. */
function libraryWords({ model }: Tokenizer): CountWord {
  if (model === null) throw new Error("a tokenizer without a model");
  return function* countWord(word) {
    let tokens = 0;
    for (let at = 0; at < word.length; at += LIBRARY_WORD) {
      tokens += model.encode([word.slice(at, at + LIBRARY_WORD)]).length;
      yield;
    }
    return tokens;
  };
}

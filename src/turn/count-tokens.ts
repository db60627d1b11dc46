import { Tokenizer } from "@huggingface/tokenizers";
import type { TemplatePrompt, ChatTemplateSource } from "./render-chat-template.ts";
import { createTextCounter } from "./count/text-counter.ts";
import { correctPreTokenizer } from "./correct-pre-tokenizer.ts";
import { drain } from "./drain.ts";
import { estimateImages, estimateText, estimateTokens } from "./estimate-tokens.ts";
import { modelTurnEnds } from "./own-turn-ends.ts";
import { parseChatTemplate, renderChatTemplate } from "./render-chat-template.ts";

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
  /** Why every count is an estimate: what of the model's files can't be used here. Absent: counts are exact. */
  readonly inexact?: string;
  /** What its chat template was made of. Absent where counts are estimates. */
  readonly source?: ChatTemplateSource;
  /** The ids of a text's tokens, all at once. Absent where counts are estimates. */
  readonly encode?: (text: string) => readonly number[];
  /** All at once: some 100 ms for 200 KB never seen before. */
  count(request: TemplatePrompt): number;
  /** The same in steps. What was counted before is only looked up: a conversation that grew by one turn costs its new part. */
  countInSteps(request: TemplatePrompt): Steps<TokenCount>;
  /** Tokens of a text alone, without what a chat template puts round it. */
  countText(text: string): number;
  countTextInSteps(text: string): Steps<number>;
  /** The text that the model reads. Absent where counts are estimates. It throws when the chat template refuses this talk. */
  readonly render?: (request: TemplatePrompt) => string;
}

type TokenizerData = Readonly<Record<string, unknown>>;

/** Never throws: where the files can't be used, the counter estimates and says why in `inexact`. */
export function createTokenCounter(files: TokenizerFiles): TokenCounter {
  try {
    return exactCounter(files);
  } catch (error) {
    return estimatingCounter(error instanceof Error ? error.message : String(error));
  }
}

function exactCounter(files: TokenizerFiles): TokenCounter {
  const data = asRecord(files.tokenizer, "tokenizer.json");
  const config = asRecord(files.config, "tokenizer_config.json");
  const texts = createTextCounter(data, config);
  const thinks = vocabularyThinks(texts.has);
  const source = { chatTemplate: files.chatTemplate, config, thinks, ends: modelTurnEnds(files) };
  const template = parseChatTemplate(source);

  function* countInSteps(request: TemplatePrompt): Steps<TokenCount> {
    try {
      const tokens = yield* texts.countInSteps(renderChatTemplate(template, request));
      const images = estimateImages(request.messages);
      return { tokens: tokens + images, exact: images === 0 };
    } catch {
      // The template refuses this talk; so will the server, in its own words, when it is asked.
      return { tokens: estimateTokens(request), exact: false };
    }
  }

  return {
    countInSteps,
    count: (request) => drain(countInSteps(request)).tokens,
    countText: (text) => drain(texts.countInSteps(text)),
    countTextInSteps: texts.countInSteps,
    source,
    encode: encoder(data, config),
    render: (request) => renderChatTemplate(template, request),
  };
}

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

/** The library that knows tokens by their ids is made when somebody asks for them: counting needs none. */
function encoder(data: TokenizerData, config: TokenizerData): (text: string) => readonly number[] {
  let encode: ((text: string) => readonly number[]) | undefined;
  return (text) => {
    encode ??= encoderOf(new Tokenizer({ ...data, pre_tokenizer: correctPreTokenizer(data["pre_tokenizer"]) }, config));
    return encode(text);
  };
}

function encoderOf(library: Tokenizer): (text: string) => readonly number[] {
  return (text) => library.encode(text, { add_special_tokens: false }).ids;
}

/** mlx_lm.server tells the template `enable_thinking` by these (mlx_lm/tokenizer_utils.py, `_infer_thinking`). */
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

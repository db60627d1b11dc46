import { Tokenizer } from "@huggingface/tokenizers";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { drain } from "../../shared/async.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import {
  parseChatTemplate,
  renderChatTemplate,
  type ChatTemplateSource,
  type TemplatePrompt,
} from "../templates/chat-template.ts";
import { estimateImages, estimateText, estimateTokens } from "./estimate.ts";
import { correctPreTokenizer } from "./pre-tokenizer.ts";
import { createTextCounter } from "./text-counter.ts";

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

/** What a model's files say of its tokens, parsed but not checked. */
interface TokenFiles {
  /** tokenizer_config.json */
  readonly config: unknown;
  /** generation_config.json */
  readonly generation?: unknown;
  /** tokenizer.json */
  readonly tokenizer?: unknown;
}

/** The tokens with which a model ends its turn: `eos_token`, and the special tokens that `eos_token_id` names, of which there may be several. */
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

/** What a window makes of a prompt: it fits, it leaves less for the answer than was asked, or it does not fit. */
export type WindowDecision =
  | { readonly kind: "fits" }
  | { readonly kind: "shorten"; readonly maxTokens: number; readonly dropped: Dropped }
  /** MX8004, in the words by which the client knows that it must compact. */
  | { readonly kind: "refuse"; readonly problem: Problem };

/** An estimate decides nothing. @param window tokens of prompt and answer together */
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

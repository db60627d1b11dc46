import { Tokenizer } from "@huggingface/tokenizers";
import type { Asked, ChatTemplateSource } from "./render-chat-template.ts";
import { correctPreTokenizer } from "./correct-pre-tokenizer.ts";
import { cutsAtWords } from "./cuts-at-words.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { parseChatTemplate, renderChatTemplate } from "./render-chat-template.ts";
import { splitForCount, type SplitOptions } from "./split-for-count.ts";
import { createTextMemo } from "./text-memo.ts";

/** What lies in a model's folder, parsed but not checked. */
export interface TokenizerFiles {
  /** tokenizer.json */
  readonly tokenizer: unknown;
  /** tokenizer_config.json */
  readonly config: unknown;
  /** Text of chat_template.jinja, where the folder has one. */
  readonly chatTemplate?: string;
}

export interface TokenCount {
  readonly tokens: number;
  /** Equal to the `prompt_tokens` of mlx_lm.server for the same request; else an estimate. */
  readonly exact: boolean;
}

/** Counts what a model reads; neither method throws. */
export interface TokenCounter {
  /** Why every count is an estimate: what of the model's files can't be used here. Absent: counts are exact. */
  readonly inexact?: string;
  /** What its chat template was made of. Absent where counts are estimates. */
  readonly source?: ChatTemplateSource;
  /** The ids of a text's tokens. Absent where counts are estimates. */
  readonly encode?: (text: string) => readonly number[];
  /** All at once: some 150 ms for 88 KB never seen before, 2 ms for a conversation that grew by one turn. */
  count(asked: Asked): number;
  /** The same in steps of a few milliseconds, so that a caller can let others run between two of them. */
  countInSteps(asked: Asked): Generator<undefined, TokenCount>;
  /** The text that the model reads. Absent where counts are estimates. Unlike the others it throws: when the chat template refuses this talk. */
  readonly render?: (asked: Asked) => string;
}

/** Remembered text in UTF-16 units: some 50 conversations of 80 KB. */
const MEMO_CHARS = 4_000_000;

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
  const tokenizer = new Tokenizer({ ...data, pre_tokenizer: correctPreTokenizer(data["pre_tokenizer"]) }, config);
  const thinks = vocabularyThinks(tokenizer);
  const source = { chatTemplate: files.chatTemplate, config, thinks };
  const template = parseChatTemplate(source);
  const options = splitOptions(tokenizer);
  const memo = createTextMemo(MEMO_CHARS);

  const encode = (text: string): readonly number[] => tokenizer.encode(text, { add_special_tokens: false }).ids;

  function countText(text: string): number {
    const tokens = encode(text).length;
    memo.set(text, tokens);
    return tokens;
  }

  function* countInSteps(asked: Asked): Generator<undefined, TokenCount> {
    let tokens = 0;
    try {
      for (const { text, borrowed } of splitForCount(renderChatTemplate(template, asked), options)) {
        const known = text === "" ? 0 : memo.get(text);
        tokens += (known ?? countText(text)) - borrowed;
        if (known === undefined) yield;
      }
    } catch {
      // The template refuses this talk; so will the server, in its own words, when it is asked.
      return { tokens: estimateTokens(asked), exact: false };
    }
    return { tokens, exact: true };
  }

  return {
    countInSteps,
    count: (asked) => drain(countInSteps(asked)).tokens,
    source,
    encode,
    render: (asked) => renderChatTemplate(template, asked),
  };
}

function estimatingCounter(inexact: string): TokenCounter {
  return {
    inexact,
    count: estimateTokens,
    // oxlint-disable-next-line require-yield -- one step is enough for an estimate
    *countInSteps(asked) {
      return { tokens: estimateTokens(asked), exact: false };
    },
  };
}

function drain(steps: Generator<undefined, TokenCount>): TokenCount {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** mlx_lm.server tells the template `enable_thinking` by these (mlx_lm/tokenizer_utils.py, `_infer_thinking`). */
function vocabularyThinks(tokenizer: Tokenizer): boolean {
  const has = (...tokens: string[]): boolean => tokens.every((token) => tokenizer.token_to_id(token) !== undefined);
  return (
    has("<think>", "</think>") ||
    has("<longcat_think>", "</longcat_think>") ||
    has("<|think:start|>", "<|think:end|>") ||
    has("<|channel>", "<channel|>") ||
    has("<|open|>", "<|close|>", "<|sep|>", "<|end_of_msg|>")
  );
}

function splitOptions(tokenizer: Tokenizer): SplitOptions {
  const contents = [...tokenizer.get_added_tokens_decoder().values()]
    .filter(({ normalized }) => !normalized || tokenizer.normalizer === null)
    .map(({ content }) => String(content))
    .toSorted((a, b) => b.length - a.length) // at one place the longest wins
    .map((content) => content.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  const tokens = contents.length > 0 ? new RegExp(`(${contents.join("|")})`) : undefined;
  return { tokens, cutsWords: cutsAtWords(tokenizer) };
}

function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError(`${name} holds no object`);
}

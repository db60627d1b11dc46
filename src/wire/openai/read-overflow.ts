import { isPromptTooLong } from "../../terms/says-too-long.ts";
import { readErrorMessage } from "./read-error-words.ts";

/** What a server says of a prompt that its context does not hold; figures where its words have them. */
export interface Overflow {
  /** Of the prompt alone. */
  readonly input?: number;
  /** Of the answer that was asked for. */
  readonly output?: number;
  /** Prompt and answer together, where they were not told apart. */
  readonly total?: number;
  readonly window?: number;
}

const NUMBER = String.raw`(\d{1,9})`;
const WINDOWS = [
  // OpenAI, vLLM, OpenRouter; llama.cpp; LM Studio
  `context (?:length|size|window) (?:is|of)(?: only)? ${NUMBER}`,
  String.raw`context size \(${NUMBER}`,
  String.raw`"n_ctx"\s*:\s*${NUMBER}`,
];
const INPUTS = [
  `(?:resulted in|has|contains at least) ${NUMBER}(?: input)? tokens`,
  String.raw`\(${NUMBER}(?: tokens)? (?:in|from) (?:the |your )?(?:messages|prompt|input)`,
  String.raw`\(${NUMBER} of text input`,
  String.raw`request \(${NUMBER} tokens\)`,
  `keep the first ${NUMBER} tokens`,
  String.raw`"n_prompt_tokens"\s*:\s*${NUMBER}`,
];
const OUTPUTS = [
  String.raw`${NUMBER}(?: tokens)? (?:in|for) the (?:completion|output)`,
  String.raw`${NUMBER} in the output`,
  `is too large: ${NUMBER}`,
];
const TOTALS = [`requested (?:about )?${NUMBER} (?:output )?tokens`];

/** @param words a server's refusal, as text or JSON; figures may stand beside its message @returns nothing where it is about something else */
export function readOverflow(text: string): Overflow | undefined {
  if (!isPromptTooLong(readErrorMessage(text))) return undefined;
  const found = {
    input: first(text, INPUTS),
    output: first(text, OUTPUTS),
    total: first(text, TOTALS),
    window: first(text, WINDOWS),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function first(text: string, patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const value = new RegExp(pattern, "i").exec(text)?.[1];
    if (value !== undefined) return Number(value);
  }
  return undefined;
}

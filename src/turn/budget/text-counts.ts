import { estimateText } from "../estimate-tokens.ts";

/** Tokens of a text alone, the same whenever it is asked. */
export interface TextCounts {
  /** By the model's own tokenizer. */
  readonly exact: boolean;
  of(text: string): number;
}

export const ESTIMATED: TextCounts = { exact: false, of: estimateText };

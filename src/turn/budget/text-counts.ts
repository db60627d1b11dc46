import type { TokenCounter } from "../count-tokens.ts";
import { estimateText } from "../estimate-tokens.ts";
import { measureFrames, USUAL_FRAMES, type Frames } from "./measure-frames.ts";

/** Tokens of a text alone, the same whenever it is asked. */
export interface TextCounts {
  /** By the model's own tokenizer. */
  readonly exact: boolean;
  of(text: string): number;
  /** What its chat template puts round texts. */
  readonly frames: Frames;
}

export const ESTIMATED: TextCounts = { exact: false, of: estimateText, frames: USUAL_FRAMES };

/** Nothing where the model's files can't be used here. All is counted at once: a caller that others wait for counts in steps before. */
export function countsOf(counter: TokenCounter | undefined): TextCounts | undefined {
  if (counter === undefined || counter.inexact !== undefined) return undefined;
  return { exact: true, of: (text) => counter.countText(text), frames: measureFrames(counter) };
}

import type { TokenCounter } from "../turn/count-tokens.ts";
import type { RoutedTurn } from "../turn/route-turn.ts";
import type { ServerContext } from "./serving.ts";
import { measureFrames } from "../turn/budget/measure-frames.ts";
import { estimateText } from "../turn/estimate-tokens.ts";
import { buildPrompt, type PromptChoice, type PreparedTurn } from "../turn/show-turn.ts";
import { createTextMemo, type TextMemo } from "../turn/text-memo.ts";
import { inSteps } from "./in-steps.ts";

/** Whole texts that are remembered for each model, in UTF-16 units. */
const MEMO_CHARS = 4_000_000;
/** Cut texts are counted, too: what is left after so many rounds is counted at once. */
const ROUNDS = 8;

const memos = new WeakMap<TokenCounter, TextMemo>();

/**
 * What one profile is asked, its talk cut to what its model may read. Texts that were never counted are counted in steps, between which other
 * requests go on; then the turn is shown anew.
 */
export async function buildFittingPrompt(
  { counter, program }: Pick<ServerContext, "counter" | "program">,
  routed: RoutedTurn,
  choice: PromptChoice,
): Promise<PreparedTurn> {
  const model = counter(choice.profile);
  if (model === undefined || model.inexact !== undefined) return buildPrompt(program, routed, choice);
  const frames = measureFrames(model);
  const known = new Map<string, number>();
  // A text is asked for several times, and the same object is found faster than an equal one.
  const remember = (text: string, tokens: number | undefined): number | undefined => {
    if (tokens !== undefined) known.set(text, tokens);
    return tokens;
  };
  for (let round = 1; ; round++) {
    const unknown = new Set<string>();
    const countOf = (text: string): number | undefined => known.get(text) ?? remember(text, memoOf(model).get(text));
    const later = (text: string): number => (unknown.add(text), estimateText(text));
    const of = (text: string): number => countOf(text) ?? (round < ROUNDS ? later(text) : model.countText(text));
    const turn = buildPrompt(program, routed, { ...choice, counts: { exact: true, of, frames } });
    if (unknown.size === 0) return turn;
    for (const text of unknown) known.set(text, await countText(model, text));
  }
}

async function countText(model: TokenCounter, text: string): Promise<number> {
  const tokens = await inSteps(model.countTextInSteps(text));
  memoOf(model).set(text, tokens);
  return tokens;
}

function memoOf(model: TokenCounter): TextMemo {
  const known = memos.get(model) ?? createTextMemo(MEMO_CHARS);
  memos.set(model, known);
  return known;
}

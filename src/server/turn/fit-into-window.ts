import { MallexError } from "../../diagnostics/problem.ts";
import { measureFrames } from "../../prompt/budget/text-counts.ts";
import { estimateTokens } from "../../prompt/tokens/estimate.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import { fitPrompt, type TokenCount, type TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { buildPrompt, type ModelTurn, type PreparedTurn, type PromptChoice } from "../../routing/turn/build-prompt.ts";
import type { RoutedTurn } from "../../routing/turn/route-turn.ts";
import { inSteps } from "../../shared/async.ts";
import { createTextMemo, type TextMemo } from "../../shared/text/memo.ts";
import type { ServerContext } from "../context/server-context.ts";

/** Cached token counts per model: UTF-16 units of their texts. */
const MEMO_CHARS = 4_000_000;
/** Cutting makes new texts: after so many rounds they are counted at once. */
const ROUNDS = 8;

const memos = new WeakMap<TokenCounter, TextMemo>();

/** The prompt for one profile, cut to its model's limit. New texts are counted in slices, so that the event loop stays free; then the prompt is built again. */
export async function buildFittingPrompt(
  { counter, program }: Pick<ServerContext, "counter" | "program">,
  routed: RoutedTurn,
  choice: PromptChoice,
): Promise<PreparedTurn> {
  const model = counter(choice.profile);
  if (model === undefined || model.inexact !== undefined) return buildPrompt(program, routed, choice);
  const frames = measureFrames(model);
  const known = new Map<string, number>();
  const memo = memos.get(model) ?? createTextMemo(MEMO_CHARS);
  memos.set(model, memo);
  for (let round = 1; ; round++) {
    const unknown = new Set<string>();
    const later = (text: string): number => (unknown.add(text), estimateText(text));
    const of = (text: string): number => {
      // A text is looked up several times, and the same string object is found faster than an equal one.
      const tokens = known.get(text) ?? memo.get(text);
      if (tokens === undefined) return round < ROUNDS ? later(text) : model.countText(text);
      known.set(text, tokens);
      return tokens;
    };
    const turn = buildPrompt(program, routed, { ...choice, counts: { exact: true, of, frames } });
    if (unknown.size === 0) return turn;
    for (const text of unknown) {
      const tokens = await inSteps(model.countTextInSteps(text));
      memo.set(text, tokens);
      known.set(text, tokens);
    }
  }
}

/** Limits the answer to the rest of the window, and reports that. @throws {MallexError} MX8004 for a prompt that exceeds the window */
export async function fitIntoWindow(
  turn: ModelTurn,
  options: Pick<ServerContext, "counter" | "program">,
): Promise<{ readonly turn: ModelTurn; readonly inputTokens: number }> {
  const count = await countPrompt(turn, options);
  const fit = fitPrompt(turn.prompt, count, options.program.plan.profiles[turn.profile]?.window ?? Infinity);
  if (fit.kind === "refuse") throw new MallexError(fit.problem);
  if (fit.kind === "fits") return { turn, inputTokens: count.tokens };
  const shortened: ModelTurn = {
    ...turn,
    prompt: { ...turn.prompt, maxTokens: fit.maxTokens },
    answer: { ...turn.answer, fillsWindow: true },
    // A getter, since the turn's own list grows while the answer is read.
    get dropped() {
      return [...turn.dropped, fit.dropped];
    },
  };
  return { turn: shortened, inputTokens: count.tokens };
}

/** Tokens of a rendered prompt, counted in slices; estimated without a tokenizer. */
export async function countPrompt(
  { profile, prompt, held }: Pick<ModelTurn, "profile" | "prompt" | "held">,
  options: Pick<ServerContext, "counter">,
): Promise<TokenCount> {
  if (held !== undefined) return held.count;
  const steps = options.counter(profile)?.countInSteps(prompt);
  if (steps === undefined) return { tokens: estimateTokens(prompt), exact: false };
  return inSteps(steps);
}

import { MallexError } from "../../diagnostics/problem.ts";
import { measureFrames } from "../../prompt/budget/text-counts.ts";
import { estimateText, estimateTokens } from "../../prompt/tokens/estimate.ts";
import { fitPrompt, type TokenCount, type TokenCounter } from "../../prompt/tokens/token-counter.ts";
import { buildPrompt, type PreparedTurn, type PromptChoice } from "../../routing/turn/build-prompt.ts";
import type { RoutedTurn } from "../../routing/turn/route-turn.ts";
import { inSteps } from "../../shared/async.ts";
import { createTextMemo, type TextMemo } from "../../shared/text/memo.ts";
import type { ServerContext } from "../context/server-context.ts";

/** Whole texts that are remembered for each model, in UTF-16 units. */
const MEMO_CHARS = 4_000_000;
/** Cut texts are counted, too: what is left after so many rounds is counted at once. */
const ROUNDS = 8;

const memos = new WeakMap<TokenCounter, TextMemo>();

/**
 * What one profile is asked, its talk cut to what its model may read. Texts that were never counted are counted in steps, between which other
 * requests go on; then the turn is shown again.
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

type WindowTurn = Extract<PreparedTurn, { kind: "ask" }>;

export interface WindowFit {
  readonly turn: WindowTurn;
  /** Tokens the model will read. */
  readonly inputTokens: number;
}

/**
 * Refuses a prompt that the window does not hold, and shortens the answer to what is left of it, with a report.
 * @throws {MallexError} MX8004
 */
export async function fitIntoWindow(
  turn: WindowTurn,
  options: Pick<ServerContext, "counter" | "program">,
): Promise<WindowFit> {
  const count = await countPrompt(turn, options);
  const fit = fitPrompt(turn.prompt, count, options.program.plan.profiles[turn.profile]?.window ?? Infinity);
  if (fit.kind === "refuse") throw new MallexError(fit.problem);
  if (fit.kind === "fits") return { turn, inputTokens: count.tokens };
  const shortened: WindowTurn = {
    ...turn,
    prompt: { ...turn.prompt, maxTokens: fit.maxTokens },
    answer: { ...turn.answer, fillsWindow: true },
    // Asked again each time: the turn's own list grows while the answer is read.
    get dropped() {
      return [...turn.dropped, fit.dropped];
    },
  };
  return { turn: shortened, inputTokens: count.tokens };
}

/** Tokens of the rendered prompt; exact where the profile's tokenizer is at hand. Other requests go on between the steps. */
export async function countPrompt(
  { profile, prompt }: Pick<Extract<PreparedTurn, { kind: "ask" }>, "profile" | "prompt">,
  options: Pick<ServerContext, "counter">,
): Promise<TokenCount> {
  const steps = options.counter(profile)?.countInSteps(prompt);
  if (steps === undefined) return { tokens: estimateTokens(prompt), exact: false };
  return inSteps(steps);
}

import type { Decision } from "../../terms/report.ts";
import type { Prompt } from "../../terms/prompt.ts";
import type { Program } from "../program.ts";
import type { RoutedTurn } from "../route-turn.ts";
import { estimateTokens } from "../estimate-tokens.ts";
import { showTurn } from "../show-turn.ts";

interface Measured {
  readonly program: Program;
  readonly routed: RoutedTurn;
  readonly decision: Decision;
}

/** What a profile would read: a prompt, or so many tokens where nothing is rendered for it. */
type Reading = Prompt | number;

/**
 * What a profile's model would read of the whole conversation: trimmed and rendered, but not cut to its window, for a cut would hide how long the
 * conversation is. The Claude API reads the client's own request, and a profile that refuses it reads nothing: it has its own reason.
 */
export function wholePrompt({ program, routed, decision }: Measured, profile: string): Reading {
  const { watch: _, ...input } = routed.input;
  const turn = showTurn(program, { ...routed, input }, { profile, decision, isWhole: true });
  if (turn.kind === "ask") return turn.prompt;
  return turn.kind === "relay" ? routed.facts.promptTokens : 0;
}

/** Tokens of the same, by estimate. */
export function estimatePrompt(measured: Measured, profile: string): number {
  const reading = wholePrompt(measured, profile);
  return typeof reading === "number" ? reading : estimateTokens(reading);
}

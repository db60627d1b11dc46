import type { Decision } from "../../terms/report.ts";
import type { Prompt } from "../../terms/prompt.ts";
import type { Program } from "../program.ts";
import type { RoutedTurn } from "../route-turn.ts";
import { estimateTokens } from "../estimate-tokens.ts";
import { buildPrompt } from "../show-turn.ts";

interface PromptMeasurementInput {
  readonly program: Program;
  readonly routed: RoutedTurn;
  readonly decision: Decision;
}

/** What a profile would read: a prompt, or so many tokens where nothing is rendered for it. */
type PromptMeasurement = Prompt | number;

/**
 * What a profile's model would read of the whole conversation: trimmed and rendered, but not cut to its window, for a cut would hide how long the
 * conversation is. The Claude API reads the client's own request, and a profile that refuses it reads nothing: it has its own reason.
 */
export function measureCompletePrompt(
  { program, routed, decision }: PromptMeasurementInput,
  profile: string,
): PromptMeasurement {
  const { watch: _, ...input } = routed.input;
  const turn = buildPrompt(program, { ...routed, input }, { profile, decision, isComplete: true });
  if (turn.kind === "ask") return turn.prompt;
  return turn.kind === "relay" ? routed.facts.promptTokens : 0;
}

/** Tokens of the same, by estimate. */
export function estimatePrompt(measured: PromptMeasurementInput, profile: string): number {
  const reading = measureCompletePrompt(measured, profile);
  return typeof reading === "number" ? reading : estimateTokens(reading);
}

import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Problem } from "../problem/problem.ts";
import { fitPrompt, type WindowDecision } from "../turn/fit-prompt.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { TokenMeter } from "./token-meter.ts";

export interface PromptCount {
  readonly sent: number;
  readonly meter: TokenMeter;
  /** Why a count is an estimate, if it is one. */
  readonly inexact: string;
  /** The recorded turn was answered by this very profile, by the same rules: whatever a count says now, it was not refused. */
  readonly wasAnswered?: boolean;
}

export type End = Pick<Explanation, "outcome" | "dropped" | "tokens" | "reply" | "problem" | "prompt">;

const FITS: WindowDecision = { kind: "fits" };

/** How it ends: what is asked, answered or refused, and how many tokens that takes. */
export function explainEnd(
  plan: Plan,
  turn: PreparedTurn,
  { sent, meter, inexact, wasAnswered = false }: PromptCount,
): End {
  const dropped = turn.dropped.map((entry) => ({ ...entry }));
  const nothing = { tokens: { sent, read: 0, exact: false, inexact: "no model is asked" }, dropped };
  switch (turn.kind) {
    case "reply":
      return { ...nothing, outcome: "reply", reply: turn.text };
    case "refuse":
      return { ...nothing, outcome: "refuse", problem: problemOf(turn.problem) };
    case "relay":
      return {
        tokens: { sent, read: sent, exact: false, inexact: "the client's own words are counted" },
        dropped,
        outcome: "relay",
      };
    case "ask": {
      const count = meter.prompt(turn.prompt);
      const fit = fitPrompt(turn.prompt, count, plan.profiles[turn.profile]?.window ?? Infinity);
      const tokens = { sent, read: count.tokens, exact: count.exact, ...(count.exact ? {} : { inexact }) };
      return { tokens, ...fitted(turn, wasAnswered && fit.kind === "refuse" ? FITS : fit, dropped) };
    }
  }
}

function fitted(
  { prompt }: Extract<PreparedTurn, { kind: "ask" }>,
  fit: WindowDecision,
  dropped: Explanation["dropped"],
): Omit<End, "tokens"> {
  const { messages, tools, ...figures } = prompt;
  const request = { ...figures, messages: messages.map(copy), tools: tools.map(copy) };
  switch (fit.kind) {
    case "fits":
      return { outcome: "ask", dropped, prompt: request };
    case "shorten":
      return { outcome: "ask", dropped: [...dropped, fit.dropped], prompt: { ...request, maxTokens: fit.maxTokens } };
    case "refuse":
      return { outcome: "refuse", dropped, prompt: request, problem: problemOf(fit.problem) };
  }
}

function problemOf({ code, message, hint }: Problem): Explanation["problem"] & object {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

function copy<T extends object>(one: T): T {
  return { ...one };
}

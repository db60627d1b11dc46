import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Decision } from "../terms/report.ts";
import { estimateText } from "./estimate-tokens.ts";

/** The decision to answer without a model, with what that saves: a stated estimate of what a model would have read. */
export function saveReading(decision: Decision, { system = "", messages, tools = [] }: MessagesRequest): Decision {
  const texts = [system, ...messages.map(({ content }) => content), ...tools];
  const saved = texts.reduce((sum: number, text) => sum + estimateText(toText(text)), 0);
  return { ...decision, saved, why: `${decision.why}: answered without a model, about ${saved} tokens not read` };
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

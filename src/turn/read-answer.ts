import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import { thinkingStartOf, type LoadedTemplate } from "./opens-thought.ts";
import { readingCalls } from "./calls/reading-calls.ts";
import { readToolCalls, type ToolCallReading } from "./calls/read-tool-calls.ts";
import { CallReader, type ReadingCalls } from "./calls/dialect/read-calls.ts";
import { cutTurnEnds } from "./cut-turn-ends.ts";
import type { CallAt } from "./end-cutter.ts";
import { splitThinking } from "./split-thinking.ts";
import { turnEndsOf } from "./turn-ends-of.ts";

interface AnswerInput extends Omit<ToolCallReading, "calls" | "limit"> {
  readonly plan: Pick<Plan, "backends" | "thoughts" | "turnEnds" | "dialects">;
  readonly profile: Pick<
    Profile,
    "backend" | "thinking" | "thoughts" | "alwaysThinks" | "turnEnds" | "reads" | "repair"
  > &
    Partial<Pick<Profile, "output">>;
  readonly prompt: Prompt;
  readonly template?: LoadedTemplate | undefined;
}

/** What a model says, in the client's terms: its thoughts apart, and hidden where the profile does not show them, and its calls as the client's. */
export async function* readAnswer(
  events: AsyncIterable<TurnEvent>,
  { plan, profile, prompt, template, ...reading }: AnswerInput,
): AsyncGenerator<TurnEvent> {
  const ends = turnEndsOf(plan, profile, template);
  const calls = readingCalls({ plan, profile, tools: reading.tools, ends });
  const showsThinking = profile.thoughts === "show";
  const split = splitThinking(events, {
    delimiters: plan.thoughts,
    calls,
    opens: () => thinkingStartOf(prompt, { plan, profile, template }),
    showsThinking,
  });
  const deltas = cutTurnEnds(split, { ends, dropped: reading.dropped, callAt: (text) => callAt(text, calls) });
  for await (const event of readToolCalls(deltas, {
    ...reading,
    calls,
    limit: profile.output !== undefined && prompt.maxTokens < profile.output ? prompt.maxTokens : undefined,
    willRetry: profile.repair === "ask" && reading.tools.length > 0,
  }))
    yield !showsThinking && event.type === "thinking-delta" ? { ...event, hidden: true } : event;
}

/** The call that a text ends in, or right behind. */
function callAt(text: string, calls: ReadingCalls | undefined): ReturnType<CallAt> {
  if (calls === undefined) return undefined;
  const reader = new CallReader(calls);
  const pieces = [...reader.push(text), ...reader.end("nothing", true)];
  const last = pieces.findLast((piece) => piece.kind === "call" || piece.text.trim() !== "");
  if (last?.kind !== "call") return undefined;
  return "problem" in last.call ? "open" : "whole";
}

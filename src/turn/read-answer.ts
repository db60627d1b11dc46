import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import { opensThought, type KnownTemplate } from "./opens-thought.ts";
import { readingCalls } from "./calls/reading-calls.ts";
import { readToolCalls, type Reading } from "./calls/read-tool-calls.ts";
import { splitThinking } from "./split-thinking.ts";

interface Answering extends Omit<Reading, "calls" | "limit"> {
  readonly plan: Pick<Plan, "backends" | "thoughts" | "dialects">;
  readonly profile: Pick<Profile, "backend" | "thinking" | "thoughts" | "alwaysThinks" | "reads" | "repair"> &
    Partial<Pick<Profile, "output">>;
  readonly prompt: Prompt;
  readonly template?: KnownTemplate | undefined;
}

/** What a model says, in the client's terms: its thoughts apart, and hidden where the profile does not show them, and its calls as the client's. */
export async function* readAnswer(
  events: AsyncIterable<TurnEvent>,
  { plan, profile, prompt, template, ...reading }: Answering,
): AsyncGenerator<TurnEvent> {
  const calls = readingCalls({ plan, profile, tools: reading.tools });
  const isShown = profile.thoughts === "show";
  const split = splitThinking(events, {
    marks: plan.thoughts,
    calls,
    opens: () => opensThought(prompt, { plan, profile, template }),
    isShown,
  });
  for await (const event of readToolCalls(split, {
    ...reading,
    calls,
    limit: profile.output !== undefined && prompt.maxTokens < profile.output ? prompt.maxTokens : undefined,
    asks: profile.repair === "ask" && reading.tools.length > 0,
  }))
    yield !isShown && event.type === "thinking-delta" ? { ...event, hidden: true } : event;
}

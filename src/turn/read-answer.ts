import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import { readToolCalls, type Reading } from "./read-tool-calls.ts";
import { splitThinking } from "./split-thinking.ts";
import type { Opens } from "./split-thoughts.ts";

/** Whether the prompt ends within a thought, as far as its template is known; undefined: it is not. */
export type EndsInThought = () => boolean | undefined;

interface Answering extends Reading {
  readonly plan: Pick<Plan, "thoughts">;
  readonly profile: Pick<Profile, "thinking" | "thoughts" | "alwaysThinks">;
}

/** What a model says, in the client's terms: its thoughts apart, and hidden where the profile does not show them, and its calls as the client's. */
export async function* readAnswer(
  events: AsyncIterable<TurnEvent>,
  { plan, profile, ...reading }: Answering,
  endsInThought: EndsInThought = () => undefined,
): AsyncGenerator<TurnEvent> {
  const opens = (): Opens => opensOf(endsInThought(), profile);
  const split = splitThinking(events, { marks: plan.thoughts, hasCalls: reading.tools.length > 0, opens });
  const isHidden = profile.thoughts !== "show";
  for await (const event of readToolCalls(split, reading))
    yield isHidden && event.type === "thinking-delta" ? { ...event, hidden: true } : event;
}

/** Where nobody knows the template, who always thinks may have been told so by its prompt. */
function opensOf(isOpened: boolean | undefined, { thinking, alwaysThinks }: Answering["profile"]): Opens {
  if (isOpened !== undefined) return isOpened ? "yes" : "no";
  return thinking === true || alwaysThinks === true ? "perhaps" : "no";
}

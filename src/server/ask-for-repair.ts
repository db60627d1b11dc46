import type { Prompt } from "../terms/prompt.ts";
import type { TurnEvent, Usage } from "../terms/turn-event.ts";
import type { BrokenAnswer } from "../turn/calls/repair-prompt.ts";
import { FirstAnswer } from "./first-answer.ts";
import { SecondAnswer, type RepairObserver } from "./second-answer.ts";

export interface RepairOptions extends RepairObserver {
  readonly first: AsyncIterable<TurnEvent>;
  /** The prompt of a second question; undefined: there is no room for one. */
  readonly repairPrompt: (broken: BrokenAnswer, usage: Usage | undefined) => Promise<Prompt | undefined>;
  readonly retry: (prompt: Prompt) => AsyncIterable<TurnEvent>;
}

/**
 * Passes an answer on, and asks once more where its calls can't be carried out. Words before such a call are given at once and stay; what follows it waits
 * for the end of the answer. A call that can be carried out, even behind it, settles the answer: what is broken is text then.
 * @throws what the first question throws, and the second one where a call of it has gone out; any other failure of it leaves things as they were
 */
export async function* retryForRepair({
  first,
  repairPrompt,
  retry: again,
  ...observer
}: RepairOptions): AsyncGenerator<TurnEvent> {
  const answer = new FirstAnswer();
  for await (const event of first) yield* answer.take(event);
  const { end, broken, usage } = answer;
  if (end === undefined) return;
  // What the limit has cut it would cut again.
  if (end.stopReason !== "end_turn") return yield* answer.asText();
  const prompt = await repairPrompt(broken, usage);
  if (prompt === undefined) {
    observer.onRepair("noRoom");
    return yield* answer.asText();
  }
  yield* new SecondAnswer(answer, observer).read(again(prompt));
}

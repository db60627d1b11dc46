import type { TurnEnd } from "../../generated/types/plan.d.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { EndCutter, type CallAt } from "./end-cutter.ts";

export interface Cutting {
  readonly ends: readonly TurnEnd[];
  readonly dropped: DroppedCollector;
  readonly callAt: CallAt;
}

type AnswerDelta = Extract<TurnEvent, { type: "text-delta" | "thinking-delta" }>;

const REASON = "a token that ends a turn, which the server has left in the answer";

/**
 * Cuts special tokens that end a turn, where a text or a thought ends with them: at the end of the answer, before a call that its server has read, or
 * where a thought follows. Elsewhere they are text: answers tell about them, too. Where the next turn begins behind one, the answer is over.
 */
export async function* cutTurnEnds(
  events: AsyncIterable<TurnEvent>,
  { ends, dropped, callAt }: Cutting,
): AsyncGenerator<TurnEvent> {
  if (ends.length === 0) return yield* events;
  let type: AnswerDelta["type"] = "text-delta";
  let cutter = new EndCutter(ends, callAt);
  function* finish(): Generator<AnswerDelta> {
    const text = cutter.finish();
    if (text !== "") yield { type, text };
    for (const what of cutter.cut) dropped.add({ what, why: REASON });
    cutter = new EndCutter(ends, callAt);
  }
  for await (const event of events) {
    if (event.type !== "text-delta" && event.type !== "thinking-delta") {
      if (!PASSES_BY.has(event.type)) yield* finish();
      yield event;
      continue;
    }
    if (event.type !== type) yield* finish();
    type = event.type;
    const text = cutter.push(event.text);
    if (text !== "") yield { type, text };
    if (cutter.isOver) {
      yield* finish();
      yield { type: "turn-end", stopReason: "end_turn" };
      return;
    }
  }
}

/** What stands nowhere in the answer. */
const PASSES_BY: ReadonlySet<TurnEvent["type"]> = new Set(["progress", "usage", "repeated-call"]);

import { pipe, type TurnStage } from "../../src/shared/stages.ts";
import type { TurnEvent } from "../../src/shared/turn-event.ts";

/** What comes of events that pass stages, one after the other. */
export function through(stages: TurnStage | readonly TurnStage[], events: Iterable<TurnEvent>): TurnEvent[] {
  const seen: TurnEvent[] = [];
  const sink = pipe([stages].flat(), { push: (event) => void seen.push(event), isOver: false, drain: () => undefined });
  for (const event of events) {
    sink.push(event);
    if (sink.isOver) break;
  }
  return seen;
}

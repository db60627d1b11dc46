import { pipe, type Sink, type AnswerSource, type Stage, type TurnStage } from "../../src/shared/stages.ts";
import type { TurnEvent } from "../../src/shared/turn-event.ts";

/** A sink that has room for everything. @param most events after which it wants no more */
export function sinkOf(onEvent: (event: TurnEvent) => void, most: number = Infinity): Sink {
  let left = most;
  return {
    push(event) {
      left--;
      onEvent(event);
    },
    get isOver() {
      return left <= 0;
    },
    drain: () => undefined,
  };
}

/** What comes of events that pass stages, one after the other. */
export function through(stages: TurnStage | readonly TurnStage[], events: Iterable<TurnEvent>): TurnEvent[] {
  const seen: TurnEvent[] = [];
  const sink = pipe(
    [stages].flat(),
    sinkOf((event) => void seen.push(event)),
  );
  for (const event of events) {
    sink.push(event);
    if (sink.isOver) break;
  }
  return seen;
}

/** What one stage makes of all that it is given, and of its end. */
export function run<In, Out>(stage: Stage<In, Out>, given: Iterable<In>): Out[] {
  const seen: Out[] = [];
  const emit = (one: Out): void => void seen.push(one);
  for (const one of given) stage.push(one, emit);
  stage.flush?.(emit);
  return seen;
}

/** A source of events that fails where an error stands. @param onEnd called when it has ended, however */
export function sourceOf(events: Iterable<TurnEvent | Error>, onEnd = (): void => {}): AnswerSource {
  // oxlint-disable-next-line require-await -- sources are awaited
  return async (sink) => {
    try {
      for (const event of events) {
        if (event instanceof Error) throw event;
        sink.push(event);
        if (sink.isOver) return;
      }
    } finally {
      onEnd();
    }
  };
}

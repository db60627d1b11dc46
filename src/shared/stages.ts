import type { TurnEvent } from "./turn-event.ts";

/** Takes what a stage makes of an event. */
export type Emit<Out> = (event: Out) => void;

/** One step that the events of an answer pass. Synchronous: all that one piece of the network holds goes through every stage at once. */
interface Stage<In, Out = In> {
  push(event: In, emit: Emit<Out>): void;
  /** Nothing more comes. */
  flush?(emit: Emit<Out>): void;
}

export type TurnStage = Stage<TurnEvent>;

/** Where the events of an answer go: further stages, and behind them the client. */
export interface Sink<In = TurnEvent> {
  push(event: In): void;
  /** Nothing more is wanted: whoever reads from a backend stops it. */
  readonly isOver: boolean;
  /** Sends what has been pushed. @returns resolves when the reader has caught up; undefined: it has */
  drain(): Promise<void> | undefined;
}

/** A stage that changes nothing. */
export const PASS: TurnStage = { push: (event, emit) => emit(event) };

/** Whether an answer ends with this event. */
function endsAnswer({ type }: TurnEvent): boolean {
  return type === "turn-end" || type === "looked-for-tools";
}

/**
 * Stages in the order in which events pass them. One that ends the answer early ends the stages before it, too: they are given nothing more, and
 * the source sees `isOver`.
 */
export function pipe(stages: readonly TurnStage[], sink: Sink): Sink {
  /** The last stage that has ended the answer. */
  let ended = -1;
  let push: Emit<TurnEvent> = (event) => sink.push(event);
  for (const [at, stage] of [...stages.entries()].toReversed()) {
    const next = push;
    const emit: Emit<TurnEvent> = (event) => {
      if (ended >= at) return;
      if (endsAnswer(event)) ended = at;
      next(event);
    };
    push = (event) => stage.push(event, emit);
  }
  return {
    push: (event) => {
      if (ended < 0) push(event);
    },
    get isOver() {
      return ended >= 0 || sink.isOver;
    },
    drain: () => sink.drain(),
  };
}

/** Events that pass stages as they come. */
export async function* throughStages(
  events: AsyncIterable<TurnEvent>,
  stages: readonly TurnStage[],
): AsyncGenerator<TurnEvent> {
  let ready: TurnEvent[] = [];
  const sink = pipe(stages, { push: (event) => void ready.push(event), isOver: false, drain: () => undefined });
  for await (const event of events) {
    sink.push(event);
    const given = ready;
    ready = [];
    yield* given;
    if (sink.isOver) return;
  }
}

import type { TurnEvent } from "./turn-event.ts";

/** Takes what a stage makes of an event. */
export type Emit<Out> = (event: Out) => void;

/** One step that the events of an answer pass. Synchronous: all that one piece of the network holds goes through every stage at once. */
export interface Stage<In, Out = In> {
  push(event: In, emit: Emit<Out>): void;
  /** Nothing more comes. */
  flush?(emit: Emit<Out>): void;
}

export type TurnStage = Stage<TurnEvent>;

/** Where the events of an answer go: further stages, and behind them the client. */
export interface Sink<In = TurnEvent> {
  push(event: In): void;
  /** No more events are needed: the source stops its backend. */
  readonly isOver: boolean;
  /** Sends what has been pushed. @returns resolves when the reader has caught up; undefined: it has */
  drain(): Promise<void> | undefined;
}

/** A sink whose reader keeps up. @param push returns true when it needs no more */
export function reader(push: (event: TurnEvent) => true | void): Sink {
  let isOver = false;
  return {
    push: (event) => void (isOver = push(event) ?? isOver),
    get isOver() {
      return isOver;
    },
    drain: () => undefined,
  };
}

/** Answers into a sink. Resolves when the answer has ended; rejects when its backend fails, and never for what a sink does. */
export type AnswerSource = (sink: Sink) => Promise<void>;

export const PASS: TurnStage = { push: (event, emit) => emit(event) };

function endsAnswer({ type }: TurnEvent): boolean {
  return type === "turn-end" || type === "own-search";
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
    if (stage === PASS) continue;
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

export function join<In, Between, Out>(first: Stage<In, Between>, second: Stage<Between, Out>): Stage<In, Out> {
  let emitOut: Emit<Out> = () => undefined;
  // One function for all events: an answer has thousands.
  const pass: Emit<Between> = (between) => second.push(between, emitOut);
  return {
    push(event, emit) {
      emitOut = emit;
      first.push(event, pass);
    },
    flush(emit) {
      emitOut = emit;
      first.flush?.(pass);
      second.flush?.(emit);
    },
  };
}

/** Reads an answer into a sink, as fast as its reader takes it. @param batches the events of one piece of the network each */
export async function readInto(batches: AsyncIterable<readonly TurnEvent[]>, sink: Sink): Promise<void> {
  for await (const events of batches) {
    for (const event of events) sink.push(event);
    const isBehind = sink.drain();
    if (isBehind !== undefined) await isBehind;
    if (sink.isOver) return;
  }
}

import { expect, test } from "vitest";
import { join, pipe, readInto, type Sink, type Stage, type TurnStage } from "../../../src/shared/stages.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { run, sinkOf, through } from "../../support/stages.ts";

const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };

/** Says everything twice, and notes what it was given. */
function twice(given: TurnEvent[]): TurnStage {
  return {
    push(event, emit) {
      given.push(event);
      emit(event);
      if (event !== END) emit(event);
    },
  };
}

/** Ends the answer at a text. */
function endAt(words: string): TurnStage {
  return { push: (event, emit) => emit(event.type === "text-delta" && event.text === words ? END : event) };
}

test("events pass the stages in their order", () => {
  const given: TurnEvent[] = [];
  expect(through([endAt("b"), twice(given)], [text("a"), text("b")])).toEqual([text("a"), text("a"), END]);
  expect(given).toEqual([text("a"), END]);
});

test("a stage that ends the answer ends those before it: nothing more comes out, and nothing more goes in", () => {
  const [first, last]: [TurnEvent[], TurnEvent[]] = [[], []];
  const seen: TurnEvent[] = [];
  const sink = pipe(
    [twice(first), endAt("b"), twice(last)],
    sinkOf((event) => void seen.push(event)),
  );
  sink.push(text("a"));
  expect(sink.isOver).toBe(false);
  for (const event of [text("b"), text("c"), END]) sink.push(event);
  expect(sink.isOver).toBe(true);
  expect(first).toEqual([text("a"), text("b")]);
  expect(last).toEqual([text("a"), text("a"), END]);
  expect(seen).toEqual([text("a"), text("a"), text("a"), text("a"), END]);
});

test("two stages as one give what each holds at its end", () => {
  const held = <In>(name: string): Stage<In, In | string> => ({
    push: (event, emit) => emit(event),
    flush: (emit) => emit(name),
  });
  expect(run(join(held<string>("first"), held<string>("second")), ["a"])).toEqual(["a", "first", "second"]);
});

/** A sink that is behind after each batch until it is let go on, and the batches that have been read. */
function slowSink(most = Infinity): { sink: Sink; goOn: () => void; waits: () => number } {
  const waiting: (() => void)[] = [];
  const inner = sinkOf(() => {}, most);
  const drain = async (): Promise<void> => new Promise((resolve) => void waiting.push(resolve));
  const sink: Sink = {
    push: (event) => inner.push(event),
    get isOver() {
      return inner.isOver;
    },
    drain,
  };
  return { sink, goOn: () => waiting.shift()?.(), waits: () => waiting.length };
}

test("a backend is read no faster than its reader takes the answer", async () => {
  const read: string[] = [];
  async function* batches(): AsyncGenerator<readonly TurnEvent[]> {
    for (const name of ["a", "b"]) {
      read.push(name);
      yield [text(name)];
      await Promise.resolve();
    }
  }
  const { sink, goOn, waits } = slowSink();
  const reading = readInto(batches(), sink);
  await expect.poll(waits).toBe(1);
  expect(read).toEqual(["a"]);
  goOn();
  await expect.poll(waits).toBe(1);
  expect(read).toEqual(["a", "b"]);
  goOn();
  await reading;
});

test("a reader that wants no more ends the source", async () => {
  let isLeft = false;
  async function* batches(): AsyncGenerator<readonly TurnEvent[]> {
    try {
      for (;;) yield await Promise.resolve([text("a"), text("b")]);
    } finally {
      isLeft = true;
    }
  }
  const seen: TurnEvent[] = [];
  await readInto(
    batches(),
    pipe(
      [endAt("b")],
      sinkOf((event) => void seen.push(event)),
    ),
  );
  expect({ seen, isLeft }).toEqual({ seen: [text("a"), END], isLeft: true });
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { cutAtStopSequence } from "../../../../src/prompt/answer/stop-sequence.ts";
import { runs } from "../../../support/depth.ts";

interface Cut {
  readonly text: string;
  readonly stop?: string | undefined;
}

async function cut(pieces: readonly string[], stops: readonly string[]): Promise<Cut> {
  async function* source(): AsyncGenerator<TurnEvent> {
    for (const text of pieces) yield { type: "text-delta", text };
    yield { type: "turn-end", stopReason: "end_turn" };
  }
  let text = "";
  let stop: string | undefined;
  for await (const event of cutAtStopSequence(source(), stops)) {
    if (event.type === "text-delta") text += event.text;
    if (event.type === "turn-end") stop = event.stopSequence;
  }
  return { text, stop };
}

test.each([
  { pieces: ["one END two"], stops: ["END"], text: "one ", stop: "END" },
  { pieces: ["one E", "N", "D two"], stops: ["END"], text: "one ", stop: "END" },
  { pieces: ["one E", "N"], stops: ["END"], text: "one EN", stop: undefined },
  { pieces: ["EEND"], stops: ["END"], text: "E", stop: "END" },
  { pieces: ["abcd"], stops: ["bcd", "abc"], text: "", stop: "abc" },
  { pieces: ["abc"], stops: ["bc", "abc"], text: "", stop: "abc" },
  { pieces: ["abc"], stops: [""], text: "abc", stop: undefined },
  { pieces: ["a b"], stops: [" "], text: "a", stop: " " },
  { pieces: ["😀", "x😁"], stops: ["😁"], text: "😀x", stop: "😁" },
])("$pieces with $stops is $text", async ({ pieces, stops, text, stop }) => {
  expect(await cut(pieces, stops)).toEqual({ text, stop });
});

test.each<TurnEvent>([
  { type: "tool-use", id: "c", name: "bash", input: { command: "END" } },
  { type: "thinking-delta", text: "END" },
])("a $type passes between its texts, and no stop sequence reaches across it", async (between) => {
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
  async function* source(): AsyncGenerator<TurnEvent> {
    yield* [text("one EN"), between, text("D"), end];
  }
  const events: TurnEvent[] = [];
  for await (const event of cutAtStopSequence(source(), ["END"])) events.push(event);
  expect(events).toEqual([text("one "), text("EN"), between, text("D"), end]);
});

test("thoughts pass, whatever they hold", async () => {
  const thought: TurnEvent = { type: "thinking-delta", text: "END" };
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  async function* source(): AsyncGenerator<TurnEvent> {
    yield* [thought, end];
  }
  const events: TurnEvent[] = [];
  for await (const event of cutAtStopSequence(source(), ["END"])) events.push(event);
  expect(events).toEqual([thought, end]);
});

test("an answer that is cut behind a call ends with the call: the client must carry it out", async () => {
  const call: TurnEvent = { type: "tool-use", id: "c", name: "bash", input: {} };
  async function* source(): AsyncGenerator<TurnEvent> {
    yield* [call, { type: "text-delta", text: "so END" }, { type: "turn-end", stopReason: "tool_use" }];
  }
  const events: TurnEvent[] = [];
  for await (const event of cutAtStopSequence(source(), ["END"])) events.push(event);
  expect(events).toEqual([call, { type: "text-delta", text: "so " }, { type: "turn-end", stopReason: "tool_use" }]);
});

test("the answer does not depend on how the text was cut, and holds no stop sequence", async () => {
  const letters = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 40 }).map((all) => all.join(""));
  const stop = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
  await fc.assert(
    fc.asyncProperty(letters, fc.array(stop, { maxLength: 3 }), fc.array(fc.nat(40)), async (text, stops, cuts) => {
      const at = [0, ...cuts.filter((place) => place < text.length).toSorted((a, b) => a - b), text.length];
      const pieces = at.slice(1).map((to, index) => text.slice(at[index], to));
      const want = await cut(text.split(""), stops);
      expect(await cut(pieces, stops)).toEqual(want);
      expect(await cut([text], stops)).toEqual(want);
      expect(stops.some((one) => want.text.includes(one))).toBe(false);
      expect(text.startsWith(want.text + (want.stop ?? ""))).toBe(true);
    }),
    { seed: 5, numRuns: runs(500) },
  );
});

test.each<[string, TurnEvent]>([
  ["a search", { type: "looked-for-tools" }],
  ["a call that can't be read", { type: "broken-call", raw: "<call>", problem: "it has no end" }],
  ["a note of mallex", { type: "text-delta", text: "\n\n[mallex: a note]\n\n", own: true }],
])("what may begin a stop sequence goes out before %s, which is none itself", async (_, event) => {
  const words: TurnEvent = { type: "text-delta", text: "I look.\n" };
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  async function* source(): AsyncGenerator<TurnEvent> {
    yield* [words, event, end];
  }
  const events: TurnEvent[] = [];
  for await (const one of cutAtStopSequence(source(), ["\n\n", "\nHuman:", "[mal"])) events.push(one);
  expect(events).toEqual([{ type: "text-delta", text: "I look." }, { type: "text-delta", text: "\n" }, event, end]);
});

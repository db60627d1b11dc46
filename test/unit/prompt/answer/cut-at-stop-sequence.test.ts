import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { cutAtStopSequence } from "../../../../src/prompt/answer/stop-sequence.ts";
import { runs } from "../../../support/depth.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Cut {
  readonly text: string;
  readonly stop?: string | undefined;
}

function cut(pieces: readonly string[], stops: readonly string[]): Cut {
  const given: TurnEvent[] = [
    ...pieces.map((words): TurnEvent => ({ type: "text-delta", text: words })),
    { type: "turn-end", stopReason: "end_turn" },
  ];
  let text = "";
  let stop: string | undefined;
  for (const event of through(cutAtStopSequence(stops), given)) {
    if (event.type === "text-delta") text += event.text;
    if (event.type === "turn-end") stop = event.stopSequence;
  }
  return { text, stop };
}

test.each(cases("with is") as { pieces: readonly string[]; stops: readonly string[]; text: string; stop?: string }[])(
  "$pieces with $stops is $text",
  ({ pieces, stops, text, stop }) => {
    expect(cut(pieces, stops)).toEqual({ text, stop });
  },
);

test.each<TurnEvent>([
  { type: "tool-use", id: "c", name: "bash", input: { command: "END" } },
  { type: "thinking-delta", text: "END" },
])("a $type passes between its texts, and no stop sequence reaches across it", (between) => {
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
  const events = through(cutAtStopSequence(["END"]), [text("one EN"), between, text("D"), end]);
  expect(events).toEqual([text("one "), text("EN"), between, text("D"), end]);
});

test("thoughts pass, whatever they hold", () => {
  const thought: TurnEvent = { type: "thinking-delta", text: "END" };
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  expect(through(cutAtStopSequence(["END"]), [thought, end])).toEqual([thought, end]);
});

test("an answer that is cut behind a call ends with the call: the client must carry it out", () => {
  const call: TurnEvent = { type: "tool-use", id: "c", name: "bash", input: {} };
  const given: TurnEvent[] = [
    call,
    { type: "text-delta", text: "so END" },
    { type: "turn-end", stopReason: "tool_use" },
  ];
  const events = through(cutAtStopSequence(["END"]), given);
  expect(events).toEqual([call, { type: "text-delta", text: "so " }, { type: "turn-end", stopReason: "tool_use" }]);
});

test("the answer does not depend on how the text was cut, and holds no stop sequence", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 40 }).map((all) => all.join(""));
  const stop = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
  fc.assert(
    fc.property(letters, fc.array(stop, { maxLength: 3 }), fc.array(fc.nat(40)), (text, stops, cuts) => {
      const at = [0, ...cuts.filter((place) => place < text.length).toSorted((a, b) => a - b), text.length];
      const pieces = at.slice(1).map((to, index) => text.slice(at[index], to));
      const want = cut(text.split(""), stops);
      expect(cut(pieces, stops)).toEqual(want);
      expect(cut([text], stops)).toEqual(want);
      expect(stops.some((one) => want.text.includes(one))).toBe(false);
      expect(text.startsWith(want.text + (want.stop ?? ""))).toBe(true);
    }),
    { seed: 5, numRuns: runs(500) },
  );
});

test.each(cases("mayBeginStopSequence") as [string, TurnEvent][])(
  "what may begin a stop sequence goes out before %s, which is none itself",
  (_, event) => {
    const words: TurnEvent = { type: "text-delta", text: "I look.\n" };
    const events = through(cutAtStopSequence(["\n\n", "\nHuman:", "[mal"]), [words, event]);
    expect(events).toEqual([{ type: "text-delta", text: "I look." }, { type: "text-delta", text: "\n" }, event]);
  },
);

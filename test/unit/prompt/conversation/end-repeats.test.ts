import { expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { endRepeats, REPEATED } from "../../../../src/prompt/conversation/repeated-calls.ts";
import { through } from "../../../support/stages.ts";

const call = (name: string): TurnEvent => ({ type: "tool-use", id: `toolu_${name}`, name, input: { path: "a" } });
const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const end = (stopReason: Extract<TurnEvent, { type: "turn-end" }>["stopReason"]): TurnEvent => ({
  type: "turn-end",
  stopReason,
});
const USAGE: TurnEvent = { type: "usage", usage: { inputTokens: 1, cachedTokens: 0, outputTokens: 1 } };

const OLD = call("ls");
const NEW = call("cat");
const WORDS =
  '[mallex: the last 8 calls brought nothing new, and the model wanted to go on with ls {"path":"a"}. ' +
  "It was stopped here. Say what it should do instead; `calls.repeats` in mallex.yaml sets how far it may go.]";

const note = (words: string): TurnEvent => ({ type: "text-delta", text: words, own: true });

function ended(events: readonly TurnEvent[], streak = 8): { seen: TurnEvent[]; dropped: readonly unknown[] } {
  const dropped = collectDropped();
  const repeats = { streak, hasMade: ({ name }: { readonly name: string }) => name === "ls" };
  const seen = through(endRepeats({ repeats, stop: 8, dropped }), events);
  return { seen, dropped: dropped.list() };
}

test.each<{ what: string; events: TurnEvent[]; want: TurnEvent[]; calls: number }>([
  { what: "words", events: [text("Well."), end("end_turn")], want: [text("Well."), end("end_turn")], calls: 0 },
  {
    what: "a new call",
    events: [text("I"), NEW, USAGE, end("tool_use")],
    want: [text("I"), NEW, USAGE, end("tool_use")],
    calls: 0,
  },
  {
    what: "a call once more",
    events: [text("I"), OLD, USAGE, end("tool_use")],
    want: [text("I"), USAGE, note(`\n\n${WORDS}`), end("end_turn")],
    calls: 1,
  },
  { what: "a call twice more", events: [OLD, OLD, end("tool_use")], want: [note(WORDS), end("end_turn")], calls: 2 },
  {
    what: "a call once more, and words",
    events: [OLD, text("ok"), end("tool_use")],
    want: [text("ok"), note(`\n\n${WORDS}`), end("end_turn")],
    calls: 1,
  },
  {
    what: "a call once more, and a new one",
    events: [OLD, text("ok"), NEW, OLD, end("tool_use")],
    want: [OLD, text("ok"), NEW, OLD, end("tool_use")],
    calls: 0,
  },
  {
    what: "a new call, and one once more",
    events: [NEW, OLD, end("tool_use")],
    want: [NEW, OLD, end("tool_use")],
    calls: 0,
  },
  { what: "a call that was refused", events: [OLD, end("refusal")], want: [note(WORDS), end("refusal")], calls: 1 },
])("$what, where a turn has gone round in circles for too long", ({ events, want, calls }) => {
  expect(ended(events)).toEqual({ seen: want, dropped: calls === 0 ? [] : [{ ...REPEATED, count: calls }] });
});

test("nothing waits and nothing is ended before that", () => {
  const events = [OLD, text("ok"), OLD, end("tool_use")];
  expect(ended(events, 7)).toEqual({ seen: events, dropped: [] });
});

test("of a long call the person is shown the beginning", () => {
  const long: TurnEvent = { type: "tool-use", id: "a", name: "ls", input: { path: "x".repeat(500) } };
  const { seen } = ended([long, end("tool_use")]);
  expect(seen[0]).toMatchObject({ text: expect.stringMatching(/x{180,200}…\. It was stopped here\./) });
});

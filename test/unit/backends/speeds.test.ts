import { expect, test } from "vitest";
import { createSpeeds } from "../../../src/backends/speeds.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";

const what = { profile: "coder", url: "http://box/v1", model: "qwen3" };
const text: TurnEvent = { type: "text-delta", text: "x" };
const thinking: TurnEvent = { type: "thinking-delta", text: "x" };
const call: TurnEvent = { type: "tool-call", id: "1", name: "Bash", input: "{}" };
const usage = (outputTokens: number): TurnEvent => ({
  type: "usage",
  usage: { inputTokens: 9, cachedTokens: 0, outputTokens },
});

type Timed = readonly [at: number, event: TurnEvent];

/** Figures of answers whose events come at these milliseconds. */
function measured(...answers: (readonly Timed[])[]): unknown {
  let now = 0;
  const speeds = createSpeeds(() => now);
  for (const answer of answers) {
    const begin = now;
    const stage = speeds.measure(what);
    for (const [at, event] of answer) {
      now = begin + at;
      stage.push(event, () => {});
    }
  }
  return speeds.of(what);
}

test.each<{ name: string; answers: (readonly Timed[])[]; want: object }>([
  { name: "no answer", answers: [], want: { answers: 0 } },
  {
    name: "text",
    answers: [
      [
        [200, text],
        [700, text],
        [2200, usage(41)],
      ],
    ],
    want: { answers: 1, firstTokenMs: 200, tokensPerSecond: 20 },
  },
  {
    name: "thinking before the text, which counts as its tokens do",
    answers: [
      [
        [100, thinking],
        [900, text],
        [1100, usage(11)],
      ],
    ],
    want: { answers: 1, firstTokenMs: 100, tokensPerSecond: 10 },
  },
  {
    name: "a call first",
    answers: [
      [
        [900, call],
        [950, text],
        [999, usage(20)],
      ],
    ],
    want: { answers: 0 },
  },
  {
    name: "one piece",
    answers: [
      [
        [900, text],
        [901, text],
        [902, usage(500)],
      ],
    ],
    want: { answers: 1, firstTokenMs: 900 },
  },
  {
    name: "no count",
    answers: [
      [
        [300, text],
        [900, text],
      ],
    ],
    want: { answers: 1, firstTokenMs: 300 },
  },
  {
    name: "a count of nothing",
    answers: [
      [
        [300, text],
        [900, usage(0)],
      ],
    ],
    want: { answers: 1, firstTokenMs: 300 },
  },
  {
    name: "several: the median, and the mean by time",
    answers: [
      [
        [100, text],
        [1100, usage(11)],
      ],
      [
        [900, text],
        [3900, usage(151)],
      ],
      [
        [200, text],
        [210, text],
      ],
    ],
    want: { answers: 3, firstTokenMs: 200, tokensPerSecond: 40 },
  },
  {
    name: "more than twenty: the last ones",
    answers: [
      ...Array.from({ length: 30 }, () => [[5000, text]] as const),
      ...Array.from({ length: 20 }, () => [[7, text]] as const),
    ],
    want: { answers: 20, firstTokenMs: 7 },
  },
])("$name", ({ answers, want }) => expect(measured(...answers)).toEqual(want));

test("figures of another model or server are not the profile's", () => {
  const speeds = createSpeeds();
  speeds.measure(what).push(text, () => {});
  expect([what, { ...what, model: "other" }, { ...what, url: "x" }].map((one) => speeds.of(one).answers)).toEqual([
    1, 0, 0,
  ]);
});

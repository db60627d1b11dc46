import { expect, test } from "vitest";
import { createSpeeds } from "../../../src/backends/speeds.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const what = { profile: "coder", url: "http://box/v1", model: "qwen3" };
const text: TurnEvent = { type: "text-delta", text: "x" };

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

test.each([
  ...(cases("cases") as { name: string; answers: (readonly Timed[])[]; want: object }[]),
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

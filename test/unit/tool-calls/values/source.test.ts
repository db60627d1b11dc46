import { describe, expect, test } from "vitest";
import { TextSource, type AwaitInput } from "../../../../src/tool-calls/values/incremental-text.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function of(...pieces: string[]): TextSource {
  const source = new TextSource();
  for (const piece of pieces) source.push(piece);
  return source;
}

/** How often it has waited before its result, each time for one more piece. */
function waited<T>(steps: AwaitInput<T>, source: TextSource, ...pieces: string[]): { times: number; value: T } {
  for (let times = 0; ; times += 1) {
    const step = steps.next();
    if (step.done === true) return { times, value: step.value };
    const piece = pieces[times];
    if (piece === undefined) source.end(false);
    else source.push(piece);
  }
}

const LONG = Array.from({ length: 5000 }, (_, at) => at.toString(36)).join(" ");

test.each([1, 7, 1023, 1024, 1025, LONG.length])("a text in pieces of %i is one text", (size) => {
  const source = new TextSource();
  for (let at = 0; at < LONG.length; at += size) source.push(LONG.slice(at, at + size));
  expect(source.length).toBe(LONG.length);
  expect(source.slice(0)).toBe(LONG);
  for (const [from, to] of [
    [0, 0],
    [1, 1024],
    [1023, 2049],
    [1024, 2048],
    [LONG.length - 3, LONG.length],
  ] as const)
    expect(source.slice(from, to)).toBe(LONG.slice(from, to));
  expect([source.at(0), source.at(1024), source.at(LONG.length)]).toEqual([LONG.at(0), LONG.at(1024), ""]);
});

describe("whether a word stands somewhere", () => {
  test.each(cases("whether a word stands somewhere") as { given: string; isOver: boolean; want?: boolean }[])(
    "$given, over: $isOver",
    ({ given, isOver, want }) => {
      const source = of(given);
      if (isOver) source.end(false);
      expect(source.has("<b>", 1)).toBe(want);
    },
  );
});

test("it waits for what has not come", () => {
  const source = of("a ");
  expect(waited(source.skip(1), source, " ", "\n", "b")).toEqual({ times: 3, value: 4 });
  expect(waited(source.find("<x>", 0), source, "<", "x<x", ">")).toEqual({ times: 3, value: 7 });
  expect(waited(source.find("<y>", 0), source)).toEqual({ times: 1, value: undefined });
  expect(waited(source.charAt(99), source)).toEqual({ times: 0, value: "" });
});

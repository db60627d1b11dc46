import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import type { Marks } from "../../../../generated/types/plan.d.ts";
import { splitThinking, type ThinkingStart } from "../../../../src/prompt/answer/thinking.ts";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { runs } from "../../../support/depth.ts";
import { TAGGED } from "../../../support/tagged.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const DEFAULTS = parse(readFileSync(new URL("../../../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly thoughts: Readonly<Record<string, Marks>>;
};
const CALLS = { dialects: [TAGGED], isTool: () => true };
const MARKS = Object.values(DEFAULTS.thoughts);

interface Given {
  readonly opens?: ThinkingStart;
  readonly hasCalls?: boolean;
  readonly isShown?: boolean;
}

function split(
  events: readonly TurnEvent[],
  { opens = "no", hasCalls = true, isShown = false }: Given = {},
): TurnEvent[] {
  const calls = hasCalls ? CALLS : undefined;
  return through(splitThinking({ delimiters: MARKS, calls, opens: () => opens, showsThinking: isShown }), events);
}

const text = (words: string): TurnEvent => ({
  type: "text-delta",
  text: words,
});
const thought = (words: string): TurnEvent => ({
  type: "thinking-delta",
  text: words,
});
const call = cases("call") as TurnEvent;
const end = (stopReason: StopReason = "end_turn"): TurnEvent => ({
  type: "turn-end",
  stopReason,
});

/** What belongs together as one: text as it is, thoughts with `~`, anything else by its kind. */
function told(events: readonly TurnEvent[]): string[] {
  const lines: string[] = [];
  let open = "";
  for (const event of events) {
    const isSaid = event.type === "text-delta" || event.type === "thinking-delta";
    if (isSaid && open === event.type) lines.push(`${lines.pop() ?? ""}${event.text}`);
    else if (isSaid) lines.push(event.type === "text-delta" ? event.text : `~${event.text}`);
    else if (event.type !== "turn-end") lines.push(`!${event.type}`);
    open = event.type;
  }
  return lines;
}

const say = (words: string, given?: Given): string[] => told(split([text(words), end()], given));

const LS = '<tool_call>{"name":"bash","arguments":{"command":"ls"}}</tool_call>';
const WRITES = '<tool_call>{"name":"write","arguments":{"text":"</tool_call>\\n<think>no</think>"}}</tool_call>';

interface Case extends Given {
  readonly title: string;
  readonly given: string;
  readonly want: readonly string[];
}

const CASES: readonly Case[] = cases("cases") as readonly Case[];

test.each(CASES)("$title", ({ given, want, ...how }) => {
  expect(say(given, how)).toEqual(want);
});

test.each(CASES)("$title: the same wherever it is cut", ({ given, want, ...how }) => {
  for (let at = 0; at <= given.length; at++) {
    const pieces = [text(given.slice(0, at)), text(given.slice(at)), end()];
    expect(told(split(pieces, how)), `cut at ${at}`).toEqual(want);
  }
  const one = given.split("").map(text);
  expect(told(split([...one, end()], how)), "one by one").toEqual(want);
});

test.each(Object.entries(DEFAULTS.thoughts))("the built-in marks: %s", (_, { start, end: stop }) => {
  const words = stop === undefined ? `${start}b` : `${start}\na${stop}\nb`;
  const want = stop === undefined ? ["b"] : ["~a", "b"];
  expect(say(words)).toEqual(want);
  expect(told(split(words.split("").map(text).concat(end())))).toEqual(want);
});

const BITS = [...MARKS.flatMap(({ start, end: stop = start }) => [start, stop]), LS, WRITES, "a", "<", "|>", "\n", " "];

test("any stream gives the same, however it is cut", () => {
  const words = fc.array(fc.constantFrom(...BITS), { maxLength: 8 }).map((bits) => bits.join(""));
  const cuts = fc.array(fc.integer({ min: 1, max: 9 }), {
    minLength: 1,
    maxLength: 20,
  });
  const opens = fc.constantFrom<ThinkingStart>("no", "perhaps", "yes");
  fc.assert(
    fc.property(words, cuts, opens, fc.boolean(), (given, sizes, how, isShown) => {
      const pieces: TurnEvent[] = [];
      for (let at = 0, next = 0; at < given.length; next++) {
        const size = sizes[next % sizes.length] ?? 1;
        pieces.push(text(given.slice(at, at + size)));
        at += size;
      }
      const it = { opens: how, isOffered: isShown };
      expect(told(split([...pieces, end()], it))).toEqual(say(given, it));
    }),
    { numRuns: runs(400) },
  );
});

test("what a server has found itself stays as it is, and its text is the answer", () => {
  const events = [thought("I wonder."), text("\n\nTwo."), end()];
  expect(told(split(events, { opens: "yes" }))).toEqual(["~I wonder.", "\n\nTwo."]);
});

test("behind a call that the server has found, a thought may begin", () => {
  const events = [text("One"), call, text("<think>a</think>b"), end()];
  expect(told(split(events))).toEqual(["One", "!tool-call", "~a", "b"]);
});

test("text goes on at once", () => {
  expect(split([text("Two"), text(" moons"), end()])).toEqual([text("Two"), text(" moons"), end()]);
});

test.each(
  cases("a guess that a call shows to be wrong is text thoughts shown") as {
    isShown: boolean;
    want: readonly string[];
  }[],
)("a guess that a call shows to be wrong is text; thoughts shown: $isShown", ({ isShown, want }) => {
  const events = [text("I look."), call, text("<think>I see.</think>Two."), end()];
  expect(told(split(events, { opens: "perhaps", isShown }))).toEqual(want);
});

test.each(
  cases("that the limit or a refusal has cut stays a thought") as {
    title: string;
    given: string;
    want: string;
    isShown?: boolean;
  }[],
)("$title that the limit or a refusal has cut stays a thought", ({ given, isShown = false, want }) => {
  for (const reason of ["max_tokens", "refusal"] as const)
    expect(
      told(
        split([text(given), end(reason)], {
          opens: "perhaps",
          isShown,
        }),
      ),
    ).toEqual([want]);
});

test("an answer that begins with a mark is given behind a thought that the server has found, too", () => {
  const want = ["~I wonder.is the mark.", "<think> is the mark."];
  expect(told(split([thought("I wonder."), text("<think> is the mark."), end()]))).toEqual(want);
});

test("but what comes before the server's next thought or call is none", () => {
  expect(told(split([text("<think>a"), thought("b"), end()]))).toEqual(["~ab"]);
  expect(told(split([text("<think>a"), call, text("<think>b"), end()]))).toEqual(["~a", "!tool-call", "~b"]);
});

/** How many characters of texts are gone through while an answer comes one character at a time. */
function lookedAt(answer: string): number {
  const all = (["trimStart", "trimEnd", "indexOf"] as const).map((name) => vi.spyOn(String.prototype, name));
  split([...Array.from(answer, text), end()]);
  const texts = all.flatMap((one) => one.mock.contexts);
  vi.restoreAllMocks();
  return texts.reduce<number>((sum, one) => sum + String(one).length, 0);
}

test.each(cases("that come one by one take time for each and not for each time") as [string, string, string][])(
  "%s that come one by one take time for each, and not for each time for all",
  (_, before, one) => {
    const few = lookedAt(before + one.repeat(100));
    const many = lookedAt(before + one.repeat(400));
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(5);
  },
);

test("blanks before the answer are looked at once each, though they come one by one", () => {
  const trimmed = vi.spyOn(String.prototype, "trimStart");
  const seen = split([...Array.from({ length: 1000 }, () => text("\n")), text("Hello"), end()]);
  const read = trimmed.mock.contexts.reduce<number>((sum, one) => sum + String(one).length, 0);
  trimmed.mockRestore();
  expect(told(seen)).toEqual([`${"\n".repeat(1000)}Hello`]);
  expect(read).toBeLessThan(3000);
});

test("a call in a thought that was never closed is told with its words and its name", () => {
  const broken = {
    type: "broken-call",
    raw: LS,
    name: "bash",
    problem: "it stands in a thought that was never closed",
  };
  expect(split([text(`<think>hm\n${LS}\n`), end()])).toContainEqual(broken);
  expect(split([thought(`hm\n${LS}`), end()])).toContainEqual(broken);
  expect(split([thought(`hm\n${LS}`), text("\n"), end("tool_use")])).toContainEqual(broken);
});

test.each(cases("a call that was only thought of is none") as { given: readonly TurnEvent[]; why: string }[])(
  "a call that was only thought of is none: $why",
  ({ given }) => {
    expect(split(given).map(({ type }) => type)).not.toContain("broken-call");
  },
);

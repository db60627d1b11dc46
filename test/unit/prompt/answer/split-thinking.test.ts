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
const call: TurnEvent = {
  type: "tool-call",
  id: "c",
  name: "bash",
  input: "{}",
};
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

const CASES: readonly Case[] = [
  { title: "text", given: "Hello\n\n world ", want: ["Hello\n\n world "] },
  { title: "nothing", given: "", want: [] },
  { title: "blanks", given: " \n", want: [" \n"] },
  {
    title: "a thought, and the answer",
    given: "<think>\nI wonder.\n</think>\n\nTwo.\n",
    want: ["~I wonder.", "Two.\n"],
  },
  {
    title: "blanks before the thought",
    given: "\n <think>a</think>b",
    want: ["~a", "b"],
  },
  {
    title: "an empty thought",
    given: "<think>\n\n</think>\n\nTwo.",
    want: ["Two."],
  },
  {
    title: "nothing but a thought without an end",
    given: "\n<think> is what </thin",
    want: ["~is what </thin", "<think> is what </thin"],
  },
  {
    title: "nothing but a thought without an end, which was shown",
    isShown: true,
    given: "<think> is what",
    want: ["~is what"],
  },
  { title: "a mark and no more", given: "<think>", want: ["<think>"] },
  {
    title: "a second thought without an end, and no answer",
    given: "<think>a</think> [THINK] b",
    want: ["~ab", "[THINK] b"],
  },
  {
    title: "a thought without an end behind a call",
    given: `${LS} <think>a`,
    want: [LS, "~a"],
  },
  {
    title: "a call within a thought without an end",
    given: `<think>${LS}`,
    want: [`~${LS}`, "!broken-call"],
  },
  {
    title: "a call within a thought without an end, behind an answer",
    given: `<think>a</think>b\n${LS}<think>${LS}`,
    want: ["~a", `b\n${LS}`, `~${LS}`, "!broken-call"],
  },
  {
    title: "a call within a thought that the prompt opened, without an end",
    opens: "yes",
    given: `I wonder.\n${LS}`,
    want: [`~I wonder.\n${LS}`, "!broken-call"],
  },
  {
    title: "a call within a sentence of a thought without an end",
    given: `<think>\`${LS}\` would do`,
    want: [`~\`${LS}\` would do`, `<think>\`${LS}\` would do`],
  },
  {
    title: "what looks like a call in an answer about marks",
    hasCalls: false,
    given: "<think> and <tool_call>",
    want: ["~and <tool_call>", "<think> and <tool_call>"],
  },
  {
    title: "a thought and no answer",
    given: "<think>I wonder</think>\n",
    want: ["~I wonder"],
  },
  {
    title: "two thoughts",
    given: "<think>a</think> <think>b</think> c",
    want: ["~ab", "c"],
  },
  {
    title: "marks of another kind within a thought",
    given: "<think>a [THINK] b</think>c",
    want: ["~a [THINK] b", "c"],
  },
  {
    title: "an answer about marks",
    given: "`<think>` and </think> are marks",
    want: ["`<think>` and </think> are marks"],
  },
  {
    title: "marks in code",
    given: "```\n<think>\n</think>\n```",
    want: ["```\n<think>\n</think>\n```"],
  },
  {
    title: "what only begins like a mark",
    given: "<thin air>",
    want: ["<thin air>"],
  },
  { title: "the beginning of a mark alone", given: "<thin", want: ["<thin"] },
  {
    title: "an end mark alone, first",
    given: "\n</think>\n\nTwo.",
    want: ["Two."],
  },
  {
    title: "an end mark alone, later",
    given: "One</think>Two",
    want: ["One</think>Two"],
  },
  {
    title: "a thought behind a call",
    given: `${LS}\n<think>a</think>b`,
    want: [LS, "~a", "b"],
  },
  {
    title: "text behind a call",
    given: `${LS} b <think>`,
    want: [`${LS} b <think>`],
  },
  {
    title: "marks within a call",
    given: `${WRITES}<think>a</think>b`,
    want: [WRITES, "~a", "b"],
  },
  {
    title: "a call within a thought",
    given: `<think>${LS}</think>${LS}`,
    want: [`~${LS}`, LS],
  },
  {
    title: "what looks like a call where there are no tools",
    hasCalls: false,
    given: `${LS}<think>`,
    want: [`${LS}<think>`],
  },
  {
    title: "a call that is cut",
    given: `a ${LS.slice(0, 30)}`,
    want: [`a ${LS.slice(0, 30)}`],
  },
  {
    title: "Harmony: analysis and final",
    given: "<|channel|>analysis<|message|>I wonder.<|end|><|start|>assistant<|channel|>final<|message|>Two.",
    want: ["~I wonder.", "Two."],
  },
  {
    title: "Harmony: analysis twice",
    given:
      "<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>analysis<|message|>b<|end|><|start|>assistant<|channel|>final<|message|>c",
    want: ["~ab", "c"],
  },
  {
    title: "Harmony: no analysis",
    given: "<|channel|>final<|message|>Two.",
    want: ["Two."],
  },
  {
    title: "Kimi K3",
    given: "<|open|>think<|sep|>a<|close|>think<|sep|><|open|>response<|sep|>b",
    want: ["~a", "b"],
  },
  {
    title: "opened by the prompt",
    opens: "yes",
    given: "I wonder.\n</think>\n\nTwo.",
    want: ["~I wonder.", "Two."],
  },
  {
    title: "opened by the prompt, and not closed",
    opens: "yes",
    given: "I wonder.",
    want: ["~I wonder."],
  },
  {
    title: "opened by the prompt, and once more",
    opens: "yes",
    given: "<think>a</think>b</think>",
    want: ["~a", "b</think>"],
  },
  {
    title: "opened by the prompt, and closed at once",
    opens: "yes",
    given: "</think>b</think>",
    want: ["b</think>"],
  },
  {
    title: "a model that always thinks",
    opens: "perhaps",
    given: "a\n</think>\nb",
    want: ["~a", "b"],
  },
  {
    title: "a model that always thinks, whose server has left the thoughts out",
    opens: "perhaps",
    given: "Two moons,\n and no more.",
    want: ["~Two moons,\n and no more.", "Two moons,\n and no more."],
  },
  {
    title: "a model that always thinks, whose server has left the thoughts out, shown",
    opens: "perhaps",
    isShown: true,
    given: "Two moons,\n and no more.",
    want: ["Two moons,\n and no more."],
  },
  {
    title: "a model that always thinks, shown",
    opens: "perhaps",
    isShown: true,
    given: "a <b\n</think>\nb",
    want: ["~a <b", "b"],
  },
];

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

test.each([
  {
    isShown: false,
    want: ["~I look.", "I look.", "!tool-call", "~I see.", "Two."],
  },
  { isShown: true, want: ["I look.", "!tool-call", "~I see.", "Two."] },
])("a guess that a call shows to be wrong is text; thoughts shown: $isShown", ({ isShown, want }) => {
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

test.each([
  ["blanks within a thought", "<think>a", " "],
  ["line breaks within a thought", "<think>a", "\n"],
  ["words and blanks within a thought", "<think>a", "a  \n"],
  ["half closing marks within a thought", "<think>a", " </think"],
  ["line breaks before a thought", "", "\n"],
  ["thoughts", "", "<think> a </think>\n"],
])("%s that come one by one take time for each, and not for each time for all", (_, before, one) => {
  const few = lookedAt(before + one.repeat(100));
  const many = lookedAt(before + one.repeat(400));
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(5);
});

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

test.each([
  { given: [text(`<think>hm\n${LS}`), end("max_tokens")], why: "the limit has cut the thought" },
  { given: [thought(LS), text("Two."), end()], why: "an answer follows" },
  { given: [thought(LS), call, end("tool_use")], why: "a call follows" },
  { given: [thought("hm"), end()], why: "there is none" },
])("a call that was only thought of is none: $why", ({ given }) => {
  expect(split(given).map(({ type }) => type)).not.toContain("broken-call");
});

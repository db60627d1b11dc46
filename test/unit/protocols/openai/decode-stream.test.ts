import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { decodeStream } from "../../../../src/protocols/openai/decode-stream.ts";
import { DONE, chunk, usageChunk } from "../../../support/scripted-upstream.ts";
import { run } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FIXTURES = new URL("../../../fixtures/sse/", import.meta.url);

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function decode(text: string | Uint8Array, size = 1 << 20): TurnEvent[] {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return run(decodeStream(), pieces(bytes, size));
}

test.each(cases("finish_reason stop_reason") as { given: string; want: string }[])(
  "finish_reason $given → stop_reason $want",
  ({ given, want }) => {
    expect(decode(chunk({ content: "x" }) + chunk({}, given) + DONE)).toEqual([
      { type: "text-delta", text: "x" },
      { type: "turn-end", stopReason: want },
    ]);
  },
);

test("progress, both spellings of thinking, text and usage", () => {
  const text = [": keepalive 0/9\n\n", chunk({ reasoning: "a" }), chunk({ reasoning_content: "b", content: "c" })].join(
    "",
  );
  expect(decode(text + chunk({ content: null }, "stop") + usageChunk(9, 3, 4) + DONE)).toEqual(
    cases("progressBothSpellingsThinking"),
  );
});

test.each([
  { timings: { draft_n: 9, draft_n_accepted: 7 }, want: { draftTokens: 9, acceptedTokens: 7 } },
  { timings: { draft_n: 9 }, want: { draftTokens: 9, acceptedTokens: 0 } },
  ...[null, [1], "1 s", 7, {}, { draft_n: null }, { draft_n: "9" }, { draft_n: -1 }, { draft_n: [9] }].map(
    (timings) => ({ timings, want: {} }),
  ),
])("timings $timings say $want of drafts", ({ timings, want }) => {
  const last = usageChunk(9, 3).replace('"choices":[]', `"choices":[],"timings":${JSON.stringify(timings)}`);
  const usage = decode(chunk({ content: "x" }, "stop") + last + DONE).find(({ type }) => type === "usage");
  expect(usage).toEqual({ type: "usage", usage: { inputTokens: 9, cachedTokens: 0, outputTokens: 3, ...want } });
});

describe("calls of tools come whole and in order", () => {
  const piece = (index: number | undefined, called: Record<string, unknown>, id?: string): Record<string, unknown> => ({
    ...(index !== undefined && { index }),
    ...(id !== undefined && { id, type: "function" }),
    function: called,
  });
  const calls = (...deltas: Record<string, unknown>[]): string => chunk({ tool_calls: deltas });
  const call = (id: string, name: string, input: string): TurnEvent => ({ type: "tool-call", id, name, input });
  const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
  test.each([
    ...(cases("calls of tools come whole and in order") as {
      title: string;
      given: string;
      want: readonly unknown[];
    }[]),
    {
      title: "pieces by index, the id and the name first",
      given:
        calls(piece(0, { name: "a", arguments: "" }, "x")) +
        calls(piece(0, { arguments: '{"p":' })) +
        calls(piece(1, { name: "b", arguments: "" }, "y"), piece(0, { arguments: '"}"}' })) +
        calls(piece(1, { arguments: "{}" })),
      want: [call("x", "a", '{"p":"}"}'), call("y", "b", "{}")],
    },
    {
      title: "an id that is said with every piece",
      given: calls(piece(0, { name: "a", arguments: "{" }, "x")) + calls(piece(0, { name: "a", arguments: "}" }, "x")),
      want: [call("x", "a", "{}")],
    },
    {
      title: "calls that are all number 0 under ids of their own",
      given:
        calls(piece(0, { name: "a", arguments: "{}" }, "x")) + calls(piece(0, { name: "b", arguments: "{}" }, "y")),
      want: [call("x", "a", "{}"), call("y", "b", "{}")],
    },
    {
      title: "no index and no id",
      given:
        calls(piece(undefined, { name: "a", arguments: "{" })) +
        calls(piece(undefined, { arguments: "}" })) +
        calls(piece(undefined, { name: "b", arguments: "{}" })),
      want: [call("call_0", "a", "{}"), call("call_1", "b", "{}")],
    },
    {
      title: "text within a call",
      given:
        calls(piece(0, { name: "a", arguments: "{" }, "x")) +
        chunk({ content: "B" }) +
        calls(piece(0, { arguments: "}" })),
      want: [text("B"), call("x", "a", "{}")],
    },
    {
      title: "an empty map, and then the arguments in pieces",
      given:
        calls({ index: 0, id: "x", function: { name: "a", arguments: {} } }) +
        calls(piece(0, { arguments: '{"p"' })) +
        calls(piece(0, { arguments: ":1}" })),
      want: [call("x", "a", '{"p":1}')],
    },
    {
      title: "a name in pieces, before the arguments",
      given:
        calls(piece(0, { name: "read", arguments: "" }, "x")) +
        calls(piece(0, { name: "_fi" }), piece(0, { name: "le", arguments: null })) +
        calls(piece(0, { arguments: "{" })) +
        calls(piece(0, { name: "", arguments: "}" })),
      want: [call("x", "read_file", "{}")],
    },
    {
      title: "the form before tool_calls, in pieces",
      given:
        chunk({ content: "A", function_call: null }) +
        chunk({ function_call: { name: "", arguments: "" } }) +
        chunk({ function_call: { name: "re", arguments: "" } }) +
        chunk({ function_call: { name: "ad" } }) +
        chunk({ function_call: { arguments: '{"p"' } }) +
        chunk({ function_call: { name: null, arguments: ":1}" } }),
      want: [text("A"), call("call_0", "read", '{"p":1}')],
    },
    {
      title: "the same call at another index, in pieces, behind text",
      given:
        calls(piece(0, { name: "a", arguments: "{}" }, "x")) +
        chunk({ content: "B" }) +
        calls(piece(1, { name: "a", arguments: "{" }, "x")) +
        calls(piece(1, { arguments: "}" })),
      want: [call("x", "a", "{}"), text("B"), { type: "repeated-call", name: "a" }],
    },
    {
      title: "the same call at another index, written in another way",
      given:
        calls(piece(0, { name: "a", arguments: '{"p": 1, "q": [2]}' }, "x")) +
        calls(piece(1, { name: "a", arguments: '{"q":[2],"p":1}' }, "x")),
      want: [call("x", "a", '{"p": 1, "q": [2]}'), { type: "repeated-call", name: "a" }],
    },
    {
      title: "another call under the same id, with a number that would be rounded",
      given:
        calls(piece(0, { name: "a", arguments: '{"p":10000000000000000001}' }, "x")) +
        calls(piece(1, { name: "a", arguments: '{"p":10000000000000000002}' }, "x")),
      want: [call("x", "a", '{"p":10000000000000000001}'), call("x", "a", '{"p":10000000000000000002}')],
    },
    {
      title: "the same call once more at its own index",
      given: calls(piece(0, { name: "a", arguments: '{"p":1}' }, "x")).repeat(2),
      want: [call("x", "a", '{"p":1}')],
    },
  ])("$title", ({ given, want }) => {
    const whole = given + chunk({}, "tool_calls") + usageChunk(9, 3) + DONE;
    const events = decode(whole);
    expect(events.slice(0, -2)).toEqual(want);
    expect(events.at(-1)).toEqual({ type: "turn-end", stopReason: "tool_use" });
    for (const size of [1, 2, 3, 5, 7, 11, 64]) expect(decode(whole, size)).toEqual(events);
  });

  test.each(
    cases("beside them finish_reason is and what was cut stays cut") as {
      given: string;
      want: string;
      ended: Readonly<Record<string, unknown>>;
    }[],
  )("beside them finish_reason $given is $want, and what was cut stays cut", ({ given, want, ended }) => {
    const cut = calls(piece(0, { name: "a", arguments: '{"p": "q' }, "x"));
    expect(decode(cut + chunk({}, given) + DONE)).toEqual([
      { ...call("x", "a", '{"p": "q'), ...ended },
      { type: "turn-end", stopReason: want },
    ]);
  });

  test.each([
    { given: "length", input: "{" },
    { given: "tool_calls", input: "" },
  ])("one without arguments at finish_reason $given is cut, or needs none", ({ given, input }) => {
    const bare = calls(piece(0, { name: "a", arguments: "" }, "x"));
    const [decoded] = decode(bare + chunk({}, given) + DONE);
    expect(decoded).toEqual({ type: "tool-call", id: "x", name: "a", input });
  });

  test("the real server's", () => {
    const events = decode(readFileSync(new URL("mlx-lm--call.openai.sse", FIXTURES)));
    expect(events.filter(({ type }) => type !== "progress" && type !== "usage")).toEqual([
      call("dd90a856-c7ee-4cb3-b120-34044b75cbaf", "Read", '{"file_path": "notes.txt"}'),
      { type: "turn-end", stopReason: "tool_use" },
    ]);
  });
});

test("content as a list of parts, with thoughts among them", () => {
  const parts = cases("parts") as (
    | string
    | { type: string; thinking?: { type: string; text: string }[]; text?: string; image_url?: { url: string } }
  )[];
  expect(decode(chunk({ content: parts }) + chunk({ reasoning: [{ text: "x" }] }, "stop") + DONE)).toEqual(
    cases("contentListPartsThoughts"),
  );
});

test("a finish reason that is empty says nothing, and a last chunk may hold the usage alone", () => {
  const usage = 'data: {"usage":{"prompt_tokens":9,"completion_tokens":3}}\n\n';
  const begun = chunk({ content: "A" }, "");
  expect(decode(begun + chunk({}, "stop") + usage + DONE)).toEqual(cases("finishReasonEmptySays"));
  expect(() => decode(begun + DONE)).toThrow("MX8103");
});

describe("a stream that is not whole", () => {
  test.each(cases("a stream that is not whole") as { given: string; text: string; code: string }[])(
    "$given → $code",
    ({ text, code }) => {
      expect(() => decode(text)).toThrow(code);
      expect(() => decode(text)).toThrow(code === "MX8102" ? /out of memory/ : /the backend/);
    },
  );
});

/** As OpenRouter documents it: comments while it waits, errors inside of a 200, the price beside the usage. */
test.each([
  { what: "a call that never ends", call: { index: 0, function: { name: "Bash", arguments: "x".repeat(1 << 20) } } },
  { what: "calls without end", call: { id: "", function: { name: "x".repeat(1 << 20) } } },
])("$what is refused while it still grows", ({ call }) => {
  const event = new TextEncoder().encode(chunk({ tool_calls: [call] }));
  function* endless(): Generator<Uint8Array> {
    for (let at = 0; at < 100; at++) yield event;
  }
  expect(() => run(decodeStream(), endless())).toThrow(/call of more than 8388608 characters.*MX8103/);
});

describe("OpenRouter's own ways", () => {
  const failed = (error: unknown): string =>
    `data: ${JSON.stringify({ id: "gen-1", error, choices: [{ index: 0, delta: { content: "" }, finish_reason: "error" }] })}\n\n`;

  test("comments and what it adds to a chunk are passed over", () => {
    const usage = cases("usage") as {
      prompt_tokens: number;
      completion_tokens: number;
      total_tokens: number;
      cost: number;
      cost_details: object;
      prompt_tokens_details: { cached_tokens: number };
    };
    const text = [
      ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n",
      `data: ${JSON.stringify({ id: "gen-1", provider: "X", error: null, choices: [{ index: 0, delta: { role: "assistant", content: "a" }, finish_reason: null, native_finish_reason: null }] })}\n\n`,
      chunk({ content: "" }, "stop"),
      `data: ${JSON.stringify({ id: "gen-1", choices: [{ index: 0, delta: { role: "assistant", content: "" }, finish_reason: null }], usage })}\n\n`,
      DONE,
    ].join("");
    expect(decode(text)).toEqual(cases("commentsAddsChunkPassed"));
  });

  test.each(
    cases("errorMiddleEnd") as {
      error: null | { code: number | string; message: string; metadata?: object };
      says: RegExp;
      cause: undefined | { status: number };
    }[],
  )("an error in the middle is the end: $error", ({ error, says, cause }) => {
    const wanted = { message: expect.stringMatching(says) as string, problem: { code: "MX8102" }, cause };
    expect(failureOf(chunk({ content: "x" }) + failed(error))).toMatchObject(wanted);
  });
});

function failureOf(text: string): unknown {
  try {
    return decode(text);
  } catch (error) {
    return error;
  }
}

describe("recorded answers give the same events wherever they are cut", () => {
  for (const name of readdirSync(FIXTURES).filter((file) => file.endsWith(".openai.sse"))) {
    test(`the recording ${name}`, () => {
      const bytes = readFileSync(new URL(name, FIXTURES));
      const want = decode(bytes);
      expect(want.at(-1)?.type).toBe("turn-end");
      for (let size = 1; size <= 97; size++) expect(decode(bytes, size)).toEqual(want);
    });
  }
});

test("a call in the form before tool_calls ends in its own finish reason", () => {
  const called = chunk({ function_call: { name: "a", arguments: '{"p":1' } });
  expect(decode(called + chunk({}, "function_call") + DONE)).toEqual([
    { type: "tool-call", id: "call_0", name: "a", input: '{"p":1', ended: true },
    { type: "turn-end", stopReason: "tool_use" },
  ]);
});

test.each(cases("counts that are not known are none") as { usage: Readonly<Record<string, unknown>> }[])(
  "counts that are not known are none: $usage",
  ({ usage }) => {
    const end = `data: ${JSON.stringify({ choices: [], usage })}\n\n`;
    const said = [
      { type: "text-delta", text: "Hi." },
      { type: "turn-end", stopReason: "end_turn" },
    ];
    expect(decode(chunk({ content: "Hi." }) + chunk({}, "stop") + end + DONE)).toEqual(said);
  },
);

import { describe, expect, test } from "vitest";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import {
  chatFieldName,
  decodeChatRequest,
  type DecodedChatRequest,
} from "../../../../src/protocols/openai/decode-chat-request.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const LIMITS = { maxTokens: 4096, isStrict: false };
const HI = { role: "user", content: "hi" };

function asked(fields: Record<string, unknown>): Record<string, unknown> {
  return { model: "low", messages: [HI], ...fields };
}

function decode(fields: Record<string, unknown>, limits = LIMITS): DecodedChatRequest {
  return decodeChatRequest(asked(fields), limits);
}

function problemOf(fields: Record<string, unknown>, limits = LIMITS): { code: string; message: string; path: unknown } {
  try {
    decode(fields, limits);
  } catch (error) {
    if (!(error instanceof MallexError)) throw error;
    const { code, message, at } = error.problem;
    return { code, message, path: at?.path };
  }
  throw new Error("nothing is wrong with it");
}

test("a message of 200,000 fields is read, and each is left out by its name", () => {
  const fields = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`field_${at}`, 1]));
  expect(decode({ messages: [{ ...HI, ...fields }] }).left.length).toBe(200_000);
});

test("the least that there is: the profile's own limit holds", () => {
  expect(decode({})).toMatchObject({
    request: { model: "low", max_tokens: 4096, messages: [HI] },
    isUnlimited: true,
    includesUsage: false,
    left: [],
  });
});

describe("a field becomes that of the Messages API", () => {
  test.each(
    cases("a field becomes that of the Messages API") as {
      given: Readonly<Record<string, unknown>>;
      want: Readonly<Record<string, unknown>>;
    }[],
  )("$given", ({ given, want }) => {
    const { request, left } = decode(given);
    expect(request).toMatchObject(want);
    expect(left).toEqual([]);
  });

  test.each(
    cases("what asks for nothing is nothing") as {
      n?: number;
      logprobs?: boolean;
      modalities?: readonly string[];
      response_format?: Readonly<Record<string, unknown>>;
      parallel_tool_calls?: boolean;
      tool_choice?: unknown;
      tools?: null;
      stream_options?: Readonly<Record<string, unknown>>;
      frequency_penalty?: number;
      presence_penalty?: number;
      logit_bias?: Readonly<Record<string, unknown>>;
      store?: boolean;
      metadata?: Readonly<Record<string, unknown>>;
      service_tier?: string;
      stop?: null;
      temperature?: null;
      user?: null;
      seed?: null;
    }[],
  )("what asks for nothing is nothing: %j", (given) => {
    const { request, left } = decode(given);
    expect(request).toEqual({ model: "low", max_tokens: 4096, messages: [HI] });
    expect(left).toEqual([]);
  });

  test("what a stream has used is told on wish", () => {
    expect(decode({ stream: true, stream_options: { include_usage: true } }).includesUsage).toBe(true);
  });
});

test.each(
  cases("what has no words on the road is left out by its name") as {
    given: Readonly<Record<string, unknown>>;
    left: readonly string[];
  }[],
)("what has no words on the road is left out by its name: $left", ({ given, left }) => {
  expect(decode(given).left.map(({ what }) => what)).toEqual(left);
});

describe("a request is refused by the client's own path", () => {
  const answered = (json: string): object => ({
    role: "assistant",
    tool_calls: [{ id: "c1", type: "function", function: { name: "f", arguments: json } }],
  });

  test.each([
    ...(cases("a request is refused by the clients own path") as {
      given: Readonly<Record<string, unknown>>;
      code: string;
      path: string;
    }[]),
    {
      given: { messages: [HI, answered("[".repeat(100_000))] },
      code: "MX8027",
      path: "messages[1].tool_calls[0].function.arguments",
    },
  ])("$code $path", ({ given, code, path }) => {
    const problem = problemOf(given);
    expect(problem).toMatchObject({ code, path });
    expect(problem.message).toMatch(new RegExp(`^${path.replaceAll(/[.[\]]/g, "\\$&")}: `));
  });

  test("a body that is none", () => {
    expect(() => decodeChatRequest([], LIMITS)).toThrow(/MX8002/);
  });

  test("an unknown field, where these are refused", () => {
    expect(problemOf({ sparkle: 1 }, { ...LIMITS, isStrict: true })).toMatchObject({ code: "MX8017", path: "sparkle" });
    expect(decode({ seed: 1, user: "u" }, { ...LIMITS, isStrict: true }).left).toHaveLength(2);
  });
});

test.each(cases("is the clients") as { path: string; want: string }[])(
  "$path is the client's $want",
  ({ path, want }) => {
    const call = { id: "c1", function: { name: "f", arguments: "{}" } };
    const { names } = decode({
      max_completion_tokens: 5,
      messages: [
        { role: "system", content: "s" },
        {
          role: "user",
          content: [text("see"), { type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } }],
        },
        { role: "assistant", content: "I look.", tool_calls: [call, { ...call, id: "c2" }] },
        { role: "tool", tool_call_id: "c1", content: "x" },
        { role: "tool", tool_call_id: "c2", content: [text("y")] },
        HI,
      ],
    });
    expect(chatFieldName(path, names)).toBe(want);
  },
);

function text(words: string): object {
  return { type: "text", text: words };
}

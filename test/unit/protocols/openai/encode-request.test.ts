import * as fc from "fast-check";
import { expect, test } from "vitest";
import { validateChatRequest } from "../../../../generated/types/validate-openai.mjs";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { encodeBody, encodeRequest } from "../../../../src/protocols/openai/encode-request.ts";
import { parseErrorText } from "../../../../src/protocols/json/error-body.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const wild = fc.option(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -1, 1e9)), {
  nil: undefined,
});

test("whatever sampling is asked for, the body is one that no server chokes on", () => {
  const sampling = fc.record({ temperature: wild, topP: wild, topK: wild, minP: wild, repetitionPenalty: wild });
  fc.assert(
    fc.property(sampling, fc.integer({ min: 1, max: 200_000 }), (given, maxTokens) => {
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const prompt = {
        messages: [{ role: "user", content: "x" }] as const,
        tools: [],
        maxTokens,
        stopSequences: ["x"],
        sampling: known,
      };
      const body: unknown = JSON.parse(JSON.stringify(encodeRequest(prompt, "default_model")));
      expect(validateChatRequest(body)).toBe(true);
      expect(body).not.toHaveProperty("stop");
      expect(body).not.toHaveProperty("tools");
      expect(Reflect.get(body as object, "top_k") ?? 0).toBeLessThanOrEqual(1000);
      expect(JSON.stringify(body)).not.toContain("null");
    }),
    { seed: 3 },
  );
});

test("tools, calls and results go in the server's own words", () => {
  const body = encodeRequest(
    {
      messages: [
        { role: "system", content: "s" },
        { role: "user", content: "u" },
        { role: "assistant", content: "", calls: [{ id: "c1", name: "bash", input: { command: 'echo "é"' } }] },
        { role: "tool", callId: "c1", content: "é" },
        { role: "assistant", content: "done", calls: [] },
      ],
      tools: [{ name: "bash", description: "run", schema: { type: "object" } }],
      maxTokens: 5,
      stopSequences: [],
      sampling: {},
    },
    "m",
  );
  expect(validateChatRequest(body)).toBe(true);
  expect(body).toEqual(cases("toolsCallsResultsGo"));
});

test.each(
  cases("pictures are parts of a message in their order") as {
    title: string;
    content: string;
    at: number[];
    want: unknown[];
  }[],
)("pictures are parts of a message, in their order: $title", ({ content, at, want }) => {
  const images = at.map((place, index) => ({
    mediaType: "image/png",
    data: "AAAA".repeat(index + 1),
    tokens: 1,
    at: place,
  }));
  const urls = { a: "data:image/png;base64,AAAA", b: "data:image/png;base64,AAAAAAAA" };
  const body = encodeRequest(
    { messages: [{ role: "user", content, images }], tools: [], maxTokens: 5, stopSequences: [], sampling: {} },
    "m",
  );
  expect(validateChatRequest(body)).toBe(true);
  const parts = want.map((part) =>
    part === "a" || part === "b" ? { type: "image_url", image_url: { url: urls[part] } } : part,
  );
  expect(body.messages).toEqual([{ role: "user", content: parts }]);
});

test.each(cases("the words") as { given: string; want: string }[])("the words of $given are $want", ({ given, want }) =>
  expect(parseErrorText(given)).toBe(want),
);

test("arguments that the template wants as text are JSON of JSON: the server parses once", () => {
  const call = { id: "c", name: "bash", input: { command: "ls" } };
  const messages = [{ role: "assistant", content: "", calls: [call] }] as const;
  const limits = { tools: [], maxTokens: 5, stopSequences: [], sampling: {} };
  const [message] = encodeRequest({ messages, ...limits, textArguments: true }, "m").messages;
  const sent = message?.role === "assistant" ? message.tool_calls?.[0]?.function.arguments : undefined;
  expect(JSON.parse(JSON.parse(sent ?? "") as string)).toEqual({ command: "ls" });
});

test.each(
  cases("chatTemplateTold") as {
    title: string;
    thinking: boolean | undefined;
    want: undefined | { enable_thinking: boolean };
  }[],
)("$title: the chat template is told", ({ thinking, want }) => {
  const prompt = { messages: [], tools: [], maxTokens: 1, stopSequences: [], sampling: {} };
  const body = encodeRequest({ ...prompt, ...(thinking === undefined ? {} : { thinking }) }, "m");
  expect(body.chat_template_kwargs).toEqual(want);
  expect(validateChatRequest(JSON.parse(JSON.stringify(body)))).toBe(true);
});

test.each(cases("is said in the servers words") as { title: string; given: Partial<Prompt>; want: object }[])(
  "$title is said in the server's words",
  ({ given, want }) => {
    const prompt = { messages: [], tools: [], maxTokens: 1, stopSequences: [], sampling: {} };
    const body: unknown = JSON.parse(JSON.stringify(encodeRequest({ ...prompt, ...given }, "m")));
    expect(body).toMatchObject(want);
    expect(validateChatRequest(body)).toBe(true);
  },
);

test("half a character is sent in no text, wherever it stands: one would end every later turn of the talk", () => {
  const bytes = encodeBody(
    {
      messages: [
        { role: "user", content: "cut \ud83d" },
        {
          role: "assistant",
          content: "\ude00",
          calls: [{ id: "c1", name: "bash", input: { command: "echo \ud83d" } }],
        },
        { role: "tool", callId: "c1", content: "\ud83d" },
      ],
      tools: [{ name: "bash", description: "\ud83d", schema: { type: "object", description: "\ude00" } }],
      maxTokens: 1,
      stopSequences: [],
      sampling: {},
    },
    "default_model",
  );
  const body = new TextDecoder().decode(bytes);
  expect(body).not.toMatch(/\\ud[89a-f]/i);
  expect(body).toContain("cut \ufffd");
});

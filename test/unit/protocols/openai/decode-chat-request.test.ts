import { describe, expect, test } from "vitest";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { decodeChatRequest, type DecodedChatRequest } from "../../../../src/protocols/openai/decode-chat-request.ts";

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
  const call = { id: "c1", type: "function", function: { name: "f", arguments: '{"a":1}' } };
  const used = { type: "tool_use", id: "c1", name: "f", input: { a: 1 } };
  const answered = { role: "assistant", tool_calls: [call] };
  const result = { role: "tool", tool_call_id: "c1", content: "ok" };
  const schema = { type: "object", properties: { a: { type: "number" } } };
  const tool = { type: "function", function: { name: "f", description: "d", parameters: schema } };
  const f = { name: "f", description: "d", input_schema: schema };

  test.each([
    { given: { max_tokens: 5 }, want: { max_tokens: 5 } },
    { given: { max_completion_tokens: 6 }, want: { max_tokens: 6 } },
    { given: { max_completion_tokens: 6, max_tokens: 5 }, want: { max_tokens: 6 } },
    { given: { temperature: 0.5, top_p: 0.9, top_k: 40 }, want: { temperature: 0.5, top_p: 0.9, top_k: 40 } },
    { given: { stop: "x" }, want: { stop_sequences: ["x"] } },
    { given: { stop: ["x", "y"] }, want: { stop_sequences: ["x", "y"] } },
    { given: { stream: true }, want: { stream: true } },
    { given: { tools: [tool] }, want: { tools: [f] } },
    {
      given: { tools: [{ type: "function", function: { name: "f", strict: true } }] },
      want: { tools: [{ name: "f", input_schema: { type: "object", properties: {} }, strict: true }] },
    },
    { given: { tools: [tool], tool_choice: "none" }, want: { tool_choice: { type: "none" } } },
    { given: { tools: [tool], tool_choice: "auto" }, want: { tool_choice: { type: "auto" } } },
    { given: { tools: [tool], tool_choice: "required" }, want: { tool_choice: { type: "any" } } },
    {
      given: { tools: [tool], tool_choice: { type: "function", function: { name: "f" } } },
      want: { tool_choice: { type: "tool", name: "f" } },
    },
    {
      given: { tools: [tool], parallel_tool_calls: false },
      want: { tool_choice: { type: "auto", disable_parallel_tool_use: true } },
    },
    {
      given: { tools: [tool], tool_choice: "required", parallel_tool_calls: false },
      want: { tool_choice: { type: "any", disable_parallel_tool_use: true } },
    },
    {
      given: { response_format: { type: "json_schema", json_schema: { name: "n", schema } } },
      want: { output_config: { format: { type: "json_schema", schema } } },
    },
    {
      given: { response_format: { type: "json_object" } },
      want: { output_config: { format: { type: "json_schema", schema: { type: "object" } } } },
    },
    { given: { reasoning_effort: "high" }, want: { output_config: { effort: "high" } } },
    { given: { reasoning_effort: "minimal" }, want: { output_config: { effort: "low" } } },
    { given: { reasoning_effort: "none" }, want: { thinking: { type: "disabled" } } },
    {
      given: {
        messages: [{ role: "system", content: "be" }, { role: "developer", content: [text("good")] }, HI],
      },
      want: { system: [text("be"), text("good")], messages: [HI] },
    },
    {
      given: { messages: [HI, { role: "system", content: "now" }, HI] },
      want: { messages: [HI, { role: "system", content: "now" }, HI] },
    },
    {
      given: { messages: [{ role: "user", content: [text("a"), text("b")] }] },
      want: { messages: [{ role: "user", content: [text("a"), text("b")] }] },
    },
    {
      given: { messages: [HI, { role: "assistant", content: "yes" }, HI] },
      want: { messages: [HI, { role: "assistant", content: "yes" }, HI] },
    },
    {
      given: { messages: [HI, { role: "assistant", content: null, refusal: "no" }, HI] },
      want: { messages: [HI, { role: "assistant", content: "no" }, HI] },
    },
    {
      given: { messages: [HI, { ...answered, content: "I look." }, result] },
      want: {
        messages: [
          HI,
          { role: "assistant", content: [text("I look."), used] },
          { role: "user", content: [{ type: "tool_result", tool_use_id: "c1", content: "ok" }] },
        ],
      },
    },
    {
      given: {
        messages: [
          HI,
          { role: "assistant", content: "", tool_calls: [call, { ...call, id: "c2" }] },
          result,
          { ...result, tool_call_id: "c2", content: [text("two")] },
          HI,
        ],
      },
      want: {
        messages: [
          HI,
          { role: "assistant", content: [used, { ...used, id: "c2" }] },
          {
            role: "user",
            content: [
              { type: "tool_result", tool_use_id: "c1", content: "ok" },
              { type: "tool_result", tool_use_id: "c2", content: [text("two")] },
            ],
          },
          HI,
        ],
      },
    },
    {
      given: {
        messages: [HI, { role: "assistant", tool_calls: [{ ...call, function: { name: "f", arguments: "" } }] }],
      },
      want: { messages: [HI, { role: "assistant", content: [{ ...used, input: {} }] }] },
    },
    {
      given: { messages: [shows({ url: "data:image/png;base64,AAAA" })] },
      want: {
        messages: [{ role: "user", content: [image({ type: "base64", media_type: "image/png", data: "AAAA" })] }],
      },
    },
    {
      given: { messages: [shows({ url: "https://example.com/a.png", detail: "auto" })] },
      want: { messages: [{ role: "user", content: [image({ type: "url", url: "https://example.com/a.png" })] }] },
    },
    {
      given: {
        messages: [
          {
            role: "user",
            content: [{ type: "file", file: { filename: "a.pdf", file_data: "data:application/pdf;base64,AA" } }],
          },
        ],
      },
      want: {
        messages: [
          {
            role: "user",
            content: [
              {
                type: "document",
                title: "a.pdf",
                source: { type: "base64", media_type: "application/pdf", data: "AA" },
              },
            ],
          },
        ],
      },
    },
  ])("$given", ({ given, want }) => {
    const { request, left } = decode(given);
    expect(request).toMatchObject(want);
    expect(left).toEqual([]);
  });

  test.each([
    { n: 1 },
    { logprobs: false },
    { modalities: ["text"] },
    { response_format: { type: "text" } },
    { parallel_tool_calls: true },
    { parallel_tool_calls: false },
    { tool_choice: "auto" },
    { tool_choice: "none", tools: null },
    { stream_options: { include_usage: null } },
    { frequency_penalty: 0, presence_penalty: 0, logit_bias: {}, store: false, metadata: {}, service_tier: "auto" },
    { stop: null, temperature: null, tools: null, user: null, seed: null, tool_choice: null },
    { stream_options: { include_usage: false } },
  ])("what asks for nothing is nothing: %j", (given) => {
    const { request, left } = decode(given);
    expect(request).toEqual({ model: "low", max_tokens: 4096, messages: [HI] });
    expect(left).toEqual([]);
  });

  test("what a stream has used is told on wish", () => {
    expect(decode({ stream: true, stream_options: { include_usage: true } }).includesUsage).toBe(true);
  });
});

test.each([
  { given: { seed: 5 }, left: ["seed"] },
  { given: { messages: [HI, { role: "assistant", content: "x", refusal: "no" }, HI] }, left: ["messages.refusal"] },
  {
    given: { user: "u", safety_identifier: "s", prompt_cache_key: "k" },
    left: ["user", "safety_identifier", "prompt_cache_key"],
  },
  {
    given: { frequency_penalty: 1, presence_penalty: 1, logit_bias: { 5: 1 } },
    left: ["frequency_penalty", "presence_penalty", "logit_bias"],
  },
  { given: { metadata: { a: "b" }, store: true, service_tier: "flex" }, left: ["metadata", "store", "service_tier"] },
  { given: { sparkle: 1 }, left: ["sparkle"] },
  { given: { messages: [{ ...HI, name: "Ann" }] }, left: ["messages.name"] },
  {
    given: { messages: [HI, { role: "assistant", content: "x", reasoning_content: "hm" }, HI] },
    left: ["messages.reasoning_content"],
  },
  { given: { messages: [shows({ url: "data:image/png;base64,AAAA", detail: "low" })] }, left: ["image_url.detail"] },
  { given: { tools: [{ type: "custom", custom: { name: "c" } }] }, left: ["tools.custom"] },
])("what has no words on the road is left out by its name: $left", ({ given, left }) => {
  expect(decode(given).left.map(({ what }) => what)).toEqual(left);
});

describe("a request is refused by the client's own path", () => {
  const answered = (json: string): object => ({
    role: "assistant",
    tool_calls: [{ id: "c1", type: "function", function: { name: "f", arguments: json } }],
  });

  test.each([
    { given: { model: "" }, code: "MX8002", path: "model" },
    { given: { messages: [] }, code: "MX8002", path: "messages" },
    { given: { messages: [{ role: "system", content: "s" }] }, code: "MX8002", path: "messages" },
    { given: { messages: [{ role: "function", content: "x" }] }, code: "MX8002", path: "messages[0].role" },
    { given: { messages: [{ role: "user" }] }, code: "MX8002", path: "messages[0].content" },
    {
      given: { messages: [{ role: "user", content: [{ type: "text" }] }] },
      code: "MX8002",
      path: "messages[0].content[0].text",
    },
    { given: { max_tokens: 0 }, code: "MX8002", path: "max_tokens" },
    { given: { temperature: 3 }, code: "MX8002", path: "temperature" },
    { given: { tools: [{ type: "function" }] }, code: "MX8002", path: "tools[0].function" },
    { given: { tool_choice: { type: "function" } }, code: "MX8002", path: "tool_choice.function" },
    { given: { tool_choice: "sometimes" }, code: "MX8002", path: "tool_choice" },
    {
      given: { messages: [shows({ url: "data:image/png,AAAA" })] },
      code: "MX8002",
      path: "messages[0].content[0].image_url.url",
    },
    {
      given: { messages: [{ role: "user", content: [{ type: "file", file: {} }] }] },
      code: "MX8002",
      path: "messages[0].content[0].file.file_data",
    },
    {
      given: { messages: [HI, { role: "tool", tool_call_id: "c1", content: "x" }] },
      code: "MX8021",
      path: "messages[1].tool_call_id",
    },
    {
      given: {
        messages: [
          HI,
          answered("{}"),
          { role: "tool", tool_call_id: "c1", content: "x" },
          { role: "tool", tool_call_id: "c1", content: "x" },
        ],
      },
      code: "MX8021",
      path: "messages[3].tool_call_id",
    },
    { given: { n: 2 }, code: "MX8026", path: "n" },
    { given: { logprobs: true }, code: "MX8026", path: "logprobs" },
    { given: { modalities: ["text", "audio"] }, code: "MX8026", path: "modalities" },
    { given: { functions: [] }, code: "MX8026", path: "functions" },
    { given: { function_call: "auto" }, code: "MX8026", path: "function_call" },
    { given: { web_search_options: {} }, code: "MX8026", path: "web_search_options" },
    { given: { tool_choice: { type: "allowed_tools" } }, code: "MX8026", path: "tool_choice" },
    {
      given: { messages: [{ role: "user", content: [{ type: "input_audio", input_audio: {} }] }] },
      code: "MX8026",
      path: "messages[0].content[0]",
    },
    // A part is never taken for a block of the other API.
    {
      given: { messages: [{ role: "user", content: [{ type: "tool_use" }] }] },
      code: "MX8026",
      path: "messages[0].content[0]",
    },
    {
      given: { messages: [HI, { role: "assistant", function_call: {} }] },
      code: "MX8026",
      path: "messages[1].function_call",
    },
    {
      given: { messages: [HI, answered('{"id":12345678901234567890}')] },
      code: "MX8027",
      path: "messages[1].tool_calls[0].function.arguments",
    },
    { given: { messages: [HI, answered("{")] }, code: "MX8027", path: "messages[1].tool_calls[0].function.arguments" },
    {
      given: { messages: [HI, answered("[1]")] },
      code: "MX8027",
      path: "messages[1].tool_calls[0].function.arguments",
    },
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

test.each([
  { path: "max_tokens", want: "max_completion_tokens" },
  { path: "tools[1].input_schema", want: "tools[1].function.parameters" },
  { path: "tools[1].name", want: "tools[1].function.name" },
  { path: "tools.strict", want: "tools.function.strict" },
  { path: "tools", want: "tools" },
  { path: "tool_choice.name", want: "tool_choice.function.name" },
  { path: "disable_parallel_tool_use", want: "parallel_tool_calls" },
  { path: "output_config.effort", want: "reasoning_effort" },
  { path: "output_config.format", want: "response_format" },
  { path: "output_config.format.schema", want: "response_format.json_schema.schema" },
  { path: "thinking", want: "reasoning_effort" },
  { path: "stop_sequences", want: "stop" },
  { path: "system[0]", want: "messages[0].content" },
  { path: "messages[0].content[1].source", want: "messages[1].content[1]" },
  { path: "messages[1].content[1]", want: "messages[2].tool_calls[0]" },
  { path: "messages[2].content[1].content[0]", want: "messages[4].content[0]" },
  { path: "messages[3].content", want: "messages[5].content" },
])("$path is the client's $want", ({ path, want }) => {
  const call = { id: "c1", function: { name: "f", arguments: "{}" } };
  const { nameOf } = decode({
    max_completion_tokens: 5,
    messages: [
      { role: "system", content: "s" },
      { role: "user", content: [text("see"), { type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } }] },
      { role: "assistant", content: "I look.", tool_calls: [call, { ...call, id: "c2" }] },
      { role: "tool", tool_call_id: "c1", content: "x" },
      { role: "tool", tool_call_id: "c2", content: [text("y")] },
      HI,
    ],
  });
  expect(nameOf(path)).toBe(want);
});

function text(words: string): object {
  return { type: "text", text: words };
}

function image(source: object): object {
  return { type: "image", source };
}

function shows(image_url: object): object {
  return { role: "user", content: [{ type: "image_url", image_url }] };
}

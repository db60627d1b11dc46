import { describe, expect, test } from "vitest";
import type { Given } from "../../../../generated/types/mallex.d.ts";
import { validateMessagesRequest } from "../../../../generated/types/validate-anthropic.mjs";
import { buildTestRequest } from "../../../../src/inspect/test/test-request.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const clientTools = { See: { args: { file: "string", what: "any" }, required: ["file"] } } as const;

function requestOf(given: Given, recorded?: string): ReturnType<typeof buildTestRequest> {
  const made = buildTestRequest(given, { clientTools: structuredClone(clientTools) as never, recorded });
  expect(validateMessagesRequest(made.request)).toBe(true);
  return made;
}

describe("what is given becomes the request that a client would send", () => {
  const user = (...texts: string[]): object => ({
    role: "user",
    content: texts.map((text) => ({ type: "text", text })),
  });

  test("one question, and what else is usual", () => {
    expect(requestOf({ user: "hello" })).toEqual({
      request: { model: "mallex/anthropic-auto", max_tokens: 32_000, stream: true, messages: [user("hello")] },
    });
  });

  test.each(cases("cases") as [title: string, given: Given, want: object][])("%s", (_title, given, want) =>
    expect(requestOf(given).request).toMatchObject(want),
  );

  test("who asks stands beside it", () =>
    expect(requestOf({ user: "x", session: "s-1", agent: "scout" })).toMatchObject({ session: "s-1", agent: "scout" }));

  test("a talk: neighbours of one role are one message, results find their calls in order", () => {
    const { request } = requestOf({
      messages: [
        { user: "go" },
        { assistant: "I look." },
        { call: { tool: "See", input: { file: "a" } } },
        { call: { tool: "See" } },
        { result: "one" },
        { result: "two" },
        { user: "and now?" },
        { system: "late" },
      ],
    });
    expect(request.messages).toEqual([
      user("go"),
      {
        role: "assistant",
        content: [
          { type: "text", text: "I look." },
          { type: "tool_use", id: "call_1", name: "See", input: { file: "a" } },
          { type: "tool_use", id: "call_2", name: "See", input: {} },
        ],
      },
      {
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: "call_1", content: "one" },
          { type: "tool_result", tool_use_id: "call_2", content: "two" },
          { type: "text", text: "and now?" },
        ],
      },
      { role: "system", content: [{ type: "text", text: "late" }] },
    ]);
  });
});

describe("a recorded request", () => {
  const body = { model: "claude-x", max_tokens: 7, messages: [{ role: "user", content: "Hello" }], odd: 1 };

  test.each([
    ["a bare body", JSON.stringify(body), undefined],
    ["as it is kept", JSON.stringify({ id: "t", client: "2.1.329", request: body }), "2.1.329"],
  ])("%s stays as it is", (_title, text, client) => {
    expect(requestOf({ file: "a.json" }, text)).toEqual({ request: body, ...(client === undefined ? {} : { client }) });
  });

  test("gives way to what the test says", () => {
    const given: Given = { file: "a.json", client: "3.0", model: "low", tools: ["See"] };
    const { request, client } = requestOf(given, JSON.stringify({ client: "2.1", request: body }));
    expect({ client, model: request.model, tools: request.tools?.length }).toEqual(cases("givesWayTestSays"));
    expect(request.messages).toEqual(body.messages);
  });

  test.each([
    ["no JSON", "{", "MX8001"],
    ["no request", '{"model":"x"}', "MX8002"],
  ])("%s is refused", (_title, text, code) => expect(() => requestOf({ file: "a.json" }, text)).toThrow(code));
});

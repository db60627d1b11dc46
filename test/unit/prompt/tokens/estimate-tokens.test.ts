import { describe, expect, test } from "vitest";
import { estimateTokens } from "../../../../src/prompt/tokens/estimate.ts";

const user = (content: string) => ({ role: "user", content }) as const;

describe("an estimate is about the length of what is said", () => {
  test.each([
    { title: "no message: the opening of the answer", given: [], want: 5 },
    { title: "an empty message: its markers", given: [user("")], want: 10 },
    { title: "34 letters: 10 tokens", given: [user("x".repeat(34))], want: 20 },
    { title: "another script: a token each", given: [user("日本語")], want: 13 },
    { title: "messages add up", given: [user("xx"), user("xx")], want: 17 },
  ])("$title", ({ given, want }) => expect(estimateTokens({ messages: given, tools: [] })).toBe(want));

  test("a call, its result and a tool count what they say", () => {
    const plain = estimateTokens({ messages: [user("x"), user("y")], tools: [] });
    const calls = [{ id: "c", name: "bash", input: { command: "ls" } }];
    const called = estimateTokens({
      messages: [user("x"), { role: "assistant", content: "", calls }, { role: "tool", callId: "c", content: "y" }],
      tools: [],
    });
    const schema = { type: "object", properties: { command: { type: "string" } } };
    const tools = [{ name: "bash", description: "run a command", schema }];
    expect(called - plain).toBe(
      5 + 5 + Math.ceil(JSON.stringify({ name: "bash", input: { command: "ls" } }).length / 3.4),
    );
    expect(estimateTokens({ messages: [], tools })).toBe(5 + 5 + Math.ceil(JSON.stringify(tools[0]).length / 3.4));
  });
});

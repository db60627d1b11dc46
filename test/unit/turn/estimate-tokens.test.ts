import { describe, expect, test } from "vitest";
import { estimateTokens } from "../../../src/turn/estimate-tokens.ts";

const user = (content: string) => ({ role: "user", content }) as const;

describe("an estimate is about the length of what is said", () => {
  test.each([
    { title: "no message: the opening of the answer", given: [], want: 5 },
    { title: "an empty message: its markers", given: [user("")], want: 10 },
    { title: "34 letters: 10 tokens", given: [user("x".repeat(34))], want: 20 },
    { title: "another script: a token each", given: [user("日本語")], want: 13 },
    { title: "messages add up", given: [user("xx"), user("xx")], want: 17 },
  ])("$title", ({ given, want }) => expect(estimateTokens(given)).toBe(want));
});

import { expect, test } from "vitest";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { enforceOutputLimit } from "../../../src/backends/openai/chat-completions.ts";

/** How many events pass, and how it ends. */
function held(event: TurnEvent, count: number, maxTokens: number): { passed: number; error?: string } {
  const limit = enforceOutputLimit(maxTokens);
  let passed = 0;
  try {
    for (let at = 0; at < count; at++) limit.push(event, () => void passed++);
    return { passed };
  } catch (error) {
    return { passed, error: String(error) };
  }
}

const KB = "x".repeat(1024);
const PAST = /limit of 100 tokens.*MX8103/;

test.each<{ what: string; event: TurnEvent }>([
  { what: "text", event: { type: "text-delta", text: KB } },
  { what: "thinking", event: { type: "thinking-delta", text: KB } },
  { what: "calls", event: { type: "tool-call", id: "c", name: "Bash", input: KB } },
])("$what that its tokens can't be is cut", ({ event }) => {
  expect(held(event, 89, 100)).toEqual({ passed: 89 });
  expect(held(event, 1000, 100)).toEqual({ passed: 89, error: expect.stringMatching(PAST) as unknown });
  expect(held(event, 1000, 4000)).toEqual({ passed: 1000 });
});

test("signs of life are no words", () => {
  expect(held({ type: "progress", done: 1, total: 2 }, 100_000, 1)).toEqual({ passed: 100_000 });
});

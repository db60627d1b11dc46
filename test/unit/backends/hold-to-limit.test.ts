import { expect, test } from "vitest";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { enforceOutputLimit } from "../../../src/backends/openai/chat-completions.ts";

/** How many events pass, and how it ends. */
async function held(event: TurnEvent, count: number, maxTokens: number): Promise<{ passed: number; error?: string }> {
  async function* events(): AsyncGenerator<TurnEvent> {
    for (let at = 0; at < count; at++) yield event;
  }
  let passed = 0;
  try {
    for await (const _ of enforceOutputLimit(events(), maxTokens)) passed++;
    return { passed };
  } catch (error) {
    return { passed, error: String(error) };
  }
}

const KB = "x".repeat(1024);
const PAST = /goes on beyond the 100 tokens.*MX8103/;

test.each<{ what: string; event: TurnEvent }>([
  { what: "text", event: { type: "text-delta", text: KB } },
  { what: "thinking", event: { type: "thinking-delta", text: KB } },
  { what: "calls", event: { type: "tool-call", id: "c", name: "Bash", input: KB } },
])("$what that its tokens can't be is cut", async ({ event }) => {
  expect(await held(event, 89, 100)).toEqual({ passed: 89 });
  expect(await held(event, 1000, 100)).toEqual({ passed: 89, error: expect.stringMatching(PAST) as unknown });
  expect(await held(event, 1000, 4000)).toEqual({ passed: 1000 });
});

test("signs of life are no words", async () => {
  expect(await held({ type: "progress", done: 1, total: 2 }, 100_000, 1)).toEqual({ passed: 100_000 });
});

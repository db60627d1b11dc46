import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { estimateRequest } from "../../../../src/prompt/tokens/estimate.ts";
import { request } from "../conversation/small-program.ts";

const words = "all good people read good books ".repeat(100);

test.each<{ title: string; given: Partial<MessagesRequest>; from: number; to: number }>([
  { title: "a word", given: {}, from: 1, to: 20 },
  { title: "3,200 letters of a message", given: { messages: [{ role: "user", content: words }] }, from: 800, to: 1000 },
  { title: "and of a system prompt", given: { system: words }, from: 800, to: 1000 },
  {
    title: "and of a tool's arguments",
    given: {
      messages: [
        { role: "user", content: "x" },
        {
          role: "assistant",
          content: [{ type: "tool_use", id: "a", name: "Write", input: { deep: [{ text: words }] } }],
        },
      ],
    },
    from: 800,
    to: 1000,
  },
  { title: "and of a tool", given: { tools: [{ name: "Read", description: words }] }, from: 800, to: 1000 },
  {
    title: "an image, however many letters it has",
    given: {
      messages: [
        {
          role: "user",
          content: [
            { type: "image", source: { type: "base64", media_type: "image/png", data: "A".repeat(1_000_000) } },
          ],
        },
      ],
    },
    from: 1500,
    to: 2000,
  },
])("$title", ({ given, from, to }) => {
  const tokens = estimateRequest(request(given));
  expect(tokens).toBeGreaterThanOrEqual(from);
  expect(tokens).toBeLessThan(to);
});

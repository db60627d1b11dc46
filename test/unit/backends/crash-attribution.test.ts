import { expect, test } from "vitest";
import type { Prompt } from "../../../src/shared/prompt-types.ts";
import { createCrashAttribution } from "../../../src/backends/crash-attribution.ts";
import { problemToHttp } from "../../../src/server/http/problem-to-http.ts";
import { MallexError } from "../../../src/diagnostics/problem.ts";

const prompt = (content: string): Prompt => ({
  messages: [{ role: "user", content }],
  tools: [],
  maxTokens: 8,
  stopSequences: [],
  sampling: {},
});

test("only the very prompt that was found out is refused, and only for its profile and plan", () => {
  const blame = createCrashAttribution();
  blame.remember({ plan: "p", profile: "coder", prompt: prompt("bad") });
  const refused = [
    { plan: "p", profile: "coder", prompt: prompt("bad") },
    { plan: "p", profile: "coder", prompt: prompt("good") },
    { plan: "p", profile: "other", prompt: prompt("bad") },
    { plan: "mended", profile: "coder", prompt: prompt("bad") },
  ].map((asked) => blame.refusal(asked)?.code);
  expect(refused).toEqual(["MX8107", undefined, undefined, undefined]);
});

test("the client is told not to ask again", () => {
  const problem = createCrashAttribution().remember({ plan: "p", profile: "coder", prompt: prompt("bad") });
  expect(problemToHttp(new MallexError(problem))).toMatchObject({
    status: 400,
    type: "invalid_request_error",
    shouldRetry: false,
    message: expect.stringContaining('"coder"') as string,
  });
});

test("what is remembered is bounded, and the oldest goes first", () => {
  const blame = createCrashAttribution();
  const asked = Array.from({ length: 300 }, (_, index) => ({
    plan: "p",
    profile: "coder",
    prompt: prompt(String(index)),
  }));
  for (const one of asked) blame.remember(one);
  const refused = asked.filter((one) => blame.refusal(one) !== undefined);
  expect(refused).toEqual(asked.slice(100));
});

import { expect, test } from "vitest";
import { notServed } from "../../../src/server/router.ts";

const OPENAI = "use /v1/chat/completions: the base URL of an OpenAI client ends in /v1";

test.each([
  { path: "/chat/completions", hint: OPENAI },
  { path: "/v1/v1/chat/completions", hint: OPENAI },
  { path: "/models", hint: "use /v1/models: the base URL of an OpenAI client ends in /v1" },
  { path: "/v1/v1/messages", hint: "use /v1/messages: the base URL of the Messages API ends without /v1" },
  { path: "/v1/responses", hint: "use /v1/chat/completions" },
  { path: "/completions", hint: "use /v1/chat/completions" },
  { path: "/v1/embeddings", hint: undefined },
  { path: "/v1/", hint: undefined },
  { path: "/nothing", hint: undefined },
])("of $path it says: $hint", ({ path, hint }) => {
  const { problem, allow } = notServed(path, "POST");
  expect({ ...problem, allow }).toEqual({
    code: "MX8405",
    severity: "error",
    message: `there is no ${path} here`,
    ...(hint !== undefined && { hint }),
    allow: undefined,
  });
});

test("a path that is served says which methods it knows", () => {
  expect(notServed("/v1/messages", "GET")).toMatchObject({
    problem: { code: "MX8406", message: "/v1/messages does not support GET, only POST" },
    allow: "POST",
  });
});

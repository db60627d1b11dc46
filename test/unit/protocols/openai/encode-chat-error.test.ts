import { expect, test } from "vitest";
import { ERROR_TYPES } from "../../../../src/protocols/anthropic/errors.ts";
import { encodeChatError } from "../../../../src/protocols/openai/errors.ts";

test.each([
  {
    given: { type: "invalid_request_error", code: "MX8002", path: "n" },
    type: "invalid_request_error",
    param: "n",
    code: "MX8002",
  },
  {
    given: { type: "invalid_request_error", code: "MX8004" },
    type: "invalid_request_error",
    param: null,
    code: "context_length_exceeded",
  },
  {
    given: { type: "authentication_error", code: "MX8011" },
    type: "authentication_error",
    param: null,
    code: "invalid_api_key",
  },
  {
    given: { type: "not_found_error", code: "MX8404", path: "model" },
    type: "invalid_request_error",
    param: "model",
    code: "model_not_found",
  },
  {
    given: { type: "rate_limit_error", code: "MX8106" },
    type: "rate_limit_error",
    param: null,
    code: "rate_limit_exceeded",
  },
  { given: { type: "overloaded_error", code: "MX7204" }, type: "server_error", param: null, code: "MX7204" },
  { given: { type: "billing_error", code: "MX8122" }, type: "insufficient_quota", param: null, code: "MX8122" },
] as const)("$given.type, $given.code", ({ given, ...want }) => {
  expect(encodeChatError({ message: "what went wrong", ...given })).toEqual({
    error: { message: "what went wrong", ...want },
  });
});

test("every kind has a word", () => {
  for (const type of ERROR_TYPES)
    expect(encodeChatError({ type, message: "m", code: "MX8102" }).error.type).toMatch(/^[a-z_]+$/);
});

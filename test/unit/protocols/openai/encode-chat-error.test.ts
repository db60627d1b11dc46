import { expect, test } from "vitest";
import { ERROR_TYPES } from "../../../../src/protocols/anthropic/errors.ts";
import { encodeChatError, type ChatFault } from "../../../../src/protocols/openai/encode-chat-completion.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("type code") as { given: Omit<ChatFault, "message">; type: string; param: unknown; code: string }[])(
  "$given.type, $given.code",
  ({ given, ...want }) => {
    expect(encodeChatError({ message: "what went wrong", ...given })).toEqual({
      error: { message: "what went wrong", ...want },
    });
  },
);

test("every kind has a word", () => {
  for (const type of ERROR_TYPES)
    expect(encodeChatError({ type, message: "m", code: "MX8102" }).error.type).toMatch(/^[a-z_]+$/);
});

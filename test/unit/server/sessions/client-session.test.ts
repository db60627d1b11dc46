import { describe, expect, test } from "vitest";
import { clientSession } from "../../../../src/server/sessions/client-session.ts";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function request(fields: Partial<MessagesRequest> = {}): MessagesRequest {
  return { model: "m", max_tokens: 1, messages: [{ role: "user", content: "hi" }], ...fields };
}

describe("a session is known by", () => {
  test.each(
    cases("a session is known") as [
      by: string,
      headers: Record<string, string>,
      request: MessagesRequest,
      want: string,
    ][],
  )("%s", (_, headers, given, want) => {
    expect(clientSession(headers, given)).toMatchObject({ session: want, key: want });
  });

  test("its first words, where the client says nothing", () => {
    const later = request({
      messages: [
        { role: "user", content: "hi" },
        { role: "assistant", content: "ho" },
        { role: "user", content: "more" },
      ],
    });
    const { key, session } = clientSession({}, request());
    expect(session).toBeUndefined();
    expect(clientSession({}, later).key).toBe(key);
    expect(clientSession({}, request({ messages: [{ role: "user", content: "ho" }] })).key).not.toBe(key);
    expect(clientSession({}, request({ metadata: {} })).key).toBe(key);
    const marked = [{ type: "text", text: "hi", cache_control: { type: "ephemeral" } }];
    expect(clientSession({}, request({ messages: [{ role: "user", content: marked }] })).key).toBe(key);
  });
});

describe("its talk is known by the person's first words", () => {
  const talkOf = (messages: MessagesRequest["messages"]): string | undefined =>
    clientSession({ "x-claude-code-session-id": "h" }, request({ messages })).conversationId;
  const hi = talkOf([{ role: "user", content: "hi" }]);

  test.each(
    cases("its talk is known by the persons first words") as {
      title: string;
      messages: MessagesRequest["messages"];
      isSame: boolean;
    }[],
  )("$title", ({ messages, isSame }) => expect(talkOf(messages) === hi).toBe(isSame));

  test("without any there is none", () => expect(talkOf([{ role: "user", content: " " }])).toBeUndefined());
});

describe("a talk begins", () => {
  const tools = [{ name: "Read", description: "", input_schema: { type: "object" } }];
  const later = cases("later") as MessagesRequest["messages"];
  test.each([
    { title: "with tools and nothing said before", given: request({ tools }), want: true },
    { title: "not with a title of it", given: request(), want: false },
    { title: "not when it goes on", given: request({ tools, messages: later }), want: false },
  ])("$title", ({ given, want }) => expect(clientSession({}, given).begins).toBe(want));
});

test("a helper says who it is", () => {
  expect(clientSession({ "x-claude-code-agent-id": "agent-1" }, request()).agent).toBe("agent-1");
});

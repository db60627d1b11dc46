import { describe, expect, test } from "vitest";
import { clientSession } from "../../../../src/server/sessions/client-session.ts";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";

function request(fields: Partial<MessagesRequest> = {}): MessagesRequest {
  return { model: "m", max_tokens: 1, messages: [{ role: "user", content: "hi" }], ...fields };
}

const by = (user_id: string): MessagesRequest => request({ metadata: { user_id } });

describe("a session is known by", () => {
  test.each<[by: string, headers: Record<string, string>, request: MessagesRequest, want: string]>([
    ["the client's header", { "x-claude-code-session-id": "h" }, by("u_session_s"), "h"],
    ["what follows _session_ in the user's id", {}, by("user_1_account_2_session_abc-1"), "abc-1"],
    ["session_id, where the user's id is JSON", {}, by('{"device_id":"d","session_id":"abc-2"}'), "abc-2"],
    ["the user's id", {}, by("somebody"), "somebody"],
    ["the user's id, where it is broken JSON", {}, by("{broken"), "{broken"],
    ["an id of 200 characters at most", {}, by("x".repeat(300)), "x".repeat(200)],
  ])("%s", (_, headers, given, want) => {
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

  test.each<{ title: string; messages: MessagesRequest["messages"]; isSame: boolean }>([
    {
      title: "and goes on with them",
      messages: [
        { role: "user", content: "hi" },
        { role: "assistant", content: "ho" },
      ],
      isSame: true,
    },
    {
      title: "whatever the client reminds of in front of them",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "<system-reminder>\nToday is Monday.\n</system-reminder>\n" },
            { type: "text", text: "hi" },
          ],
        },
      ],
      isSame: true,
    },
    {
      title: "in a message of its own, too",
      messages: [
        { role: "user", content: "<system-reminder>Today is Monday.</system-reminder>" },
        { role: "user", content: "hi" },
      ],
      isSame: true,
    },
    { title: "and is another with others", messages: [{ role: "user", content: "ho" }], isSame: false },
  ])("$title", ({ messages, isSame }) => expect(talkOf(messages) === hi).toBe(isSame));

  test("without any there is none", () => expect(talkOf([{ role: "user", content: " " }])).toBeUndefined());
});

describe("a talk begins", () => {
  const tools = [{ name: "Read", description: "", input_schema: { type: "object" } }];
  const later: MessagesRequest["messages"] = [
    { role: "user", content: "hi" },
    { role: "assistant", content: "ho" },
    { role: "user", content: "more" },
  ];
  test.each([
    { title: "with tools and nothing said before", given: request({ tools }), want: true },
    { title: "not with a title of it", given: request(), want: false },
    { title: "not when it goes on", given: request({ tools, messages: later }), want: false },
  ])("$title", ({ given, want }) => expect(clientSession({}, given).begins).toBe(want));
});

test("a helper says who it is", () => {
  expect(clientSession({ "x-claude-code-agent-id": "agent-1" }, request()).agent).toBe("agent-1");
});

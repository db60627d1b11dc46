import { describe, expect, test } from "vitest";
import { clientSession } from "../../../src/server/client-session.ts";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";

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
    expect(clientSession(headers, given)).toEqual({ session: want, key: want });
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

test("a helper says who it is", () => {
  expect(clientSession({ "x-claude-code-agent-id": "agent-1" }, request()).agent).toBe("agent-1");
});

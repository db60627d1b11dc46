import { expect, test } from "vitest";
import type { ContentBlock, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { findOrphan } from "../../../../src/prompt/conversation/parse-messages.ts";

const call = (id: string): ContentBlock => ({ type: "tool_use", id, name: "See", input: {} });
const result = (id: string): ContentBlock => ({ type: "tool_result", tool_use_id: id, content: "it" });
const says = (role: "user" | "assistant", ...content: ContentBlock[]): MessagesRequest["messages"][number] => ({
  role,
  content,
});

test.each<{ title: string; given: MessagesRequest["messages"]; want?: string }>([
  { title: "a result of the answer before", given: [says("assistant", call("a")), says("user", result("a"))] },
  {
    title: "two calls, two results, in any order",
    given: [says("assistant", call("a"), call("b")), says("user", result("b"), result("a"))],
  },
  {
    title: "an id that is used again",
    given: [
      says("assistant", call("a")),
      says("user", result("a")),
      says("assistant", call("a")),
      says("user", result("a")),
    ],
  },
  {
    title: "one that comes late",
    given: [says("assistant", call("a")), { role: "user", content: "x" }, says("assistant"), says("user", result("a"))],
  },
  { title: "one that comes early", given: [says("user", result("a")), says("assistant", call("a"))] },
  { title: "a call without one", given: [says("assistant", call("a")), { role: "user", content: "x" }] },
  {
    title: "an id of no call",
    given: [says("user", { type: "text", text: "x" }, result("a"))],
    want: "messages[0].content[1].tool_use_id: is the id of no `tool_use` in this talk",
  },
  {
    title: "a second one",
    given: [says("assistant", call("a")), says("user", result("a"), result("a"))],
    want: "messages[1].content[1].tool_use_id: is a second result of one call: each `tool_use` has one",
  },
  {
    title: "a result that the assistant says",
    given: [says("assistant", call("a"), result("a"))],
    want: "messages[0].content[1]: is a `tool_result`, and the message is not the user's",
  },
  {
    title: "a call that the user says",
    given: [says("user", call("a")), says("user", result("a"))],
    want: "messages[0].content[0]: is a `tool_use`, and the message is not the assistant's",
  },
  {
    title: "a call within a result",
    given: [
      says("assistant", call("a")),
      says("user", { type: "tool_result", tool_use_id: "a", content: [{ type: "text", text: "x" }, call("b")] }),
    ],
    want: "messages[1].content[0].content[1]: is a `tool_use` within a result",
  },
])("$title", ({ given, want }) => {
  expect(findOrphan(given).map(({ problem }) => problem.message)).toEqual(want === undefined ? [] : [want]);
});

import { expect, test } from "vitest";
import { CUT_NOTICE, withoutCutNotices } from "../../../../src/prompt/budget/cut-notice.ts";
import type { ConversationMessage } from "../../../../src/prompt/conversation/conversation.ts";

const said = (role: ConversationMessage["role"], text: string): ConversationMessage => ({
  role,
  pieces: [{ kind: "words", text }],
});

test.each([
  ["in front of an answer", said("assistant", `${CUT_NOTICE}\n\nWell.`), said("assistant", "Well.")],
  ["where the client has trimmed it", said("assistant", CUT_NOTICE), { role: "assistant" as const, pieces: [] }],
  ["not inside of an answer", said("assistant", `Well. ${CUT_NOTICE}`), said("assistant", `Well. ${CUT_NOTICE}`)],
  [
    "not where a person says it",
    said("user", `${CUT_NOTICE}\n\nWhat is this?`),
    said("user", `${CUT_NOTICE}\n\nWhat is this?`),
  ],
])("the line is cut out %s", (_, message, want) => {
  expect(withoutCutNotices({ system: [], messages: [message], unsupported: [] }).messages).toEqual([want]);
});

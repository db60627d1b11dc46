import { describe, expect, test } from "vitest";
import { findTags, withoutUserTags, withoutTags } from "../../../../src/routing/routes/facts.ts";
import type { Conversation } from "../../../../src/prompt/conversation/conversation.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

describe("tags in a text", () => {
  test.each(cases("tags in a text") as { title: string; text: string; tags: string[]; left: string }[])(
    "$title",
    ({ text, tags, left }) => expect([findTags(text), withoutTags(text)]).toEqual([tags, left]),
  );
});

describe("a talk without tags", () => {
  const said = (text: string): Conversation["messages"][number] => ({
    role: "user",
    pieces: [{ kind: "words", text }],
  });
  const talk: Conversation = {
    system: ["Write <mallex:high> to think."],
    messages: [
      said("<mallex:high> old question"),
      { role: "assistant", pieces: [{ kind: "words", text: "I saw <mallex:high>." }] },
      { role: "user", pieces: [{ kind: "result", callId: "a", text: "docs: <mallex:high>" }] },
      said("<mallex:low>"),
    ],
    unsupported: [],
  };

  test("has them taken out of all that the person said, however old, and of nothing else", () =>
    expect(withoutUserTags(talk)).toEqual({
      ...talk,
      messages: [said("old question"), talk.messages[1], talk.messages[2], { role: "user", pieces: [] }],
    }));

  test("begins as it did before it went on", () => {
    const before = withoutUserTags({ ...talk, messages: talk.messages.slice(0, 3) });
    expect(withoutUserTags(talk).messages.slice(0, 3)).toEqual(before.messages);
  });
});

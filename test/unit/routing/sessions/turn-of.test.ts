import { describe, expect, test } from "vitest";
import type { ContentBlock, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { turnOf, type SessionTurn } from "../../../../src/routing/sessions/user-turn.ts";
import { request, smallPlan } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Messages = MessagesRequest["messages"];

const plan = smallPlan({
  filters: [
    ...smallPlan().filters,
    { id: "output", at: { tag: "output" }, do: "keep" },
    { id: "caveat", at: { paragraph: "Caveat:" }, do: "keep" },
  ],
});
const text = (words: string): ContentBlock => ({ type: "text", text: words });
const user = (...blocks: ContentBlock[]): Messages[number] => ({ role: "user", content: blocks });
const hi: Messages[number] = { role: "user", content: "hi" };

function turn(...messages: Messages): SessionTurn {
  return turnOf(plan, parseMessages(request({ messages }), collectDropped()));
}

describe("the kind of a turn, and the words that its intent is decided on", () => {
  test.each<{ title: string; given: Messages; want: object }>([
    ...(cases("the kind of a turn and the words that its intent is decided") as {
      title: string;
      given: Messages;
      want: object;
    }[]),
    {
      title: "of a long text between short ones the ends",
      given: [user(text("fix this"), text(`a${"x".repeat(100_000)}z`), text("please"))],
      want: { kind: "user", text: expect.stringMatching(/^fix this\n\nax{700,}z?\W?x{350,}z\n\nplease$/) as string },
    },
    {
      title: "of many long texts a little of each",
      given: [user(...Array.from({ length: 20 }, (_, n) => text(`${n}${"x".repeat(500)}`)), text("why?"))],
      want: { kind: "user", text: expect.stringMatching(/^0x+[^]*\n\n19x+ x+\n\nwhy\?$/) as string },
    },
  ])("$title", ({ given, want }) => {
    expect(turn(...given)).toMatchObject(want);
  });
});

test.each([1, 2, 39, 40, 41, 20_000])(
  "the words of %i long texts are read in part, the first and the last one among them",
  (count) => {
    const texts = Array.from({ length: count }, (_, n) => text(`<${n}>${"x".repeat(2000)}`));
    const { text: words } = turn(user(...texts));
    expect(words.length).toBeLessThanOrEqual(1201);
    expect(words.startsWith("<0>")).toBe(true);
    expect(words).toContain(`<${count - 1}>`);
  },
);

describe("the key of a user turn", () => {
  const key = turn(hi).turnKey;

  test.each(cases("the key of a user turn") as { title: string; given: Messages; same: boolean; as?: string }[])(
    "$title",
    ({ given, same, as = key }) => {
      expect(turn(...given).turnKey === as).toBe(same);
    },
  );

  test("is short", () => expect(key).toMatch(/^[0-9a-f]{16}$/));

  test("ten thousand questions have ten thousand keys", () => {
    const keys = Array.from({ length: 10_000 }, (_, n) => turn({ role: "user", content: `question ${n}` }).turnKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

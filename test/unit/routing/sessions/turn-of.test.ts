import { describe, expect, test } from "vitest";
import type { ContentBlock, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { turnOf, type SessionTurn } from "../../../../src/routing/sessions/user-turn.ts";
import { request, smallPlan } from "../../prompt/conversation/small-program.ts";

type Messages = MessagesRequest["messages"];

const plan = smallPlan({
  filters: [
    ...smallPlan().filters,
    { id: "output", at: { tag: "output" }, do: "keep" },
    { id: "caveat", at: { paragraph: "Caveat:" }, do: "keep" },
  ],
});
const text = (words: string): ContentBlock => ({ type: "text", text: words });
const note = text("<note>Advert: buy</note>");
const call: Messages[number] = { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Run", input: {} }] };
const answer: Messages[number] = { role: "assistant", content: "Done." };
const user = (...blocks: ContentBlock[]): Messages[number] => ({ role: "user", content: blocks });
const result: ContentBlock = { type: "tool_result", tool_use_id: "t1", content: "a.txt" };
const picture: ContentBlock = { type: "image", source: { type: "base64", media_type: "image/png", data: "" } };
const stopped: ContentBlock = { ...result, content: "rejected", is_error: true };
const hi: Messages[number] = { role: "user", content: "hi" };

function turn(...messages: Messages): SessionTurn {
  return turnOf(plan, parseMessages(request({ messages }), collectDropped()));
}

describe("the kind of a turn, and the words that its intent is decided on", () => {
  test.each<{ title: string; given: Messages; want: Omit<SessionTurn, "turnKey"> }>([
    { title: "a question", given: [hi], want: { kind: "user", text: "hi" } },
    {
      title: "without the client's reminders beside it",
      given: [user(note, text("hi"), note)],
      want: { kind: "user", text: "hi" },
    },
    {
      title: "without the client's words in the same text",
      given: [user(text("hi\n<note>Advert</note>"))],
      want: { kind: "user", text: "hi" },
    },
    {
      title: "a text with role system after it is not the person's",
      given: [hi, { role: "system", content: "skills" }],
      want: { kind: "user", text: "hi" },
    },
    {
      title: "an answer that the client has begun changes nothing",
      given: [hi, { role: "assistant", content: "{" }],
      want: { kind: "user", text: "hi" },
    },
    {
      title: "a tag for mallex is no word",
      given: [user(text("fix it <mallex:high> now"))],
      want: { kind: "user", text: "fix it now" },
    },
    { title: "nothing but a tag", given: [user(text("<mallex:high>"))], want: { kind: "user", text: "" } },
    {
      title: "without the commands that the person has run before, nor what came of them",
      given: [
        user(
          text("Caveat: of the client"),
          text("<output>it was compacted</output>"),
          text("and now?"),
          text("<mallex:high>"),
        ),
      ],
      want: { kind: "user", text: "and now?" },
    },
    {
      title: "a command's output alone",
      given: [hi, answer, user(text("<output>it was compacted</output>"))],
      want: { kind: "tool", text: "hi" },
    },
    {
      title: "all texts of the person, with what the client has put before, between and behind them",
      given: [user(note, text("why does it hang?"), note, text("line 1\nline 2"), picture, text("be brief"), note)],
      want: { kind: "user", text: "why does it hang?\n\nline 1\nline 2\n\nbe brief" },
    },
    {
      title: "not the client's note of where a picture comes from",
      given: [user(text("what is this?"), picture, text("[Picture: a.png]"))],
      want: { kind: "user", text: "what is this?" },
    },
    {
      title: "not an older question that the person has stopped, and that has no answer",
      given: [user(text("rewrite all"), text("[Stopped by the user]"), text("what is"), text("2+2?"))],
      want: { kind: "user", text: "what is\n\n2+2?" },
    },
    {
      title: "words in brackets where there are no others",
      given: [user(text("[1, 2]"))],
      want: { kind: "user", text: "[1, 2]" },
    },
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
    { title: "tool results", given: [hi, call, user(result)], want: { kind: "tool", text: "hi" } },
    {
      title: "tool results and a reminder",
      given: [hi, call, user(result, note)],
      want: { kind: "tool", text: "hi" },
    },
    {
      title: "what stands beside tool results is the client's",
      given: [hi, call, user(result, text("a skill says"), text("do so"))],
      want: { kind: "tool", text: "hi" },
    },
    {
      title: "a tool that failed, and what the client says of it",
      given: [hi, call, user(stopped, text("try another way"))],
      want: { kind: "tool", text: "hi" },
    },
    {
      title: "a tool that the person has stopped, to say something",
      given: [hi, call, user(stopped, text("[stopped]"), text("that is wrong"))],
      want: { kind: "user", text: "that is wrong" },
    },
    {
      title: "a tool that the person has stopped, to say something in several texts",
      given: [hi, call, user(stopped, text("[stopped]"), text("that is wrong"), text("try b.txt"))],
      want: { kind: "user", text: "that is wrong\n\ntry b.txt" },
    },
    {
      title: "one of two tools that the person has stopped",
      given: [hi, call, user(result, stopped, text("[stopped]"), text("that is wrong"))],
      want: { kind: "user", text: "that is wrong" },
    },
    { title: "a reminder alone", given: [hi, answer, user(note)], want: { kind: "tool", text: "hi" } },
    { title: "no words of a person at all", given: [user(note)], want: { kind: "tool", text: "" } },
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
  const key2 = turn(hi, answer, hi).turnKey;

  test.each<{ title: string; given: Messages; same: boolean; as?: string }>([
    { title: "is the same for the same request again", given: [hi], same: true },
    { title: "for blocks instead of a string", given: [user(text("hi"))], same: true },
    { title: "for several blocks instead of one", given: [user(text("h"), text("i"))], same: true },
    { title: "with other reminders", given: [user(note, text("hi"))], same: true },
    { title: "with a text of role system after it", given: [hi, { role: "system", content: "x" }], same: true },
    { title: "for its tool turns", given: [hi, call, user(result)], same: true },
    { title: "for a reminder sent alone", given: [hi, answer, user(note)], same: true },
    { title: "is another for other words", given: [{ role: "user", content: "hj" }], same: false },
    { title: "and for the same words said a second time", given: [hi, answer, hi], same: false },
    { title: "whose tool turns have its own", given: [hi, answer, hi, call, user(result)], same: true, as: key2 },
    {
      title: "for the same words at the same place after a summary",
      given: [{ role: "user", content: "summary" }, answer, hi],
      same: false,
      as: key2,
    },
    {
      title: "and for words after a stopped tool",
      given: [hi, call, user(stopped, text("[stopped]"), text("hi"))],
      same: true,
      as: key2,
    },
  ])("$title", ({ given, same, as = key }) => {
    expect(turn(...given).turnKey === as).toBe(same);
  });

  test("is short", () => expect(key).toMatch(/^[0-9a-f]{16}$/));

  test("ten thousand questions have ten thousand keys", () => {
    const keys = Array.from({ length: 10_000 }, (_, n) => turn({ role: "user", content: `question ${n}` }).turnKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

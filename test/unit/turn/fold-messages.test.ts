import { describe, expect, test } from "vitest";
import { foldMessages, type PlainMessage } from "../../../src/turn/fold-messages.ts";

const user = (...texts: string[]): PlainMessage => ({ role: "user", texts });
const assistant = (...texts: string[]): PlainMessage => ({ role: "assistant", texts });
const system = (...texts: string[]): PlainMessage => ({ role: "system", texts });

/** One line a message: `u: text | text`. */
function fold(head: string, messages: readonly PlainMessage[]): string[] {
  return foldMessages(head, messages).map(({ role, content }) => `${role[0]}: ${content.replaceAll("\n\n", " | ")}`);
}

describe("a talk folds to one head and turns that alternate", () => {
  test.each<{ title: string; head?: string; given: PlainMessage[]; want: string[] }>([
    { title: "a question", given: [user("a")], want: ["u: a"] },
    { title: "with a head", head: "h", given: [user("a")], want: ["s: h", "u: a"] },
    {
      title: "neighbours of one role are one turn",
      given: [user("a"), user("b"), assistant("c"), assistant("d")],
      want: ["u: a | b", "a: c | d"],
    },
    {
      title: "a system message goes before the message it follows",
      given: [user("a", "b"), system("s")],
      want: ["u: s | a | b"],
    },
    {
      title: "two of them keep their order",
      given: [user("a"), system("s", "t"), system("v")],
      want: ["u: s | t | v | a"],
    },
    {
      title: "between two user messages it stays between",
      given: [user("a"), user("b"), system("s")],
      want: ["u: a | s | b"],
    },
    {
      title: "each goes to its own message",
      given: [user("a"), system("s"), user("b"), system("t")],
      want: ["u: s | a | t | b"],
    },
    {
      title: "after an answer it begins the user's turn",
      given: [user("a"), assistant("b"), system("s"), user("c")],
      want: ["u: a", "a: b", "u: s | c"],
    },
    {
      title: "at the start it begins the user's turn",
      given: [system("s"), user("a"), system("t")],
      want: ["u: s | t | a"],
    },
    { title: "alone it is the user's turn", given: [system("s")], want: ["u: s"] },
    { title: "an empty one is none", given: [user("a"), assistant("b"), system()], want: ["u: a", "a: b"] },
    {
      title: "an answer of which nothing is left parts its neighbours",
      given: [user("a"), assistant(), user("b")],
      want: ["u: a", "a: ", "u: b"],
    },
    {
      title: "so does a question of which nothing is left",
      given: [user("a"), assistant("b"), user(), assistant("c")],
      want: ["u: a", "a: b", "u: ", "a: c"],
    },
    { title: "no talk", head: "h", given: [], want: ["s: h"] },
  ])("$title", ({ head = "", given, want }) => expect(fold(head, given)).toEqual(want));
});

import { describe, expect, test } from "vitest";
import type { Policy } from "../../../../generated/types/plan.d.ts";
import {
  foldMessages,
  type FormattedMessage,
  type FormattedPiece,
} from "../../../../src/prompt/conversation/format-messages.ts";

/** A result is written as `=text`, in the native form as `#call text`; a call as `call!`; a picture as `*name`, of a tool as `=*name`. */
function piece(text: string): FormattedPiece {
  const image = { mediaType: "image/png", data: text.replace(/^=?[*]/, ""), tokens: 1 };
  if (text.startsWith("*")) return { kind: "image", image };
  if (text.startsWith("=*")) return { kind: "image", image, isResult: true };
  const [, callId = "", result = ""] = /^#(\S+) (.*)$/.exec(text) ?? [];
  if (callId !== "") return { kind: "result", callId, text: result };
  if (text.endsWith("!")) return { kind: "call", call: { id: text.slice(0, -1), name: "bash", input: {} } };
  return text.startsWith("=") ? { kind: "text", text, isResult: true } : { kind: "text", text };
}
const says =
  (role: FormattedMessage["role"]) =>
  (...texts: string[]): FormattedMessage => ({ role, pieces: texts.map(piece) });
const user = says("user");
const assistant = says("assistant");
const system = says("system");

/** One line a message: `u: text | text`, with its calls behind it; a result says whose it is. */
function fold(head: string, messages: readonly FormattedMessage[], policy?: Policy): string[] {
  return foldMessages(head, messages, policy).map((message) => {
    const calls = message.role === "assistant" ? (message.calls ?? []).map(({ id }) => ` ${id}!`) : [];
    const from = message.role === "tool" ? `#${message.callId} ` : "";
    const images = message.role === "user" ? (message.images ?? []) : [];
    const seen = images.map(({ data, at }) => ` ${data}@${at}`).join("");
    return `${message.role[0]}: ${from}${message.content.replaceAll("\n\n", " | ")}${calls.join("")}${seen}`;
  });
}

describe("a talk folds to one head and turns that alternate", () => {
  test.each<{ title: string; head?: string; given: FormattedMessage[]; want: string[] }>([
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

describe("results stand where a server and a reader expect them", () => {
  test.each<{ title: string; given: FormattedMessage[]; want: string[] }>([
    {
      title: "calls belong to their answer, results are messages behind it",
      given: [user("a"), assistant("b", "c!", "d!"), user("#c x", "#d y")],
      want: ["u: a", "a: b c! d!", "t: #c x", "t: #d y"],
    },
    {
      title: "words beside results come behind them",
      given: [user("a"), assistant("c!"), user("b", "#c x", "e")],
      want: ["u: a", "a:  c!", "t: #c x", "u: b | e"],
    },
    {
      title: "a system message behind a result begins the words",
      given: [user("a"), assistant("c!"), user("#c x"), system("s")],
      want: ["u: a", "a:  c!", "t: #c x", "u: s"],
    },
    {
      title: "results as text come before a system message, words behind it",
      given: [user("a"), assistant("b"), user("=x", "=y", "c"), system("s")],
      want: ["u: a", "a: b", "u: =x | =y | s | c"],
    },
    {
      title: "results as text alone come before it",
      given: [user("a"), assistant("b"), user("=x", "=y"), system("s", "t")],
      want: ["u: a", "a: b", "u: =x | =y | s | t"],
    },
  ])("$title", ({ given, want }) => expect(fold("", given)).toEqual(want));
});

describe("pictures keep their places among the words", () => {
  test.each<{ title: string; given: FormattedMessage[]; want: string[] }>([
    { title: "behind them", given: [user("abc", "*x")], want: ["u: abc x@3"] },
    { title: "before them", given: [user("*x", "abc")], want: ["u: abc x@0"] },
    { title: "between them", given: [user("abc", "*x", "*y", "d")], want: ["u: abc | d x@3 y@3"] },
    { title: "alone", given: [user("*x")], want: ["u:  x@0"] },
    { title: "where neighbours are joined", given: [user("abc", "*x"), user("d", "*y")], want: ["u: abc | d x@3 y@6"] },
    {
      title: "what tools show comes right behind all results",
      given: [user("a"), assistant("c!", "d!"), user("#c r", "=*x", "#d s", "=*y", "e", "*z")],
      want: ["u: a", "a:  c! d!", "t: #c r", "t: #d s", "u: e x@0 y@0 z@1"],
    },
    {
      title: "and before a system message",
      given: [user("a"), assistant("c!"), user("#c r", "=*x"), system("s")],
      want: ["u: a", "a:  c!", "t: #c r", "u: s x@0"],
    },
    {
      title: "but what a person shows comes behind it",
      given: [user("a"), assistant("b"), user("*x", "c"), system("s")],
      want: ["u: a", "a: b", "u: s | c x@1"],
    },
    {
      title: "behind a result as text",
      given: [user("a"), assistant("b"), user("=r", "=*x", "c"), system("s")],
      want: ["u: a", "a: b", "u: =r | s | c x@2"],
    },
  ])("$title", ({ given, want }) => expect(fold("", given)).toEqual(want));
});

describe("system messages that stay in their place", () => {
  test.each<{ title: string; given: FormattedMessage[]; want: string[] }>([
    { title: "stand behind what they follow", given: [user("a"), system("s")], want: ["s: h", "u: a", "s: s"] },
    {
      title: "part the words before them from those behind",
      given: [user("a"), system("s"), user("b"), assistant("c")],
      want: ["s: h", "u: a", "s: s", "u: b", "a: c"],
    },
    { title: "are one where two follow each other", given: [system("s"), system("t")], want: ["s: h", "s: s | t"] },
    { title: "are none where nothing is left of them", given: [user("a"), system()], want: ["s: h", "u: a"] },
  ])("$title", ({ given, want }) => {
    expect(fold("h", given, { midSystem: "inPlace" })).toEqual(want);
  });
});

describe("a head in front of the person's first words", () => {
  test.each<{ title: string; given: FormattedMessage[]; want: string[] }>([
    { title: "is no message of its own", given: [user("a"), assistant("b")], want: ["u: h | a", "a: b"] },
    { title: "goes before system messages too", given: [user("a"), system("s")], want: ["u: h | s | a"] },
    { title: "is one where an answer comes first", given: [assistant("a"), user("b")], want: ["u: h", "a: a", "u: b"] },
  ])("$title", ({ given, want }) => {
    expect(fold("h", given, { system: "user" })).toEqual(want);
  });
});

function many(role: FormattedMessage["role"], times: number, texts: readonly string[]): FormattedMessage {
  return { role, pieces: Array.from({ length: times }, () => texts.map(piece)).flat() };
}

describe("a message of very many blocks costs no more than its length", () => {
  test("pictures among words", () => {
    const words = "w".repeat(1500);
    const [message] = foldMessages("", [many("user", 10_000, [words, "*x"])]);
    const places = message?.role === "user" ? (message.images ?? []).map(({ at }) => at) : [];
    // Joined anew for each picture, the words would be some 75 GB.
    expect(places).toEqual(Array.from({ length: 10_000 }, (_, index) => index * 1502 + 1500));
  });

  test("texts of a system message", () => {
    expect(fold("", [user("a"), many("system", 200_000, ["s"])])).toEqual([`u: ${"s | ".repeat(200_000)}a`]);
  });
});

import { describe, expect, test } from "vitest";
import type { Policy } from "../../../../generated/types/plan.d.ts";
import {
  foldMessages,
  type FormattedMessage,
  type FormattedPiece,
} from "../../../../src/prompt/conversation/format-messages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
  test.each(
    cases("a talk folds to one head and turns that alternate") as {
      title: string;
      head?: string;
      given: FormattedMessage[];
      want: string[];
    }[],
  )("$title", ({ head = "", given, want }) => expect(fold(head, given)).toEqual(want));
});

describe("results stand where a server and a reader expect them", () => {
  test.each(
    cases("results stand where a server and a reader expect them") as {
      title: string;
      given: FormattedMessage[];
      want: string[];
    }[],
  )("$title", ({ given, want }) => expect(fold("", given)).toEqual(want));
});

describe("pictures keep their places among the words", () => {
  test.each(
    cases("pictures keep their places among the words") as {
      title: string;
      given: FormattedMessage[];
      want: string[];
    }[],
  )("$title", ({ given, want }) => expect(fold("", given)).toEqual(want));
});

describe("system messages that stay in their place", () => {
  test.each(
    cases("system messages that stay in their place") as { title: string; given: FormattedMessage[]; want: string[] }[],
  )("$title", ({ given, want }) => {
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

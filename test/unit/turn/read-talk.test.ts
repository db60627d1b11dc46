import { describe, expect, test } from "vitest";
import type { ContentBlock } from "../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../src/turn/collect-dropped.ts";
import { readTalk, type TalkPiece } from "../../../src/turn/read-talk.ts";
import { request } from "./small-program.ts";

type Block = ContentBlock & Readonly<Record<string, unknown>>;

interface Case {
  readonly block: Block;
  /** Words as they are, a result as `id: text`, a call as JSON. */
  readonly texts: readonly string[];
  readonly dropped?: string;
  readonly unshowable?: string;
}

const text = (words: string): Block => ({ type: "text", text: words });
const result = (content?: string | Block[], is_error?: boolean): Block => ({
  type: "tool_result",
  tool_use_id: "t",
  ...(content === undefined ? {} : { content }),
  ...(is_error === undefined ? {} : { is_error }),
});
const document = (source: Block["source"], more: object = {}): Block => ({ type: "document", source, ...more });
const image: Block = { type: "image", source: { type: "base64", media_type: "image/png", data: "AA==" } };

function shown(piece: TalkPiece): string {
  if (piece.kind === "call") return JSON.stringify(piece.call);
  return piece.kind === "result" ? `${piece.callId}: ${piece.text}` : piece.text;
}

describe("every kind of block is words, a call, its result, reported, or can't be shown", () => {
  test.each<Case>([
    { block: text("a"), texts: ["a"] },
    { block: { ...text("a"), citations: [], cache_control: { type: "ephemeral" } }, texts: ["a"] },
    { block: text(""), texts: [] },
    {
      block: { type: "tool_use", id: "t", name: "Read", input: { path: "a b" } },
      texts: ['{"id":"t","name":"Read","input":{"path":"a b"}}'],
    },
    { block: result("a"), texts: ["t: a"] },
    { block: result([text("a"), text("b")]), texts: ["t: a\nb"] },
    { block: result(), texts: ["t: "] },
    { block: result("no such file", true), texts: ["t: [error] no such file"] },
    { block: result([text("a"), image]), texts: ["t: a"], unshowable: "messages[0].content[0].content[1]: an image" },
    { block: document({ type: "text", media_type: "text/plain", data: "a" }), texts: ["a"] },
    { block: document({ type: "text", data: "a" }, { title: "T", context: "C" }), texts: ["T\nC\na"] },
    { block: document({ type: "text", data: "a" }, { title: null, context: null }), texts: ["a"] },
    { block: document({ type: "content", content: "a" }), texts: ["a"] },
    { block: document({ type: "content", content: [text("a"), text("b")] }), texts: ["a\nb"] },
    { block: document({ type: "content" }), texts: [] },
    {
      block: document({ type: "base64", data: "AA==" }),
      texts: [],
      unshowable: 'messages[0].content[0]: a document of kind "base64"',
    },
    {
      block: document({ type: "url", url: "https://a.test" }),
      texts: [],
      unshowable: 'messages[0].content[0]: a document of kind "url"',
    },
    { block: image, texts: [], unshowable: "messages[0].content[0]: an image" },
    {
      block: { type: "image", source: { type: "url", url: "https://a.test" } },
      texts: [],
      unshowable: "messages[0].content[0]: an image",
    },
    { block: { type: "thinking", thinking: "hm", signature: "s" }, texts: [], dropped: "thinking" },
    { block: { type: "redacted_thinking", data: "x" }, texts: [], dropped: "redacted_thinking" },
    ...[
      "search_result",
      "server_tool_use",
      "web_search_tool_result",
      "mcp_tool_use",
      "tool_reference",
      "container_upload",
      "tomorrow",
    ].map((type) => ({ block: { type }, texts: [`[${type}]`], dropped: type })),
  ])("$block", ({ block, texts, dropped, unshowable }) => {
    const collected = collectDropped();
    const talk = readTalk(request({ messages: [{ role: "user", content: [block] }] }), collected);
    expect(talk.messages[0]?.pieces.map(shown)).toEqual(texts);
    expect(collected.list().map(({ what }) => what)).toEqual(dropped === undefined ? [] : [dropped]);
    expect(talk.unshowable?.message.split(" can't be shown")[0]).toBe(unshowable);
  });
});

describe("a text says the same as a string and as blocks", () => {
  const read = (content: string | Block[]): object =>
    readTalk(request({ system: content, messages: [{ role: "user", content }] }), collectDropped());
  test("one text", () => expect(read("a")).toEqual(read([text("a")])));
  test("an empty text", () => expect(read("")).toEqual(read([text("")])));
  test("no blocks at all", () => expect(read("")).toEqual(read([])));
  test("it is the talk", () =>
    expect(read("a")).toEqual({ system: ["a"], messages: [{ role: "user", pieces: [{ kind: "words", text: "a" }] }] }));
});

test("a request without system has none", () => {
  expect(readTalk(request(), collectDropped()).system).toEqual([]);
});

test("what a tool says is told from what a person says", () => {
  const talk = readTalk(request({ messages: [{ role: "user", content: [result("a"), text("b")] }] }), collectDropped());
  expect(talk.messages[0]?.pieces.map(({ kind }) => kind)).toEqual(["result", "words"]);
});

test("the first thing that can't be shown is the one that is named", () => {
  const messages = [{ role: "user", content: [text("a"), image, document({ type: "url" })] }] as const;
  const talk = readTalk(request({ messages: [...messages] as never }), collectDropped());
  expect(talk.unshowable?.at).toEqual({ path: "messages[0].content[1]" });
});

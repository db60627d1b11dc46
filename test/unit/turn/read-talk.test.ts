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
    { block: result([text("a"), image]), texts: ["t: a\n[image]"], dropped: "image" },
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

/** What Claude leaves in a talk, and what a model of text sees of it. */
const LEFT_BY_CLAUDE: readonly { readonly block: Block; readonly shown: string; readonly dropped?: string }[] = [
  { block: { type: "thinking", thinking: "hm", signature: "EqQB" }, shown: "", dropped: "thinking" },
  { block: { type: "redacted_thinking", data: "EqQB" }, shown: "", dropped: "redacted_thinking" },
  {
    block: {
      ...text("Paris"),
      citations: [{ type: "web_search_result_location", url: "https://a.test", encrypted_index: "EqQB" }],
    },
    shown: "Paris",
  },
  { block: { ...text("a"), cache_control: { type: "ephemeral", ttl: "1h" } }, shown: "a" },
  {
    block: { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: "weather" } },
    shown: '[server_tool_use: web_search {"query":"weather"}]',
    dropped: "server_tool_use",
  },
  {
    block: {
      type: "web_search_tool_result",
      tool_use_id: "srvtoolu_1",
      content: [
        { type: "web_search_result", url: "https://a.test", title: "A", encrypted_content: "EqQB", page_age: "1 d" },
        { type: "web_search_result", url: "https://b.test", title: "B", encrypted_content: "EqQB" },
      ],
    },
    shown: "[web_search_tool_result: A https://a.test B https://b.test]",
    dropped: "web_search_tool_result",
  },
  {
    block: {
      type: "web_search_tool_result",
      tool_use_id: "srvtoolu_1",
      content: { type: "web_search_tool_result_error", error_code: "max_uses_exceeded" },
    },
    shown: "[web_search_tool_result: max_uses_exceeded]",
    dropped: "web_search_tool_result",
  },
  {
    block: {
      type: "web_fetch_tool_result",
      tool_use_id: "srvtoolu_2",
      content: {
        type: "web_fetch_result",
        url: "https://a.test",
        content: { type: "document", title: "T", source: { type: "text", media_type: "text/plain", data: "the page" } },
      },
    },
    shown: "[web_fetch_tool_result: https://a.test T the page]",
    dropped: "web_fetch_tool_result",
  },
  {
    block: {
      type: "web_fetch_tool_result",
      content: { type: "web_fetch_result", content: { type: "document", source: { type: "base64", data: "JVBERi0" } } },
    },
    shown: "[web_fetch_tool_result]",
    dropped: "web_fetch_tool_result",
  },
  {
    block: {
      type: "code_execution_tool_result",
      content: { type: "code_execution_result", stdout: "4", stderr: "", return_code: 0, content: [] },
    },
    shown: "[code_execution_tool_result: 4]",
    dropped: "code_execution_tool_result",
  },
  {
    block: { type: "mcp_tool_use", id: "mcptoolu_1", name: "find", server_name: "s", input: { id: 7 } },
    shown: '[mcp_tool_use: find {"id":7}]',
    dropped: "mcp_tool_use",
  },
  {
    block: {
      type: "mcp_tool_result",
      tool_use_id: "mcptoolu_1",
      is_error: false,
      content: [{ type: "text", text: "found" }],
    },
    shown: "[mcp_tool_result: found]",
    dropped: "mcp_tool_result",
  },
  {
    block: {
      type: "tool_search_tool_result",
      content: {
        type: "tool_search_tool_search_result",
        tool_references: [{ type: "tool_reference", tool_name: "Grep" }],
      },
    },
    shown: "[tool_search_tool_result: Grep]",
    dropped: "tool_search_tool_result",
  },
  {
    block: result([{ type: "tool_reference", tool_name: "Grep" }]),
    shown: "[tool_reference: Grep]",
    dropped: "tool_reference",
  },
  { block: { type: "compaction", content: "So far: a." }, shown: "[compaction: So far: a.]", dropped: "compaction" },
  { block: { type: "container_upload", file_id: "file_1" }, shown: "[container_upload]", dropped: "container_upload" },
  { block: image, shown: "[image]", dropped: "image" },
  { block: result([image]), shown: "[image]", dropped: "image" },
  { block: document({ type: "base64", data: "AA==" }, { title: "T" }), shown: "T\n[document]", dropped: "document" },
];

test.each(LEFT_BY_CLAUDE)(
  "of what Claude has left in a talk a model of text sees $shown",
  ({ block, shown: want, dropped }) => {
    const before = { role: "assistant", content: [block] } as const;
    const messages = [{ role: "user", content: "a" }, before, { role: "user", content: "b" }] as const;
    const later = [...messages, { role: "assistant", content: "c" }, { role: "user", content: "d" }] as const;
    const read = (talk: readonly unknown[]): ReturnType<typeof readTalk> & { what: string[] } => {
      const collected = collectDropped();
      const found = readTalk(request({ messages: [...talk] as never }), collected);
      return { ...found, what: collected.list().map(({ what }) => what) };
    };
    const now = read(messages);
    expect(now.unshowable).toBeUndefined();
    expect(now.messages[1]?.pieces.map((piece) => (piece.kind === "call" ? "" : piece.text)).join("|")).toBe(want);
    expect(now.what).toEqual(dropped === undefined ? [] : [dropped]);
    // The prompt of the next turn begins with that of this one.
    expect(read(later).messages.slice(0, 3)).toEqual(now.messages);
  },
);

test("an image that the person asks about can't be shown; once it is answered, by whomever, it is history", () => {
  const asked = [{ role: "user", content: [result("a"), image, text("what is it?")] }] as const;
  const answered = [...asked, { role: "assistant", content: "a cat" }, { role: "user", content: "and now?" }] as const;
  const read = (messages: readonly unknown[]): ReturnType<typeof readTalk> =>
    readTalk(request({ messages: [...messages] as never }), collectDropped());
  expect(read(asked).unshowable?.message).toContain("messages[0].content[1]: an image");
  expect(read(answered).unshowable).toBeUndefined();
  expect(read(answered).messages[0]?.pieces.map(shown)).toEqual(["t: a", "[image]", "what is it?"]);
});

test("a block without end is cut, and one too deep is not followed", () => {
  const long = { type: "web_fetch_tool_result", content: { text: "x".repeat(10_000) } };
  let deep: object = { text: "bottom" };
  for (let level = 0; level < 100; level++) deep = { content: deep };
  const read = (block: object): string =>
    readTalk(request({ messages: [{ role: "user", content: [block as Block] }] }), collectDropped())
      .messages[0]?.pieces.map(shown)
      .join("") ?? "";
  expect(read(long)).toBe(`[web_fetch_tool_result: ${"x".repeat(4000)}…]`);
  expect(read({ type: "tomorrow", content: deep })).toBe("[tomorrow]");
});

test("the first thing that can't be shown is the one that is named", () => {
  const messages = [{ role: "user", content: [text("a"), image, document({ type: "url" })] }] as const;
  const talk = readTalk(request({ messages: [...messages] as never }), collectDropped());
  expect(talk.unshowable?.at).toEqual({ path: "messages[0].content[1]" });
});

import { describe, expect, test } from "vitest";
import type { ContentBlock } from "../../../../generated/types/anthropic.d.ts";
import { hideFrom, type Conversation, type MessagePiece } from "../../../../src/prompt/conversation/conversation.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { request } from "./small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Block = ContentBlock & Readonly<Record<string, unknown>>;

interface Case {
  readonly block: Block;
  /** Words as they are, a result as `id: text`, a call as JSON. */
  readonly texts: readonly string[];
  readonly dropped?: string;
  /** What stands in the way, up to its first comma, and for whom. */
  readonly hindrance?: string;
}

const text = (words: string): Block => ({ type: "text", text: words });
const result = (content?: string | Block[], is_error?: boolean): Block => ({
  type: "tool_result",
  tool_use_id: "t",
  ...(content === undefined ? {} : { content }),
  ...(is_error === undefined ? {} : { is_error }),
});
const document = (source: Block["source"], more: object = {}): Block => ({ type: "document", source, ...more });
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
const picture = (source: object): Block => ({ type: "image", source: source as Block["source"] });
const image = picture({ type: "base64", media_type: "image/png", data: PNG });

function shown(piece: MessagePiece): string {
  if (piece.kind === "call") return JSON.stringify(piece.call);
  if (piece.kind === "medium") return piece.image === undefined ? piece.name : `${piece.name} ${piece.image.mediaType}`;
  if (piece.kind === "words") return piece.text;
  return `${piece.callId}: ${piece.text}${(piece.images ?? []).map(({ mediaType }) => ` ${mediaType}`).join("")}`;
}

describe("every kind of block is words, a call, its result, reported, or can't be shown", () => {
  test.each<Case>([
    ...(cases("every kind of block is words a call its result reported or cant") as Case[]),
    {
      block: picture({ type: "base64", media_type: "image/png", data: PNG + "A".repeat(7_000_000) }),
      texts: ["image"],
      hindrance: "messages[0].content[0].source: an image has 5250069 bytes",
    },
    ...["url", "file", "tomorrow"].map((type) => ({
      block: picture({ type, url: "https://a.test" }),
      texts: ["image"],
      hindrance: `messages[0].content[0].source: an image of kind "${type}" is not here`,
    })),
    ...[
      "server_tool_use",
      "web_search_tool_result",
      "mcp_tool_use",
      "tool_reference",
      "container_upload",
      "advisor_tool_result",
      "fallback",
      "mid_conv_system",
      "tool_addition",
    ].map((type) => ({ block: { type }, texts: [`[${type}]`], dropped: type })),
  ])("$block", ({ block, texts, dropped, hindrance }) => {
    const collected = collectDropped();
    const call: Block = { type: "tool_use", id: "t", name: "See", input: {} };
    const before = block.type === "tool_result" ? [{ role: "assistant" as const, content: [call] }] : [];
    const role = block.type === "tool_use" ? "assistant" : "user";
    const talk = parseMessages(request({ messages: [{ role, content: [block] }, ...before] }), collected);
    expect(talk.messages[0]?.pieces.map(shown)).toEqual(texts);
    expect(collected.list().map(({ what }) => what)).toEqual(dropped === undefined ? [] : [dropped]);
    const [first] = talk.unsupported.map(({ problem, only }) => [only, problem.message.split(",", 1)[0]]);
    expect(first?.filter(Boolean).join(" ")).toBe(hindrance);
  });
});

describe("a text says the same as a string and as blocks", () => {
  const read = (content: string | Block[]): object =>
    parseMessages(request({ system: content, messages: [{ role: "user", content }] }), collectDropped());
  test("one text", () => expect(read("a")).toEqual(read([text("a")])));
  test("an empty text", () => expect(read("")).toEqual(read([text("")])));
  test("no blocks at all", () => expect(read("")).toEqual(read([])));
  test("it is the talk", () => expect(read("a")).toEqual(cases("talk")));
});

test("a request without system has none", () => {
  expect(parseMessages(request(), collectDropped()).system).toEqual([]);
});

test("what a tool says is told from what a person says", () => {
  const talk = parseMessages(
    request({ messages: [{ role: "user", content: [result("a"), text("b")] }] }),
    collectDropped(),
  );
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
    block: { type: "tool_reference", tool_name: "Grep" },
    shown: "[tool_reference: Grep]",
    dropped: "tool_reference",
  },
  { block: { type: "compaction", content: "So far: a." }, shown: "[compaction: So far: a.]", dropped: "compaction" },
  { block: { type: "container_upload", file_id: "file_1" }, shown: "[container_upload]", dropped: "container_upload" },
  { block: image, shown: "[image]", dropped: "image" },
  {
    block: document({ type: "base64", data: "AA==" }, { title: "T" }),
    shown: "T|[document]",
    dropped: "document",
  },
  {
    block: { type: "fallback", from: { model: "claude-a" }, to: { model: "claude-b" } },
    shown: "[fallback: claude-a claude-b]",
    dropped: "fallback",
  },
];

test.each(LEFT_BY_CLAUDE)(
  "of what Claude has left in a talk a model of text sees $shown",
  ({ block, shown: want, dropped }) => {
    const before = { role: "assistant", content: [block] } as const;
    const messages = [{ role: "user", content: "a" }, before, { role: "user", content: "b" }] as const;
    const later = [...messages, { role: "assistant", content: "c" }, { role: "user", content: "d" }] as const;
    const read = (talk: readonly unknown[]): ReturnType<typeof parseMessages> & { what: string[] } => {
      const collected = collectDropped();
      const found = parseMessages(request({ messages: [...talk] as never }), collected);
      return { ...found, what: collected.list().map(({ what }) => what) };
    };
    const now = read(messages);
    expect(now.unsupported).toEqual([]);
    expect(now.messages[1]?.pieces.map(shown).join("|")).toBe(want);
    expect(now.what).toEqual(dropped === undefined ? [] : [dropped]);
    // The prompt of the next turn begins with that of this one.
    expect(read(later).messages.slice(0, 3)).toEqual(now.messages);
  },
);

describe("a picture that the person asks about", () => {
  const CALL: Block = { type: "tool_use", id: "t", name: "See", input: {} };
  const before = [
    { role: "user", content: "a" },
    { role: "assistant", content: [CALL] },
  ] as const;
  const asked = [...before, { role: "user", content: [result("a"), image, text("what is it?")] }] as const;
  const answered = [...asked, { role: "assistant", content: "a cat" }, { role: "user", content: "and now?" }] as const;
  const dropped = collectDropped();
  const read = (messages: readonly unknown[]): Conversation =>
    parseMessages(request({ messages: [...messages] as never }), dropped);

  test("stands in the way of a model that sees nothing", () =>
    expect(read(asked).unsupported).toMatchObject([
      { only: "blind", problem: { at: { path: "messages[2].content[1]" } } },
    ]));
  test("is history once it is answered, by whomever", () => expect(read(answered).unsupported).toEqual([]));
  test.each([
    { sees: true, want: ["t: a", "image image/png", "what is it?"], reported: [] },
    { sees: false, want: ["t: a", "[image]", "what is it?"], reported: ["image"] },
  ])("looks the same before and after: $sees", ({ sees, want, reported }) => {
    for (const messages of [asked, answered]) {
      const hidden = collectDropped();
      expect(hideFrom(sees, read(messages), hidden).messages[2]?.pieces.map(shown)).toEqual(want);
      expect(hidden.list().map(({ what }) => what)).toEqual(reported);
    }
  });
});

describe("what a tool has read, and the client puts beside its result", () => {
  const CALL: Block = { type: "tool_use", id: "t", name: "See", input: {} };
  const page = document({ type: "base64", media_type: "application/pdf", data: "JVBERi0xLjQK" });
  const hindrancesOf = (...content: readonly Block[]): unknown[] => {
    const messages = [
      { role: "user", content: "a" },
      { role: "assistant", content: [CALL] },
      { role: "user", content },
    ];
    const talk = parseMessages(request({ messages: messages as never }), collectDropped());
    return talk.unsupported.map(({ problem }) => problem.at?.path);
  };
  const reminder = text("<note>Advert</note>");

  test.each([
    { title: "a document", content: [result("read"), page] },
    { title: "a picture", content: [result("read"), image] },
    { title: "with a reminder behind it", content: [result("read"), page, reminder] },
    { title: "with a reminder before it", content: [result("read"), reminder, page] },
  ])("ends no talk: $title", ({ content }) => expect(hindrancesOf(...content)).toEqual([]));

  test("what the person asks about in the same message does", () =>
    expect(hindrancesOf(result("read"), page, text("what is it?"))).toEqual(["messages[2].content[1]"]));
});

/** As clients send a talk whose questions got no answer: a message each, or all as one. */
describe("a picture that was refused does not lock the talk", () => {
  const reminder = text("<system-reminder>Tabs.</system-reminder>");
  const note = text("[Image: source: /tmp/1.png]");
  const pdf = document({ type: "base64", data: "AA==" });
  const what = text("what is it?");
  const never = text("never mind, what is 2 + 2?");
  test.each<{ title: string; said: Block[][]; asked: string[] }>([
    { title: "asked", said: [[reminder, image, what]], asked: ["0.1"] },
    { title: "asked, with where it comes from", said: [[image, what, note]], asked: ["0.0"] },
    { title: "asked before it", said: [[what, image, note]], asked: ["0.1"] },
    { title: "asked behind a reminder", said: [[image, reminder, what]], asked: ["0.0"] },
    { title: "asked with a reminder behind", said: [[image, what, reminder], [reminder]], asked: ["0.0"] },
    { title: "asked in two messages", said: [[image], [what]], asked: ["0.0"] },
    { title: "two that are asked about", said: [[image, pdf, what]], asked: ["0.0", "0.1"] },
    { title: "left behind in a message of its own", said: [[image, what], [never]], asked: [] },
    { title: "left behind, the question before it", said: [[what, image], [never]], asked: [] },
    { title: "left behind in the same message", said: [[image, what, never]], asked: [] },
    { title: "left behind its note", said: [[what, image, note, never]], asked: [] },
    { title: "left behind, a PDF", said: [[pdf, what, never]], asked: [] },
    {
      title: "left behind for another",
      said: [
        [image, what],
        [{ ...image }, never],
      ],
      asked: ["1.0"],
    },
  ])("$title", ({ said, asked }) => {
    const messages = said.map((content) => ({ role: "user" as const, content }));
    const { unsupported: hindrances } = parseMessages(request({ messages: messages as never }), collectDropped());
    const paths = asked.map((path) => path.replace(/(.)\.(.)/, "messages[$1].content[$2]"));
    expect(hindrances.map(({ problem }) => problem.at?.path)).toEqual(paths);
  });
});

test.each([
  { title: "in a result, to one that sees", sees: true, want: ["t: [image] image/png"], reported: 0 },
  { title: "in a result, to one that does not", sees: false, want: ["t: [image]"], reported: 1 },
])("a picture $title", ({ sees, want, reported }) => {
  const hidden = collectDropped();
  const messages = [{ role: "user", content: [result([image])] }] as const;
  const talk = parseMessages(request({ messages: [...messages] as never }), collectDropped());
  expect(hideFrom(sees, talk, hidden).messages[0]?.pieces.map(shown)).toEqual(want);
  expect(hidden.list()).toHaveLength(reported);
});

describe("only a user's message holds pictures", () => {
  test.each(["assistant", "system"] as const)("%s", (role) => {
    const dropped = collectDropped();
    const messages = [
      { role: "user", content: "a" },
      { role, content: [text("b"), image] },
    ] as const;
    const talk = parseMessages(request({ messages: [...messages] as never, system: [image] }), dropped);
    expect([talk.system, talk.messages[1]?.pieces.map(shown)]).toEqual([["[image]"], ["b", "[image]"]]);
    expect(dropped.list()).toMatchObject([{ what: "image", count: 2 }]);
  });
});

test("a block without end is cut, and one too deep is not followed", () => {
  const long = { type: "web_fetch_tool_result", content: { text: "x".repeat(10_000) } };
  let deep: object = { text: "bottom" };
  for (let level = 0; level < 100; level++) deep = { content: deep };
  const read = (block: object): string =>
    parseMessages(request({ messages: [{ role: "user", content: [block as Block] }] }), collectDropped())
      .messages[0]?.pieces.map(shown)
      .join("") ?? "";
  expect(read(long)).toBe(`[web_fetch_tool_result: ${"x".repeat(4000)}…]`);
  expect(read({ type: "tomorrow", content: deep })).toBe("[tomorrow]");
});

test("what stands in the way is named in its order", () => {
  const messages = [{ role: "user", content: [text("a"), image, document({ type: "url" })] }] as const;
  const talk = parseMessages(request({ messages: [...messages] as never }), collectDropped());
  expect(talk.unsupported.map(({ problem }) => problem.at?.path)).toEqual([
    "messages[0].content[1]",
    "messages[0].content[2]",
  ]);
});

import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { toolSearchNote, formatSearches } from "../../../../src/prompt/tools/tool-search.ts";
import { request } from "../conversation/small-program.ts";
import { OF_SERVERS, SEARCH } from "../../tool-calls/catalog/finders.ts";
import { offered } from "../../tool-calls/catalog/offered.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Tools = NonNullable<MessagesRequest["tools"]>;
type Offered = ReturnType<typeof offered>;

const ORDER = "mcp__shop__order(item, count?: integer) - Orders one thing of the shop.\nCall one with use_tool.";
const NOTE = toolSearchNote({ query: "shop", limit: 5 });

/** Messages in short: `assistant: words | find_tool {"query":"…"}`, `user: = result`. */
function shown(said: readonly Message[], tools: Offered): string[] {
  const [first, ...rest] = [{ role: "user" as const, content: "Buy tea." }, ...said];
  const talk = parseMessages(request({ messages: [first, ...rest] }), collectDropped());
  return formatSearches(talk, tools)
    .messages.slice(1)
    .map(({ role, pieces }) => {
      const texts = pieces.map((piece) => {
        if (piece.kind === "call") return `${piece.call.name} ${JSON.stringify(piece.call.input)}`;
        return piece.kind === "result" ? `= ${piece.text}` : piece.kind === "words" ? piece.text : "?";
      });
      return `${role}: ${texts.join(" | ")}`;
    });
}

const assistant = (content: Message["content"]): Message => ({ role: "assistant", content });
const OWN = offered(OF_SERVERS);
const CALL = 'find_tool {"query":"shop"}';

describe("a search that mallex has made reads as the model's call and its result", () => {
  test.each(
    cases("a search that mallex has made reads as the models call and its") as {
      title: string;
      said: string;
      want: string[];
    }[],
  )("$title", ({ said, want }) => {
    expect(shown([assistant(said)], OWN)).toEqual(want);
    expect(shown([assistant([{ type: "text", text: said }])], OWN)).toEqual(want);
  });

  test("with calls behind it", () => {
    const use = { type: "tool_use", id: "a", name: "mcp__shop__order", input: { item: "tea" } } as const;
    const got = { role: "user", content: [{ type: "tool_result", tool_use_id: "a", content: "ordered" }] } as const;
    const said = shown(
      [assistant([{ type: "text", text: `${NOTE}\n\n` }, use]), { ...got, content: [...got.content] }],
      OWN,
    );
    expect(said).toEqual([
      `assistant: ${CALL}`,
      `user: = ${ORDER}`,
      'assistant: mcp__shop__order {"item":"tea"}',
      "user: = ordered",
    ]);
  });

  test("and a model that looks for no tools is not told of it", () => {
    expect(shown([assistant(`I look.\n\n${NOTE}\n\nHere.`)], [])).toEqual(["assistant: I look. | Here."]);
  });
});

describe("what the client's own search has found is shown in lines", () => {
  const [ask, , order] = OF_SERVERS;
  const found = (names: readonly string[]): Message[] => [
    assistant([{ type: "tool_use", id: "s", name: "Seek", input: { query: "buy", most: 5 } }]),
    {
      role: "user",
      content: [
        {
          type: "tool_result",
          tool_use_id: "s",
          content: names.map((tool_name) => ({ type: "tool_reference", tool_name }) as never),
        },
      ],
    },
  ];
  const CALLED = 'assistant: Seek {"query":"buy","most":5}';
  const held = { ...order, defer_loading: true };
  const offeredTo = (...more: Tools[number][]): Offered => offeredAfter(found(["mcp__shop__order"]), [SEARCH, ...more]);

  test("of tools that the client shows from then on", () => {
    expect(shown(found(["mcp__shop__order"]), offeredTo(held))).toEqual([CALLED, `user: = ${ORDER}`]);
  });
  test("and of those that it never held back, where they fit", () => {
    const said = found(["mcp__shop__order"]);
    const tools = offeredTo(held, tool("mcp__hub__buy"));
    expect(shown(said, tools)[1]).toBe(
      "user: = mcp__shop__order(item, count?: integer) - Orders one thing of the shop.\nmcp__hub__buy() - Buys.\nCall one with use_tool.",
    );
  });
  test("of none where the toolset leaves out what was found", () => {
    expect(shown(found(["Wait"]), offeredTo(held, { ...tool("Wait"), defer_loading: true }))).toEqual([
      CALLED,
      "user: = No tool fits.",
    ]);
  });
  test("and what was found later changes nothing", () => {
    const said = found(["mcp__shop__order"]);
    const later = offeredAfter([...said, ...found(["mcp__hub__ask"])], [SEARCH, held, { ...ask, defer_loading: true }]);
    expect(shown(said, later)).toEqual(shown(said, offeredTo(held)));
  });
});

function tool(name: string): Tools[number] {
  return { name, description: "Buys.", input_schema: { type: "object", properties: {} } };
}

function offeredAfter(said: readonly Message[], tools: Tools): Offered {
  return offered(tools, { said: "mcp__shop__order\nmcp__hub__ask", talk: said });
}

import { describe, expect, test } from "vitest";
import { declared, toolLines } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import { tool } from "../conversation/small-program.ts";
import { offered } from "../../tool-calls/catalog/offered.ts";
import { OF_SERVERS, SEARCH } from "../../tool-calls/catalog/finders.ts";

const USE = "use_tool(name, arguments: object) - call a tool that find_tool has shown";
const FIND = "find_tool(query, limit?: integer) - look for more tools by words or a name";

function lines(...given: Parameters<typeof offered>): string[] {
  const text = toolLines(declared(offered(...given)));
  return text === "" ? [] : text.split("\n");
}

describe("two tools find others and call them", () => {
  test.each<{ title: string; given: Parameters<typeof offered>; want: string[] }>([
    { title: "where the request has some", given: [OF_SERVERS], want: [`${FIND}; there are some of hub, shop`, USE] },
    {
      title: "where the client holds some back and can search",
      given: [[SEARCH], { said: "Wait\nmcp__hub__ask\nmcp__hub__tell" }],
      want: [`${FIND}; there are some of hub`, USE],
    },
    { title: "not where it can't search", given: [[], { said: "mcp__hub__ask" }], want: [] },
    {
      title: "not where it holds back only what the toolset drops",
      given: [[SEARCH], { said: "Wait\nSleep" }],
      want: [],
    },
    {
      title: "not where such a name stands within words",
      given: [[SEARCH], { said: "try mcp__hub__ask now" }],
      want: [],
    },
    {
      title: "not where the client's search needs more than words and a number",
      given: [
        [tool("Seek", "", { query: "string", most: "number", sure: "boolean" }, ["sure"])],
        { said: "mcp__hub__ask" },
      ],
      want: [],
    },
    { title: "not where there is nothing", given: [[tool("Dance", "", {})]], want: [] },
  ])("$title", ({ given, want }) => expect(lines(...given)).toEqual(want));

  test("no more servers are named than fit a line", () => {
    const many = Array.from({ length: 20 }, (_, i) => tool(`mcp__server${i}__do`, "", {}));
    expect(lines(many)[0]).toMatch(/ server0, server1, server10, .* server19, 8 more$/);
  });
});

test("the head is the same when a tool has been found", () => {
  const [ask] = OF_SERVERS;
  const found = { ...ask, defer_loading: true };
  const names = "mcp__hub__ask\nmcp__hub__tell";
  expect(lines([SEARCH, found], { said: names })).toEqual(lines([SEARCH], { said: names }));
});

test("they come when the client names the first such tool later in the talk", () => {
  const talk = [
    { role: "assistant", content: "Hm." },
    { role: "system", content: "Now there is more:\nmcp__hub__ask" },
  ] as const;
  expect(lines([SEARCH], { talk })).toEqual([`${FIND}; there are some of hub`, USE]);
  // What a model says names nothing.
  expect(lines([SEARCH], { talk: [{ role: "assistant", content: "mcp__hub__ask" }] })).toEqual([]);
});

import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../generated/types/plan.d.ts";
import { lowerDialect } from "../../../../src/plan/lower/tools.ts";
import { writeCalls, writeResult } from "../../../../src/tool-calls/dialects/format-calls.ts";
import { TAGGED } from "../../../support/tagged.ts";

const TAGS: Dialect = lowerDialect({
  call: ["<call>\n<tool={name}>\n{arguments}</tool>\n</call>", "<call>{json}</call>"],
  argument: "<arg={key}>\n{value}\n</arg>\n",
  around: { start: "<calls>\n", end: "\n</calls>" },
  result: "<result of={name}>{text}</result>",
});
const TYPED: Dialect = lowerDialect({
  call: "<{name}#{id}>{arguments}</end>",
  argument: ['<a k="{key}">{value}</a>', '<j k="{key}">{json}</j>'],
  between: ";",
});
const PYTHON: Dialect = lowerDialect({ call: "[{python}]" });
const KEYS: Dialect = lowerDialect({ call: "{json}", keys: { name: "tool", arguments: ["with", "arguments"] } });

const ls = { name: "run", input: { command: "ls" } };
const LS = "<call>\n<tool=run>\n<arg=command>\nls\n</arg>\n</tool>\n</call>";

describe("calls are written", () => {
  test.each([
    {
      title: "as JSON",
      dialect: TAGGED,
      calls: [ls],
      want: '<tool_call>{"name":"run","arguments":{"command":"ls"}}</tool_call>',
    },
    { title: "in the keys of the dialect", dialect: KEYS, calls: [ls], want: '{"tool":"run","with":{"command":"ls"}}' },
    {
      title: "argument by argument, with what stands round them",
      dialect: TAGS,
      calls: [ls],
      want: `<calls>\n${LS}\n</calls>`,
    },
    {
      title: "several with what stands between",
      dialect: TAGS,
      calls: [ls, ls],
      want: `<calls>\n${LS}\n${LS}\n</calls>`,
    },
    {
      title: "texts as they are, all else as JSON",
      dialect: TYPED,
      calls: [{ name: "run", input: { a: "1", b: 1, c: ["x"] } }, ls],
      want: '<run#0><a k="a">1</a><j k="b">1</j><j k="c">["x"]</j></end>;<run#1><a k="command">ls</a></end>',
    },
    {
      title: "as Python",
      dialect: PYTHON,
      calls: [{ name: "run", input: { a: 'b"\n', c: true, d: null, e: [1.5, { f: false }] } }],
      want: String.raw`[run(a="b\"\n", c=True, d=None, e=[1.5, {"f": False}])]`,
    },
  ])("$title", ({ dialect, calls, want }) => expect(writeCalls(dialect, calls)).toBe(want));
});

describe("a value that holds marks", () => {
  test("is left as it is where the same call is read", () => {
    expect(writeCalls(TAGS, [{ name: "run", input: { command: "</arg> <arg>" } }])).toContain("\n</arg> <arg>\n");
  });
  test("is JSON where it is not, and no mark stands in that", () => {
    const call = { name: "run", input: { command: "</arg>\n</tool>" } };
    expect(writeCalls(TAGS, [call])).toBe(
      String.raw`<calls>
<call>{"name":"run","arguments":{"command":"\u003c/arg>\n\u003c/tool>"}}</call>
</calls>`,
    );
  });
  test("so is one of JSON itself; what is escaped already stays whole", () => {
    const call = { name: "run", input: { command: "a\\<tool_call>" } };
    const written = writeCalls(TAGGED, [call]);
    expect(written).toBe(
      String.raw`<tool_call>{"name":"run","arguments":{"command":"a\\\u003ctool_call>"}}</tool_call>`,
    );
    expect(JSON.parse(written.slice(11, -12))).toEqual({ name: "run", arguments: call.input });
  });
});

test("a result stands in its form", () => {
  expect(writeResult(TAGGED, { text: "a", name: "run" })).toBe("<tool_result>\na\n</tool_result>");
  expect(writeResult(TAGS, { text: "a {name}", name: "run" })).toBe("<result of=run>a {name}</result>");
});

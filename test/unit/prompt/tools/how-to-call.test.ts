import { expect, test } from "vitest";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { describeCalls } from "../../../../src/prompt/tools/tool-call-instructions.ts";
import type { OfferedTool, JsonSchema } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { shippedProgram } from "../../../support/shipped-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const program = await shippedProgram();

function tool(name: string, args: Readonly<Record<string, JsonSchema>>, required = Object.keys(args)): OfferedTool {
  const offered = Object.entries(args).map(([arg, schema]) => ({
    name: arg,
    to: arg,
    required: required.includes(arg),
    schema,
  }));
  return { name, client: name, about: "", args: offered };
}

const TEXT = { type: "string" };
const READ = tool("read_file", { path: TEXT, limit: { type: "number" } }, ["path"]);

function told(
  dialect: string,
  { tools = [READ], style }: { readonly tools?: readonly OfferedTool[]; readonly style?: string } = {},
): string {
  const profile = { dialect, ...(style === undefined ? {} : { style }) } as Profile;
  return describeCalls({ program, profile, tools, dialect: program.plan.dialects[dialect] });
}

test.each(cases("the example of a call is written in the dialect") as [dialect: string, want: string][])(
  "the example of a call is written in the dialect %s",
  (dialect, want) => expect(told(dialect)).toBe(`To use a tool, ${want}`),
);

test("every dialect that comes along can show an example in one of its own forms", () => {
  for (const name of Object.keys(program.plan.dialects)) expect(told(name)).toMatch(/read_file[\s\S]*a\.txt/);
});

test("where the server takes tools, the family's hints alone are left, and of no family none", () => {
  expect(told("native")).toBe("");
  expect(told("native", { style: "qwen" })).toMatch(/^What you want to say stands in front of a call/);
  expect(told("tagged", { style: "qwen" })).toContain("</tool_call>\nWhat you want to say");
});

test("without tools nothing is said of them", () => expect(told("tagged", { tools: [], style: "qwen" })).toBe(""));

test("the example is a tool that is offered: the first that needs an argument, with all that it needs", () => {
  const list = tool("list", { all: { type: "boolean" } }, []);
  const find = { ...tool("find_tool", { query: TEXT }), opens: "find" } as const;
  const run = tool("run", {
    command: TEXT,
    mode: { enum: ["fast", "slow"] },
    times: { type: ["integer", "null"] },
    url: TEXT,
    lines: { type: "array" },
    note: {},
  });
  const input = { command: "ls", mode: "fast", times: 1, url: "https://example.com", lines: [], note: "text" };
  expect(told("tagged", { tools: [list, find, run] })).toContain(JSON.stringify({ name: "run", arguments: input }));
  expect(told("tagged", { tools: [list, find] })).toContain('"find_tool"');
  expect(told("tagged", { tools: [list] })).toContain('{"name":"list","arguments":{}}');
});

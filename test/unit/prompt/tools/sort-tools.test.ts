import { expect, test } from "vitest";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { sortTools } from "../../../../src/prompt/tools/offer-tools.ts";

const tool = (name: string, more: Partial<OfferedTool> = {}): OfferedTool => ({
  name,
  client: name,
  about: name,
  args: [],
  ...more,
});

test("what is shown, in short, found or not there at all is told apart", () => {
  const tools = [
    tool("read_file", { client: "Read" }),
    tool("grep", { client: "Bash", via: "shell.grep" }),
    tool("mcp__a__short", { stub: true }),
    tool("mcp__a__later", { hidden: true }),
    tool("mcp__a__late_stub", { stub: true, hidden: true }),
  ];
  const names = ["Read", "Bash", "mcp__a__short", "mcp__a__later", "mcp__a__late_stub", "Task"];
  const all = [...names.map((name) => ({ name })), { type: "web_search_20250305" }];
  expect(sortTools(tools, all)).toEqual({
    offered: ["read_file", "grep", "mcp__a__short"],
    stubs: ["mcp__a__short"],
    findable: ["mcp__a__later", "mcp__a__late_stub"],
    dropped: ["Bash", "Task", "web_search_20250305"],
  });
});

import { describe, expect, test } from "vitest";
import { findCalled } from "../../../../src/tool-calls/coerce/spellings.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";

const tool = (name: string, client = name): OfferedTool => ({ name, client, about: "", args: [] });
const TOOLS = [
  tool("read_file", "Read"),
  tool("bash", "Bash"),
  { ...tool("grep", "Bash"), via: "shell.grep" as const },
  tool("WebFetch"),
  tool("mcp__hub__create-issue"),
  tool("mcp__hub__search"),
  tool("mcp__web__search"),
  tool("do_it"),
  tool("do-it"),
];

describe("a tool is found by its name, and by another spelling of it where there is but one", () => {
  test.each<{ called: string; want: string | undefined; isRespelled?: boolean }>([
    { called: "read_file", want: "read_file", isRespelled: false },
    { called: "Read", want: "read_file", isRespelled: false },
    { called: "do-it", want: "do-it", isRespelled: false },
    { called: "do_it", want: "do_it", isRespelled: false },
    { called: "READ_FILE", want: "read_file", isRespelled: true },
    { called: "BASH", want: "bash", isRespelled: true },
    { called: "webfetch", want: "WebFetch", isRespelled: true },
    { called: "read-file", want: "read_file", isRespelled: true },
    { called: "functions.read_file", want: "read_file", isRespelled: true },
    { called: "tools.Bash", want: "bash", isRespelled: true },
    { called: "tool:grep", want: "grep", isRespelled: true },
    { called: "mcp__hub__create_issue", want: "mcp__hub__create-issue", isRespelled: true },
    { called: "create_issue", want: "mcp__hub__create-issue", isRespelled: true },
    { called: "hub__search", want: "mcp__hub__search", isRespelled: true },
    { called: "search", want: undefined },
    { called: "DO_IT", want: "do_it", isRespelled: true },
    { called: "functions.do_it", want: undefined },
    { called: "read", want: "read_file", isRespelled: true },
    { called: "readfile", want: undefined },
    { called: "issue", want: undefined },
    { called: "functions", want: undefined },
  ])("$called", ({ called, want, isRespelled }) => {
    const found = findCalled(called, TOOLS);
    expect(found?.tool.name).toBe(want);
    expect(found?.isRespelled).toBe(isRespelled);
  });
});

test("a last name that another tool of the client's has, too, is no name", () => {
  const tools = [{ ...tool("mcp__prod__bash"), hasNamesake: true as const }];
  expect(findCalled("Bash", tools)).toBeUndefined();
  expect(findCalled("prod__bash", tools)?.tool).toBe(tools[0]);
  expect(findCalled("mcp__prod__bash", tools)?.tool).toBe(tools[0]);
});

import { describe, expect, test } from "vitest";
import { findCalled } from "../../../../src/tool-calls/coerce/spellings.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
  test.each(
    cases("a tool is found by its name and by another spelling") as {
      called: string;
      want: string | undefined;
      isRespelled?: boolean;
    }[],
  )("$called", ({ called, want, isRespelled }) => {
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

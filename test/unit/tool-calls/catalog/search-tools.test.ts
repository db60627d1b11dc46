import { describe, expect, test } from "vitest";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { searchTools } from "../../../../src/tool-calls/catalog/search-tools.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const ABOUTS = {
  mcp__github__create_issue: "Create a new issue in a repository",
  mcp__github__list_issues: "List issues, newest first",
  mcp__github__create_pull_request: "Open a pull request",
  mcp__jira__createIssue: "Create a ticket",
  mcp__jira__search: "Search tickets with JQL",
  mcp__weather__forecast: "The weather of tomorrow. Uses the tool of an office for weather.",
  mcp__files__größe: "Wie groß eine Datei ist",
};

const TOOLS = Object.entries(ABOUTS).map(([name, about]): OfferedTool => ({ name, client: name, about, args: [] }));

function found(query: string, limit?: number): string[] {
  return searchTools(TOOLS, query, limit).map(({ name }) => name.replace("mcp__", ""));
}

describe("a search for tools finds", () => {
  test.each(cases("a search for tools finds") as { title: string; query: string; want: string[] }[])(
    "$title: $query",
    ({ query, want }) => expect(found(query).slice(0, Math.max(1, want.length))).toEqual(want),
  );

  test.each(cases("no more than asked") as { limit: number; want: number }[])(
    "no more than asked for: $limit",
    ({ limit, want }) => {
      const many = Array.from({ length: 30 }, (_, i): OfferedTool => ({
        name: `t_${i}`,
        client: "",
        about: "",
        args: [],
      }));
      expect(searchTools(many, "t", limit)).toEqual(many.slice(0, want));
    },
  );
});

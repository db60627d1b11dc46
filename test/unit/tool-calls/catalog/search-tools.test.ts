import { describe, expect, test } from "vitest";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { searchTools } from "../../../../src/tool-calls/catalog/search-tools.ts";

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
  test.each<{ title: string; query: string; want: string[] }>([
    { title: "the one of that name", query: "mcp__jira__search", want: ["jira__search"] },
    { title: "the one of that name, in other letter case", query: " MCP__Jira__Search ", want: ["jira__search"] },
    { title: "the one of that name without its server", query: "create_issue", want: ["github__create_issue"] },
    { title: "all of a server", query: "mcp__jira", want: ["jira__createIssue", "jira__search"] },
    {
      title: "words in names before words in texts",
      query: "issue",
      want: ["github__create_issue", "jira__createIssue", "github__list_issues"],
    },
    { title: "what has most of the words", query: "list github issues", want: ["github__list_issues"] },
    { title: "a word that few have before one that many have", query: "create forecast", want: ["weather__forecast"] },
    { title: "by the beginning of a word", query: "repo", want: ["github__create_issue"] },
    { title: "what a whole sentence asks for", query: "What is the weather of tomorrow?", want: ["weather__forecast"] },
    { title: "words of any script", query: "GRÖSSE größe", want: ["files__größe"] },
    { title: "nothing where nothing fits", query: "kettle", want: [] },
    { title: "by empty words where there are no others", query: "use the tool for it", want: ["weather__forecast"] },
    { title: "nothing by nothing", query: "", want: [] },
  ])("$title: $query", ({ query, want }) => expect(found(query).slice(0, Math.max(1, want.length))).toEqual(want));

  test.each([
    { limit: 2, want: 2 },
    { limit: 0, want: 1 },
    { limit: -3, want: 1 },
    { limit: 1.9, want: 1 },
    { limit: 1000, want: 20 },
  ])("no more than asked for: $limit", ({ limit, want }) => {
    const many = Array.from({ length: 30 }, (_, i): OfferedTool => ({
      name: `t_${i}`,
      client: "",
      about: "",
      args: [],
    }));
    expect(searchTools(many, "t", limit)).toEqual(many.slice(0, want));
  });
});

import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { loadedTools } from "../../../../src/prompt/tools/choose-tools.ts";
import { request } from "../conversation/small-program.ts";

type Messages = MessagesRequest["messages"];

const tools = [{ name: "look" }, { name: "far", defer_loading: true }, { name: "farther", defer_loading: true }];
const says = (...content: object[]): Messages => [{ role: "user", content }] as Messages;
const far = { type: "tool_reference", tool_name: "far" };

test.each<{ title: string; fields: Partial<MessagesRequest>; want: string }>([
  { title: "all, where none is held back", fields: { tools: [{ name: "look" }] }, want: "look" },
  { title: "none of those that are held back", fields: { tools }, want: "look" },
  {
    title: "one that the client's search has found",
    fields: { tools, messages: says({ type: "tool_result", tool_use_id: "t", content: [far] }) },
    want: "look far",
  },
  {
    title: "one that the API's search has found",
    fields: { tools, messages: says({ type: "tool_search_tool_result", content: { tool_references: [far] } }) },
    want: "look far",
  },
  { title: "none that words speak of", fields: { tools, messages: says({ type: "text", text: "far" }) }, want: "look" },
  {
    title: "all, where only the API could search",
    fields: { tools: [...tools, { type: "tool_search_tool_bm25_20251119", name: "search" }] },
    want: "look far farther search",
  },
])("are there: $title", ({ fields, want }) => {
  const asked = request(fields);
  const names = (asked.tools ?? []).filter(loadedTools(asked)).map(({ name }) => name);
  expect(names.join(" ")).toBe(want);
});

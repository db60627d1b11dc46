import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { checkTools } from "../../../../src/tool-calls/catalog/client-tools.ts";
import { request } from "../../prompt/conversation/small-program.ts";

const look = { name: "look", input_schema: {} };

test.each<{ title: string; fields: Partial<MessagesRequest>; want: string | undefined }>([
  { title: "no tools", fields: {}, want: undefined },
  { title: "one", fields: { tools: [look] }, want: undefined },
  { title: "one of the kind `custom`", fields: { tools: [{ ...look, type: "custom" }] }, want: undefined },
  {
    title: "one of the API's, without a schema",
    fields: { tools: [{ type: "bash_20250124", name: "bash" }] },
    want: undefined,
  },
  { title: "a set of the API's, without a name", fields: { tools: [{ type: "mcp_toolset" }] }, want: undefined },
  {
    title: "one whose schema is held back",
    fields: { tools: [{ name: "look", defer_loading: true }] },
    want: undefined,
  },
  { title: "no name", fields: { tools: [{ input_schema: {} }] }, want: "tools[0].name" },
  { title: "an empty name", fields: { tools: [{ ...look, name: "" }] }, want: "tools[0].name" },
  { title: "a name with a blank", fields: { tools: [look, { ...look, name: "look here" }] }, want: "tools[1].name" },
  { title: "a name of 128 letters", fields: { tools: [{ ...look, name: "a".repeat(128) }] }, want: undefined },
  { title: "a name of 129 letters", fields: { tools: [{ ...look, name: "a".repeat(129) }] }, want: "tools[0].name" },
  { title: "a name of two lines", fields: { tools: [{ ...look, name: "a\n" }] }, want: "tools[0].name" },
  { title: "a name twice", fields: { tools: [look, look] }, want: "tools[1].name" },
  { title: "no schema", fields: { tools: [{ name: "look" }] }, want: "tools[0].input_schema" },
  {
    title: "a choice among them",
    fields: { tools: [look], tool_choice: { type: "tool", name: "look" } },
    want: undefined,
  },
  {
    title: "a choice without a name",
    fields: { tools: [look], tool_choice: { type: "tool" } },
    want: "tool_choice.name",
  },
  {
    title: "a choice of none of them",
    fields: { tools: [look], tool_choice: { type: "tool", name: "taste" } },
    want: "tool_choice.name",
  },
  { title: "the duty to call one of none", fields: { tool_choice: { type: "any" } }, want: "tool_choice" },
  { title: "the choice of none, of none", fields: { tool_choice: { type: "none" } }, want: undefined },
])("$title: $want", ({ fields, want }) => {
  const problem = checkTools(request(fields));
  expect(problem?.at).toEqual(want === undefined ? undefined : { path: want });
  expect(problem?.message ?? "").toMatch(want === undefined ? /^$/ : /^.+: /);
});

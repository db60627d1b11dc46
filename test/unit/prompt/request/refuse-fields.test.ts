import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { refuseFields } from "../../../../src/prompt/request/request-fields.ts";
import { request } from "../conversation/small-program.ts";

const NOTHING = { enforcesCallSchema: false, enforcesFormat: false, supportsEffort: false, supportsThinking: false };
const form = { type: "json_schema", schema: { type: "object" } };
const search = { type: "web_search_20250305", name: "web_search" };

interface Case {
  readonly title: string;
  readonly fields: Partial<MessagesRequest>;
  readonly holdsFormat?: boolean;
  readonly strict?: boolean;
  readonly want: string | undefined;
}

test.each<Case>([
  { title: "a question", fields: {}, want: undefined },
  {
    title: "a form, where nobody holds it",
    fields: { output_config: { format: form } },
    want: "MX8015 output_config.format",
  },
  { title: "the older field of it", fields: { output_format: form }, want: "MX8015 output_format" },
  { title: "a form, where the server holds it", fields: { output_format: form }, holdsFormat: true, want: undefined },
  {
    title: "a form of another kind, where the server holds a schema",
    fields: { output_format: { type: "json_object" } },
    holdsFormat: true,
    want: "MX8015 output_format",
  },
  {
    title: "a schema that is missing, where the server holds one",
    fields: { output_config: { format: { type: "json_schema" } } },
    holdsFormat: true,
    want: "MX8002 output_config.format.schema",
  },
  {
    title: "a schema that is missing, where nobody holds one",
    fields: { output_format: { type: "json_schema" } },
    want: "MX8002 output_format.schema",
  },
  { title: "a form that is null", fields: { output_config: { format: null } }, want: undefined },
  { title: "servers of tools", fields: { mcp_servers: [{ url: "https://a.test" }] }, want: "MX8016 mcp_servers" },
  { title: "none of them", fields: { mcp_servers: [] }, want: undefined },
  { title: "a container", fields: { container: "c" }, want: "MX8016 container" },
  { title: "no container", fields: { container: null }, want: undefined },
  { title: "a tool that the API runs", fields: { tools: [search] }, want: undefined },
  {
    title: "the duty to call it",
    fields: { tools: [search], tool_choice: { type: "tool", name: "web_search" } },
    want: "MX8016 tool_choice.name",
  },
  {
    title: "the duty to call one that the client runs",
    fields: { tools: [{ type: "bash_20250124", name: "bash" }], tool_choice: { type: "tool", name: "bash" } },
    want: undefined,
  },
  { title: "a tool without a name", fields: { tools: [{}] }, want: "MX8002 tools[0].name" },
  { title: "a field of tomorrow", fields: { tomorrow: 1 }, want: undefined },
  {
    title: "a field of tomorrow, where nothing unknown may pass",
    fields: { tomorrow: 1 },
    strict: true,
    want: "MX8017 tomorrow",
  },
  { title: "a known field, where nothing unknown may pass", fields: { speed: "fast" }, strict: true, want: undefined },
])("$title: $want", ({ fields, holdsFormat = false, strict = false, want }) => {
  const problem = refuseFields(request(fields), { capabilities: { ...NOTHING, enforcesFormat: holdsFormat }, strict });
  const path = problem?.message.split(": ", 1)[0] ?? "";
  expect(problem && `${problem.code} ${path}`).toBe(want);
  expect(problem?.at).toEqual(want === undefined ? undefined : { path });
});

import { expect, test } from "vitest";
import { withoutNulls } from "../../../../src/protocols/anthropic/decode-request.ts";

test.each<{ title: string; given: unknown; want: unknown }>([
  { title: "a field", given: { temperature: null, top_p: 1 }, want: { top_p: 1 } },
  { title: "one that no release knows", given: { tomorrow: null }, want: {} },
  {
    title: "fields of settings",
    given: { tool_choice: { type: "any", name: null }, output_config: { format: null }, metadata: { user_id: null } },
    want: { tool_choice: { type: "any" }, output_config: {}, metadata: {} },
  },
  {
    title: "fields of a tool",
    given: { tools: [{ name: "a", strict: null }, { name: "b" }] },
    want: { tools: [{ name: "a" }, { name: "b" }] },
  },
])("$title that is null is absent", ({ given, want }) => expect(withoutNulls(given)).toEqual(want));

test.each<{ title: string; given: unknown }>([
  { title: "what must be there: that it is not is an error", given: { model: null, max_tokens: null, messages: null } },
  {
    title: "what a call says: null is a value of its own",
    given: { messages: [{ role: "user", content: [{ input: null }] }] },
  },
  { title: "a schema", given: { tools: [{ name: "a", input_schema: { default: null } }] } },
  { title: "a body that is none", given: null },
  { title: "a list", given: [null] },
  { title: "tools that are no list", given: { tools: 5 } },
])("$title stays, and the body is the same one", ({ given }) => expect(withoutNulls(given)).toBe(given));

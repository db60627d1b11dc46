import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { locateMatch } from "../../../../src/inspect/explain/local-only-match.ts";

const privacy = createPrivacy([{ id: "ours", tests: [{ op: "contains", value: "nightingale" }] }]);
const SAID = "about nightingale";
const call = { type: "tool_use", id: "t1", name: "Read", input: { path: "a" } } as const;

test.each<{ given: Partial<Record<keyof MessagesRequest, unknown>>; want: string | undefined }>([
  { given: {}, want: undefined },
  { given: { system: SAID }, want: "system" },
  {
    given: {
      system: [
        { type: "text", text: "a" },
        { type: "text", text: SAID },
      ],
    },
    want: "system[1].text",
  },
  {
    given: {
      system: [
        { type: "text", text: "a nightin" },
        { type: "text", text: "gale" },
      ],
    },
    want: "system",
  },
  {
    given: { tools: [{ name: "Bash", description: SAID, input_schema: {} }] },
    want: "tools[0].description (Bash)",
  },
  { given: { messages: [{ role: "user", content: SAID }] }, want: "messages[0].content (user)" },
  {
    given: { messages: [{ role: "assistant", content: [{ ...call, input: { path: SAID } }] }] },
    want: "messages[0].content[0].input.path (the call of Read)",
  },
  {
    given: {
      messages: [
        { role: "assistant", content: [call] },
        { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content: SAID }] },
      ],
    },
    want: "messages[1].content[0].content (the result of Read)",
  },
  { given: { metadata: { user_id: SAID } }, want: "metadata.user_id" },
  { given: { nightingale: 1 }, want: "the names of fields, or several together" },
])("a match in $given is at $want", ({ given, want }) => {
  const request = { model: "m", max_tokens: 1, messages: [], ...given } as unknown as MessagesRequest;
  expect(locateMatch(privacy, request)).toBe(want);
});

const plan = {
  parts: {
    git: [
      { at: { tag: "note", section: "# git" } },
      { client: [{ op: ">=", version: [2] }], at: { between: { start: "git: " } } },
    ],
  },
  filters: [{ id: "notes", at: { tag: "note" }, do: "unwrap" }],
} as unknown as Plan;

test.each<{ given: Partial<Record<keyof MessagesRequest, unknown>>; client?: string; want: string }>([
  {
    given: { messages: [{ role: "user", content: `hi <note># git\n${SAID}</note>` }] },
    want: "messages[0].content (user, part git)",
  },
  {
    given: { messages: [{ role: "user", content: `<note># git\nmain\n# more\n${SAID}</note>` }] },
    want: "messages[0].content (user, in <note>)",
  },
  {
    given: { messages: [{ role: "user", content: `<note># git\nmain</note> git: ${SAID}` }] },
    want: "messages[0].content (user)",
  },
  { given: { system: `git: ${SAID}` }, client: "2.1.0", want: "system (part git)" },
  { given: { system: `git: ${SAID}` }, client: "1.0.0", want: "system" },
  {
    given: { messages: [{ role: "assistant", content: `<note># git\n${SAID}</note>` }] },
    want: "messages[0].content (assistant)",
  },
])("in the client's own words a match in $given is at $want", ({ given, client, want }) => {
  const request = { model: "m", max_tokens: 1, messages: [], ...given } as unknown as MessagesRequest;
  expect(locateMatch(privacy, request, { plan, ...(client !== undefined && { client }) })).toBe(want);
});

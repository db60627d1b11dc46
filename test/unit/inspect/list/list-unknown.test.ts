import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { listUnknown } from "../../../../src/inspect/list/list-unknown.ts";

const plan = {
  classes: [{ id: "title", when: [{ kind: "maxTokens", is: 9 }], background: true }],
  parts: { git: [{ at: { tag: "note", section: "# git" } }] },
  trim: [{ id: "known", at: { paragraph: "Known words" }, do: "drop" }],
  filters: [
    { id: "hook", at: { tag: "note", tests: [{ op: "startsWith", value: "hook" }] }, do: "drop" },
    { id: "rest", at: { tag: "note" }, do: "unwrap" },
    { id: "output", at: { tag: "command-output" }, do: "keep" },
    { id: "spoken", at: { tag: "hook" }, do: "unwrap" },
  ],
  sources: { hook: [{ role: "user", at: { tag: "hook" } }] },
  toolsets: { core: { shell: "Bash", tools: [{ name: "read_file", as: ["Read"] }], others: "drop" } },
} as unknown as Plan;

function request(more: Record<string, unknown>): MessagesRequest {
  return { model: "m", max_tokens: 1, messages: [{ role: "user", content: "hi" }], ...more };
}

function user(text: string): Record<string, unknown> {
  return { messages: [{ role: "user", content: text }] };
}

test.each([
  { given: "a request of known things", request: request({ thinking: {}, tools: [{ name: "Read" }] }), want: [] },
  { given: "a field", request: request({ hat: 1 }), want: [["field", "hat"]] },
  { given: "a tool", request: request({ tools: [{ name: "Read" }, { name: "Fly" }] }), want: [["tool", "Fly"]] },
  {
    given: "a block",
    request: request({ messages: [{ role: "user", content: [{ type: "hologram" }] }] }),
    want: [["block", "hologram"]],
  },
  {
    given: "a reminder",
    request: request(user("<note>\nnew words\nmore</note> hi")),
    want: [["reminder", "new words"]],
  },
  { given: "a reminder that a filter knows", request: request(user("<note>hook ran</note>")), want: [] },
  { given: "a reminder that a part knows", request: request(user("<note># git\nbranch</note>")), want: [] },
  { given: "a reminder without words", request: request(user("<note>\n </note> hi")), want: [] },
  { given: "what a rule keeps", request: request(user("<command-output>Set model to low</command-output>")), want: [] },
  { given: "what a source speaks in", request: request(user("<hook>lint passed</hook>")), want: [] },
  {
    given: "what a rule keeps, in system text",
    request: request({
      messages: [{ role: "system", content: "<command-output>Set model to low</command-output>\n\nNew" }],
    }),
    want: [["system text", "New"]],
  },
  { given: "an element that no filter looks at", request: request(user("<b>bold</b>")), want: [] },
  {
    given: "a paragraph of system text",
    request: request({ messages: [{ role: "system", content: "Known words here.\n\nNew words\nhere." }] }),
    want: [["system text", "New words"]],
  },
])("$given → $want", ({ request: given, want }) => {
  expect(listUnknown(plan, [{ request: given }]).map(({ kind, name }) => [kind, name])).toEqual(want);
});

test("each thing is listed once, with the number of requests that have it", () => {
  const twice = request({ ...user("<note>a</note><note>a</note>"), hat: 1 });
  expect(listUnknown(plan, [{ request: twice }, { request: request({ hat: 2 }) }])).toEqual([
    { kind: "field", name: "hat", requests: 2 },
    { kind: "reminder", name: "a", requests: 1 },
  ]);
});

/** Of a client that is Claude Code, and asks in the background. */
const BACKGROUND = { client: "9.9.9", request: request({ system: "Guess the weather.\nIn one word." }) };

test.each([
  { given: "a request without tools that no class knows", input: BACKGROUND, want: ["Guess the weather."] },
  { given: "one without system text", input: { client: "9.9.9", request: request({}) }, want: ["hi"] },
  { given: "one that a class knows", input: { ...BACKGROUND, request: request({ max_tokens: 9 }) }, want: [] },
  { given: "one with tools", input: { ...BACKGROUND, request: request({ tools: [{ name: "Read" }] }) }, want: [] },
  { given: "one of another client", input: { request: BACKGROUND.request }, want: [] },
])("$given → $want", ({ input, want }) => {
  const requests = listUnknown(plan, [input]).filter(({ kind }) => kind === "request");
  expect(requests.map(({ name }) => name)).toEqual(want);
});

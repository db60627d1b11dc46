import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { listUnknown } from "../../../../src/inspect/list/list-unknown.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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

test.each(cases("cases") as { given: string; request: MessagesRequest; want: [string, string][] }[])(
  "$given → $want",
  ({ request: given, want }) => {
    expect(listUnknown(plan, [{ request: given }]).map(({ kind, name }) => [kind, name])).toEqual(want);
  },
);

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

import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { locateMatch } from "../../../../src/inspect/explain/local-only-match.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const privacy = createPrivacy([{ id: "ours", tests: [{ op: "contains", value: "nightingale" }] }]);

test.each(cases("anywhere") as { given: Partial<Record<keyof MessagesRequest, unknown>>; want: string | undefined }[])(
  "a match in $given is at $want",
  ({ given, want }) => {
    const request = { model: "m", max_tokens: 1, messages: [], ...given } as unknown as MessagesRequest;
    expect(locateMatch(privacy, request)).toBe(want);
  },
);

const plan = {
  parts: {
    git: [
      { at: { tag: "note", section: "# git" } },
      { client: [{ op: ">=", version: [2] }], at: { between: { start: "git: " } } },
    ],
  },
  filters: [{ id: "notes", at: { tag: "note" }, do: "unwrap" }],
} as unknown as Plan;

test.each(
  cases("clientsOwn") as { given: Partial<Record<keyof MessagesRequest, unknown>>; client?: string; want: string }[],
)("in the client's own words a match in $given is at $want", ({ given, client, want }) => {
  const request = { model: "m", max_tokens: 1, messages: [], ...given } as unknown as MessagesRequest;
  expect(locateMatch(privacy, request, { plan, ...(client !== undefined && { client }) })).toBe(want);
});

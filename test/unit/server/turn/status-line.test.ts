import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createTally } from "../../../../src/server/context/turn-trace.ts";
import { statusLine } from "../../../../src/server/turn/status-line.ts";
import type { Cost, Decision } from "../../../../src/shared/turn-report.ts";
import type { Usage } from "../../../../src/shared/turn-event.ts";
import { readCases } from "../../../support/read-cases.ts";

interface Case {
  readonly name: string;
  readonly decision: Decision;
  readonly usage?: Usage;
  readonly cost?: Cost;
  readonly want?: string;
}

const profiles = {
  coder: { model: "qwen3:8b" },
  "pooled@mac2": { model: "qwen3:8b", backend: "mac2" },
  opus: { model: "anthropic/claude-opus", leaves: true },
};
const pools = { pooled: { profiles: ["pooled", "pooled@mac2"], balance: "cache" } };
const plan = { profiles, pools } as unknown as Plan;
const request: MessagesRequest = {
  model: "m",
  max_tokens: 1,
  messages: [{ role: "user", content: "What is two and two and two?" }],
};

test.each(readCases(import.meta.url)("cases") as Case[])("$name", ({ decision, usage, cost, want }) => {
  const tally = { ...createTally(), firstTextMs: 1000, ...(usage === undefined ? {} : { usage }) };
  const line = statusLine({ plan, trace: { request, decision, tally }, totalMs: 2000, cost })?.();
  expect(line).toBe(want);
});

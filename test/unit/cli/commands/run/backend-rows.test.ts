import { expect, test } from "vitest";
import type { BackendStatus } from "../../../../../generated/types/status.d.ts";
import { backendRows } from "../../../../../src/cli/commands/run/status.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";

const url = "http://box/v1";
const coder = { profile: "coder", model: "qwen3", answers: 0 };
const listed: BackendStatus = {
  backend: "box",
  url,
  state: "listed",
  ms: 12,
  models: ["qwen3"],
  modelCount: 1,
  profiles: [{ ...coder, listed: true }],
};
const rows = (backend: BackendStatus): string[] =>
  backendRows({ backends: { box: url } }, { backends: [backend] }, plainStyle).map((row) => row.join("|"));

test("a backend that answers, its profiles with their speed", () => {
  const fast = { ...coder, listed: true, answers: 3, firstTokenMs: 840, tokensPerSecond: 41.3 };
  const slow = { ...coder, profile: "b", listed: true, answers: 1, firstTokenMs: 2000 };
  expect(rows({ ...listed, profiles: [fast, slow] })).toEqual([
    "backend|box  http://box/v1  answers in 12 ms, lists 1 model",
    "|coder  qwen3  first token 0.8 s, 41.3 tokens/s, of 3 answers",
    "|b      qwen3  first token 2.0 s, of 1 answer",
  ]);
});

test.each<[models: string[], modelCount: number, want: string]>([
  [[], 0, "not listed"],
  [["a", "b"], 2, "not listed: there are a, b"],
  [["a", "b", "c", "d", "e", "f"], 60, "not listed: there are a, b, c, d, e and 55 more"],
])("a model that is not among %j", (models, modelCount, want) => {
  const profiles = [{ ...coder, listed: false }];
  expect(rows({ ...listed, models, modelCount, profiles }).at(1)).toBe(`|coder  qwen3  ${want}`);
});

test.each<[BackendStatus["state"], string]>([
  ["unlisted", "answers, but not with its models: WHY"],
  ["refused", "refuses the key, or wants one: WHY"],
  ["unreachable", "does not answer: WHY"],
  ["noKey", "not checked: WHY"],
])("a backend in state %s", (state, want) => {
  expect(rows({ backend: "box", url, state, why: "WHY", profiles: [coder] })).toEqual([
    `backend|box  http://box/v1  ${want}`,
    "|coder  qwen3",
  ]);
});

test("a backend that is not checked is named all the same", () => {
  expect(backendRows({ backends: { claude: "https://x" } }, {}, plainStyle)).toEqual([
    ["backend", "claude  https://x"],
  ]);
});

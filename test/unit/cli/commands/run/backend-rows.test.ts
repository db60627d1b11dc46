import { expect, test } from "vitest";
import type { BackendStatus } from "../../../../../generated/types/status.d.ts";
import { backendRows } from "../../../../../src/cli/commands/run/status.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
  expect(rows({ ...listed, profiles: [fast, slow] })).toEqual(cases("backendAnswersProfilesTheir"));
});

test.each(cases("modelAmong") as [models: string[], modelCount: number, want: string][])(
  "a model that is not among %j",
  (models, modelCount, want) => {
    const profiles = [{ ...coder, listed: false }];
    expect(rows({ ...listed, models, modelCount, profiles }).at(1)).toBe(`|coder  qwen3  ${want}`);
  },
);

test.each(cases("backendState") as [BackendStatus["state"], string][])("a backend in state %s", (state, want) => {
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

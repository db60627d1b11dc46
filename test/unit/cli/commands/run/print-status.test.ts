import { describe, expect, test } from "vitest";
import type { Circuit, RunStatus, ServerStatus } from "../../../../../generated/types/status.d.ts";
import { describeRun, formatDuration } from "../../../../../src/cli/commands/run/status.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { printTree } from "../../../../../src/inspect/text/print-tree.ts";
import type { RunState } from "../../../../../src/cli/state/run-files.ts";
import { runState } from "../../../../support/run-state.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const now = new Date("2026-01-01T12:30:00.000Z");

const run = runState({
  pid: 4711,
  url: "http://127.0.0.1:7777",
  port: 7777,
  askedPort: 7777,
  config: "/home/me/mallex.yaml",
  plan: "0123456789abcdef",
  since: "2026-01-01T12:00:00.000Z",
});
const model = cases("model") as ServerStatus;
const status: RunStatus = { plan: "fedcba9876543210", servers: [], queues: [], turns: [], counts: { turns: 0 } };

const HEAD = "run-12345678 serve · url http://127.0.0.1:7777 · for 30 min · pid 4711 · file /home/me/mallex.yaml";
const print = (of: RunState, is: RunStatus | undefined): string[] => printTree(describeRun(of, is, now), plainStyle);

describe("a run", () => {
  test("that does nothing is one line", () => {
    expect(print(run, status)).toEqual([`${HEAD} · plan fedcba9876543210`]);
  });

  test.each<[Circuit, string]>([
    [{ state: "closed" }, "closed"],
    [
      { state: "open", because: "refused", seconds: 22 },
      "open for another 22 s, since it failed again and again (refused)",
    ],
    [
      { state: "halfOpen", because: "refused" },
      "half-open: the next turn tries it, since it failed again and again (refused)",
    ],
  ])("names its pools with circuits, and the profiles that a model answers", (circuit, says) => {
    const shared: RunStatus = {
      ...status,
      servers: [{ ...model, profiles: ["coder", "coder@mac2"] }],
      pools: [{ profile: "coder", balance: "cache", backends: [{ backend: "mac1" }, { backend: "mac2", circuit }] }],
    };
    const lines = print(run, shared).map((line) => line.trim().split(/ {2,}/));
    expect(lines).toContainEqual(["pool", "balance", "backends"]);
    expect(lines).toContainEqual(["coder", "cache", `mac1, mac2 (${says})`]);
    expect(lines.flat()).toEqual(expect.arrayContaining(["profiles", "coder, coder@mac2"]));
  });

  test("that does not answer is said to be so, and how to end it", () => {
    expect(print(run, undefined)).toEqual([HEAD, "  state  does not answer; `mallex stop run-12345678` ends it"]);
  });

  test.each([
    ["ends", "  state  ends, after the turns in progress"],
    ["asks", "  state  ends, and asks in its terminal whether the model stays loaded"],
  ] as const)("that %s is not said to hang", (leaving, want) => {
    expect(print({ ...run, leaving }, undefined).at(-1)).toBe(want);
  });

  test("is a table of what it does", () => {
    const busy: RunStatus = {
      ...status,
      servers: [{ ...model, turns: 2, memory: { used: 312_000_000, peak: 400_000_000 } }],
      queues: [{ backend: "local", concurrent: 4, running: 2, waiting: 1, refused: 0, meanMs: 1240 }],
      turns: [
        { id: "1", class: "main", session: "aaaa1111", profile: "coder", state: "answering", ms: 12_000 },
        { id: "2", class: "subagent", session: "aaaa1111", profile: "coder", state: "queued", ms: 300 },
      ],
      counts: { "log lines lost": 0, turns: 7 },
    };
    expect(print(run, busy).slice(1)).toEqual([
      "  so far  turns 7",
      "  model  phase  for   pid   memory  peak    turns  restarts",
      "  tiny   ready  12 s  4712  312 MB  400 MB  2      0",
      "  queue  running  waiting  refused  a turn",
      "  local  2 of 4   1        0        1.2 s",
      "  session   class     profile  state      for",
      "  aaaa1111  main      coder    answering  12 s",
      "  aaaa1111  subagent  coder    queued     0 s",
    ]);
  });
});

test.each(cases("cases") as { name: string; changes: Partial<RunStatus>; want: string[] }[])(
  "$name",
  ({ changes, want }) => {
    const lines = print(run, { ...status, ...changes }).slice(1);
    expect(lines.map((line) => line.trim().replace(/ {2,}/g, " | "))).toEqual(want);
  },
);

test("a backend that is not checked is named all the same", () => {
  expect(print({ ...run, backends: { claude: "https://x" } }, status).slice(1)).toEqual([
    "  backend  url",
    "  claude   https://x",
  ]);
});

test.each(cases("msSaid") as [number, string][])("%i ms are said as %s", (ms, want) =>
  expect(formatDuration(ms)).toBe(want),
);

import { describe, expect, test } from "vitest";
import type { RunStatus, ServerStatus } from "../../../../../generated/types/status.d.ts";
import { formatDuration, printRun, printStarting } from "../../../../../src/cli/commands/run/status.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { runState } from "../../../../support/run-state.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const look = { style: plainStyle, now: new Date("2026-01-01T12:30:00.000Z") };

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

const HEAD = "run-12345678  serve  http://127.0.0.1:7777  for 30 min  pid 4711";
const FILE = "/home/me/mallex.yaml, plan fedcba9876543210";
const printed = (changes: Partial<RunStatus>): string[] =>
  printRun(run, { ...status, ...changes }, look)
    .split("\n")
    .slice(1)
    .map((line) => line.trim().replace(/ {2,}/g, " "));

describe("a run", () => {
  test("that does nothing is two lines", () => {
    expect(printRun(run, status, look)).toBe(`${HEAD}\n  file  ${FILE}`);
  });

  test("that does not answer is said to be so, and how to end it", () => {
    expect(printRun(run, undefined, look)).toBe(
      `${HEAD}\n  file  /home/me/mallex.yaml\n  does not answer; \`mallex stop run-12345678\` ends it`,
    );
  });

  test.each([
    ["ends", "  ends: what is being answered may end first"],
    ["asks", "  ends: it asks in its terminal whether the model stays loaded"],
  ] as const)("that %s is not said to hang", (leaving, want) => {
    expect(
      printRun({ ...run, leaving }, undefined, look)
        .split("\n")
        .at(-1),
    ).toBe(want);
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
    expect(printRun(run, busy, look)).toBe(
      [
        HEAD,
        `  file    ${FILE}`,
        "  model   tiny  ready 12 s  pid 4712  312 MB (peak 400 MB)  2 turns",
        "  queue   local  2 of 4 running, 1 waiting, 1.2 s a turn",
        "  turn    session aaaa1111  main      coder  answering  12 s",
        "  turn    session aaaa1111  subagent  coder  queued     0 s",
        "  so far  turns: 7",
      ].join("\n"),
    );
  });
});

test.each(cases("cases") as { name: string; changes: Partial<RunStatus>; want: string[] }[])(
  "$name",
  ({ changes, want }) => expect(printed(changes).slice(1)).toEqual(want),
);

test.each([
  [undefined, "installing", "run-12345678  run  installing  the model server  for 2 min  pid 4711"],
  [42, "downloading", "run-12345678  run  downloading 42 %  the model server  for 2 min  pid 4711"],
] as const)("a run that is starting, %s per cent of it there, is one line", (percent, phase, want) => {
  const starting = { id: run.id, pid: 4711, startTime: "1", command: "run", phase, step: "the model server" } as const;
  const since = "2026-01-01T12:28:00.000Z";
  expect(printStarting({ ...starting, since, ...(percent === undefined ? {} : { percent }) }, look)).toBe(want);
});

test.each(cases("msSaid") as [number, string][])("%i ms are said as %s", (ms, want) =>
  expect(formatDuration(ms)).toBe(want),
);

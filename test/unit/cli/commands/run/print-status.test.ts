import { describe, expect, test } from "vitest";
import type { RunStatus, ServerStatus } from "../../../../../generated/types/status.d.ts";
import { formatDuration, printRun, printStarting } from "../../../../../src/cli/commands/run/status.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { runState } from "../../../../support/run-state.ts";

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
const model: ServerStatus = {
  model: "tiny",
  phase: "ready",
  since: "2026-01-01T12:29:48.000Z",
  pid: 4712,
  restarts: 0,
  turns: 0,
  log: "/x/mlx-tiny.log",
};
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

test.each<{ name: string; changes: Partial<RunStatus>; want: string[] }>([
  {
    name: "a model server that keeps ending",
    changes: {
      servers: [
        {
          ...model,
          phase: "failed",
          restarts: 4,
          fault: { at: "2026-01-01T12:29:40.000Z", code: "MX7204", message: "it keeps ending" },
        },
      ],
    },
    want: [
      "model tiny failed 12 s pid 4712 restarted 4 times",
      expect.stringMatching(/^last fault \d\d:29:40: it keeps ending \[MX7204\]$/),
    ],
  },
  {
    name: "a model server that is well again tells its fault in short",
    changes: {
      servers: [
        {
          ...model,
          restarts: 1,
          fault: { at: "2026-01-01T12:29:40.000Z", code: "MX7514", message: `${"x".repeat(200)}\nits last lines` },
        },
      ],
    },
    want: [
      "model tiny ready 12 s pid 4712 restarted once",
      expect.stringMatching(/^last fault \d\d:29:40: x{100}… \[MX7514\]$/),
    ],
  },
  {
    name: "a model server that another mallex started, asleep",
    changes: { servers: [{ ...model, phase: "asleep", restarts: 1, shared: true }] },
    want: ["model tiny asleep 12 s pid 4712 restarted once started by another mallex"],
  },
  {
    name: "memory in all its parts",
    changes: { servers: [{ ...model, memory: { used: 4_200_000_000, cache: 5_000_000, resident: 7e9 } }] },
    want: ["model tiny ready 12 s pid 4712 4.2 GB (kept 5 MB, process 7 GB)"],
  },
  {
    name: "a queue without a limit that is at work",
    changes: { queues: [{ backend: "far", running: 3, waiting: 0, refused: 0 }] },
    want: ["queue far 3 running, 0 waiting"],
  },
  {
    name: "a full queue",
    changes: { queues: [{ backend: "local", concurrent: 1, running: 1, waiting: 100, refused: 5 }] },
    want: ["queue local 1 of 1 running, 100 waiting, 5 told to come later"],
  },
  {
    name: "queues that no turn has gone through",
    changes: {
      queues: [
        { backend: "far", running: 0, waiting: 0, refused: 0 },
        { backend: "local", concurrent: 4, running: 0, waiting: 0, refused: 0 },
      ],
    },
    want: [],
  },
  {
    name: "a queue that turns have gone through",
    changes: { queues: [{ backend: "far", running: 0, waiting: 0, refused: 0, meanMs: 1500 }] },
    want: ["queue far 0 running, 0 waiting, 1.5 s a turn"],
  },
  {
    name: "a file that was changed well, with something for later",
    changes: { reload: { at: "2026-01-01T12:29:00.000Z", ok: true, later: ["server.port"] } },
    want: [expect.stringMatching(/^changed at \d\d:29:00: new turns follow it$/), "at the next start: server.port"],
  },
  {
    name: "a file that was changed badly",
    changes: { reload: { at: "2026-01-01T12:29:00.000Z", ok: false, problems: ["mallex.yaml:3: error: x\n 3 | x"] } },
    want: [
      expect.stringMatching(/^changed at \d\d:29:00: it has errors, and the plan before it goes on$/),
      "mallex.yaml:3: error: x",
      "3 | x",
    ],
  },
  {
    name: "a change that nobody has trusted yet",
    changes: { reload: { at: "2026-01-01T12:29:00.000Z", ok: false, problems: ["error: not taken over: x [MX7555]"] } },
    want: [
      expect.stringMatching(/^changed at \d\d:29:00: it waits for `mallex trust`, and the plan before it goes on$/),
      "error: not taken over: x [MX7555]",
    ],
  },
  {
    name: "turns of two sessions that came mixed",
    changes: {
      turns: [
        { id: "1", session: "a", state: "deciding", ms: 1 },
        { id: "2", session: "b", state: "deciding", ms: 1 },
        { id: "3", session: "a", state: "reading", ms: 61_000 },
      ],
    },
    want: ["turn session a - - deciding 0 s", "turn session a - - reading 1 min", "turn session b - - deciding 0 s"],
  },
])("$name", ({ changes, want }) => expect(printed(changes).slice(1)).toEqual(want));

test.each([
  [undefined, "installing", "run-12345678  run  installing  the model server  for 2 min  pid 4711"],
  [42, "downloading", "run-12345678  run  downloading 42 %  the model server  for 2 min  pid 4711"],
] as const)("a run that is starting, %s per cent of it there, is one line", (percent, phase, want) => {
  const starting = { id: run.id, pid: 4711, startTime: "1", command: "run", phase, step: "the model server" } as const;
  const since = "2026-01-01T12:28:00.000Z";
  expect(printStarting({ ...starting, since, ...(percent === undefined ? {} : { percent }) }, look)).toBe(want);
});

test.each([
  [-5000, "0 s"],
  [59_999, "59 s"],
  [60_000, "1 min"],
  [3_600_000, "1 h"],
  [11_520_000, "3 h 12 min"],
  [172_800_000, "2 days"],
])("%i ms are said as %s", (ms, want) => expect(formatDuration(ms)).toBe(want));

import { describe, expect, test } from "vitest";
import type { Failure } from "../../../../src/process/supervise/server-state.ts";
import { toServerProblem, type ServerFailure } from "../../../../src/process/supervise/server-failure.ts";

const HELD = { used: 20e9, peak: 21.5e9, cache: 1e9 };
const MACHINE = { total: 24e9, hasKilled: false };
const GIVEN: Omit<ServerFailure, "failure"> = {
  model: "tiny",
  logFile: "/l/mlx.log",
  lastLines: [],
  damaged: [],
  wasReady: false,
  machine: MACHINE,
};

function exited(exit: { exitCode?: number; signal?: string }): Failure {
  return { kind: "exited", exit };
}

interface Row {
  readonly title: string;
  readonly failure: Failure;
  readonly but?: Partial<ServerFailure>;
  readonly code: string;
  readonly says: RegExp;
  readonly hint: RegExp;
}

const ROWS: Row[] = [
  {
    title: "there is no such program",
    failure: { kind: "not-started", reason: "spawn ENOENT" },
    code: "MX7201",
    says: /could not be started: spawn ENOENT$/,
    hint: /^its log may say why: \/l\/mlx\.log; the model must/,
  },
  {
    title: "it ended before it was ready",
    failure: exited({ exitCode: 1 }),
    but: { lastLines: ["ValueError: no"] },
    code: "MX7201",
    says: /ended before it was ready \(exit code 1\)\nits last lines \(\/l\/mlx\.log\):\n {2}ValueError: no$/,
    hint: /lines above/,
  },
  {
    title: "it ended in the midst of its work",
    failure: exited({ signal: "SIGSEGV" }),
    but: { wasReady: true },
    code: "MX7514",
    says: /ended in the midst of its work \(SIGSEGV\)$/,
    hint: /^its log may say why/,
  },
  {
    title: "another mallex's has gone",
    failure: exited({}),
    but: { wasReady: true },
    code: "MX7514",
    says: /it belonged to another mallex, which knows more/,
    hint: /its log/,
  },
  {
    title: "its weights are damaged",
    failure: exited({ exitCode: 3 }),
    but: { lastLines: ["SafetensorError: incomplete"] },
    code: "MX7201",
    says: /could not load the model/,
    hint: /weights are damaged/,
  },
  {
    title: "a request has killed its generation",
    failure: exited({ exitCode: 3 }),
    but: { wasReady: true },
    code: "MX7514",
    says: /a request has killed its generation$/,
    hint: /its log/,
  },
  {
    title: "its config is damaged",
    failure: exited({ exitCode: 3 }),
    but: {
      lastLines: ["Traceback", "in load_config", "  json.load(f)", "one", "two", "json.decoder.JSONDecodeError: no"],
    },
    code: "MX7201",
    says: /last lines \([^)]*\):\n {2}one\n {2}two\n {2}json/,
    hint: /^config\.json of the model is damaged/,
  },
  {
    title: "it never listened",
    failure: { kind: "deadline", at: "starting" },
    code: "MX7202",
    says: /did not listen in time$/,
    hint: /startWithin/,
  },
  {
    title: "it loads for ever",
    failure: { kind: "deadline", at: "loading" },
    code: "MX7202",
    says: /did not load the model in time$/,
    hint: /smaller model/,
  },
  {
    title: "no token comes",
    failure: { kind: "deadline", at: "warming" },
    code: "MX7202",
    says: /did not generate a token in time$/,
    hint: /smaller model/,
  },
  {
    title: "it hung",
    failure: { kind: "hung" },
    code: "MX7205",
    says: /hung: turns were in flight/,
    hint: /hangAfter/,
  },
  {
    title: "it was killed and held much",
    failure: exited({ signal: "SIGKILL" }),
    but: { wasReady: true, memory: HELD },
    code: "MX7206",
    says: /was killed \(SIGKILL\), most likely because memory ran out: it last held 20 GB, 21\.5 GB at most for model and prompts, and this machine has 24 GB$/,
    hint: /promptCacheBytes/,
  },
  {
    title: "it was killed and held little",
    failure: exited({ signal: "SIGKILL" }),
    but: { wasReady: true, memory: { used: 0.6e9, peak: 0.6e9, cache: 0, resident: 0.7e9 } },
    code: "MX7514",
    says: /was ended from outside \(SIGKILL\): by hand, by another mallex or by the system$/,
    hint: /if nobody ended it by hand, memory may have run out/,
  },
  {
    title: "it was killed before it said what it held",
    failure: exited({ signal: "SIGKILL" }),
    code: "MX7201",
    says: /was ended from outside before it was ready \(SIGKILL\)/,
    hint: /smaller model/,
  },
  {
    title: "somebody told it to end, however much it held",
    failure: exited({ signal: "SIGTERM" }),
    but: { wasReady: true, memory: HELD },
    code: "MX7514",
    says: /was ended from outside \(SIGTERM\)/,
    hint: /by hand/,
  },
  {
    title: "the system killed it for want of memory",
    failure: exited({ signal: "SIGKILL" }),
    but: { machine: { ...MACHINE, hasKilled: true } },
    code: "MX7206",
    says: /ran out of memory while it loaded the model \(this machine has 24 GB\)$/,
    hint: /smaller model/,
  },
];

/** As they stand in the logs of servers that ran out of memory. */
const WORDS = [
  "[METAL] Command buffer execution failed: Insufficient Memory (00000008:kIOGPUCommandBufferCallbackErrorOutOfMemory)",
  "RuntimeError: [malloc_or_wait] Unable to allocate 4294967296 bytes.",
  "RuntimeError: [metal::malloc] Attempting to allocate 30000000000 bytes which is greater than the maximum allowed buffer size",
  "MemoryError",
  "terminate called after throwing an instance of 'std::bad_alloc'",
  "OSError: [Errno 12] Cannot allocate memory",
];

describe("a server that failed", () => {
  test.each(ROWS)("says how and what to do: $title", ({ failure, but, code, says, hint }) => {
    expect(toServerProblem({ ...GIVEN, ...but, failure })).toEqual({
      code,
      severity: "error",
      message: expect.stringMatching(says),
      hint: expect.stringMatching(hint),
    });
  });

  test.each(WORDS)("ran out of memory where it says so: %s", (line) => {
    const { code, message } = toServerProblem({ ...GIVEN, failure: exited({ exitCode: 3 }), lastLines: [line] });
    expect([code, message]).toEqual(["MX7206", expect.stringContaining("ran out of memory")]);
  });

  test("on something damaged that mallex made says that it makes it anew", () => {
    const { hint } = toServerProblem({ ...GIVEN, failure: exited({ exitCode: 3 }), damaged: ["/h/venv"] });
    expect(hint).toBe("/h/venv is damaged: start again, and mallex makes it anew");
  });

  test("repeats neither the chatter of its log nor what would move the cursor", () => {
    const lastLines = [
      "2026-11-21 22:00:48,563 - INFO - Prompt Cache: 1 sequences, 0.01 GB",
      '127.0.0.1 - - [21/Nov/2026 22:00:48] "POST /v1/chat/completions HTTP/1.1" 200 -',
      "Fatal \u001b[2J",
    ];
    const { message } = toServerProblem({ ...GIVEN, failure: exited({ exitCode: 1 }), lastLines });
    expect(message.split("\n").slice(1)).toEqual(["its last lines (/l/mlx.log):", "  Fatal \u{fffd}[2J"]);
  });
});

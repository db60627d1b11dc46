import { describe, expect, test } from "vitest";
import { toServerProblem } from "../../../src/supervise/to-server-problem.ts";

const WHERE = { model: "tiny", logFile: "/l/mlx.log" };

describe("a server that did not get ready", () => {
  test.each([
    {
      given: { kind: "not-started", reason: "spawn ENOENT" } as const,
      log: [],
      code: "MX7201",
      says: /could not be started: spawn ENOENT/,
      hint: /lines above/,
    },
    {
      given: { kind: "exited", exit: { exitCode: 1 } } as const,
      log: ["ValueError: no"],
      code: "MX7201",
      says: /exit code 1[\s\S]*\/l\/mlx\.log[\s\S]*ValueError/,
      hint: /lines above/,
    },
    {
      given: { kind: "exited", exit: { signal: "SIGKILL" } } as const,
      log: [],
      code: "MX7201",
      says: /SIGKILL/,
      hint: /too little memory/,
    },
    {
      given: { kind: "exited", exit: { exitCode: 3 } } as const,
      log: ["SafetensorError: incomplete"],
      code: "MX7201",
      says: /could not load the model/,
      hint: /weights are damaged/,
    },
    {
      given: { kind: "exited", exit: { exitCode: 3 } } as const,
      log: ["Traceback", "in load_config", "  json.load(f)", "one", "two", "json.decoder.JSONDecodeError: no"],
      code: "MX7201",
      says: /last lines \([^)]*\):\n {2}one\n {2}two\n {2}json/,
      hint: /^config\.json of the model is damaged/,
    },
    {
      given: { kind: "deadline" } as const,
      log: [],
      code: "MX7202",
      says: /did not generate a token in time/,
      hint: /smaller model/,
    },
  ])("says how it ended and what to do: $given.kind", ({ given, log, code, says, hint }) => {
    expect(toServerProblem({ ...WHERE, failure: given, lastLines: log, damaged: [] })).toEqual({
      code,
      severity: "error",
      message: expect.stringMatching(says),
      hint: expect.stringMatching(hint),
    });
  });

  test("on something damaged that mallex made says that it makes it anew", () => {
    const { hint } = toServerProblem({
      ...WHERE,
      failure: { kind: "exited", exit: { exitCode: 3 } },
      lastLines: [],
      damaged: ["/h/venv"],
    });
    expect(hint).toBe("/h/venv is damaged: start again, and mallex makes it anew");
  });
});

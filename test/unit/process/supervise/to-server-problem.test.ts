import { describe, expect, test } from "vitest";
import type { Failure } from "../../../../src/process/supervise/restart-state-machine.ts";
import { toServerProblem, type ServerFailure } from "../../../../src/process/supervise/explain-failure.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);
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

const ROWS = cases("rows") as Row[];

/** As they stand in the logs of servers that ran out of memory. */
const WORDS = cases("words") as string[];

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

  test("on something damaged that mallex made says that it rebuilds it", () => {
    const { hint } = toServerProblem({ ...GIVEN, failure: exited({ exitCode: 3 }), damaged: ["/h/venv"] });
    expect(hint).toBe("/h/venv is damaged: start again, and mallex rebuilds it");
  });

  test("repeats neither the chatter of its log nor what would move the cursor", () => {
    const lastLines = cases("lastLines") as string[];
    const { message } = toServerProblem({ ...GIVEN, failure: exited({ exitCode: 1 }), lastLines });
    expect(message.split("\n").slice(1)).toEqual(["its last lines (/l/mlx.log):", "  Fatal \u{fffd}[2J"]);
  });
});

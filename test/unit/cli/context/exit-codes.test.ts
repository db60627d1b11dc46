import { expect, test } from "vitest";
import { toExitCode } from "../../../../src/cli/context/run-command.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("endsWith") as { name: string; given: Problem[]; want: number }[])(
  "$name ends with $want",
  ({ given, want }) => expect(toExitCode(given)).toBe(want),
);

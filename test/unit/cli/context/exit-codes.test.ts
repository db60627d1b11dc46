import { expect, test } from "vitest";
import { toExitCode } from "../../../../src/cli/context/run-command.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";

const problem = (code: Problem["code"], severity: Problem["severity"] = "error"): Problem => ({
  code,
  severity,
  message: "",
});

test.each<{ name: string; given: Problem[]; want: number }>([
  { name: "nothing", given: [], want: 0 },
  { name: "a warning", given: [problem("MX3001", "warning")], want: 0 },
  { name: "a wrong file", given: [problem("MX3001", "warning"), problem("MX2001")], want: 78 },
  { name: "a file that is not trusted", given: [problem("MX6201")], want: 78 },
  { name: "no file", given: [problem("MX7501")], want: 78 },
  { name: "a wrong command line", given: [problem("MX7507")], want: 2 },
  { name: "a client that is not there", given: [problem("MX7503")], want: 69 },
  { name: "a model server that doesn't start", given: [problem("MX7201")], want: 69 },
  { name: "an interrupt", given: [problem("MX7509")], want: 130 },
  { name: "a bug", given: [problem("MX9001")], want: 70 },
])("$name ends with $want", ({ given, want }) => expect(toExitCode(given)).toBe(want));

import { expect, test } from "vitest";
import { isNoWorse } from "../../../../src/inspect/fix/fix-files.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";
import { readCases } from "../../../support/read-cases.ts";

/** `MX2001 3` is an error on line 3, `(MX3010 3)` a warning. */
function problems(text: string): Problem[] {
  return [...text.matchAll(/(\(?)(MX\d{4}) (\d+)/g)].map(([, warning, code, line]) => ({
    code: code as Problem["code"],
    severity: warning === "" ? "error" : "warning",
    message: `${code} ${line}`,
    at: { file: "a.yaml", line: Number(line), column: 1 },
  }));
}

test.each(readCases(import.meta.url)("cases") as { name: string; before: string; after: string; want: boolean }[])(
  "when $name it is no worse: $want",
  ({ before, after, want }) => {
    const was = problems(before);
    expect(isNoWorse(was, problems(after), was.slice(0, 1))).toBe(want);
  },
);

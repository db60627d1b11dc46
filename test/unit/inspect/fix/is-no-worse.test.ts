import { expect, test } from "vitest";
import { isNoWorse } from "../../../../src/inspect/fix/fix-files.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";

/** `MX2001 3` is an error on line 3, `(MX3010 3)` a warning. */
function problems(text: string): Problem[] {
  return [...text.matchAll(/(\(?)(MX\d{4}) (\d+)/g)].map(([, warning, code, line]) => ({
    code: code as Problem["code"],
    severity: warning === "" ? "error" : "warning",
    message: `${code} ${line}`,
    at: { file: "a.yaml", line: Number(line), column: 1 },
  }));
}

test.each<{ name: string; before: string; after: string; want: boolean }>([
  { name: "all is mended", before: "MX2001 3", after: "", want: true },
  { name: "nothing is mended", before: "MX2001 3", after: "MX2001 3", want: false },
  { name: "the rest stays", before: "MX2001 3, MX3001 9", after: "MX3001 9", want: true },
  { name: "a value is wrong whose key was", before: "MX2001 3", after: "MX2003 4", want: true },
  { name: "the value of the mended key is of another kind", before: "MX2001 3", after: "MX2003 3", want: false },
  { name: "names are wrong that nobody could check", before: "MX2001 3", after: "MX3001 4", want: true },
  { name: "a key now stands twice", before: "MX2001 3", after: "MX1005 3", want: false },
  { name: "another name is wrong now", before: "MX3001 3", after: "MX3002 3", want: false },
  { name: "the window is too small for the profile that is meant", before: "MX3001 3", after: "MX3080 5", want: true },
  { name: "a warning comes to light", before: "MX3001 3", after: "(MX3010 5)", want: true },
  {
    name: "one more of the same kind on a line",
    before: "MX3001 3, MX3001 4",
    after: "MX3001 4, MX3001 4",
    want: false,
  },
  { name: "a warning is mended, and another comes", before: "(MX3091 3)", after: "(MX3015 3)", want: false },
])("when $name it is no worse: $want", ({ before, after, want }) => {
  const was = problems(before);
  expect(isNoWorse(was, problems(after), was.slice(0, 1))).toBe(want);
});

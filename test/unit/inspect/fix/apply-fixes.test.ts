import { expect, test } from "vitest";
import { applyFixes } from "../../../../src/inspect/fix/fix-files.ts";
import type { Fix } from "../../../../src/diagnostics/problem.ts";

const fix = (line: number, column: number, length: number, replace: string): Fix => ({
  at: { file: "a.yaml", line, column, length },
  replace,
});

test.each<{ name: string; text: string; fixes: Fix[]; want: string }>([
  { name: "nothing", text: "a: b\n", fixes: [], want: "a: b\n" },
  {
    name: "words on several lines, in any order",
    text: "one: a # keep\n\n  two: bb\n",
    fixes: [fix(3, 8, 2, "ccc"), fix(1, 1, 3, "ONE")],
    want: "ONE: a # keep\n\n  two: ccc\n",
  },
  {
    name: "two words of one line",
    text: "a: b, c: d",
    fixes: [fix(1, 1, 1, "long"), fix(1, 10, 1, "e")],
    want: "long: b, c: e",
  },
  { name: "the same word once", text: "abc", fixes: [fix(1, 1, 3, "x"), fix(1, 1, 3, "x")], want: "x" },
  {
    name: "lines that end as on Windows",
    text: "a: 1\r\nb: 2\r\n",
    fixes: [fix(2, 4, 1, "3")],
    want: "a: 1\r\nb: 3\r\n",
  },
  { name: "a file with a byte order mark", text: "\uFEFFa: 1\n", fixes: [fix(1, 1, 1, "b")], want: "\uFEFFb: 1\n" },
  { name: "no line that is not there", text: "a: 1\n", fixes: [fix(9, 1, 1, "b")], want: "a: 1\n" },
  { name: "nothing that goes over the end of a line", text: "a\nb\n", fixes: [fix(1, 1, 3, "c")], want: "a\nb\n" },
])("changes $name", ({ text, fixes, want }) => expect(applyFixes(text, fixes)).toBe(want));

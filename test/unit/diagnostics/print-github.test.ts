import { expect, test } from "vitest";
import { printGithub, printInert } from "../../../src/diagnostics/print-problems.ts";
import type { Problem } from "../../../src/diagnostics/problem.ts";

const base: Problem = { code: "MX3004", severity: "error", message: "wrong" };

test.each<{ name: string; given: Problem; want: string }>([
  { name: "without a place", given: base, want: "::error title=MX3004::wrong" },
  {
    name: "at words of a file, with what to do",
    given: {
      ...base,
      severity: "warning",
      at: { file: "a/mallex.yaml", line: 3, column: 5, length: 4 },
      source: "    lcal",
      hint: "write local",
    },
    want: "::warning file=a/mallex.yaml,line=3,col=5,endColumn=9,title=MX3004::wrong%0Ahint: write local",
  },
  {
    name: "at a map that goes on for many lines",
    given: { ...base, at: { file: "a.yaml", line: 3, column: 3, length: 400 }, source: "  - id: x" },
    want: "::error file=a.yaml,line=3,col=3,endColumn=10,title=MX3004::wrong",
  },
  {
    name: "in a file as a whole",
    given: { ...base, at: { file: "a.yaml" } },
    want: "::error file=a.yaml,title=MX3004::wrong",
  },
  {
    name: "that could end the command or start another",
    given: { ...base, message: "100%\r\n::error::owned", at: { file: "a,b:c.yaml", line: 1 } },
    want: "::error file=a%2Cb%3Ac.yaml,line=1,title=MX3004::100%25%0D%0A::error::owned",
  },
  {
    name: "in a file that others brought in",
    given: {
      ...base,
      at: { file: "b.yaml", line: 1, column: 1 },
      via: [{ file: "a.yaml", line: 2, column: 3 }],
      related: [{ message: "the other one", at: { file: "c.yaml", line: 4 } }],
    },
    want: "::error file=b.yaml,line=1,col=1,title=MX3004::wrong%0Ac.yaml:4: the other one%0Avia a.yaml:2:3",
  },
])("a problem $name", ({ given, want }) => expect(printGithub([given])).toBe(want));

test("a file outside the repository is named in the text, where it can't be marked", () => {
  const at = { file: "~/.mallex/mallex.yaml", line: 2, column: 1 };
  expect(printGithub([{ ...base, at }], () => undefined)).toBe(
    "::error title=MX3004::~/.mallex/mallex.yaml:2:1: wrong",
  );
});

test("each problem has a line of its own", () =>
  expect(printGithub([base, { ...base, severity: "warning" }])).toBe(
    "::error title=MX3004::wrong\n::warning title=MX3004::wrong",
  ));

test.each(["::error::no\n  ::add-mask::a", "::error::no\n"])("in %j nothing is a command", (text) => {
  expect(printInert(text, "word")).toBe(`::stop-commands::word\n${text.trimEnd()}\n::word::\n`);
});

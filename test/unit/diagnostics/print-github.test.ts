import { expect, test } from "vitest";
import { printGithub, printInert } from "../../../src/diagnostics/print-problems.ts";
import type { Problem } from "../../../src/diagnostics/problem.ts";
import { readCases } from "../../support/read-cases.ts";

const base: Problem = { code: "MX3004", severity: "error", message: "wrong" };

test.each(readCases(import.meta.url)("cases") as { name: string; given: Problem; want: string }[])(
  "a problem $name",
  ({ given, want }) => expect(printGithub([given])).toBe(want),
);

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

import { describe, expect, test } from "vitest";
import { printLocation, printProblems, printText } from "../../../src/diagnostics/print-problems.ts";
import type { Problem } from "../../../src/diagnostics/problem.ts";
import { readCases } from "../../support/read-cases.ts";

const base: Problem = { code: "MX3004", severity: "error", message: 'no backend is called "lcoal"' };

describe("a problem as text", () => {
  test.each(readCases(import.meta.url)("cases") as { name: string; given: Problem; want: string }[])(
    "$name",
    ({ given, want }) => expect(printText(given)).toBe(want),
  );

  test("cuts a very long line round the word", () => {
    const source = `${"a".repeat(5000)}WRONG${"b".repeat(5000)}`;
    const lines = printText({ ...base, at: { file: "a.yaml", line: 1, column: 5001, length: 5 }, source }).split("\n");
    expect(lines[1]).toMatch(/^ 1 \| …a+WRONGb+…$/);
    expect(lines[1]?.length).toBeLessThan(130);
    expect(lines[2]?.indexOf("^")).toBe(lines[1]?.indexOf("WRONG"));
  });

  test("lets no escape sequence of a file reach the terminal", () => {
    const text = printText({
      ...base,
      message: "\u001b]0;owned\u0007",
      at: { line: 1, file: "\u001b[2J" },
      source: "\u001b[31m",
    });
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u0007");
  });

  test("paints severity and carets when asked", () => {
    const text = printText(
      { ...base, at: { line: 1, column: 1 }, source: "x" },
      (format, piece) => `<${format}>${piece}</>`,
    );
    expect(text).toContain("<red>error</>");
    expect(text).toContain("<red>^</>");
  });
});

test("several problems end with a count", () => {
  const warning: Problem = { ...base, severity: "warning" };
  expect(printProblems([base, warning, warning]).split("\n").at(-1)).toBe("1 error, 2 warnings");
  expect(printProblems([base])).not.toContain("1 error");
  expect(printProblems([])).toBe("");
});

test("says once for each code where to read on, when it is about a file", () => {
  const placed: Problem = { ...base, at: { file: "a.yaml", line: 1 } };
  const text = printProblems([placed, { ...placed, code: "MX2001" }, placed, { ...base, code: "MX7507" }]);
  expect(text.split("\n").slice(-2)).toEqual(["help: mallex explain MX2001 · mallex explain MX3004", "4 errors"]);
  expect(printProblems([base])).not.toContain("help");
});

test("shows twenty at once, errors first, and counts the rest", () => {
  const many = Array.from({ length: 50 }, (_, line): Problem => ({
    code: "MX3004",
    severity: line % 2 === 0 ? "warning" : "error",
    message: `number ${line}`,
    at: { file: "a.yaml", line },
  }));
  const lines = printProblems(many).split("\n");
  const shown = lines.filter((line) => line.startsWith("a.yaml"));
  expect(shown).toHaveLength(20);
  expect(shown.every((line) => line.includes("error"))).toBe(true);
  expect(lines.slice(-3)).toEqual([
    "and 5 errors, 25 warnings more, which `--json` lists",
    "help: mallex explain MX3004",
    "25 errors, 25 warnings",
  ]);
});

test("a field of a request is a place, too", () =>
  expect(printLocation({ path: "messages[2].content" })).toBe("messages[2].content"));

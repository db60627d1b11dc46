import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Rows of the tables in which a promise names the tests that show it: `test/FILE.test.ts › title` or `test/turns/FILE.yaml › title`, several apart by `<br>`. */
function rowsOf(page: string): { readonly row: number; readonly text: string }[] {
  return readFileSync(page, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, row] = /^\| (\d+) \|/.exec(line) ?? [];
      return row === undefined ? [] : [{ row: Number(row), text: line }];
    });
}

interface Named {
  readonly file: string;
  readonly title: string;
}

function testsIn(text: string): Named[] {
  return [...text.matchAll(/(test\/[\w./-]+\.(?:test\.ts|yaml)) › (.+?)(?= ?<br>| \| | \|$|$)/g)].map(
    ([, file = "", title = ""]) => ({
      file,
      title: title.trim(),
    }),
  );
}

/** As it stands in the file: with its quotes behind a backslash, where it is written so. */
function holds({ file, title }: Named): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  return [title, title.replaceAll('"', '\\"'), title.replaceAll("|", "\\|")].some((one) => text.includes(one));
}

const PAGES = [
  // No dashboard yet, so none of its threats: a token in its URL, files that it serves, text that it shows.
  { page: "docs/operations/security.md", count: 37, absent: [8, 16, 36] },
  { page: "docs/operations/reliability.md", count: 37, absent: [] },
];

describe.each(PAGES)("$page", ({ page, count, absent }) => {
  const rows = rowsOf(page);

  test("has all its rows, in their order", () => {
    const all = Array.from({ length: count }, (_, at) => at + 1).filter((row) => !absent.includes(row));
    expect([...new Set(rows.map(({ row }) => row))]).toEqual(all);
  });

  test("names a test in every row", () => {
    expect(rows.filter(({ text }) => testsIn(text).length === 0)).toEqual([]);
  });

  test("names no test that does not exist", () => {
    expect(rows.flatMap(({ text }) => testsIn(text)).filter((named) => !holds(named))).toEqual([]);
  });
});

test("a test that does not exist is seen", () => {
  const file = "test/unit/repository/lint.test.ts";
  expect(testsIn(`| 1 | x | ${file} › no such title | 3 s |`)).toEqual([{ file, title: "no such title" }]);
  expect(holds({ file, title: "no such title" })).toBe(false);
});

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Paths of the repository that a page names, also in commands. Those with a placeholder (`<name>`, `*`, `…`) name no one file. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`|^(npx .*)$/gm)]
    .flatMap(([, code, line]) => (code ?? line ?? "").split(/\s+/))
    .filter((word) => /^(?:src|test|schema|scripts|packs|docs|templates)\/[^<*…]*$/.test(word));
}

test.each([
  ["CONTRIBUTING.md", 25],
  ["ARCHITECTURE.md", 10],
] as const)("%s names only files and folders that exist", (page, atLeast) => {
  const paths = pathsIn(readFileSync(page, "utf8"));
  expect(paths.length).toBeGreaterThanOrEqual(atLeast);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test("a path that does not exist would be seen", () => {
  expect(pathsIn("run `npx vitest run test/unit/turn`, or:\nnpx vitest src/none\n")).toEqual([
    "test/unit/turn",
    "src/none",
  ]);
});

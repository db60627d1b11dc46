import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Documents that a page links to, relative to the repository. */
function linkedFrom(page: string): readonly string[] {
  const links = readFileSync(join(ROOT, page), "utf8").matchAll(/\]\(([^)#:]+\.md)(?:#[^)]*)?\)/g);
  return [...links].map(([, target = ""]) => relative(ROOT, join(ROOT, dirname(page), target)));
}

test("every page of docs/ is linked from docs/README.md, and every guide from the README or the pages that it links to", () => {
  const pages = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => join("docs", name));
  const listed = linkedFrom("docs/README.md");
  expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
  const first = linkedFrom("README.md");
  const second = new Set([...first, ...first.flatMap(linkedFrom)]);
  expect(pages.filter((page) => page.startsWith("docs/guide/") && !second.has(page))).toEqual([]);
});

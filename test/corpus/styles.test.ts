import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { byDepth } from "../support/depth.ts";

const here = dirname(fileURLToPath(import.meta.url));
const packageRoot = join(here, "../..");
const folder = join(here, "styles");
const contents = readdirSync(folder);

/** At small depth one file in four: every content, and every style. */
const SHARE = byDepth({ small: 4, full: 1 });

/** The same configuration as different people write it: block and braces, quotes, comments, JSON, tabs, line ends of Windows. */
describe.each(contents.map((content, index) => ({ content, index })))("$content", ({ content, index }) => {
  const files = readdirSync(join(folder, content));
  const tried = files.filter((_, position) => (position + index) % SHARE === 0);

  test(`compiles without a finding, to the same plan, in ${tried.length} styles`, async () => {
    const hashes = new Set<string | undefined>();
    for (const name of tried) {
      const file = join(folder, content, name);
      const edited = new Map([[file, readFileSync(file, "utf8")]]);
      const { plan, problems } = await compile({ file, home: "/nowhere", packageRoot, edited });
      expect({ name, problems }).toEqual({ name, problems: [] });
      hashes.add(plan?.hash);
    }
    expect([...hashes]).toEqual([expect.any(String)]);
  });
});

test("there are at least 150 files, each in a style of its own", () => {
  const names = contents.map((content) => readdirSync(join(folder, content)));
  expect(names.flat().length).toBeGreaterThanOrEqual(150);
  expect(new Set(names.map(String)).size).toBe(1);
});

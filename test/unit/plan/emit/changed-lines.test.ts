import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../../../src/compile.ts";
import { packageRoot } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";
import { compileFiles } from "../../checks/scratch.ts";

const cases = readCases(import.meta.url);
const FILE = cases("file") as string;

interface Edit {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** Lines that differ in all files of the plan together. */
  readonly lines: number;
}

async function linesOf(text: string): Promise<readonly string[]> {
  const { files, problems } = await compileFiles({ "mallex.yaml": text });
  if (files.size === 0) throw new Error(JSON.stringify(problems));
  return [...files].flatMap(([file, body]) => body.split("\n").map((line) => `${file} ${line}`));
}

/** A line that is changed counts once, as one that is added or removed. */
function changedLines(before: readonly string[], after: readonly string[]): number {
  const without = (all: readonly string[], others: readonly string[]): number => {
    const rest = new Map<string, number>();
    for (const line of others) rest.set(line, (rest.get(line) ?? 0) + 1);
    return all.filter((line) => {
      const left = rest.get(line) ?? 0;
      rest.set(line, left - 1);
      return left <= 0;
    }).length;
  };
  return Math.max(without(before, after), without(after, before));
}

test.each(cases("edits") as Edit[])("$title changes $lines lines of the plan", async ({ before, after, lines }) => {
  expect(FILE).toContain(before);
  const changed = changedLines(await linesOf(FILE), await linesOf(FILE.replace(before, () => after)));
  expect(changed).toBe(lines);
});

/** Bytes of 40 KB. */
const MAX = 40 * 1024;

test("the plan of the shipped file is 40 KB at most, each rule on one line with its path", async () => {
  const { files, plan } = await compile({ file: join(packageRoot, "mallex.yaml"), home: "/nowhere", packageRoot });
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThanOrEqual(MAX);
  for (const [file, text] of files) expect(readFileSync(join(packageRoot, "generated/plan", file), "utf8")).toBe(text);
  const lines = (files.get("routing.mjs") ?? "").split("\n");
  const rules = (["classes", "routes", "trim", "filters"] as const).flatMap((section) =>
    (plan?.[section] ?? []).map(({ id }) => ({ id, path: `${section}.${id}` })),
  );
  expect(rules.length).toBeGreaterThan(50);
  for (const { id, path } of rules)
    expect(lines.filter((line) => line.endsWith(`// ${path}`) && line.includes(`{id: "${id}",`))).toHaveLength(1);
  // In columns: the second value of each rule begins at the same place.
  const columns = lines
    .filter((line) => /^ {2}\{id: "[\w-]{1,15}",/.test(line))
    .map((line) => line.search(/(?<=", +)\w/));
  expect(new Set(columns).size).toBe(1);
});

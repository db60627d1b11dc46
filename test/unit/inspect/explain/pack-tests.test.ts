import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coverage } from "../../../../src/inspect/test/run-tests.ts";
import { printCoverage, printFailure } from "../../../../src/inspect/test/report-tests.ts";
import { packageRoot } from "../../checks/scratch.ts";
import { runFiles, type RanTests } from "./rule-tests.ts";
import { readCases } from "../../../support/read-cases.ts";

const packs = readdirSync(join(packageRoot, "packs"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const PROFILES = "profiles: { main: { backend: local, model: some/model, window: 65536 } }";
const ran = new Map<string, RanTests>();

/** A file that extends nothing but the pack; once. */
async function run(pack: string): Promise<RanTests> {
  const results =
    ran.get(pack) ??
    (await runFiles({ "mallex.yaml": `version: 1\nextends: [mallex:${pack}]\n${PROFILES}\n` }, { tests: "all" }));
  ran.set(pack, results);
  return results;
}

/** Of the files in a pack's folder, by their shown names. */
const isOf = (pack: string, file = ""): boolean => file === `mallex:${pack}` || file.startsWith(`mallex:${pack}/`);

describe.each(packs)("the pack %s", (pack) => {
  test("keeps what its tests promise", async () => {
    const { compiled, results } = await run(pack);
    const failed = results.flatMap((result) => (result.status === "failed" ? printFailure(result, compiled) : []));
    expect(failed.join("\n\n")).toBe("");
    // It may take out what a pack below it is about, never what its own tests are.
    expect(results.filter(({ status, test: { at } }) => status !== "passed" && isOf(pack, at.file))).toEqual([]);
  });

  test("has a test for every rule", async () => {
    const { compiled, results } = await run(pack);
    const turns = results.flatMap(({ test: { at }, ...result }) =>
      "turn" in result && isOf(pack, at.file) ? [result.turn] : [],
    );
    const own = compiled.layers.filter((name) => isOf(pack, name));
    const covered = coverage(compiled.config, turns, new Set(own));
    expect(printCoverage(covered)).toMatch(/^(every one|no rules)/);
  });

  test("says what it is for", async () => {
    const { compiled } = await run(pack);
    const { texts } = compiled;
    expect(texts.get(`mallex:${pack}`)).toMatch(/^about: ./m);
    expect(readFileSync(join(packageRoot, "packs", pack, "README.md"), "utf8")).toMatch(`# mallex:${pack}`);
  });
});

/** What a project may extend. Every one compiles without a warning, and no promise of a pack is broken: it holds, or is left out and said. */
describe.each(readCases(import.meta.url)("cases") as [string[]][])(
  "behind mallex:claude-code and mallex:models: %j",
  (added) => {
    test("compiles and keeps all promises", async () => {
      const names = ["claude-code", "models", ...added].map((name) => `mallex:${name}`).join(", ");
      const { compiled, results } = await runFiles(
        { "mallex.yaml": `version: 1\nextends: [${names}]\n${PROFILES}\n` },
        { tests: "all" },
      );
      expect(compiled.problems).toEqual([]);
      expect(results.filter(({ status }) => status === "failed").map(({ test: { name } }) => name)).toEqual([]);
      const kept = results.filter(
        ({ status, test: { at } }) => status === "passed" && added.some((pack) => isOf(pack, at.file)),
      );
      expect(kept.length).toBeGreaterThan(5);
    });
  },
);

test("the pack of the client has tests by the dozen", async () => {
  expect((await run("claude-code")).results.length).toBeGreaterThan(50);
});

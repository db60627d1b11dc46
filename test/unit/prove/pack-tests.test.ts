import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coverage } from "../../../src/prove/coverage.ts";
import { printFailure } from "../../../src/prove/print-test.ts";
import { printCoverage } from "../../../src/prove/report-tests.ts";
import { packageRoot } from "../compile/scratch.ts";
import { runFiles, type RanTests } from "./rule-tests.ts";

const packs = readdirSync(join(packageRoot, "packs"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A file that extends nothing but the pack. */
function run(pack: string): Promise<RanTests> {
  const profiles = "profiles: { main: { backend: local, model: some/model, window: 65536 } }";
  return runFiles({ "mallex.yaml": `version: 1\nextends: [mallex:${pack}]\n${profiles}\n` }, { tests: "all" });
}

describe.each(packs)("the pack %s", (pack) => {
  test("keeps what its tests promise", async () => {
    const { compiled, results } = await run(pack);
    const failed = results.flatMap((result) => (result.status === "failed" ? printFailure(result, compiled) : []));
    expect(failed.join("\n\n")).toBe("");
    expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
  });

  test("has a test for every rule", async () => {
    const { compiled, results } = await run(pack);
    const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
    const covered = coverage(compiled.config, turns);
    expect(printCoverage(covered)).toMatch(/^(every one|no rules)/);
  });
});

test("the pack of the client has tests by the dozen", async () => {
  expect((await run("claude-code")).results.length).toBeGreaterThan(50);
});

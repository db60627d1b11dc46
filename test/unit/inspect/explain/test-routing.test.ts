import { describe, expect, test } from "vitest";
import { coverage } from "../../../../src/inspect/test/run-tests.ts";
import type { ListedItem } from "../../../../src/inspect/list/list-profiles.ts";
import type { ListName } from "../../../../src/inspect/list/list-names.ts";
import { listRules } from "../../../../src/inspect/list/list-rules.ts";
import { printCoverage } from "../../../../src/inspect/test/report-tests.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { runFiles, testOf } from "./rule-tests.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** A cloud behind the higher tier, two intents, and something that must stay. */
const ROUTED = cases("routed") as string;

function withTests(...tests: readonly string[]): Record<string, string> {
  return { "mallex.yaml": `${ROUTED}tests:\n${tests.join("")}` };
}

describe("tests say where a turn goes", () => {
  test.each(cases("expectations") as [given: string, holds: string, fails: string, message: string][])(
    "%s: %s, not %s",
    async (given, holds, fails, message) => {
      const { results } = await runFiles(withTests(testOf(given, holds), testOf(given, fails, "b")));
      expect(results.map(({ status }) => status)).toEqual(["passed", "failed"]);
      const [, failed] = results;
      expect(failed?.status === "failed" && failed.misses.map((miss) => miss.message)).toEqual([
        expect.stringContaining(message),
      ]);
    },
  );

  test.each(cases("mistakeTest") as [string, string][])(
    "%s is a mistake of the test: %s",
    async (expectation, code) => {
      const { problems } = await compileFiles(withTests(testOf("{ user: x }", expectation)), { tests: "own" });
      expect(problems.map((problem) => problem.code)).toContain(code);
    },
  );

  test("an intent is covered where a test expects it, a rule of neverLeaves where it matches", async () => {
    const { compiled, results } = await runFiles(
      withTests(
        testOf("{ user: please }", "{ tier: high }"),
        testOf("{ user: secrets/a }", "{ intent: greeting }", "b"),
      ),
    );
    const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
    const said = printCoverage(coverage(compiled.config, turns, new Set(["mallex.yaml"])));
    expect(said).toMatch(/intent work +mallex\.yaml:12/);
    expect(said).not.toMatch(/intent greeting|neverLeaves/);
  });
});

test.each(cases("lists") as [ListName, ListedItem[]][])("the list of %s", async (list, want) => {
  const { plan, config, problems } = await compileFiles({ "mallex.yaml": ROUTED });
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  expect(listRules(list, plan, config)).toEqual(want);
});

import { describe, expect, test } from "vitest";
import { coverage } from "../../../../src/inspect/test/run-tests.ts";
import type { ListedItem } from "../../../../src/inspect/list/list-profiles.ts";
import { listRules, type ListName } from "../../../../src/inspect/list/list-rules.ts";
import { printCoverage } from "../../../../src/inspect/test/report-tests.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { runFiles, testOf } from "./rule-tests.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** A cloud behind the higher tier, two intents, and something that must stay. */
const ROUTED = `version: 1
backends: { far: { kind: openai, url: "https://models.example.org/v1" } }
profiles:
  small: { backend: local, model: some/model-7B, window: 8192 }
  large: { backend: far, model: big, window: 65536, size: large }
tiers:
  - { id: low, profiles: [small] }
  - { id: high, profiles: [large, small], moveOn: [noKey, timedOut], overflow: { promptTokens: 50000 }, patience: 30s }
aliases: { "big-*": high }
intents:
  greeting: { tier: low, about: hello, patterns: [{ matches: '^hi\\b', flags: i }] }
  work: { tier: high, about: the rest, patterns: [please] }
decide: { by: [patterns], default: greeting }
routes:
  - { id: looks, when: { has: image }, tier: high }
  - { id: thinks, when: { thinking: true, effort: [high, max] }, tier: high }
  - { id: scouts, when: { agent: scout, session: "s-*" }, profile: small }
neverLeaves:
  - { id: secrets, path: "secrets/**", about: ours }
`;

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

  test.each([
    ["{ intent: greting }", "MX3001"],
    ["{ bound: secret }", "MX3001"],
    ["{ chain: [smal] }", "MX3001"],
    ["{ refused: no, chain: [small] }", "MX3042"],
  ])("%s is a mistake of the test: %s", async (expectation, code) => {
    const { problems } = await compileFiles(withTests(testOf("{ user: x }", expectation)), { tests: "own" });
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

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

import { describe, expect, test } from "vitest";
import {
  countTests,
  failureProblems,
  printCounts,
  printCoverage,
  printFailure,
  printInspection,
  reportTest,
} from "../../../../src/inspect/test/report-tests.ts";
import { coverage, type TestResult } from "../../../../src/inspect/test/run-tests.ts";
import { COUNTER, runFiles, testOf, withTests } from "../explain/rule-tests.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

async function resultOf(given: string, expectation?: string): Promise<TestResult> {
  const { results } = await runFiles(withTests(testOf(given, expectation)), { counter: () => COUNTER });
  const [result] = results;
  if (result === undefined) throw new Error("no test has run");
  return result;
}

const ASK =
  '{ user: ["<note>buy it</note>", "<note>keep</note>", hello], system: "stamp: 1\\n# Place\\nhere", tools: [See] }';
const NAME = "{ user: hello, outputField: name }";

describe("each condition holds where it is so, and says what is so where it is not", () => {
  test.each(cases("expectations") as [given: string, holds: string, fails: string, message: string][])(
    "%s: %s, not %s",
    async (given, holds, fails, message) => {
      expect(await resultOf(given, holds)).toMatchObject({ status: "passed" });
      const result = await resultOf(given, fails);
      expect(result.status === "failed" && result.misses.map((miss) => miss.message)).toEqual([
        expect.stringContaining(message),
      ]);
    },
  );

  test("`fired: []` says what fired", async () => {
    const result = await resultOf(ASK, "{ fired: [] }");
    expect(result).toMatchObject({ misses: [{ message: "environment, adverts, notes fired", want: [] }] });
  });

  test("all of them at once, in the order of the language", async () => {
    const result = await resultOf(ASK, "{ tools: [], class: naming, fired: [stamp] }");
    expect(result).toMatchObject({ misses: [{ path: ["class"] }, { path: ["fired"] }, { path: ["tools"] }] });
  });
});

describe("a stable prefix", () => {
  const first = testOf("{ user: hello, tools: [See] }", undefined, "first");
  const talk = (more: string, words = "hello", tools = "See"): string =>
    `{ messages: [{ user: ${words} }, { assistant: hi }${more}], tools: [${tools}] }`;

  test.each(cases("cases") as [string, undefined | string][])("of %s: %s", async (given, message) => {
    const { results } = await runFiles(withTests(first, testOf(given, "{ stablePrefixWith: first }", "next")));
    const [, next] = results;
    const misses = [{ message: expect.stringContaining(message ?? "") }];
    expect(next).toMatchObject(message === undefined ? { status: "passed" } : { status: "failed", misses });
  });

  test("of a test without a prompt there is none", async () => {
    const { results } = await runFiles(
      withTests(testOf(NAME, undefined, "first"), testOf(talk(""), "{ stablePrefixWith: first }", "next")),
    );
    expect(results[1]).toMatchObject({
      misses: [{ message: expect.stringContaining('"first" has no prompt: route "names" matches') }],
    });
  });
});

describe("a test's size is the model's, for routes that ask for one, too", () => {
  const files = (model: string, given: string, expectation: string): Record<string, string> => ({
    "mallex.yaml": `version: 1
profiles: { main: { backend: local, model: ${model}, window: 8192 } }
tiers: [{ id: low }]
sizes: { small: { upTo: 8B }, medium: { upTo: 32B }, large: {} }
classes: [{ id: judge, when: { system: { matches: "^judge" } } }]
routes: [{ id: guard, when: { class: judge }, tier: highest, atLeast: medium }]
tests:
${testOf(given, expectation)}`,
  });
  const judge = (size: string): string => `{ user: x, system: judge${size === "" ? "" : `, size: ${size}`} }`;
  const refused = "{ route: guard, refused: of size medium or larger }";
  const asked = "{ route: guard, tier: low, profile: main }";

  test.each<[model: string, size: string, want: string]>([
    ["some/model-30B", "", asked],
    ["some/model-30B", "small", refused],
    ["some/model-30B", "medium", asked],
    ["some/model-1B", "", refused],
    ["some/model-1B", "medium", asked],
    ["some/model-1B", "large", asked],
  ])("%s as %s: %s", async (model, size, want) => {
    const { results } = await runFiles(files(model, judge(size), want));
    expect(results).toMatchObject([{ status: "passed" }]);
  });
});

describe("what a person reads", () => {
  test("of a failure: the condition with its line, what came, what was given, what fired and where it stands", async () => {
    const { compiled, results } = await runFiles(withTests(testOf(ASK, "{ class: naming, fired: [stamp, notes] }")));
    const [failed] = results;
    if (failed?.status !== "failed") throw new Error("it must fail");
    expect(printFailure(failed, compiled)).toBe(cases("failureConditionLineCame"));
    expect(failureProblems(failed, compiled)).toMatchObject([{ code: "MX7521" }, { at: { line: 22, column: 37 } }]);
  });

  test("of an inspection: all decisions, and the prompt", async () => {
    const { compiled, results } = await runFiles(withTests(testOf(ASK)));
    const [result] = results;
    if (result?.status !== "inspected") throw new Error("it must be inspected");
    const text = await printInspection(result.turn, compiled);
    for (const words of ["a (mallex.yaml:20)", "adverts", "prompt\n[system]", "[user]\nkeep\n\nhello"])
      expect(text).toContain(words);
    expect(reportTest(result)).toMatchObject(cases("inspectionAllDecisionsPrompt") as object);
  });

  test("counts", async () => {
    const tests = [
      testOf("{ user: x }", "{ class: main }"),
      testOf("{ user: x }", "{ tier: high }", "b"),
      testOf("{ user: x }", undefined, "c"),
    ];
    const { results } = await runFiles(withTests(...tests));
    expect(printCounts(countTests(results))).toBe("1 passed, 1 failed, 1 inspected");
    expect(printCounts(countTests([]))).toMatch(/^no tests/);
  });
});

describe("coverage", () => {
  test("names the rules that fired in no test, each part's place and each tool by itself", async () => {
    const { compiled, results } = await runFiles(withTests(testOf(ASK, "{ class: main }")));
    const turns = results.flatMap((result) => (result.status === "left out" ? [] : [result.turn]));
    const { rules, missed, leftOut } = coverage(compiled.config, turns, new Set(["mallex.yaml"]));
    expect(rules).toBe(11);
    expect(missed.map(({ kind, id, at }) => `${kind} ${id} ${at.line}`)).toEqual(cases("namesRulesFiredTest"));
    expect(printCoverage({ rules, missed, leftOut })).toContain("4 of 11 rules fired in a test; these did not:");
    expect(printCoverage({ rules: 2, missed: [], leftOut: {} })).toBe("every one of 2 rules fired in a test");
    expect(printCoverage({ rules: 0, missed: [], leftOut: { "mallex:a": 3, "mallex:b": 1 } })).toBe(
      "no rules of your own to cover\nnot counted without --with-packs: 3 of mallex:a, 1 of mallex:b",
    );
  });
});

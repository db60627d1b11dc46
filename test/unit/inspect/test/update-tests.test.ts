import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { valueAt } from "../../../../src/config/parse/tree.ts";
import { updateTests, updateValue, type Recorded } from "../../../../src/inspect/test/update-tests.ts";
import { COUNTER, RULES, runFiles, testOf, withTests } from "../explain/rule-tests.ts";
import { readCases } from "../../../support/read-cases.ts";

function update(text: string, now: Recorded): string | undefined {
  const value = valueAt(parseYaml("f.yaml", text).tree, ["a"]);
  if (value === undefined) throw new Error("there is no a");
  return updateValue(text, value, now);
}

describe("a value changes where it stands, and nothing else does", () => {
  test.each(readCases(import.meta.url)("cases") as [before: string, now: Recorded, after: string][])(
    "%j to %j",
    (before, now, after) => expect(update(before, now)).toBe(after),
  );

  test.each<[before: string, now: Recorded]>([
    ["a:\n  - x\n", []],
    ["a: [x,\n  y]\n", ["z"]],
    ["a:\n  - x\n", "y"],
  ])("%j to %j is left to the person", (before, now) => expect(update(before, now)).toBeUndefined());
});

const STALE =
  "{ class: naming, tier: high, fired: [stamp], tools: [run], promptTokens: { is: 1 }, prompt: { contains: zebra } }";

describe("stale expectations", () => {
  test("get what is so, and only those that recorded a value", async () => {
    const files = withTests("  # the first\n", testOf("{ user: hello, tools: [See], size: large }", `${STALE} # so`));
    const { compiled, results } = await runFiles(files, { counter: () => COUNTER });
    const { texts, values, problems } = updateTests(results, compiled);
    expect(problems).toEqual([]);
    expect(values.map(({ path }) => path)).toEqual(["class", "tier", "fired", "tools", "promptTokens.is"]);
    const before = files["mallex.yaml"] ?? "";
    const now =
      "{ class: main, tier: low, fired: [], tools: [See], promptTokens: { is: 5 }, prompt: { contains: zebra } } # so";
    expect(texts.get("mallex.yaml")).toBe(before.replace(`${STALE} # so`, now));
  });

  test("in several tests and files", async () => {
    const more = "version: 1\ntests:\n";
    const files = {
      ...withTests(testOf("{ user: a }", "{ class: naming }"), testOf("{ user: b }", "{ tier: high }", "b")),
      "more.test.yaml": more + testOf("{ user: c }", "{ route: names }", "c"),
    };
    const { compiled, results } = await runFiles(files);
    const { texts } = updateTests(results, compiled);
    expect(texts.get("mallex.yaml")).toBe(
      withTests(testOf("{ user: a }", "{ class: main }"), testOf("{ user: b }", "{ tier: low }", "b"))["mallex.yaml"],
    );
    expect(texts.get("more.test.yaml")).toBe(more + testOf("{ user: c }", "{ route: none }", "c"));
  });

  test("of a pack are not ours to write", async () => {
    const pack = `version: 1\ntests:\n${testOf("{ user: a }", "{ class: naming }")}`;
    const files = { "mallex.yaml": `${RULES}extends: [./packs/p.yaml]\n`, "packs/p.yaml": pack };
    const { compiled, results } = await runFiles(files, { tests: "all" });
    expect(updateTests(results, compiled)).toMatchObject({
      values: [],
      problems: [{ code: "MX7522", hint: 'edit it by hand: "main"', at: { file: "packs/p.yaml", line: 5 } }],
    });
  });
});

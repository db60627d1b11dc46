import { expect, test } from "vitest";
import { countRules } from "../../../../src/config/load/load-packs.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { coverage } from "../../../../src/inspect/test/run-tests.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const ALL = cases("all") as string;

test("rules are what a turn can make fire, the same number wherever they are counted", () => {
  const { tree } = parseYaml("pack.yaml", `version: 1\n${ALL}`);
  if (tree === undefined) throw new Error("no tree");
  expect(countRules(tree)).toBe(10);
  expect(coverage(tree, []).rules).toBe(10);
});

import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import type { CompileResult } from "../../../../src/compile.ts";
import { listDisabled } from "../../../../src/inspect/explain/value-origins.ts";
import type { ListedItem } from "../../../../src/inspect/list/list-profiles.ts";
import { LISTS, type ListName } from "../../../../src/inspect/list/list-names.ts";
import { listRules } from "../../../../src/inspect/list/list-rules.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FILE = cases("file") as string;
const PACK = cases("pack") as string;

async function compiled(): Promise<CompileResult & { readonly plan: Plan }> {
  const result = await compileFiles({ "mallex.yaml": FILE, "pack.yaml": PACK });
  const { plan } = result;
  if (plan === undefined) throw new Error(JSON.stringify(result.problems));
  return { ...result, plan };
}

test.each(cases("cases") as [ListName, readonly ListedItem[]][])(
  "%s are listed in the order in which they apply",
  async (name, want) => {
    const { plan, config } = await compiled();
    expect(listRules(name, plan, config)).toEqual(want);
  },
);

test("thoughts are listed by their marks, and what the file takes away is gone", async () => {
  const own = `thoughts: { think: null, musing: { start: "<m>", end: "</m>" }, first: { start: "<first>" } }\n`;
  const { plan, config } = await compileFiles({ "mallex.yaml": FILE + own, "pack.yaml": PACK });
  if (plan === undefined) throw new Error("it does not compile");
  const listed = listRules("thoughts", plan, config);
  expect(listed.find(({ id }) => id === "think")).toBeUndefined();
  expect(listed.find(({ id }) => id === "seed")).toMatchObject({ about: "<seed:think> … </seed:think>" });
  expect(listed.filter(({ at }) => at === "mallex.yaml:10")).toEqual([
    { id: "musing", about: "<m> … </m>", does: "", at: "mallex.yaml:10" },
    { id: "first", about: "<first>", does: "", at: "mallex.yaml:10" },
  ]);
});

test("a profile is listed with what models fills in, and the entry that does", async () => {
  const models = "models:\n  - { id: c, match: '*/C-4B', thinking: off, sampling: { temperature: 0.5, topP: 1 } }\n";
  const { plan, config } = await compileFiles({ "mallex.yaml": FILE + models, "pack.yaml": PACK });
  expect(plan && listRules("profiles", plan, config)).toMatchObject(cases("profileListedModelsFills") as object);
});

test("what a file takes out has the place that does so", async () => {
  const { sources, config } = await compiled();
  expect(listDisabled(sources, config)).toEqual([
    { path: ["routes", "theirs"], at: "mallex.yaml:6" },
    { path: ["toolsets", "client"], at: "mallex.yaml:8" },
  ]);
});

test("every template of the shipped rules has somebody who renders it", async () => {
  const { plan, config } = await compileFiles({
    "mallex.yaml": FILE.replace("./pack.yaml", "mallex:claude-code").replaceAll(
      /.*(disable|toolsets|client: null|sizes).*\n/g,
      "",
    ),
  });
  const listed = plan === undefined ? [] : LISTS.flatMap((name) => listRules(name, plan, config));
  expect(listed.length).toBeGreaterThan(60);
  expect(listed.filter(({ at }) => at === undefined)).toEqual([]);
});

test("a rule that is locked says so", async () => {
  const pack = `${PACK}  - { id: acme/sales, tag: note, startsWith: Sell, do: drop, locked: true }\n`;
  const { plan, config } = await compileFiles({ "mallex.yaml": FILE, "pack.yaml": pack });
  if (plan === undefined) throw new Error("it does not compile");
  const rules = listRules("filters", plan, config);
  expect(rules.map(({ id, locked }) => [id, locked])).toEqual(cases("ruleLockedSaysSo"));
});

test("dialects and styles are listed with what they are, and who has them", async () => {
  const { plan, config } = await compileFiles({
    "mallex.yaml": `version: 1
extends: [mallex:claude-code]
profiles:
  one: { backend: local, model: acme/c-4b, window: 8192, dialect: mine, alsoReads: [mistral], style: house }
  two: { backend: local, model: acme/d-4b, window: 8192 }
dialects: { mine: { call: "<run>\\n{json}\\n</run>" } }
styles: { house: { template: mallex:styles/qwen, schemas: flat } }
`,
  });
  if (plan === undefined) throw new Error("no plan");
  const named = (list: ListName, id: string): unknown => listRules(list, plan, config).find((one) => one.id === id);
  expect(named("dialects", "mine")).toMatchObject({ about: "<run> {json} </run>", does: "one", at: "mallex.yaml:6" });
  expect(named("dialects", "mistral")).toMatchObject({
    about: expect.stringContaining("Devstral") as unknown,
    does: "read for one",
  });
  expect(named("styles", "house")).toMatchObject({ about: "mallex:styles/qwen", does: "one, flat schemas" });
  expect(named("styles", "neutral")).toMatchObject({ does: "two" });
  expect(named("templates", "mallex:styles/mistral")).toMatchObject({ about: "style mistral", does: "style" });
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixFiles } from "../../../../src/inspect/fix/fix-files.ts";
import { compileFiles, packageRoot, scratchFolder, writeFiles } from "../scratch.ts";

const MAIN = "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";
const PACK = "version: 1\nfilters: [{ id: ads, tag: ad, do: drop }]\n";
const testsOf = (...tests: readonly string[]): string => `tests:\n${tests.map((one) => `  - ${one}\n`).join("")}`;
const QUESTION = "{ name: a, given: { user: hello }, expect: { class: main } }";

describe("tests are no part of the plan", () => {
  test("another test is no other plan, and a file of tests changes nothing that is written", async () => {
    const without = await compileFiles({ "mallex.yaml": MAIN });
    const inline = await compileFiles({ "mallex.yaml": `${MAIN}${testsOf(QUESTION)}` });
    const beside = await compileFiles({ "mallex.yaml": MAIN, "a.test.yaml": `version: 1\n${testsOf(QUESTION)}` });
    expect([inline, beside].map(({ plan }) => plan)).toEqual([without.plan, without.plan]);
    expect([...beside.files]).toEqual([...without.files]);
    for (const file of ["routing.mjs", "routing.d.mts", "manifest.json"])
      expect(inline.files.get(file)).toBe(without.files.get(file));
  });
});

describe("whose tests are read", () => {
  const files = {
    "mallex.yaml": `${MAIN}extends: [./packs/p.yaml, mallex:models]\n${testsOf(QUESTION)}`,
    "b.test.yaml": `version: 1\n${testsOf("{ name: b, given: { user: x } }")}`,
    "mallex.local.yaml": `version: 1\n${testsOf("{ name: c, given: { user: x } }")}`,
    "packs/p.yaml": `${PACK}${testsOf("{ name: d, given: { user: x }, expect: { notFired: [ads] } }")}`,
    "packs/p.test.yaml": `version: 1\n${testsOf("{ name: e, given: { user: x } }")}`,
    "home/mallex.yaml": `version: 1\n${testsOf("{ name: f, given: { user: x } }")}`,
    "other.yaml": "no: test",
  };

  test.each([
    ["own", ["a", "b", "c"]],
    ["all", ["a", "b", "c", "d", "e", "f"]],
    ["none", []],
  ] as const)("%s", async (tests, names) => {
    const compiled = await compileFiles(files, { tests });
    expect(compiled.problems).toEqual([]);
    expect(compiled.tests.map(({ name }) => name).toSorted()).toEqual(names);
    expect(
      compiled.tests
        .filter(({ own }) => own)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.slice(0, 3));
  });

  test("a mistake in a pack's tests is not the project's", async () => {
    const broken = { ...files, "packs/p.test.yaml": "version: 1\ntests: 1\n" };
    expect((await compileFiles(broken)).problems).toEqual([]);
    expect((await compileFiles(broken, { tests: "all" })).problems).toMatchObject([{ code: "MX2003" }]);
  });
});

describe("what a project has taken out of a pack", () => {
  const packed = (given: string, more: string): Record<string, string> => ({
    "mallex.yaml": `${MAIN}extends: [./p/p.yaml]\n${more}`,
    "p/p.yaml": `${PACK}${testsOf(given)}`,
  });

  test("the pack's tests leave out, and say so", async () => {
    const given = "{ name: d, given: { user: x }, expect: { fired: [ads] } }";
    const { tests, problems } = await compileFiles(packed(given, "filters: [{ disable: ads }]\n"), { tests: "all" });
    expect({ problems, lacks: tests[0]?.lacks }).toEqual({ problems: [], lacks: 'there is no rule or part "ads"' });
  });

  test("and what never was there is a mistake", async () => {
    const given = "{ name: d, given: { user: x }, expect: { fired: [adds] } }";
    const { problems } = await compileFiles(packed(given, ""), { tests: "all" });
    expect(problems).toMatchObject([
      { code: "MX3001", hint: 'did you mean "ads"? (one of: ads, appended)', at: { file: "p/p.yaml" } },
    ]);
  });
});

test("a misspelt name in a file of tests is mended like any other", async () => {
  const folder = scratchFolder();
  const text = (name: string): string =>
    `version: 1\n${testsOf(`{ name: a, given: { user: x }, expect: { class: ${name} } }`)}`;
  writeFiles(folder, { "mallex.yaml": MAIN, "a.test.yaml": text("mian") });
  const { files } = await fixFiles({ file: join(folder, "mallex.yaml"), home: "/nowhere", packageRoot });
  expect(files).toMatchObject([{ name: "a.test.yaml", path: join(folder, "a.test.yaml"), after: text("main") }]);
});

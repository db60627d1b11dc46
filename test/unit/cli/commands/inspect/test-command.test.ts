import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CliContext, Outcome } from "../../../../../src/cli/context/context.ts";
import { testCommand, type TestFlags } from "../../../../../src/cli/commands/inspect/test.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../../checks/scratch.ts";
import { RULES, testOf, withTests } from "../../../inspect/explain/rule-tests.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PASSES = testOf("{ user: hello }", "{ class: main }");
const FAILS = testOf("{ user: hello }", "{ class: naming }", "b");
const PACK = { "mallex.yaml": `${RULES}extends: [./p/p.yaml]\n`, "p/p.yaml": `version: 1\ntests:\n${FAILS}` };

interface Ran extends Outcome {
  readonly folder: string;
}

async function run(
  files: Readonly<Record<string, string>>,
  flags: TestFlags = {},
  more: Partial<CliContext> = {},
): Promise<Ran> {
  const folder = scratchFolder();
  writeFiles(folder, files);
  const home = join(folder, "home");
  const context = { cwd: folder, env: {}, homeDir: home, paths: mallexPaths({}, home), packageRoot, ...more } as never;
  return { folder, ...(await testCommand(context, flags)) };
}

describe("the exit code says how it went", () => {
  test.each<[title: string, files: Record<string, string>, flags: TestFlags, code: number, last: string]>([
    ["all pass", withTests(PASSES), {}, 0, "1 passed"],
    ["one fails", withTests(PASSES, FAILS), {}, 1, "1 passed, 1 failed"],
    ["an inspection is no failure", withTests(testOf("{ user: x }")), {}, 0, "1 inspected"],
    ["only some", withTests(PASSES, FAILS), { run: "^a$" }, 0, "1 passed"],
    ["none is there", { "mallex.yaml": RULES }, {}, 0, "no tests: write"],
    ["a pack's are the pack's", PACK, {}, 0, "no tests: write"],
    ["if they are asked for, too", PACK, { withPacks: true }, 1, "1 failed"],
  ])("%s", async (_title, files, flags, code, last) => {
    const { exitCode, text = "" } = await run(files, flags);
    expect(exitCode).toBe(code);
    expect(text.split("\n").at(-1)).toContain(last);
  });

  test("a file with a mistake is not tested", async () => {
    const { exitCode, problems, text } = await run(withTests(testOf("{ user: x }", "{ class: mian }")));
    expect({ exitCode, text, codes: problems.map(({ code }) => code) }).toEqual({
      exitCode: undefined, // that of the problem
      text: undefined,
      codes: ["MX3001"],
    });
  });

  test.each(cases("runRefused") as [string, string][])("--run %s is refused", async (expression, message) => {
    await expect(run(withTests(PASSES), { run: expression })).rejects.toMatchObject({
      problem: { code: "MX7507", message: expect.stringContaining(message) },
    });
  });

  test("--run is at once done with a name that other engines never end with", async () => {
    const name = `${"a".repeat(5000)}!`;
    const files = withTests(testOf("{ user: hello }", "{ class: main }", name));
    await expect(run(files, { run: "^(a+)+$" })).rejects.toMatchObject({ problem: { code: "MX7507" } });
  });

  test("a recorded request that is none is refused at its place", async () => {
    const files = { ...withTests(testOf("{ file: r.json }", "{ class: main }")), "r.json": '{"model":"x"}' };
    await expect(run(files)).rejects.toMatchObject({
      problem: { code: "MX7520", at: { file: "mallex.yaml", line: 21, column: 20 } },
    });
  });
});

describe("failures", () => {
  test("are told at length in text, and are problems for programs and for workflows", async () => {
    const files = withTests(FAILS);
    expect(await run(files)).toMatchObject({ problems: [], text: expect.stringContaining('the class is "main"') });
    for (const more of [{ json: true }, { github: true }])
      expect((await run(files, {}, more)).problems).toMatchObject([{ code: "MX7521", at: { line: 22 } }]);
  });

  test("are data", async () => {
    const { data } = await run(withTests(FAILS), {}, { json: true });
    expect(data).toMatchObject(cases("data") as object);
  });
});

test("--coverage counts the person's own rules, with --with-packs all", async () => {
  const files = { "mallex.yaml": `${RULES}extends: [mallex:claude-code]\ntests:\n${PASSES}` };
  const count = async (flags: TestFlags): Promise<number> => {
    const { data } = await run(files, { ...flags, coverage: true, run: "^a$" });
    return (data as { coverage: { rules: number } }).coverage.rules;
  };
  expect(await count({})).toBe(11);
  expect(await count({ withPacks: true })).toBeGreaterThan(60);
});

test("--coverage counts packs that are files, and says what it leaves out", async () => {
  const pack = "version: 1\ntrim: [{ id: team, line: 'team:', do: drop }]\n";
  const files = {
    "mallex.yaml": `${RULES}extends: [mallex:claude-code, ./team.yaml]\ntests:\n${PASSES}`,
    "team.yaml": pack,
  };
  const { text } = await run(files, { coverage: true });
  expect(text).toMatch(/of 12 rules fired in a test[^]*trim team +team\.yaml:2/);
  expect(text).toMatch(
    /\nnot counted without --with-packs: \d+ of mallex:claude-code, 4 of mallex:claude-code\/intents\n/,
  );
});

describe("an inspection", () => {
  const files = withTests(PASSES, testOf("{ user: tell me }", undefined, "look"));

  test("among others is its decisions, without the prompt", async () => {
    const { text = "" } = await run(files);
    const [summary = ""] = text.split("\n\n");
    expect(summary.split("\n")).toEqual(cases("amongOthersDecisionsWithout"));
    expect(text).not.toContain("\nprompt\n");
  });

  test("is whole where `--run` selects it", async () => {
    expect((await run(files, { run: "look" })).text).toContain("\nprompt\n");
  });
});

describe("--update", () => {
  test("writes what is so, with the file's mode, and the tests pass from then on", async () => {
    const { folder, exitCode, text, data } = await run(withTests(FAILS), { update: true });
    expect({ exitCode, text }).toEqual({ exitCode: 0, text: 'updated "b": class is now "main"\n\n1 passed' });
    expect(data).toMatchObject({ updated: [{ test: "b", path: "class", now: "main" }] });
    const file = join(folder, "mallex.yaml");
    expect(readFileSync(file, "utf8")).toBe(
      withTests(testOf("{ user: hello }", "{ class: main }", "b"))["mallex.yaml"],
    );
    chmodSync(file, 0o640);
    writeFileSync(file, withTests(FAILS)["mallex.yaml"] ?? "");
    const home = join(folder, "home");
    const context = { cwd: folder, env: {}, homeDir: home, paths: mallexPaths({}, home), packageRoot } as never;
    await testCommand(context, { update: true });
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test("writes no pack, and ends with 1", async () => {
    const { folder, exitCode, problems } = await run(PACK, { update: true, withPacks: true });
    expect({ exitCode, codes: problems.map(({ code }) => code) }).toEqual({ exitCode: 1, codes: ["MX7522"] });
    expect(readFileSync(join(folder, "p/p.yaml"), "utf8")).toBe(PACK["p/p.yaml"]);
  });

  test("leaves what is no recorded value to the person", async () => {
    const files = withTests(testOf("{ user: hello }", "{ prompt: { contains: zebra } }"));
    const { folder, exitCode } = await run(files, { update: true });
    expect(exitCode).toBe(1);
    expect(readFileSync(join(folder, "mallex.yaml"), "utf8")).toBe(files["mallex.yaml"]);
  });
});

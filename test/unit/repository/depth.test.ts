import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
}

/** The scripts are JavaScript, without types of their own. */
interface Scripts {
  readonly QUICK: readonly string[];
  readonly quickStages: () => Stage[];
  readonly fullStages: () => Stage[];
  readonly restStages: () => Stage[];
  readonly filesWithDepth: (folders: readonly string[]) => string[];
}

const script = async (name: string): Promise<Partial<Scripts>> =>
  (await import(new URL(`../../../scripts/${name}.mjs`, import.meta.url).href)) as Partial<Scripts>;
const { QUICK, quickStages, fullStages, restStages, filesWithDepth } = {
  ...(await script("quick-set")),
  ...(await script("stages")),
} as Scripts;

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ path: `test/${name}`, text: readFileSync(`test/${name}`, "utf8") }));

const commandOf = (stages: readonly Stage[], name: string): string =>
  stages.find((stage) => stage.name === name)?.command.join(" ") ?? "";

describe("the quick set", () => {
  test("is a few files of the slow suites, with the real client and a fault", () => {
    expect(QUICK.filter((file) => !existsSync(file))).toEqual([]);
    expect([...new Set(QUICK.map((file) => file.split("/")[1]))]).toEqual(["e2e", "fault"]);
    expect(QUICK.length).toBeLessThanOrEqual(8);
  });

  test("is what `npm test` runs of them", () => {
    expect(commandOf(quickStages(), "real").split(" ").slice(-QUICK.length)).toEqual(QUICK);
  });
});

describe("what is left after `npm test`", () => {
  const searching = filesWithDepth(["test/unit", "test/corpus"]);

  test("of the unit tests: those whose number of cases depends on the depth", () => {
    expect(searching).toContain("test/unit/checks/fuzz.test.ts");
    expect(searching).toContain("test/unit/protocols/any-bytes.property.test.ts");
    expect(searching).not.toContain("test/unit/repository/lint.test.ts");
    expect(commandOf(restStages(), "unit").split(" ").slice(-searching.length)).toEqual(searching);
  });

  test("of the slow suites: all but the quick set, whose deeper tests run again", () => {
    const command = commandOf(restStages(), "real");
    expect(QUICK.filter((file) => !command.includes(`--exclude ${file}`))).toEqual(["test/e2e/tool-loop.test.ts"]);
    expect(QUICK.filter((file) => commandOf(fullStages(), "real").includes(file))).toEqual([]);
  });

  test("is, with it, every stage of `npm run test:all`", () => {
    const names = (stages: readonly Stage[]): Set<string> => new Set(stages.map(({ name }) => name));
    expect(names([...quickStages(), ...restStages()])).toEqual(names(fullStages()));
  });
});

describe("the depth", () => {
  const own = ["test/support/depth.ts", "test/support/property-runs.ts", "test/unit/repository/depth.test.ts"];

  test("is read in one place", () => {
    const readers = files.filter(({ path, text }) => /MALLEX_(?:TEST_DEPTH|WIDE)/.test(text) && !own.includes(path));
    expect(readers.map(({ path }) => path)).toEqual(["test/unit/repository/run-stages.test.ts"]);
  });

  test("is asked for by test files alone, so that they can be told from those without", () => {
    const askers = files.filter(({ text }) => text.includes('/depth.ts"')).map(({ path }) => path);
    expect(askers.filter((path) => !path.endsWith(".test.ts") && !own.includes(path))).toEqual([]);
  });
});

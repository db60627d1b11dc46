import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { compileCommand } from "../../../../../src/cli/commands/config/compile.ts";
import { treeIntegrity } from "../../../../../src/shared/files/digest.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { cliHome } from "../../cli-home.ts";

const FILE = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
`;

let home: string;
let context: CliContext;
beforeEach(() => void ({ home, context } = cliHome()));

test("--check says whether there was anything to compare with", async () => {
  writeFileSync(join(home, "mallex.yaml"), FILE);
  const check = async (): ReturnType<typeof compileCommand> => compileCommand(context, { check: true });
  const folder = join(home, "generated/plan");
  const bare = await check();
  expect(bare.text).toContain(`nothing to compare: ${folder} is not there`);
  expect(bare.exitCode).toBeUndefined();
  await compileCommand(context, {});
  expect((await check()).text).toContain("is what it compiles to");
  writeFileSync(join(folder, "plan.mjs"), "");
  expect(await check()).toMatchObject({ exitCode: 1, text: expect.stringContaining("differs: plan.mjs") });
});

test.each([
  { given: "a path that leads nowhere", config: "nothere.yaml", hint: "check the path" },
  { given: "a folder", config: "there", hint: "name a file in it, such as there/mallex.yaml" },
  { given: "the working folder", config: ".", hint: "/mallex.yaml" },
])("$given is no file to compile", async ({ config, hint }) => {
  mkdirSync(join(home, "there"));
  const { problems } = await compileCommand({ ...context, config }, {});
  expect(problems).toMatchObject([{ code: "MX1001", hint: expect.stringContaining(hint) }]);
});

describe("the layers of this machine", () => {
  const folder = (): string => join(home, "generated/plan");
  const written = (): [string, string][] =>
    readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name), "utf8")]);
  const writeOwn = (text: string): void => {
    mkdirSync(join(home, ".mallex"), { recursive: true });
    writeFileSync(join(home, ".mallex/mallex.yaml"), "version: 1\nserver: { port: 4001 }\n");
    writeFileSync(join(home, "mallex.local.yaml"), `version: 1\n${text}`);
  };

  test("have no part in the written plan: it is the same on every machine of a team", async () => {
    writeFileSync(join(home, "mallex.yaml"), FILE);
    await compileCommand(context, {});
    const before = written();
    writeOwn("profiles: { main: { window: 4096, output: 256 } }\n");
    const check = await compileCommand(context, { check: true });
    expect(check).toMatchObject({ problems: [], text: expect.stringContaining("is what it compiles to") });
    const again = await compileCommand(context, {});
    expect(again.text).toContain("without .mallex/mallex.yaml and mallex.local.yaml");
    expect(again.data).toMatchObject({ without: [".mallex/mallex.yaml", "mallex.local.yaml"] });
    expect(written()).toEqual(before);
  });

  test("are checked with the rest", async () => {
    writeFileSync(join(home, "mallex.yaml"), FILE);
    writeOwn("profiles: { main: { window: none } }\n");
    const { exitCode, problems } = await compileCommand(context, {});
    expect({ exitCode, problems }).toMatchObject({ exitCode: 78, problems: [{ at: { file: "mallex.local.yaml" } }] });
  });

  test("may be what makes the file whole: then there is no plan for all", async () => {
    writeFileSync(join(home, "mallex.yaml"), "version: 1\n");
    writeOwn(FILE.replace("version: 1\n", ""));
    const { exitCode, text } = await compileCommand(context, {});
    expect({ exitCode, text }).toMatchObject({ text: expect.stringContaining("nothing is written: without") });
    expect(existsSync(folder())).toBe(false);
    const check = await compileCommand(context, { check: true });
    expect(check).toMatchObject({ text: expect.stringContaining("nothing to compare: without") });
    expect([exitCode, check.exitCode]).toEqual([undefined, undefined]);
  });
});

test("a person's own file may hold what only another project uses", async () => {
  const spare = `${FILE}backends: { spare: { kind: openai, url: "http://127.0.0.1:8080/v1" } }\n`;
  mkdirSync(join(home, ".mallex"));
  writeFileSync(join(home, ".mallex/mallex.yaml"), spare);
  expect(await compileCommand(context, {})).toMatchObject({ problems: [] });
  writeFileSync(join(home, "mallex.yaml"), spare.replace("spare", "mine"));
  expect(await compileCommand(context, {})).toMatchObject({ problems: [{ code: "MX3056" }] });
});

describe("the lock", () => {
  test("may hold more than the files need, but not under --frozen", async () => {
    const files = { "pack.yaml": "0".repeat(64) };
    const entry = { resolved: "1.2.3", integrity: treeIntegrity(files), files, rules: 0 };
    writeFileSync(join(home, "mallex.yaml"), FILE);
    writeFileSync(join(home, "mallex.lock"), JSON.stringify({ version: 1, packs: { "npm:rules": entry } }));
    const { problems, exitCode } = await compileCommand(context, {});
    expect(problems).toMatchObject([{ code: "MX6105", severity: "warning" }]);
    expect(exitCode).toBeUndefined();
    const frozen = await compileCommand(context, { frozen: true });
    expect(frozen).toMatchObject({ problems: [{ code: "MX6105", severity: "error" }], exitCode: 78 });
  });
});

test("says which sections of packs are left out", async () => {
  writeFileSync(join(home, "pack.yaml"), "version: 1\nroutes: []\nsizes: { small: { prompt: ./no.hbs } }\n");
  writeFileSync(join(home, "mallex.yaml"), `${FILE}extends: [{ pack: ./pack.yaml, use: [trim] }]\n`);
  const { text, data, problems } = await compileCommand(context, {});
  expect(problems).toEqual([]);
  expect(text).toContain("left out by `use`: routes, sizes of pack.yaml");
  expect(data).toMatchObject({ leftOut: [{ pack: "pack.yaml", section: "routes", at: { line: 2 } }, {}], packs: [] });
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileCommand } from "../../../src/cli/compile-command.ts";
import { packageRoot, type Context } from "../../../src/cli/context.ts";
import { places } from "../../../src/terms/places.ts";

const FILE = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
`;

let home: string;
let context: Context;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-compile-")));
  context = { cwd: home, homeDir: home, places: places({}, home), packageRoot: packageRoot() } as never;
});
afterEach(() => rmSync(home, { recursive: true }));

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

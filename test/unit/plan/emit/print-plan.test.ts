import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { validatePlan } from "../../../../generated/types/validate-plan.mjs";
import { emit } from "../../../../src/plan/emit/write-plan-files.ts";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { createProgram } from "../../../../src/routing/turn/create-program.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { compileFiles, packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const RICH = cases("rich") as string;
const FILES = {
  "mallex.yaml": RICH,
  "packs/team.yaml": "version: 1\ntrim: [{ id: team, section: '# Team', do: drop }]\n",
  "shared/rules.yaml": "version: 1\nfilters: [{ id: shared, tag: shared, do: unwrap }]\n",
  "prompts/mine.hbs": "Be kind.\n{{#if git}}\n{{git}}\n{{/if}}\n{{appended}}\n",
  "prompts/title.hbs": "{{user}}\n",
};

describe("the same file gives the same bytes", () => {
  const before = { cwd: process.cwd(), umask: process.umask(), env: { ...process.env } };
  afterEach(() => {
    process.chdir(before.cwd);
    process.umask(before.umask);
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
    Object.assign(process.env, before.env);
  });

  async function compileIn(
    place: string,
    world: { cwd: string; umask: number; env: Record<string, string> },
  ): Promise<CompileResult> {
    const root = scratchFolder();
    const folder = join(root, place);
    const home = join(root, "home");
    writeFiles(folder, FILES);
    writeFiles(home, { ".mallex/mallex.yaml": "version: 1\nserver: { ping: 5s }\n" });
    process.chdir(world.cwd === "" ? folder : world.cwd);
    process.umask(world.umask);
    Object.assign(process.env, world.env);
    return compile({
      file: join(folder, "mallex.yaml"),
      home,
      userFile: join(home, ".mallex/mallex.yaml"),
      packageRoot,
    });
  }

  test("in another folder, from another working folder, in another zone, language and umask", async () => {
    const one = await compileIn("a", { cwd: "", umask: 0o022, env: { TZ: "UTC", LANG: "C", LC_ALL: "C" } });
    const other = await compileIn("deep/er/some where else", {
      cwd: "/",
      umask: 0o077,
      env: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "sv_SE.UTF-8" },
    });
    expect(one.problems).toEqual([]);
    expect(one.files.size).toBe(5);
    expect([...other.files]).toEqual([...one.files]);
    expect(other.permissionsHash).toBe(one.permissionsHash);
  });

  test("and holds no path, no date and no name of this machine", async () => {
    const { files } = await compileIn("a", { cwd: "", umask: 0o022, env: {} });
    for (const [, text] of files) {
      expect(text).not.toContain(packageRoot);
      expect(text).not.toContain("mallex-compile-");
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    }
    const inputs = Object.keys((JSON.parse(files.get("manifest.json") ?? "{}") as { inputs: object }).inputs);
    const isShippedText = (name: string): boolean =>
      /^mallex:(?:claude-code|prompts|replies|styles)\/[a-z_./-]+$/.test(name);
    expect(inputs.some(isShippedText)).toBe(true);
    expect(inputs.filter((name) => !isShippedText(name))).toEqual(cases("holdsPathDateName"));
  });
});

describe("the hash of the plan", () => {
  const base = "version: 1\nprofiles: { main: { backend: local, model: x, window: 64 } }\n";
  const hashOf = async (text: string): Promise<string | undefined> =>
    (await compileFiles({ "mallex.yaml": text })).plan?.hash;

  test.each([
    ["a remark", `# hello\n${base}`],
    ["a note", `${base}x-note: hello\n`],
    ["quotes", base.replace("local", '"local"')],
    ["what is the default anyway", `${base}server: { port: 3456 }\n`],
  ])("does not change with %s", async (_name, text) => expect(await hashOf(text)).toBe(await hashOf(base)));

  test.each([
    ["a value", base.replace("64", "65")],
    ["a rule", `${base}trim: [{ id: a, line: x, do: drop }]\n`],
    ["a name", base.replace("main", "mine")],
  ])("changes with %s", async (_name, text) => expect(await hashOf(text)).not.toBe(await hashOf(base)));

  test("changes with a template's text", async () => {
    const text = `${base}sizes: { large: { prompt: ./t.hbs } }\n`;
    const hash = async (template: string): Promise<string | undefined> =>
      (await compileFiles({ "mallex.yaml": text, "t.hbs": template })).plan?.hash;
    expect(await hash("one")).not.toBe(await hash("two"));
  });
});

describe("what is written", () => {
  let compiled: CompileResult & { plan: Plan };
  let folder: string;
  let written: { plan: Plan; templates: Record<string, unknown> };
  beforeEach(async () => {
    const root = scratchFolder();
    writeFiles(join(root, "project"), FILES);
    const result = await compile({ file: join(root, "project/mallex.yaml"), home: root, packageRoot });
    if (result.plan === undefined) throw new Error(JSON.stringify(result.problems));
    compiled = { ...result, plan: result.plan };
    folder = join(root, "plan");
    await emit(compiled.files, folder);
    written = (await import(pathToFileURL(join(folder, "plan.mjs")).href)) as typeof written;
  });

  test("is the plan, deeply, and valid by its schema", () => {
    expect(JSON.parse(JSON.stringify(written.plan))).toEqual(JSON.parse(JSON.stringify(compiled.plan)));
    expect(validatePlan(written.plan)).toBe(true);
    expect(Object.keys(written.templates)).toEqual(compiled.plan.templates);
  });

  test("is frozen all the way down", () => {
    expect(Object.isFrozen(written.plan)).toBe(true);
    expect(Reflect.set(written.plan, "version", 2)).toBe(false);
    expect(Object.isFrozen(written.plan.profiles["main"]?.sampling)).toBe(true);
    expect(Object.isFrozen(written.plan.tiers[0]?.profiles)).toBe(true);
  });

  test("has types that hold for it", () => {
    writeFiles(folder, {
      "use.mts": `import { plan, templates, type ProfileName, type TierId, type ClassId } from "./plan.mjs";
const profile: ProfileName = "big";
const tier: TierId = plan.tiers[0]?.id ?? "high";
const name: ClassId = "main";
const model: string = plan.profiles[profile].model;
export const all: unknown[] = [tier, name, model, templates["./prompts/mine.hbs"]];
// @ts-expect-error -- there is no such profile
export const wrong: ProfileName = "gib";
`,
    });
    const tsc = join(packageRoot, "node_modules/typescript/bin/tsc");
    const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, join(folder, "use.mts")], {
      encoding: "utf8",
      cwd: folder,
    });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });

  test("decides and renders every request as the plan in memory does", () => {
    // oxlint-disable-next-line no-implied-eval, no-new-func -- precompiled templates are code; this is the other way to load them
    const evaluate = (text: string): unknown => new Function(`return ${text}`)();
    const code = /export const templates = (\{[\s\S]*\});/.exec(compiled.files.get("plan.mjs") ?? "")?.[1] ?? "";
    const memory = createProgram(compiled.plan, evaluate(code) as Record<string, unknown>);
    const disk = createProgram(written.plan, written.templates);
    const kinds = new Set<string>();
    for (const request of grid()) {
      for (const client of ["1.9.0", "2.1.329", undefined]) {
        const input = client === undefined ? { request } : { request, client };
        const turn = prepareTurn(disk, input);
        kinds.add(turn.kind);
        // Functions differ; what they are made of is in the rest.
        const asData = (one: object): unknown => JSON.parse(JSON.stringify(one));
        expect(asData(turn)).toEqual(asData(prepareTurn(memory, input)));
      }
    }
    expect([...kinds].toSorted()).toEqual(["ask", "refuse", "reply"]);
  });
});

function* grid(): Generator<MessagesRequest> {
  const texts = ["hello", "my PASSWORD is x", "a\u2028 odd one", "<note> </note>hello", "<shared>in</shared> out"];
  const formats = [{}, { output_config: { format: { type: "json_schema", schema: { properties: { title: {} } } } } }];
  for (const text of texts)
    for (const model of ["claude-opus-4-8", "big", "high", "nobody"])
      for (const stream of [true, false])
        for (const format of formats)
          yield {
            model,
            stream,
            max_tokens: 100,
            system: "You are someone.\n\n# Team\nWe.\n\n# Environment\nfolder: x",
            messages: [{ role: "user", content: text }],
            ...format,
          };
}

test("every value has an origin, and every origin a line", async () => {
  const { files, config } = await compileFiles({
    "mallex.yaml": RICH.replace(", ./shared/rules.yaml", ""),
    "packs/team.yaml": FILES["packs/team.yaml"],
    "prompts/mine.hbs": "x",
    "prompts/title.hbs": "y",
  });
  const origins = JSON.parse(files.get("origins.json") ?? "{}") as Record<string, string>;
  expect(config.entries.size).toBeGreaterThan(8);
  expect(origins["/profiles/big/sampling/topK"]).toBe("mallex.yaml:5");
  expect(origins["/trim/0/section"]).toBe("packs/team.yaml:2");
  expect(origins["/backends/local/kind"]).toMatch(/^mallex:defaults:\d+$/);
  for (const place of Object.values(origins)) expect(place).toMatch(/:[1-9]\d*$/);
});

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { validatePlan } from "../../../../generated/types/validate-plan.mjs";
import { emit } from "../../../../src/plan/emit/write-plan-files.ts";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { originsOf } from "../../../../src/cli/commands/config/config.ts";
import { programInMemory } from "../../../support/program-in-memory.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { compileFiles, packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";
import { programFrom } from "../../../support/shipped-program.ts";
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
    expect(one.files.size).toBeGreaterThan(5);
    expect([...other.files]).toEqual([...one.files]);
    expect([...other.modules]).toEqual([...one.modules]);
    expect(other.schema).toBe(one.schema);
    expect(other.permissionsHash).toBe(one.permissionsHash);
  });

  test("and holds no path, no date and no name of this machine", async () => {
    const { files, modules, schema = "" } = await compileIn("a", { cwd: "", umask: 0o022, env: {} });
    for (const text of [...files.values(), ...modules.values(), schema]) {
      expect(text).not.toContain(packageRoot);
      expect(text).not.toContain("mallex-compile-");
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    }
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
  let loaded: Program;
  beforeEach(async () => {
    const root = scratchFolder();
    writeFiles(join(root, "project"), FILES);
    const result = await compile({ file: join(root, "project/mallex.yaml"), home: root, packageRoot });
    if (result.plan === undefined) throw new Error(JSON.stringify(result.problems));
    compiled = { ...result, plan: result.plan };
    folder = join(root, "plan");
    await emit(compiled.files, folder);
    loaded = await programFrom(compiled);
  });

  test("is the plan, deeply, and valid by its schema", () => {
    expect(JSON.parse(JSON.stringify(loaded.plan))).toEqual(JSON.parse(JSON.stringify(compiled.plan)));
    expect(validatePlan(loaded.plan)).toBe(true);
    expect(compiled.modules.get("routing.mjs")).toBe(compiled.files.get("routing.mjs"));
  });

  test("is frozen all the way down", () => {
    const { plan } = loaded;
    expect(Object.isFrozen(plan)).toBe(true);
    expect(Reflect.set(plan, "version", 2)).toBe(false);
    expect(Object.isFrozen(plan.profiles["main"]?.sampling)).toBe(true);
    expect(Object.isFrozen(plan.tiers[0]?.profiles)).toBe(true);
    expect(Object.isFrozen(plan.routes[1]?.when[0])).toBe(true);
  });

  test("has each template as its author wrote it", () => {
    const paths = [...compiled.files.keys()].filter((path) => path.startsWith("templates/"));
    expect(paths).toHaveLength(compiled.plan.templates.length);
    expect(compiled.files.get("templates/prompts/mine.hbs")).toBe(FILES["prompts/mine.hbs"]);
    const shipped = readFileSync(join(packageRoot, "templates/replies/title.hbs"), "utf8");
    expect(compiled.files.get("templates/mallex/replies/title.hbs")).toBe(shipped);
  });

  test("has types that hold for it, and for those who use it", () => {
    writeFiles(folder, {
      "use.mts": `import { plan } from "./routing.mjs";
import type { ClassId, Condition, ProfileName, RouteId, TierId } from "./routing.mjs";
const profile: ProfileName = "big";
const tier: TierId = plan.tiers[0]?.id ?? "high";
const name: ClassId = "naming";
const model: string = plan.profiles[profile].model;
const nameOf = (one: Condition): string => (one.kind === "class" ? (one.any[0] ?? "main") : one.kind);
export const all: unknown[] = [tier, name, model, nameOf({ kind: "class", any: ["main"] })];
// @ts-expect-error -- there is no such profile
export const wrong: ProfileName = "gib";
// @ts-expect-error -- there is no such route
export const route: RouteId = "namin";
// @ts-expect-error -- a class is a list of names
export const condition: Condition = { kind: "class", is: "main" };
`,
    });
    expect(typeCheck(folder, ["use.mts", "routing.mjs"])).toEqual({ stdout: "", status: 0 });
  });

  test.each([
    ["a route to a tier that is not there", 'tier: "high"', 'tier: "hihg"', /"hihg"' is not assignable to type/],
    ["a condition of no kind", 'kind: "stream"', 'kind: "steam"', /routing\.mjs/],
    ["a section that is missing", " filters: [", " filter: [", /filters|filter/],
  ])("has types that refuse %s", (_title, before, after, want) => {
    const text = compiled.files.get("routing.mjs") ?? "";
    expect(text).toContain(before);
    writeFiles(folder, { "routing.mjs": text.replaceAll(before, after) });
    const { stdout, status } = typeCheck(folder, ["routing.mjs"]);
    expect(status).not.toBe(0);
    expect(stdout).toMatch(want);
  });

  test("decides and renders every request as the plan in memory does", () => {
    const texts = compiled.plan.templates.map((name): [string, string] => {
      const file = `templates/${name
        .replace(/^\.\//, "")
        .replace(":", "/")
        .replace(/\.hbs$/, "")}.hbs`;
      return [name, compiled.files.get(file) ?? ""];
    });
    const memory = programInMemory(compiled.plan, new Map(texts));
    const kinds = new Set<string>();
    for (const request of grid()) {
      for (const client of ["1.9.0", "2.1.329", undefined]) {
        const input = client === undefined ? { request } : { request, client };
        const turn = prepareTurn(loaded, input);
        kinds.add(turn.kind);
        // Functions differ; what they are made of is in the rest.
        const asData = (one: object): unknown => JSON.parse(JSON.stringify(one));
        expect(asData(turn)).toEqual(asData(prepareTurn(memory, input)));
      }
    }
    expect([...kinds].toSorted()).toEqual(["ask", "refuse", "reply"]);
  });
});

/** What `tsc` says of files in a folder. */
function typeCheck(
  folder: string,
  files: readonly string[],
): { readonly stdout: string; readonly status: number | null } {
  const tsc = join(packageRoot, "node_modules/typescript/bin/tsc");
  const flags = ["--noEmit", "--strict", "--allowJs", "--checkJs", "--module", "nodenext", "--target", "es2023"];
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, ...files], { encoding: "utf8", cwd: folder });
  return { stdout, status };
}

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
  const { config } = await compileFiles({
    "mallex.yaml": RICH.replace(", ./shared/rules.yaml", ""),
    "packs/team.yaml": FILES["packs/team.yaml"],
    "prompts/mine.hbs": "x",
    "prompts/title.hbs": "y",
  });
  const origins = originsOf(config);
  expect(config.entries.size).toBeGreaterThan(8);
  expect(origins["/profiles/big/sampling/topK"]).toBe("mallex.yaml:5");
  expect(origins["/trim/0/section"]).toBe("packs/team.yaml:2");
  expect(origins["/backends/local/kind"]).toMatch(/^mallex:defaults:\d+$/);
  for (const place of Object.values(origins)) expect(place).toMatch(/:[1-9]\d*$/);
});

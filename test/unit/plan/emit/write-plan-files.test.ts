import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { drift, emit, emitSchema, schemaDrift } from "../../../../src/plan/emit/write-plan-files.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { compileFiles, scratchFolder } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const PROFILES = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }";

async function filesOf(text: string): Promise<ReadonlyMap<string, string>> {
  return (await compileFiles({ "mallex.yaml": `version: 1\n${PROFILES}\n${text}` })).files;
}

function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof MallexError ? `${error.problem.code} ${error.problem.message}` : String(error);
}

describe("writing the plan", () => {
  test("makes the folder, and replaces the whole of it the next time", async () => {
    const [files, others] = [await filesOf(""), await filesOf("server: { port: 4001 }")];
    const folder = join(scratchFolder(), "generated/plan");
    await emit(files, folder);
    expect(contents(folder)).toEqual(new Map(files));
    await emit(others, folder);
    expect(contents(folder)).toEqual(new Map(others));
    expect(readdirSync(join(folder, ".."))).toEqual(["plan"]);
  });

  test("takes an empty folder, and one with the system's hidden files only", async () => {
    const files = await filesOf("");
    const folder = join(scratchFolder(), "plan");
    mkdirSync(folder);
    await emit(files, folder);
    writeFileSync(join(folder, ".DS_Store"), "");
    await emit(files, folder);
    expect(contents(folder)).toEqual(new Map(files));
  });

  test.each(["generated", "generated/plan"])("follows no link out of the project: %s", async (link) => {
    const [project, elsewhere] = [scratchFolder(), scratchFolder()];
    mkdirSync(join(elsewhere, "plan"));
    if (link !== "generated") mkdirSync(join(project, "generated"));
    symlinkSync(link === "generated" ? elsewhere : join(elsewhere, "plan"), join(project, link));
    const problem = await problemOf(emit(await filesOf(""), join(project, "generated/plan")));
    expect(problem).toMatch(/MX1020 .*is a link out of/);
    expect(readdirSync(elsewhere)).toEqual(["plan"]);
    expect(readdirSync(join(elsewhere, "plan"))).toEqual([]);
  });

  test("removes what an older mallex wrote there, by its manifest", async () => {
    const files = await filesOf("");
    const folder = join(scratchFolder(), "plan");
    mkdirSync(folder);
    writeFileSync(join(folder, "table.mjs"), "");
    writeFileSync(join(folder, "manifest.json"), '{ "mallex": "0.0.1", "outputs": { "table.mjs": "" } }');
    await emit(files, folder);
    expect(contents(folder)).toEqual(new Map(files));
  });

  test.each(readCases(import.meta.url)("cases") as { name: string; there: Record<string, string>; says: string }[])(
    "leaves a folder $name as it is",
    async ({ there, says }) => {
      const files = await filesOf("");
      const folder = join(scratchFolder(), "plan");
      mkdirSync(folder);
      for (const [name, text] of Object.entries(there)) writeFileSync(join(folder, name), text);
      const said = await problemOf(emit(files, folder));
      expect(said).toContain("MX1020");
      expect(said).toContain(says);
      expect(contents(folder)).toEqual(new Map(Object.entries(there)));
    },
  );

  test("does not replace a file that stands in its place", async () => {
    const files = await filesOf("");
    const file = join(scratchFolder(), "plan");
    writeFileSync(file, "mine");
    expect(await problemOf(emit(files, file))).toContain("MX1020");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("says so when a file stands where its folder should be", async () => {
    const files = await filesOf("");
    const root = scratchFolder();
    writeFileSync(join(root, "generated"), "mine");
    expect(await problemOf(emit(files, join(root, "generated/plan")))).toMatch(/^MX(1020|7109) /);
    expect(readFileSync(join(root, "generated"), "utf8")).toBe("mine");
  });

  test("leaves the old plan, and nothing else, when it fails", async () => {
    const files = await filesOf("");
    const root = scratchFolder();
    const folder = join(root, "plan");
    await emit(files, folder);
    const broken = new Map([
      ["a", "1"],
      ["a/b", "2"],
    ]);
    expect(await problemOf(emit(broken, folder))).toContain("MX7109");
    expect(contents(folder)).toEqual(new Map(files));
    expect(readdirSync(root)).toEqual(["plan"]);
  });

  test("by several at once leaves one whole plan", async () => {
    const [files, others] = [await filesOf(""), await filesOf("server: { port: 4001 }")];
    const root = scratchFolder();
    const folder = join(root, "plan");
    await Promise.all(Array.from({ length: 6 }, (_, i) => emit(i % 2 === 0 ? files : others, folder)));
    expect([JSON.stringify([...files]), JSON.stringify([...others])].map(sorted)).toContain(
      sorted(JSON.stringify([...contents(folder)])),
    );
    expect(readdirSync(root)).toEqual(["plan"]);
  });
});

function sorted(json: string): string {
  return JSON.stringify((JSON.parse(json) as [string, string][]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe("drift", () => {
  test("is nothing where nothing was ever written", async () =>
    expect(await drift(await filesOf(""), join(scratchFolder(), "plan"))).toEqual({ exists: false, differs: [] }));

  test("is nothing right after writing", async () => {
    const files = await filesOf("");
    const folder = join(scratchFolder(), "plan");
    await emit(files, folder);
    expect(await drift(files, folder)).toEqual({ exists: true, differs: [] });
  });

  test("names what was changed, is missing, and was added", async () => {
    const files = await filesOf("");
    const folder = join(scratchFolder(), "plan");
    await emit(files, folder);
    writeFileSync(join(folder, "routing.mjs"), `${files.get("routing.mjs")} `);
    rmSync(join(folder, "manifest.json"));
    mkdirSync(join(folder, "templates/more"), { recursive: true });
    writeFileSync(join(folder, "templates/more/extra.hbs"), "");
    const differs = ["manifest.json", "routing.mjs", "templates/more/extra.hbs"];
    expect(await drift(files, folder)).toEqual({ exists: true, differs });
  });
});

describe("the schema for editors", () => {
  const schemaIn = (folder: string): string => readFileSync(join(folder, "../mallex.schema.json"), "utf8");

  async function written(): Promise<{ folder: string; schema: string }> {
    const { schema = "", files } = await compileFiles({ "mallex.yaml": `version: 1\n${PROFILES}\n` });
    const folder = join(scratchFolder(), "generated/plan");
    await emit(files, folder);
    return { folder, schema };
  }

  test("lies beside the plan, which names it, and is replaced", async () => {
    const { folder, schema } = await written();
    expect(await schemaDrift(schema, folder)).toEqual(["../mallex.schema.json"]);
    for (const text of [schema, `${schema} `]) {
      await emitSchema(text, folder);
      expect(schemaIn(folder)).toBe(text);
      expect(await schemaDrift(text, folder)).toEqual([]);
    }
    const { $ref } = JSON.parse(readFileSync(join(folder, "mallex.schema.json"), "utf8")) as { $ref: string };
    expect(readFileSync(join(folder, $ref), "utf8")).toBe(`${schema} `);
  });

  test("does not replace somebody else's", async () => {
    const { folder, schema } = await written();
    writeFileSync(join(folder, "../mallex.schema.json"), "{}");
    expect(await problemOf(emitSchema(schema, folder))).toMatch(/MX1020 .*mallex\.schema\.json/);
    expect(schemaIn(folder)).toBe("{}");
  });

  test("is not written through a link", async () => {
    const { folder, schema } = await written();
    const elsewhere = join(scratchFolder(), "mine.json");
    writeFileSync(elsewhere, schema);
    symlinkSync(elsewhere, join(folder, "../mallex.schema.json"));
    await emitSchema(`${schema} `, folder);
    expect(readFileSync(elsewhere, "utf8")).toBe(schema);
    expect(schemaIn(folder)).toBe(`${schema} `);
  });
});

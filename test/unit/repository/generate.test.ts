import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const repo = fileURLToPath(new URL("../../..", import.meta.url));

const MALLEX = {
  title: "Mallex",
  type: "object",
  additionalProperties: false,
  required: ["rules"],
  properties: { rules: { type: "array", uniqueItems: true, items: { $ref: "#/definitions/rule" } } },
  definitions: {
    name: { type: "string", minLength: 2 },
    rule: {
      type: "object",
      required: ["kind"],
      discriminator: { propertyName: "kind" },
      oneOf: [{ $ref: "#/definitions/drop" }, { $ref: "#/definitions/keep" }],
    },
    drop: {
      type: "object",
      additionalProperties: false,
      required: ["kind"],
      properties: { kind: { const: "drop" }, id: { $ref: "#/definitions/name" } },
    },
    keep: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "id"],
      properties: { kind: { const: "keep" }, id: { $ref: "#/definitions/name" } },
    },
  },
};
const PACK = cases("pack") as { type: string; additionalProperties: boolean; properties: { id: { $ref: string } } };
const SHELF = { definitions: { streamEvent: { type: "string" }, "stop-reason": { enum: ["end_turn"] } } };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mallex-generate-"));
  await mkdir(join(folder, "schema"));
  await symlink(join(repo, "node_modules"), join(folder, "node_modules"));
  await writeSchema("mallex", MALLEX);
  await writeSchema("pack", PACK);
  await writeSchema("shelf", SHELF);
  expect(await generate()).toMatchObject({ code: 0, stderr: "" });
});

afterAll(() => rm(folder, { recursive: true }));

test.each(
  cases("cases") as [string, string, { rules?: { kind: string; id?: string }[]; id?: string } | string, boolean][],
)("the validator of %s, %s, answers on %j: %s", async (schema, name, value, want) => {
  const module = (await import(join(folder, `generated/types/validate-${schema}.mjs`))) as Record<
    string,
    (value: unknown) => boolean
  >;
  expect(module[name]?.(value)).toBe(want);
});

test("a tagged union names the one fault in the chosen branch, and every fault is collected", async () => {
  const { validateMallex } = await import(join(folder, "generated/types/validate-mallex.mjs"));
  validateMallex({ rules: [{ kind: "keep", ide: "x" }], extra: 1 });
  const paths = validateMallex.errors.map((error: { instancePath: string; keyword: string }) => error.keyword);
  expect(paths.toSorted()).toEqual(["additionalProperties", "additionalProperties", "required"]);
});

test("errors about a person's file carry the broken rule; other errors carry no data", async () => {
  const { validateMallex } = await import(join(folder, "generated/types/validate-mallex.mjs"));
  const { validateStopReason } = await import(join(folder, "generated/types/validate-shelf.mjs"));
  validateMallex({ rules: "all" });
  validateStopReason("a secret");
  expect(validateMallex.errors[0].parentSchema).toMatchObject({ type: "array" });
  expect(JSON.stringify(validateStopReason.errors)).not.toContain("a secret");
});

test("types and guards compile under the house's own settings", async () => {
  await writeFile(join(folder, "use.ts"), USE);
  const options = { extends: join(repo, "tsconfig.json"), compilerOptions: { types: [] }, include: ["use.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(options));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  const { stdout } = await run("node_modules/typescript/bin/tsc", ["-p", folder, "--skipLibCheck", "false"]);
  expect(stdout).toBe("");
});

const USE = cases("use") as string;

test("the same schemas give the same bytes, and no path of this machine is in them", async () => {
  const file = join(folder, "generated/types/mallex.d.ts");
  const before = await readFile(file, "utf8");
  await generate();
  expect(await readFile(file, "utf8")).toBe(before);
  expect(before).not.toContain(folder);
});

test("--check is content right after generating", async () => {
  expect(await generate("--check")).toMatchObject({ code: 0, stderr: "" });
});

test("--check names a file that was edited, one that is missing and one that no schema makes", async () => {
  const types = join(folder, "generated/types");
  await writeFile(join(types, "mallex.d.ts"), "export type Mallex = string;\n");
  await rm(join(types, "validate-pack.mjs"));
  await writeFile(join(types, "gone.d.ts"), "");
  const { code, stderr } = await generate("--check");
  expect(code).toBe(1);
  for (const file of ["mallex.d.ts", "validate-pack.mjs", "gone.d.ts"]) expect(stderr).toContain(file);
  expect(stderr).not.toContain("shelf");
});

async function writeSchema(name: string, schema: object): Promise<void> {
  const text = JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", ...schema });
  await writeFile(join(folder, `schema/${name}.schema.json`), text);
}

async function generate(...flags: string[]): Promise<Outcome> {
  return run("scripts/generate.mjs", ["--root", folder, ...flags]);
}

interface Outcome {
  code: number | string;
  stdout: string;
  stderr: string;
}

function run(script: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(repo, script), ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

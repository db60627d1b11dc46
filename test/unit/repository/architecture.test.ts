import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const repo = fileURLToPath(new URL("../../..", import.meta.url));
const MODULES = cases("modules") as string[];
const PACKAGES = ["h3", "listhen", "commander", "handlebars", "re2js", "yaml", "undici", "vitest"];

/** from a file, an import -> the rule that refuses it, or null where it is allowed. */
const TABLE = cases("table") as [from: string, to: string, rule: string | null][];

let folder: string;
let refusals: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mallex-modules-"));
  await buildModules();
  refusals = await cruise();
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

describe("imports against the table of modules are refused", () => {
  test.each(TABLE.filter(([, , rule]) => rule !== null))("%s may not import %s (%s)", (from, _to, rule) => {
    expect(refusals.get(from)).toContain(rule);
  });

  test.each(TABLE.filter(([, , rule]) => rule === null))("%s may import %s", (from) => {
    expect(refusals.get(from) ?? []).toEqual([]);
  });

  test("two folders that import each other", () => {
    expect(refusals.get("src/server/ring-a")).toContain("no-circular-folders");
  });

  test.each(MODULES)("%s has a row of its own", (module) => {
    expect(TABLE.some(([from, , rule]) => from.startsWith(`src/${module}/`) && rule !== null)).toBe(true);
  });
});

async function buildModules(): Promise<void> {
  await put("tsconfig.json", "{}");
  await put("package.json", JSON.stringify(manifest()));
  await cp(join(repo, ".dependency-cruiser.cjs"), join(folder, ".dependency-cruiser.cjs"));
  for (const module of MODULES) await put(`src/${module}/it.ts`, "export const it = 1;\n");
  await put("test/it.ts", "export const it = 1;\n");
  await put("generated/types/it.mjs", "export const it = 1;\n");
  for (const name of PACKAGES) {
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    await put(`node_modules/${name}/index.js`, "");
  }
  await put("node_modules/handlebars/runtime.js", "");
  await put("src/protocols/ring-b.ts", `import { x } from "./ring-a.ts";\nexport const it = x;\n`);
  await put("src/server/ring-a/one.ts", `import { it } from "../ring-b/two.ts";\nexport const x = it;\n`);
  await put("src/server/ring-b/one.ts", `import { it } from "../ring-a/two.ts";\nexport const x = it;\n`);
  for (const ring of ["ring-a", "ring-b"]) await put(`src/server/${ring}/two.ts`, "export const it = 1;\n");
  for (const [from, to] of TABLE)
    await put(from, `import { it } from "${specifier(from, to)}";\nexport const x = it;\n`);
}

function manifest(): object {
  const versions = Object.fromEntries(PACKAGES.map((name) => [name, "1.0.0"]));
  const { vitest, ...dependencies } = versions;
  return { type: "module", dependencies, devDependencies: { vitest } };
}

function specifier(from: string, to: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return /^(src|generated|test)\//.test(to) ? `${up}${to}` : to;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** file -> names of the rules that refuse it */
async function cruise(): Promise<Map<string, string[]>> {
  const bin = join(repo, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [bin, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "src", "generated"];
  const text = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout));
  });
  const { summary } = JSON.parse(text) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) byFile.set(from, [...(byFile.get(from) ?? []), rule.name]);
  return byFile;
}

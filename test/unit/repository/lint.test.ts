import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repo = fileURLToPath(new URL("../../..", import.meta.url));
const line = "  await work();\n";
const bigFunction = `export async function big(work: () => Promise<void>): Promise<void> {\n${line.repeat(81)}}\n`;
const branches = Array.from({ length: 13 }, (_, i) => `  if (n === ${i}) return "${i}";\n`).join("");
const cases = Array.from({ length: 13 }, (_, i) => `    case ${i}:\n      return "${i}";\n`).join("");
const LONG = Array.from({ length: 351 }, (_, i) => `export const n${i} = ${i};\n`).join("");

/** file, its text -> the rule that refuses it, or null */
const TABLE: [file: string, text: string, rule: string | null][] = [
  ["src/prompt/any.ts", "export function f(x: any): unknown {\n  return x;\n}\n", "no-explicit-any"],
  ["src/prompt/bang.ts", "export function f(x?: string): string {\n  return x!;\n}\n", "no-non-null-assertion"],
  ["src/prompt/default.ts", "const x = 1;\nexport default x;\n", "no-default-export"],
  ["src/prompt/float.ts", "export function f(g: () => Promise<void>): void {\n  g();\n}\n", "no-floating-promises"],
  ["src/prompt/big-function.ts", bigFunction, "max-lines-per-function"],
  ["src/prompt/long.ts", LONG, "max-lines"],
  [
    "src/prompt/params.ts",
    "export function f(a: number, b: number, c: number, d: number, e: number): number {\n  return a + b + c + d + e;\n}\n",
    "max-params",
  ],
  ["src/prompt/branches.ts", `export function f(n: number): string {\n${branches}  return "";\n}\n`, "complexity"],
  [
    "src/prompt/case.ts",
    'export function f(x: "a" | "b"): number {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n',
    "switch-exhaustiveness-check",
  ],
  [
    "src/prompt/type.ts",
    'import { it } from "./it.ts";\nexport function f(x: typeof it): typeof it {\n  return x;\n}\n',
    "consistent-type-imports",
  ],
  ["src/prompt/print.ts", 'console.log("x");\nexport const x = 1;\n', "no-console"],
  ["src/prompt/eval.ts", 'export const x: unknown = eval("1");\n', "no-eval"],
  ["src/cli/print.ts", 'console.log("x");\nexport const x = 1;\n', null],
  [
    "src/prompt/switch.ts",
    `export function f(n: number): string {\n  switch (n) {\n${cases}    default:\n      return "";\n  }\n}\n`,
    null,
  ],
  ["test/unit/big.test.ts", bigFunction, null],
];

let folder: string;
let refusals: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mallex-lint-"));
  await symlink(join(repo, "node_modules"), join(folder, "node_modules"));
  for (const file of [".oxlintrc.json", "tsconfig.json"]) await cp(join(repo, file), join(folder, file));
  await put("src/prompt/it.ts", "export interface It {\n  a: 1;\n}\nexport const it: It = { a: 1 };\n");
  for (const [file, text] of TABLE) await put(file, text);
  refusals = await lint();
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

describe("lint", () => {
  test.each(TABLE.filter(([, , rule]) => rule !== null))("refuses %s", (file, _text, rule) => {
    expect(refusals.get(file)).toEqual([expect.stringContaining(rule ?? "")]);
  });

  test.each(TABLE.filter(([, , rule]) => rule === null))("lets %s pass", (file) => {
    expect(refusals.get(file) ?? []).toEqual([]);
  });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** file -> names of the rules that refuse it */
async function lint(): Promise<Map<string, string[]>> {
  const bin = join(repo, "node_modules/oxlint/bin/oxlint");
  const text = await new Promise<string>((resolve) => {
    const args = [bin, "--type-aware", "--format", "json", "src", "test"];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout));
  });
  const { diagnostics } = JSON.parse(text) as { diagnostics: { filename: string; code: string }[] };
  const byFile = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) byFile.set(filename, [...(byFile.get(filename) ?? []), code]);
  return byFile;
}

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repo = fileURLToPath(new URL("../../..", import.meta.url));
const ROOMS = [
  "terms",
  "problem",
  "turn",
  "wire",
  "files",
  "observe",
  "compile",
  "prove",
  "supervise",
  "fetch",
  "backend",
  "server",
  "cli",
];
const PACKAGES = ["h3", "listhen", "commander", "handlebars", "re2js", "yaml", "undici", "vitest"];

/** from a file, an import -> the rule that refuses it, or null where it is allowed. */
const TABLE: [from: string, to: string, rule: string | null][] = [
  ["src/terms/a.ts", "src/problem/it.ts", "terms-imports"],
  ["src/problem/a.ts", "src/turn/it.ts", "problem-imports"],
  ["src/turn/a.ts", "src/wire/it.ts", "turn-imports"],
  ["src/wire/a.ts", "src/turn/it.ts", "wire-imports"],
  ["src/files/a.ts", "src/observe/it.ts", "files-imports"],
  ["src/observe/a.ts", "src/wire/it.ts", "observe-imports"],
  ["src/compile/a.ts", "src/wire/it.ts", "compile-imports"],
  ["src/compile/b.ts", "src/server/it.ts", "compile-imports"],
  ["src/prove/a.ts", "src/observe/it.ts", "prove-imports"],
  ["src/compile/d.ts", "src/prove/it.ts", "compile-imports"],
  ["src/server/g.ts", "src/prove/it.ts", "server-imports"],
  ["src/supervise/a.ts", "src/backend/it.ts", "supervise-imports"],
  ["src/fetch/a.ts", "src/compile/it.ts", "fetch-imports"],
  ["src/compile/e.ts", "src/fetch/it.ts", "compile-imports"],
  ["src/server/h.ts", "src/fetch/it.ts", "server-imports"],
  ["src/backend/a.ts", "src/turn/it.ts", "backend-imports"],
  ["src/server/a.ts", "src/compile/it.ts", "server-imports"],
  ["src/server/b.ts", "src/cli/it.ts", "server-imports"],
  ["src/backend/b.ts", "src/cli/it.ts", "backend-imports"],
  ["src/cli/a.ts", "test/it.ts", "cli-imports"],
  ["generated/types/a.mjs", "src/terms/it.ts", "generated-imports"],

  ["src/turn/c.ts", "node:fs", "turn-no-node"],
  ["src/terms/c.ts", "node:path", "turn-no-node"],
  ["src/compile/5-check/c.ts", "node:fs", "compile-no-node"],
  ["src/prove/c.ts", "node:fs", "prove-no-node"],
  ["src/turn/d.ts", "undici", "turn-packages"],
  ["src/turn/e.ts", "handlebars", "turn-packages"],
  ["src/terms/d.ts", "yaml", "words-no-packages"],
  ["src/backend/d.ts", "h3", "h3-owner"],
  ["src/cli/d.ts", "h3", "h3-owner"],
  ["src/cli/e.ts", "listhen", "listhen-owner"],
  ["src/server/d.ts", "commander", "commander-owner"],
  ["src/server/e.ts", "vitest", "no-dev-packages"],
  ["src/server/f.ts", "src/server/nowhere.ts", "no-unresolvable"],
  ["src/turn/f.ts", "generated/types/it.mjs", "turn-generated-types-only"],
  ["src/wire/ring-a.ts", "src/wire/ring-b.ts", "no-circular"],

  ["src/problem/ok.ts", "src/terms/it.ts", null],
  ["src/compile/ok.ts", "src/turn/it.ts", null],
  ["src/compile/1-load/ok.ts", "node:fs", null],
  ["src/compile/7-emit.ts", "node:fs", null],
  ["src/wire/ok.ts", "generated/types/it.mjs", null],
  ["src/prove/ok.ts", "src/compile/it.ts", null],
  ["src/turn/ok.ts", "re2js", null],
  ["src/turn/ok-too.ts", "handlebars/runtime.js", null],
  ["src/server/ok.ts", "h3", null],
  ["src/cli/ok.ts", "src/server/it.ts", null],
  ["src/cli/ok-too.ts", "src/fetch/it.ts", null],
  ["src/fetch/ok.ts", "src/supervise/it.ts", null],
];

let folder: string;
let refusals: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mallex-rooms-"));
  await buildHouse();
  refusals = await cruise();
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

describe("the house refuses imports against the table of rooms", () => {
  test.each(TABLE.filter(([, , rule]) => rule !== null))("%s may not import %s (%s)", (from, _to, rule) => {
    expect(refusals.get(from)).toContain(rule);
  });

  test.each(TABLE.filter(([, , rule]) => rule === null))("%s may import %s", (from) => {
    expect(refusals.get(from) ?? []).toEqual([]);
  });

  test.each(ROOMS)("%s has a row of its own", (room) => {
    expect(TABLE.some(([from, , rule]) => from.startsWith(`src/${room}/`) && rule !== null)).toBe(true);
  });
});

async function buildHouse(): Promise<void> {
  await put("tsconfig.json", "{}");
  await put("package.json", JSON.stringify(manifest()));
  await cp(join(repo, ".dependency-cruiser.cjs"), join(folder, ".dependency-cruiser.cjs"));
  for (const room of ROOMS) await put(`src/${room}/it.ts`, "export const it = 1;\n");
  await put("test/it.ts", "export const it = 1;\n");
  await put("generated/types/it.mjs", "export const it = 1;\n");
  for (const name of PACKAGES) {
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    await put(`node_modules/${name}/index.js`, "");
  }
  await put("node_modules/handlebars/runtime.js", "");
  await put("src/wire/ring-b.ts", `import { x } from "./ring-a.ts";\nexport const it = x;\n`);
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

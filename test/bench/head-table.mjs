#!/usr/bin/env node
// How many tokens of the client's first question a model reads: release × size × dialect, by SmolLM2's tokenizer.
// The same measurement gates in test/contract/pack-heads.test.ts; here it is printed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "mallex-heads-"));
const file = join(folder, "table");
const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "contract", "test/contract/pack-heads.test.ts"];
const { status } = spawnSync(process.execPath, args, {
  cwd: fileURLToPath(new URL("../..", import.meta.url)),
  env: { ...process.env, HEAD_TABLE: file },
  stdio: ["ignore", "ignore", "inherit"],
});
const rows = (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []).map((line) => line.split("\t"));
rmSync(folder, { recursive: true });

const titles = ["release", "size", "dialect", "client", "model"];
const table = [[...titles, "share"], ...rows.map((row) => [...row, `${((100 * row[4]) / row[3]).toFixed(1)} %`])];
process.stdout.write(`${table.map(print).join("\n")}\n`);
process.exitCode = status ?? 1;

function print([release, size, dialect, ...figures]) {
  return [release.padEnd(9), size.padEnd(7), dialect.padEnd(8), ...figures.map((one) => one.padStart(8))].join(" ");
}

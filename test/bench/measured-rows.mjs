// What a contract test measures beside what it proves: it writes rows, tab by tab, into the file that the variable names.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Runs the test, and fails as it does. */
export function measuredRows(test, variable, project = "contract") {
  const folder = mkdtempSync(join(tmpdir(), "mallex-rows-"));
  const file = join(folder, "rows");
  const reporters = ["--reporter=default", "--reporter=./scripts/test-results.mjs"];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, `test/${project}/${test}.test.ts`];
  const { status } = spawnSync(process.execPath, [...args, ...reporters], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, [variable]: file },
    // Of stdout the table is all.
    stdio: ["ignore", 2, "inherit"],
  });
  const rows = (existsSync(file) ? readFileSync(file, "utf8").split("\n") : []).map((line) => line.split("\t"));
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
  return rows;
}

/** Each column as wide as its widest; words to the left, figures to the right. */
export function printTable(titles, rows) {
  const table = [titles, ...rows];
  const widths = titles.map((_, at) => Math.max(...table.map((row) => row[at].length)));
  const pad = (cell, at) =>
    /^\d/.test(rows[0]?.[at] ?? "") && at > 0 ? cell.padStart(widths[at]) : cell.padEnd(widths[at]);
  process.stdout.write(`${table.map((row) => row.map(pad).join("  ")).join("\n")}\n`);
}

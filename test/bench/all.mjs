#!/usr/bin/env node
// All benches at their smallest size, one after the other: whether they run, not what they measure. Exits with 1 when one of them fails.
// Those that print what a test of test/contract measures run that test. `calls` takes minutes: `npm run test:wide` runs its test.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BENCHES = [
  ["bench", "--quick"],
  ["compile", "--quick"],
  ["count", "--quick"],
  ["rules", "--quick"],
  ["intents", "--quick"],
  ["head-table"],
  ["cache-table"],
];

const failed = BENCHES.filter(([name, ...args]) => {
  process.stdout.write(`\n${name}\n`);
  const script = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  return spawnSync(process.execPath, [script, ...args], { stdio: ["ignore", "inherit", "inherit"] }).status !== 0;
});
process.stdout.write(
  failed.length === 0 ? "\nall benches ran\n" : `\nfailed: ${failed.map(([name]) => name).join(", ")}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

#!/usr/bin/env node
// Everything that gates, in order, with a table of stages and times at the end.
//   --only <name>   this stage alone (may be given again)
//   --all           go on after a stage that fails
// A stage whose folder is not there yet is left out of the table.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runStages } from "./run-stages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const bin = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];
const vitest = (project) => bin("vitest/vitest.mjs", "run", "--project", project);

const LINTED = ["src", "test", "scripts", "vitest.config.ts"];
const ROOMS = ["--config", ".dependency-cruiser.cjs", "src", "generated"];
const SLOW = ["package", "contract", "e2e", "fault"];

const STAGES = [
  { name: "generated", command: script("generate", "--check") },
  { name: "format", command: bin("oxfmt/bin/oxfmt", "--check", ".") },
  { name: "lint", command: bin("oxlint/bin/oxlint", "--type-aware", ...LINTED) },
  { name: "types", command: bin("typescript/bin/tsc", "-p", "tsconfig.json") },
  { name: "rooms", command: bin("dependency-cruiser/bin/dependency-cruise.mjs", ...ROOMS) },
  { name: "dead code", command: bin("knip/bin/knip.js") },
  { name: "unit", command: vitest("unit") },
  { name: "build", command: script("build") },
  { name: "training", command: script("train", "--check") },
  { name: "plan", command: script("plan", "--check"), needs: "generated/plan" },
  ...SLOW.map((name) => ({ name, command: vitest(name), needs: `test/${name}` })),
];

const args = process.argv.slice(2);
const only = args.flatMap((arg, i) => (arg === "--only" ? [args[i + 1]] : []));
const unknown = only.find((name) => !STAGES.some((stage) => stage.name === name));
if (unknown === undefined) {
  await runStages(STAGES.filter(wanted), { all: args.includes("--all"), root });
} else {
  console.error(`no stage "${unknown}"; there are: ${STAGES.map((stage) => stage.name).join(", ")}`);
  process.exitCode = 2;
}

function wanted({ name, needs }) {
  if (only.length > 0) return only.includes(name);
  return needs === undefined || existsSync(`${root}/${needs}`);
}

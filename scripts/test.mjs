#!/usr/bin/env node
// Everything that gates, in order, with a table of stages and times at the end.
//   --only <name>   this stage alone (may be given again)
//   --all           go on after a stage that fails
// A stage whose folder is not there yet is left out of the table.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const bin = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];
const vitest = (project) => bin("vitest/vitest.mjs", "run", "--project", project);

const STAGES = [
  { name: "generated", command: script("generate", "--check"), needs: ["schema"] },
  { name: "format", command: bin("oxfmt/bin/oxfmt", "--check", ".") },
  { name: "lint", command: bin("oxlint/bin/oxlint", "--type-aware", "src", "test", "scripts", "vitest.config.ts") },
  { name: "types", command: bin("typescript/bin/tsc", "-p", "tsconfig.json") },
  { name: "rooms", command: bin("dependency-cruiser/bin/dependency-cruise.mjs", ...rooms()) },
  { name: "dead code", command: bin("knip/bin/knip.js") },
  { name: "unit", command: vitest("unit") },
  { name: "build", command: script("build") },
  { name: "plan", command: [process.execPath, "dist/cli/main.js", "compile", "--check"], needs: ["generated/plan"] },
  ...["package", "contract", "e2e", "fault"].map((name) => ({
    name,
    command: vitest(name),
    needs: [`test/${name}`],
  })),
];

const options = readOptions(process.argv.slice(2));
const results = [];
let child = null;
let stopped = null;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));

const stages = STAGES.filter(wanted);
for (const stage of stages) {
  const result = await run(stage);
  results.push(result);
  if (stopped !== null || (!result.ok && !options.all)) break;
}
report();

function rooms() {
  return ["--config", ".dependency-cruiser.cjs", "src", "generated"];
}

function readOptions(args) {
  const only = args.flatMap((arg, i) => (arg === "--only" ? [args[i + 1]] : []));
  const unknown = only.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    console.error(`no stage "${unknown}"; there are: ${STAGES.map((stage) => stage.name).join(", ")}`);
    process.exit(2);
  }
  return { all: args.includes("--all"), only };
}

function wanted({ name, needs = [] }) {
  if (options.only.length > 0) return options.only.includes(name);
  return needs.every((path) => existsSync(`${root}/${path}`));
}

/** The stage leads a process group of its own, so that stopping it stops what it started. CI=1: a missing golden fails. */
async function run({ name, command }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const [file, ...args] = command;
  child = spawn(file, args, {
    cwd: root,
    detached: true,
    env: { ...process.env, CI: "1" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const why = await new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
  child = null;
  return { name, ok: why === 0, why, seconds: (performance.now() - start) / 1000 };
}

/** Ends the running stage and everything it started; a second signal, or ten seconds, and it is not asked again. */
function stop(signal) {
  const again = stopped !== null;
  stopped = signal;
  if (child === null) return;
  const { pid } = child;
  killGroup(pid, again ? "SIGKILL" : "SIGTERM");
  setTimeout(killGroup, 10_000, pid, "SIGKILL").unref();
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function report() {
  const failed = results.filter(({ ok }) => !ok);
  const left = stages.length - results.length;
  console.log("");
  for (const { name, ok, why, seconds } of results) {
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${ok ? "ok" : `FAILED (${why})`}`);
  }
  for (const { name } of stages.slice(results.length)) console.log(`${name.padEnd(12)} not run`);
  console.log(
    `stages: ${results.length - failed.length} passed, ${failed.length} failed${left ? `, ${left} not run` : ""}`,
  );
  process.exitCode = failed.length + left > 0 ? 1 : 0;
  if (stopped !== null) process.exitCode = 128 + constants.signals[stopped];
}

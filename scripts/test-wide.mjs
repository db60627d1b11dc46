#!/usr/bin/env node
// Long tests: the unit tests on every Node that mallex supports, and the message on those that it doesn't.
// The Nodes are downloaded from npm into the tests' home.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const home = process.env.MALLEX_TEST_HOME || `${homedir()}/.mallex-test`;
const cache = `${home}/cache`;
const WIDE = { MALLEX_TEST_DEPTH: "wide" };
const SOAK = "test/wide/soak.test.ts";
const LLAMA = ["test/wide/llama-cpp.test.ts", "test/wide/call-figures.test.ts"];
const packageName = `node-${process.platform}-${process.arch}`;

const results = [
  ...[20, 22, 24].map(testOn),
  testOldNodes(),
  testBroken(),
  testTemplates(),
  testLlama(),
  testModels(),
  testSoak(),
];
console.log("");
for (const { version, seconds, outcome } of results) {
  console.log(`${version.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${outcome}`);
}
const passed = results.filter(({ outcome }) => outcome === "ok").length;
console.log(`wide: ${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;

function testOn(major) {
  const node = fetchNode(major);
  if (node === null) return { version: `node ${major}`, seconds: 0, outcome: "FAILED (could not be fetched)" };
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`\n── ${version}`);
  // Tests that start `node` by name get this one.
  const path = `${node.slice(0, node.lastIndexOf("/"))}:${process.env.PATH}`;
  return vitest(version, { node, args: ["--project", "unit"], env: { PATH: path, MALLEX_TEST_DEPTH: "full" } });
}

function testOldNodes() {
  const args = ["--project", "fault", "test/fault/bad-starts.test.ts", "-t", "an old Node"];
  return vitest("old nodes", { node: process.execPath, args, env: WIDE });
}

/** The compiler on twenty times as many changed files, and five times as many mistakes; a hundred times as many broken calls. */
function testBroken() {
  const files = ["checks/fuzz", "checks/mutation", "tool-calls/mapping/breakages"].map(
    (name) => `test/unit/${name}.test.ts`,
  );
  return vitest("broken", { node: process.execPath, args: ["--project", "unit", ...files], env: WIDE });
}

/** The probe on the chat templates of real models, which come from a package in the registry. */
function testTemplates() {
  const args = ["--project", "wide", ...[SOAK, ...LLAMA].flatMap((file) => ["--exclude", file])];
  return vitest("templates", { node: process.execPath, args, env: {} });
}

/** Calls through the real server of llama.cpp, with small models. */
function testLlama() {
  return vitest("llama.cpp", { node: process.execPath, args: ["--project", "wide", ...LLAMA], env: {} });
}

/** Whether the bench of models runs. */
function testModels() {
  return timeRun("models", [process.execPath, "test/bench/models.mjs", "--quick"], {});
}

/** Half an hour of load of all kinds. */
function testSoak() {
  return vitest("soak", { node: process.execPath, args: ["--project", "wide", SOAK], env: {} });
}

function vitest(version, { node, args, env }) {
  return timeRun(version, [node, "node_modules/vitest/vitest.mjs", "run", ...args], { CI: "1", ...env });
}

function timeRun(version, [program, ...args], env) {
  const start = performance.now();
  const run = spawnSync(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: "inherit" });
  const outcome = run.status === 0 ? "ok" : `FAILED (${run.signal ?? run.status})`;
  return { version, seconds: (performance.now() - start) / 1000, outcome };
}

/** The path of a Node of this major version, or null. A Node in the cache is used as it is. */
function fetchNode(major) {
  const folder = `${cache}/nodes/${major}`;
  const node = `${folder}/node_modules/${packageName}/bin/node`;
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const args = ["install", "--prefix", folder, "--ignore-scripts", "--no-save", `${packageName}@${major}`];
  spawnSync("npm", args, { cwd: folder, stdio: "inherit" });
  return existsSync(node) ? node : null;
}

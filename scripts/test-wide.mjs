#!/usr/bin/env node
// The unit tests on every Node that mallex supports. The Nodes come from npm into the cache when this runs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const home = process.env.MALLEX_HOME || `${homedir()}/.mallex`;
const cache = process.env.MALLEX_CACHE || `${home}/cache`;
const packageName = `node-${process.platform}-${process.arch}`;

const results = [20, 22, 24].map(testOn);
console.log("");
for (const { version, seconds, outcome } of results) {
  console.log(`${version.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${outcome}`);
}
const passed = results.filter(({ outcome }) => outcome === "ok").length;
console.log(`nodes: ${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;

function testOn(major) {
  const node = fetchNode(major);
  if (node === null) return { version: `node ${major}`, seconds: 0, outcome: "FAILED (could not be fetched)" };
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`\n── ${version}`);
  const start = performance.now();
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit"];
  // The tests may start `node` by name: it is this one.
  const path = `${node.slice(0, node.lastIndexOf("/"))}:${process.env.PATH}`;
  const run = spawnSync(node, args, { cwd: root, env: { ...process.env, CI: "1", PATH: path }, stdio: "inherit" });
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

#!/usr/bin/env node
// What `mallex compile` takes as a whole process, on the file that comes along, beside a Node process that does nothing.
//   --rounds <n>   how often each is run; default 15
//   --quick        once
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { timeProcess } from "./child.mjs";
import { median, table } from "./summary.mjs";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, quick: { type: "boolean", default: false } },
});
const rounds = flags.quick ? 1 : Number(flags.rounds);
const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const bin = path("dist/programs/main.js");
const folder = await mkdtemp(join(tmpdir(), "mallex-bench-"));
const seen = { empty: [], version: [], compile: [], check: [] };
try {
  const config = join(folder, "mallex.yaml");
  const env = { ...process.env, HOME: folder, MALLEX_HOME: join(folder, "home") };
  await mkdir(env.MALLEX_HOME, { recursive: true });
  await copyFile(path("mallex.yaml"), config);
  // In turn, so that a busy minute of the machine hits all of them; the first round reads the files from the disk.
  for (let round = 0; round <= rounds; round++) {
    const times = {
      empty: await timeProcess(["--eval", "0"], env),
      version: await timeProcess([bin, "--version"], env),
      compile: await timeProcess([bin, "compile", "--config", config], env),
      check: await timeProcess([bin, "compile", "--check", "--config", config], env),
    };
    if (round > 0) for (const [name, time] of Object.entries(times)) seen[name].push(time);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

const TITLES = {
  empty: "an empty Node process",
  version: "mallex --version",
  compile: "mallex compile",
  check: "mallex compile --check",
};
const least = (values) => Math.min(...values);
const rows = Object.entries(seen).map(([name, times]) => [
  TITLES[name],
  median(times).toFixed(0),
  least(times).toFixed(0),
  (median(times) / median(seen.empty)).toFixed(1),
]);
process.stdout.write(`whole processes, milliseconds\n${table([["", "median", "least", "of empty"], ...rows])}\n`);

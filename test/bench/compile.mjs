#!/usr/bin/env node
// The processor time of whole processes, as a multiple of a Node process that does nothing: `mallex --version`, `explain`, and `compile` of the file that
// comes along and of files with many rules or expressions that are slow to prove. `changed`: with another comment each time, as after an edit.
//   --rounds <n>   how often each is run; default 10
//   --quick        three times
// It fails where a command takes more than four times its target.
import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { timeCommand, timeProcess } from "./child.mjs";
import { manyRules, slowExpressions } from "./many-rules.mjs";
import { median, table } from "./summary.mjs";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "10" }, quick: { type: "boolean", default: false } },
});
const rounds = flags.quick ? 3 : Number(flags.rounds);
const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const bin = path("dist/programs/main.js");
const folder = await mkdtemp(join(tmpdir(), "mallex-bench-"));
const env = { ...process.env, HOME: folder, MALLEX_HOME: join(folder, "home"), MALLEX_CACHE: "" };

/** A file in a folder of its own. */
async function project(name, text) {
  await mkdir(join(folder, name), { recursive: true });
  const file = join(folder, name, "mallex.yaml");
  if (text === undefined) await copyFile(path("mallex.yaml"), file);
  else await writeFile(file, text);
  return file;
}

/** What to run, by title: how, returning milliseconds, and the most that it may take of an empty process. */
async function commands() {
  const mallex = (...args) => timeProcess([bin, ...args], env);
  const compiles = (title, file, most) => ({
    [`mallex compile, ${title}`]: { run: () => mallex("compile", "--config", file), most },
    [`mallex compile, ${title}, changed`]: {
      most,
      run: async () => {
        await writeFile(file, `${await readFile(file, "utf8")}# changed\n`);
        return mallex("compile", "--config", file);
      },
    },
  });
  const shipped = await project("shipped");
  return {
    "an empty Node process": { run: () => timeProcess(["--eval", "0"], env), most: 1 },
    "mallex --version": { run: () => mallex("--version"), most: 1.5 },
    "mallex explain MX3004": { run: () => mallex("explain", "MX3004"), most: 2.5 },
    "mallex status": { run: () => mallex("status", "--config", shipped), most: 2.5 },
    ...compiles("the shipped file", shipped, 5),
    "mallex compile --check": { run: () => mallex("compile", "--check", "--config", shipped), most: 5 },
    ...compiles("1,000 rules", await project("thousand", manyRules(1000)), 8),
    ...compiles("5,000 rules", await project("fiveThousand", manyRules(5000)), 20),
    ...compiles("400 slow expressions", await project("slow", slowExpressions(400)), 12),
    ...(await others(shipped)),
  };
}

/** Programs of others that check a file, where they are installed. */
async function others(file) {
  const cfg = join(folder, "haproxy.cfg");
  await writeFile(
    cfg,
    "defaults\n  mode http\n  timeout connect 5s\n  timeout client 5s\n  timeout server 5s\nlisten a\n  bind 127.0.0.1:0\n",
  );
  const checks = {
    "haproxy -c": ["haproxy", "-c", "-f", cfg],
    "ajv validate (ajv-cli)": [
      "ajv",
      "validate",
      "--strict=false",
      "-s",
      path("schema/mallex.schema.json"),
      "-d",
      file,
    ],
  };
  const installed = Object.entries(checks).filter(([, [command, ...args]]) => spawnSync(command, args).status === 0);
  return Object.fromEntries(installed.map(([title, command]) => [title, { run: () => timeCommand(command, env) }]));
}

const seen = new Map();
let runs = [];
try {
  await mkdir(env.MALLEX_HOME, { recursive: true });
  runs = Object.entries(await commands());
  // In turn, so that a busy minute of the machine hits all of them; the first round fills the caches.
  for (let round = 0; round <= rounds; round++)
    for (const [title, { run }] of runs) {
      const time = await run();
      if (round > 0) seen.set(title, [...(seen.get(title) ?? []), time]);
    }
} finally {
  await rm(folder, { recursive: true, force: true });
}

const [empty] = [...seen.values()].map(median);
const ratios = runs.map(([title, { most }]) => ({ title, most, ratio: median(seen.get(title)) / empty }));
const rows = ratios.map(({ title, most, ratio }) => [
  title,
  median(seen.get(title)).toFixed(0),
  Math.min(...seen.get(title)).toFixed(0),
  ratio.toFixed(1),
  most ?? "",
]);
process.stdout.write(
  `whole processes, milliseconds of processor time\n${table([["", "median", "least", "of empty", "target"], ...rows])}\n`,
);
// Four times the target: what the machine does besides must not fail a test.
const slow = ratios.filter(({ most, ratio }) => ratio > 4 * most).map(({ title }) => title);
if (slow.length > 0) process.stdout.write(`more than four times the target: ${slow.join("; ")}\n`);
process.exitCode = slow.length > 0 ? 1 : 0;

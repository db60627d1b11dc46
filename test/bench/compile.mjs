#!/usr/bin/env node
// The processor time of whole processes, as a multiple of a Node process that does nothing: `mallex --version`, `explain`, and `compile` of the file that
// comes along and of files with many rules. `changed`: with another comment each time, as after an edit.
//   --rounds <n>   how often each is run; default 10
//   --quick        once, without the large files
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { timeProcess } from "./child.mjs";
import { manyRules } from "./many-rules.mjs";
import { median, table } from "./summary.mjs";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "10" }, quick: { type: "boolean", default: false } },
});
const rounds = flags.quick ? 1 : Number(flags.rounds);
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

/** What to run, by title; each returns milliseconds. */
async function commands() {
  const mallex = (...args) => timeProcess([bin, ...args], env);
  const compiles = (title, file) => ({
    [`mallex compile, ${title}`]: () => mallex("compile", "--config", file),
    [`mallex compile, ${title}, changed`]: async () => {
      await writeFile(file, `${await readFile(file, "utf8")}# changed\n`);
      return mallex("compile", "--config", file);
    },
  });
  const shipped = await project("shipped");
  return {
    "an empty Node process": () => timeProcess(["--eval", "0"], env),
    "mallex --version": () => mallex("--version"),
    "mallex explain MX3004": () => mallex("explain", "MX3004"),
    "mallex status": () => mallex("status", "--config", shipped),
    ...compiles("the shipped file", shipped),
    "mallex compile --check": () => mallex("compile", "--check", "--config", shipped),
    ...(flags.quick ? {} : compiles("1,000 rules", await project("thousand", manyRules(1000)))),
    ...(flags.quick ? {} : compiles("5,000 rules", await project("fiveThousand", manyRules(5000)))),
  };
}

const seen = new Map();
try {
  await mkdir(env.MALLEX_HOME, { recursive: true });
  const runs = Object.entries(await commands());
  // In turn, so that a busy minute of the machine hits all of them; the first round fills the caches.
  for (let round = 0; round <= rounds; round++)
    for (const [title, run] of runs) {
      const time = await run();
      if (round > 0) seen.set(title, [...(seen.get(title) ?? []), time]);
    }
} finally {
  await rm(folder, { recursive: true, force: true });
}

const [empty] = [...seen.values()].map(median);
const rows = [...seen].map(([title, times]) => [
  title,
  median(times).toFixed(0),
  Math.min(...times).toFixed(0),
  (median(times) / empty).toFixed(1),
]);
process.stdout.write(
  `whole processes, milliseconds of processor time\n${table([["", "median", "least", "of empty"], ...rows])}\n`,
);

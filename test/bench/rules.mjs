#!/usr/bin/env node
// What rules cost: files of more and more of them, hostile prompts, and an ordinary turn. How to read it: docs/internals/bench.md.
//   --out <path>   writes the figures as JSON, too
//   --quick        fewer rules and rounds, shorter texts
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compile } from "../../dist/parts/compile.js";
import { findSecrets } from "../../dist/parts/find-secrets.js";
import { createProgram } from "../../dist/parts/create-program.js";
import { applyRules } from "../../dist/parts/apply-rules.js";
import { collectDropped } from "../../dist/parts/dropped-collector.js";
import { prepareTurn } from "../../dist/parts/prepare-turn.js";
import { manyRules } from "./many-rules.mjs";
import { HOSTILE, hostileText, ordinaryTurn } from "./prompts.mjs";
import { median, round, table } from "./summary.mjs";

const { values: flags } = parseArgs({
  options: { out: { type: "string" }, quick: { type: "boolean", default: false } },
});
const packageRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
/** The pieces that, repeated, are hardest for whoever looks for secrets in a file. */
const HOSTILE_FILES = JSON.parse(await readFile(new URL("hostile-files.json", import.meta.url), "utf8"));
const SIZES = flags.quick ? [100, 200] : [100, 1000, 5000];
/** Of a hostile text, in characters. */
const LENGTH = flags.quick ? 64 * 1024 : 1024 * 1024;
const ROUNDS = flags.quick ? 1 : 3;
/** In a batch: the clock of the processor is coarse. */
const TURNS = 10;

const folder = await mkdtemp(join(tmpdir(), "mallex-rules-"));
try {
  const turn = await measureTurn(); // first, as a server meets it
  const report = { node: process.version, turn, compile: await measureCompile(), hostile: measureHostile() };
  print(report);
  if (flags.out !== undefined) await writeFile(flags.out, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Milliseconds of processor time; what others do on the machine does not count. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measureCompile() {
  await compileRules(100); // the first loads and warms what all of them need
  const rows = [];
  for (const count of SIZES) {
    const times = [];
    for (let i = 0; i < ROUNDS; i++) {
      const start = cpu();
      await compileRules(count);
      times.push(cpu() - start);
    }
    rows.push({ count, ms: round(Math.min(...times)), perRule: Math.min(...times) / count });
  }
  return rows.map((row, i) => ({
    ...row,
    perRule: round(row.perRule, 3),
    growth: i === 0 ? undefined : round(row.ms / rows[i - 1].ms / (row.count / rows[i - 1].count)),
  }));
}

async function compileRules(count) {
  const file = join(folder, `rules-${count}.yaml`);
  await writeFile(file, manyRules(count));
  const { plan, problems } = await compile({ file, home: folder, packageRoot });
  if (plan === undefined || problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return plan;
}

/** The time for a text over the time for half of it, for each way to look for text. */
function measureHostile() {
  const rows = [];
  for (const { name, ...search } of HOSTILE) {
    const rule = { id: "rule", do: "drop", at: search.at };
    const [one, two] = [LENGTH / 2, LENGTH].map((size) => {
      const text = hostileText(search, size);
      return Math.min(...Array.from({ length: 3 * ROUNDS }, () => timeOf([rule], text)));
    });
    rows.push({ name, ms: round(two), ratio: round(two / Math.max(one, 0.5)) });
  }
  for (const piece of HOSTILE_FILES) {
    const [one, two] = [LENGTH / 2, LENGTH].map((size) => {
      const text = `# ${hostileText({ piece }, size - 8)}é`;
      return Math.min(...Array.from({ length: ROUNDS }, () => timeOfSecrets(text)));
    });
    rows.push({ name: `secrets, ${JSON.stringify(piece)}`, ms: round(two), ratio: round(two / Math.max(one, 0.5)) });
  }
  return rows;
}

function timeOfSecrets(text) {
  const start = cpu();
  findSecrets(new Map([["mallex.yaml", text]]));
  return cpu() - start;
}

function timeOf(rules, text) {
  const start = cpu();
  applyRules(text, { rules, client: "2.1.329", dropped: collectDropped() });
  return cpu() - start;
}

/** An ordinary turn of 100 KB through all trims and filters of the shipped plan. */
async function measureTurn() {
  const { plan } = await compile({ file: join(packageRoot, "mallex.yaml"), home: folder, packageRoot });
  const program = createProgram({ ...plan, sizes: clientSizes(plan) }, {});
  const request = ordinaryTurn(100 * 1024);
  const run = () => prepareTurn(program, { request, client: "2.1.329" });
  const batches = Array.from({ length: 4 * ROUNDS }, () => {
    const start = cpu();
    for (let i = 0; i < TURNS; i++) run();
    return (cpu() - start) / TURNS;
  });
  const [first] = batches;
  return { bytes: JSON.stringify(request).length, firstMs: round(first), ms: round(median(batches)) };
}

/** Every size sees the client's own words, so that trims have the most to do. */
function clientSizes({ sizes }) {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, { ...size, prompt: "client" }]));
}

function print({ compile: files, hostile, turn }) {
  const rows = files.map(({ count, ms, perRule, growth = "" }) => [count, ms.toFixed(0), perRule.toFixed(3), growth]);
  const lines = [
    "a file of so many rules, milliseconds of processor time (growth: times the time over times the rules; 1 is linear)",
    table([["rules", "compile", "per rule", "growth"], ...rows]),
    "",
    `a hostile text of ${LENGTH / 1024} KB, milliseconds of processor time, and over that of half of it`,
    table([["", "ms", "ratio"], ...hostile.map(({ name, ms, ratio }) => [name, ms.toFixed(1), ratio.toFixed(2)])]),
    "",
    `an ordinary turn of ${Math.round(turn.bytes / 1024)} KB through all trims and filters: ${turn.ms} ms, ${turn.firstMs} ms among the first ${TURNS}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

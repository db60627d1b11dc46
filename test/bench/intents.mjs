#!/usr/bin/env node
// What deciding an intent costs: by the shipped plan, for questions as people write them and for texts that are hard to read, and how
// long learning takes. How to read it: docs/guide/intents.md.
//   --out <path>   writes the figures as JSON, too
//   --quick        fewer rounds, and fewer examples to learn from
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compile } from "../../dist/parts/compile.js";
import { trainIntents } from "../../dist/parts/train-intents.js";
import { createProgram } from "../../dist/parts/create-program.js";
import { decideIntent } from "../../dist/parts/decide-intent.js";
import { table } from "./summary.mjs";

const { values: flags } = parseArgs({
  options: { out: { type: "string" }, quick: { type: "boolean", default: false } },
});
const packageRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const ROUNDS = flags.quick ? 1 : 20;
const EXAMPLES = flags.quick ? [70] : [70, 280, 560];

const { plan } = await compile({ file: `${packageRoot}/mallex.yaml`, home: "/nowhere", packageRoot });
const program = createProgram(plan, {});
const questions = (await readFile(`${packageRoot}/test/fixtures/intents/turns.tsv`, "utf8"))
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.slice(line.indexOf("\t") + 1));
const letters = (first, count, step) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(first + ((i * step) % 20_000))).join("");
const TEXTS = {
  "questions of the labelled set": questions,
  "a megabyte of one letter": ["a".repeat(1024 * 1024)],
  "20,000 ideographs": [letters(0x4e00, 20_000, 7)],
  "a sign that stands for 18 letters, 5,000 times": ["\u{FDFA}".repeat(5000)],
  "100,000 short words": ["ab cd ".repeat(50_000)],
};

const rows = Object.entries(TEXTS).map(([name, texts]) => ({ name, ...measure(texts) }));
const report = { node: process.version, planBytes: JSON.stringify(plan.decide.classifier).length, decide: rows };
report.learn = EXAMPLES.map((count) => ({ count: count * 4, ms: learn(count) }));
const shown = rows.map(({ name, p50, p99 }) => [name, p50.toFixed(3), p99.toFixed(3)]);
process.stdout.write(
  `one decision, milliseconds\n${table([["", "p50", "p99"], ...shown])}\n\nlearning, milliseconds\n${table([
    ["examples", "ms"],
    ...report.learn.map(({ count, ms }) => [count, ms.toFixed(0)]),
  ])}\n\nthe classifier in the plan: ${report.planBytes} bytes\n`,
);
if (flags.out !== undefined) await writeFile(flags.out, `${JSON.stringify(report, null, 2)}\n`);

/** The best of several times for each text, once all are warm: what else the machine does is no part of it. */
function measure(texts) {
  const times = texts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, text] of texts.entries()) {
      const start = performance.now();
      decideIntent(program, text);
      times[i] = Math.min(times[i], performance.now() - start);
    }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.floor((sorted.length - 1) * part)];
  return { p50: at(0.5), p99: at(0.99) };
}

/** Made-up examples of four intents, new ones each time: what was learned last is remembered. */
function learn(count) {
  const words = "add fix move test page list why how wrong again slow design cache table button query".split(" ");
  const text = (label, i, salt) =>
    [0, 1, 2, 3, 4].map((k) => words[(i * (k + 3) + label * k + salt) % words.length]).join(" ") +
    ` ${i}${"abcd"[label]}`;
  const times = [1, 2, 3].map((salt) => {
    const examples = [0, 1, 2, 3].map((label) => ({
      label: `intent${label}`,
      texts: Array.from({ length: count }, (_, i) => text(label, i, salt)),
    }));
    const start = process.cpuUsage();
    trainIntents(examples);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

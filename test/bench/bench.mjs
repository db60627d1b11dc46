#!/usr/bin/env node
// What mallex costs, beside going direct and beside the least a proxy can do. How to read it: docs/internals/bench.md.
//   --out <path>   writes the figures as JSON, too
//   --quick        fewer rounds and streams, for a look
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { timeProcess } from "./child.mjs";
import { familyOf } from "./processor-time.mjs";
import { readStream } from "./read-stream.mjs";
import { BODY_BYTES, BURST_EVENTS, PACED_EVENTS } from "./script.mjs";
import { median, quantile, round, table } from "./summary.mjs";
import { prepareMallex, startTargets } from "./targets.mjs";
import { measureWork } from "./work.mjs";

const { values: flags } = parseArgs({
  options: { out: { type: "string" }, quick: { type: "boolean", default: false } },
});
const bin = fileURLToPath(new URL("../../dist/programs/main.js", import.meta.url));
const STREAMS = [
  { streams: 1, rounds: 25 },
  { streams: 8, rounds: 12 },
  { streams: 32, rounds: 8 },
  { streams: 100, rounds: 5 },
];
const PACED = [
  { streams: 1, rounds: 5 },
  { streams: 32, rounds: 3 },
];
const PROCESS_ROUNDS = 7;
/** How many streams at once, at most. */
const MOST_STREAMS = flags.quick ? 8 : 100;
const rounds = (wanted) => (flags.quick ? Math.max(2, Math.ceil(wanted / 4)) : wanted);

const folder = await mkdtemp(join(tmpdir(), "mallex-bench-"));
const children = [];
try {
  const targets = await startTargets({ bin, folder: `${folder}/serve`, children });
  const rssMb = { idle: memoryOf(targets.mallex.pid) };
  await warmUp(targets);
  const first = await measureAll({ targets, cases: STREAMS, model: "burst", events: BURST_EVENTS });
  const each = await measureAll({ targets, cases: PACED, model: "paced", events: PACED_EVENTS });
  rssMb.after = memoryOf(targets.mallex.pid);
  const work = await measureWork(targets, flags.quick ? 0.1 : 1);
  for (const child of children.toReversed()) await child.stop();
  const processes = await measureProcesses();
  const report = { node: process.version, bodyBytes: BODY_BYTES, first, each, rssMb, work, processes };
  print(report);
  if (flags.out !== undefined) await writeFile(flags.out, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  for (const child of children.toReversed()) await child.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(); // kept connections of the agents would hold the process for a while

/** The first requests pay for compiling and connecting; they are not what a person feels all day. */
async function warmUp(targets) {
  for (const streams of [1, 20]) {
    for (const target of Object.values(targets)) {
      for (let i = 0; i < rounds(10); i++) await atOnce({ target, streams, model: "burst", events: BURST_EVENTS });
    }
  }
}

/** Rounds go over all targets in turn, so that a busy minute of the machine hits all of them. */
async function measureAll({ targets, cases, model, events }) {
  const rows = [];
  for (const { streams, rounds: wanted } of cases.filter((one) => one.streams <= MOST_STREAMS)) {
    const seen = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
    for (let i = 0; i < rounds(wanted); i++) {
      for (const [name, target] of Object.entries(targets))
        seen[name].push(await atOnce({ target, streams, model, events }));
    }
    rows.push({
      streams,
      ...Object.fromEntries(Object.entries(seen).map(([name, some]) => [name, summarise(some, model)])),
    });
  }
  return rows;
}

async function atOnce({ target, streams, model, events }) {
  const bodies = Array.from({ length: streams }, (_, i) => target.body(model, `${i} ${process.hrtime.bigint()}`));
  return Promise.all(bodies.map((body) => readStream({ ...target, body, events })));
}

/** A round's figure is the median over its streams (and events), the run's the median over its rounds; p95 is over all. */
function summarise(roundsOfStreams, model) {
  const pick = model === "paced" ? ({ underWayMs }) => underWayMs : ({ firstMs }) => [firstMs];
  const figures = roundsOfStreams.map((streams) => streams.flatMap(pick));
  return {
    median: median(figures.map(median)),
    min: Math.min(...figures.map(median)),
    p95: quantile(figures.flat(), 0.95),
  };
}

/** Megabytes of memory that the process and those that it has started have in RAM. */
function memoryOf(pid) {
  return round(familyOf(pid).reduce((sum, { kib }) => sum + kib, 0) / 1024, 0);
}

/** Cold: a home and a project without anything learned. Warm: the same once more. Whole processes, interleaved. */
async function measureProcesses() {
  const seen = { empty: [], cold: [], warm: [] };
  for (let i = 0; i < rounds(PROCESS_ROUNDS); i++) {
    const { env, args } = await prepareMallex({
      bin,
      folder: `${folder}/compile-${i}`,
      upstream: "http://127.0.0.1:9",
    });
    seen.empty.push(await timeProcess(["--eval", "0"], env));
    seen.cold.push(await timeProcess(args("compile"), env));
    seen.warm.push(await timeProcess(args("compile"), env));
  }
  return Object.fromEntries(
    Object.entries(seen).map(([name, some]) => [name, { median: median(some), min: Math.min(...some) }]),
  );
}

function print({ first, each, rssMb, work, processes }) {
  const lines = [
    `time to the first text event, ${BODY_BYTES / 1024} KB body, milliseconds (median of rounds; ratios of medians)`,
    table([heading(), ...first.map(row)]),
    "",
    "time of one event from the upstream to the client, milliseconds",
    table([heading(), ...each.map(row)]),
    "",
    `memory of the mallex process: ${rssMb.idle} MB idle, ${rssMb.after} MB after all streams`,
    "",
    "work: processor time of all threads in milliseconds, and what one stream of 2,000 chunks brings",
    table([
      ["", "a turn", "1,000 events", "events/s", "of direct"],
      ...Object.keys(work).map((name) => workRow(work, name)),
    ]),
    "",
    "whole processes, milliseconds",
    table([["", "median", "least"], ...Object.entries(processes).map(processRow)]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function heading() {
  return [
    "streams",
    "direct",
    "pass",
    "mallex",
    "added",
    "p95",
    "pass/direct",
    "mallex/direct",
    "mallex/pass",
    "added/added",
  ];
}

function row({ streams, direct, "pass-through": pass, mallex }) {
  const added = mallex.median - direct.median;
  const times = [direct.median, pass.median, mallex.median, added, mallex.p95];
  const ratios = [pass.median / direct.median, mallex.median / direct.median, mallex.median / pass.median];
  return [streams, ...[...times, ...ratios, added / (pass.median - direct.median)].map((value) => value.toFixed(2))];
}

function workRow(work, name) {
  const { turnMs, eventsMs, eventsPerSecond } = work[name];
  const times = [turnMs, eventsMs].map((value) => value?.toFixed(1) ?? "");
  return [name, ...times, eventsPerSecond.toFixed(0), (eventsPerSecond / work.direct.eventsPerSecond).toFixed(2)];
}

function processRow([name, { median: middle, min }]) {
  const title = name === "empty" ? "an empty Node process" : `mallex compile, ${name}`;
  return [title, middle.toFixed(0), min.toFixed(0)];
}

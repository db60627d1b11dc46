import { setTimeout as pause } from "node:timers/promises";
import { processorTime } from "./processor-time.mjs";
import { readStream } from "./read-stream.mjs";
import { BURST_EVENTS, CHUNK_EVENTS } from "./script.mjs";
import { median } from "./summary.mjs";

/** Records and log lines are written together, some time after their turns. */
const WRITTEN_MS = 2500;
const TURNS = 200;
const STREAMS = 8;
const ROUNDS = 5;

/** Processor time of a turn and of an event, and how many events a second one stream brings.
 * @param share of all turns and streams that are taken, at most 1
 * @returns for each target `turnMs`, `eventsMs` (of 1,000 events) and `eventsPerSecond`; the first two only where mallex or the pass-through works */
export async function measureWork(targets, share) {
  const speeds = await measureStreams(targets, Math.max(2, Math.round(ROUNDS * share)));
  const seen = {};
  for (const [name, target] of Object.entries(targets)) {
    seen[name] = { eventsPerSecond: median(speeds[name]) };
    if (target.pid === undefined) continue;
    const turns = Math.round(TURNS * share);
    const streams = Math.max(1, Math.round(STREAMS * share));
    seen[name].turnMs = (await timeOf(target, turns, "burst", BURST_EVENTS)) / turns;
    seen[name].eventsMs = ((await timeOf(target, streams, "chunks", CHUNK_EVENTS)) / streams / CHUNK_EVENTS) * 1000;
  }
  return seen;
}

async function measureStreams(targets, rounds) {
  const speeds = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (let i = 0; i < rounds; i++) {
    for (const [name, target] of Object.entries(targets)) {
      const start = performance.now();
      await one(target, "chunks", CHUNK_EVENTS, `speed ${i}`);
      speeds[name].push((CHUNK_EVENTS / (performance.now() - start)) * 1000);
    }
  }
  return speeds;
}

async function timeOf(target, count, model, events) {
  await pause(WRITTEN_MS);
  const before = processorTime(target.pid);
  for (let i = 0; i < count; i++) await one(target, model, events, `work ${i}`);
  await pause(WRITTEN_MS);
  return processorTime(target.pid) - before;
}

function one(target, model, events, salt) {
  return readStream({ ...target, body: target.body(model, `${salt} ${process.hrtime.bigint()}`), events });
}

import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Script } from "../support/scripted-upstream.ts";
import { parseStream, textOf } from "../support/check-stream.ts";
import { measurable, measure } from "../support/measure-process.ts";
import { promised } from "../support/promise.ts";
import { processorMs } from "../support/process-figures.ts";
import { DONE, chunk, says, streamHead } from "../support/scripted-upstream.ts";
import { serveScripted, type ServedScript } from "../support/serve-scripted.ts";
import { byDepth } from "../support/depth.ts";

const MIB = 1024 * 1024;

let served: ServedScript;
const folder = mkdtempSync(join(tmpdir(), "mallex-bounds-"));
/** Where the process writes what it holds. */
const figures = join(folder, "figures");

/** Before anything is measured the process has read as much as it will be offered, quickly: what it needs for that is no growth. */
beforeAll(async () => {
  served = await serveScripted(pieces(1600, "x".repeat(16 * 1024)), { env: measurable(figures) });
  for (let at = 0; at < 5; at++) await Promise.all([1, 2].map(() => served.read()));
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** So many pieces of text, and then the end. */
function pieces(count: number, content: string): Script {
  const piece = chunk({ content });
  return async (res, call) => {
    streamHead(res);
    await pour(res, call, { piece, most: count * piece.length });
    res.end(chunk({}, "stop") + DONE);
  };
}

interface Pouring {
  readonly piece: string;
  /** Characters in all. */
  readonly most: number;
  readonly onSent?: (sent: number) => void;
}

/** The same again and again, no faster than it is taken, until it is enough or nobody takes it any more. */
async function pour(res: Parameters<Script>[0], call: Parameters<Script>[1], pouring: Pouring): Promise<void> {
  const { piece, most, onSent } = pouring;
  for (let sent = 0; sent < most && !call.isClosed(); sent += piece.length) {
    if (!res.write(piece)) await Promise.race([once(res, "drain"), call.closed]);
    onSent?.(sent);
  }
}

/** MiB of so many answers together. */
const MOST_GROWN = 8;

/** Of four answers at once. */
const ROUNDS = byDepth({ small: 10, full: 25, wide: 100 });

/** What the process holds beside its garbage, in MiB. */
async function heldMib(): Promise<number> {
  const { heapUsed, external } = await measure(served.pid, figures);
  return (heapUsed + external) / MIB;
}

interface SlowRead {
  /** MiB. */
  readonly grown: number;
  /** Characters that were taken of the server. */
  readonly sent: number;
}

/** Reads 1 kB/s of 50 MB, while others ask. */
async function readSlowly(): Promise<SlowRead> {
  let sent = 0;
  const piece = chunk({ content: "y".repeat(16 * 1024) });
  served.upstream.script = async (res, call) => {
    streamHead(res);
    await pour(res, call, { piece, most: 50 * MIB, onSent: (count) => (sent = count) });
  };
  const before = await heldMib();
  const { client, response } = await served.ask();
  response.pause();
  const drip = setInterval(() => response.read(1024), 1000);
  await once(response, "readable");
  await settled(() => sent);
  served.upstream.script = says("quick");
  for (let other = 0; other < 20; other++) expect(textOf(parseStream(await served.read()))).toBe("quick");
  const grown = (await heldMib()) - before;
  clearInterval(drip);
  client.destroy();
  await served.upstream.calls.at(-21)?.closed;
  return { grown, sent };
}

describe("memory stays bounded", () => {
  test("with a reader of 1 kB/s on an answer of 50 MB, and others do not feel it", async () => {
    const { grown, sent } = await readSlowly();
    promised(26, `+${grown.toFixed(1)} MiB, ${(sent / MIB).toFixed(1)} of 50 MiB taken`);
    expect(sent).toBeLessThan(16 * MIB);
    expect(grown).toBeLessThan(8);
  });

  // It counts, so that it is no answer that repeats itself.
  const line = Array.from({ length: 12_000 }, (_, at) => `n${at}`).join(" ");
  const long = { index: 0, function: { name: "Bash", arguments: line } };
  test.each([
    { what: "line", start: "data: ", more: line },
    { what: "event", start: "", more: `data: ${line}\n` },
    { what: "comment", start: ": ", more: line },
    { what: "line that is not an event", start: "", more: line },
    { what: "call", start: "", more: chunk({ tool_calls: [long] }) },
    { what: "thought", start: "", more: chunk({ reasoning: line }) },
  ])("with an endless $what: an error event, and the connection is closed", async ({ what, start, more }) => {
    let sent = 0;
    served.upstream.script = async (res, call) => {
      streamHead(res);
      res.write(chunk({ content: "half" }) + start);
      await pour(res, call, { piece: more, most: 100 * MIB, onSent: (count) => (sent = count) });
      res.end();
    };
    const before = await heldMib();
    const events = parseStream(await served.read({ max_tokens: 8192 }));
    const grown = (await heldMib()) - before;
    promised(35, `an endless ${what}: +${grown.toFixed(1)} MiB, ${(sent / MIB).toFixed(0)} of 100 MiB read`);
    expect(textOf(events)).toBe("half");
    expect(events.at(-1)).toMatchObject({
      event: "error",
      data: { error: { message: expect.stringContaining("MX8103") } },
    });
    expect(sent).toBeLessThan(32 * MIB);
    expect(grown).toBeLessThan(20);
  });

  test("through many answers of ten thousand events", async () => {
    served.upstream.script = pieces(10_000, "word ");
    await Promise.all([1, 2, 3, 4].map(() => served.read()));
    const before = await heldMib();
    for (let at = 0; at < ROUNDS; at++) await Promise.all([1, 2, 3, 4].map(() => served.read()));
    const grown = (await heldMib()) - before;
    promised(27, `${4 * ROUNDS} × 10,000 events: ${grown.toFixed(1)} MiB more`);
    expect(grown).toBeLessThan(MOST_GROWN);
  });
});

describe("what mallex adds", () => {
  /** Milliseconds of the serving process in which something is answered so often. On a busy machine a clock would tell of others. */
  async function cost(script: Script, times: number): Promise<number> {
    served.upstream.script = script;
    for (let at = 0; at < times; at++) await served.read();
    const before = processorMs(served.pid);
    for (let at = 0; at < times; at++) await served.read();
    return processorMs(served.pid) - before;
  }

  // Ten times what it takes on a busy machine, in time of the processor: the figures are in docs/internals/bench.md.
  test("is less than 50 ms of work a request, and less than 5 ms an event", async () => {
    const request = await least(50, async () => (await cost(pieces(1, "word "), 100)) / 100);
    const event = (await cost(pieces(5000, "word "), 10)) / (10 * 5000);
    promised(28, `${request.toFixed(1)} ms of work a request, ${event.toFixed(3)} ms an event`);
    expect(request).toBeLessThan(50);
    expect(event).toBeLessThan(5);
  });
});

/** The least of three measurements, or the first one that is small enough. */
async function least(enough: number, work: () => Promise<number>): Promise<number> {
  let found = Infinity;
  for (let tries = 0; tries < 3 && found >= enough; tries++) found = Math.min(found, await work());
  return found;
}

/** Until a number has not moved for half a second. */
async function settled(read: () => number): Promise<void> {
  let last = -1;
  await expect
    .poll(
      () => {
        const isStill = read() === last;
        last = read();
        return isStill;
      },
      { interval: 500, timeout: 120_000 },
    )
    .toBe(true);
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { byDepth } from "../support/depth.ts";
import { HOSTILE_BODIES, type HostileBody } from "../support/hostile-bodies.ts";
import { says } from "../support/scripted-upstream.ts";
import { serveScripted, type ServedScript } from "../support/serve-scripted.ts";

const WRITES_PAGE = process.env["MALLEX_WRITE_DOCS"] !== undefined;
/** The page has all of the table. */
const EVERY = WRITES_PAGE ? 1 : byDepth({ small: 12, full: 4, wide: 1 });
const BODIES = HOSTILE_BODIES.filter((_, at) => at % EVERY === 0);
/** Beyond it every request fails in the same way, whatever is in it. */
const MOST_BYTES = 10_000_000;
const DOCS = new URL("../../docs/operations/hostile-requests.md", import.meta.url);

interface LoopFigures {
  /** Milliseconds. */
  readonly longest: number;
  /** Bytes. */
  readonly peak: number;
  readonly resident: number;
}

/** Of the largest that was accepted; `longest` of all sizes. */
interface HostileFigures extends LoopFigures {
  readonly given: string;
  readonly count: number;
  readonly bytes: number;
  readonly ms: number;
}

let folder: string;
let served: ServedScript;
const rows: HostileFigures[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mallex-loop-"));
  const probe = fileURLToPath(new URL("../support/loop-probe.mjs", import.meta.url));
  const env = { NODE_OPTIONS: `--import=${probe}`, MALLEX_PROBE_FILE: join(folder, "figures") };
  served = await serveScripted(says("ok"), { env });
  for (let turn = 0; turn < 30; turn++) await served.read();
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
  if (WRITES_PAGE) writeFileSync(DOCS, document(rows));
});

async function figures(): Promise<LoopFigures> {
  const file = join(folder, `figures.${served.pid}`);
  rmSync(file, { force: true });
  process.kill(served.pid, "SIGUSR2");
  for (;;) {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as LoopFigures;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

async function post(fields: Record<string, unknown>): Promise<number> {
  const { response } = await served.ask(fields);
  for await (const bytes of response) void bytes;
  return response.statusCode ?? 0;
}

/** The largest body of this shape that is not refused for its size, of sizes that double. */
async function sendLargest({ given, body, count = 2000 }: HostileBody): Promise<HostileFigures> {
  let largest: HostileFigures | undefined;
  let longest = 0;
  for (let many = count / 4; ; many *= 2) {
    const fields = body(many);
    const bytes = Buffer.byteLength(JSON.stringify(fields));
    if (bytes > MOST_BYTES) break;
    await figures();
    const begin = performance.now();
    const status = await post(fields);
    const ms = performance.now() - begin;
    if (status === 413) break;
    expect([200, 400]).toContain(status);
    const seen = await figures();
    longest = Math.max(longest, seen.longest);
    largest = { given, count: many, bytes, ms, ...seen, longest };
  }
  if (largest === undefined) throw new Error(`refused at its smallest: ${given}`);
  return largest;
}

test.each(BODIES)("the largest of $given is answered, and so is the next turn", async (hostile) => {
  const row = await sendLargest(hostile);
  rows.push(row);
  process.stderr.write(`${tableRow(row)}\n`);
  expect(await served.read()).toContain("message_stop");
});

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

function tableRow({ given, count, bytes, longest, ms, peak, resident }: HostileFigures): string {
  const cells = [
    given,
    count,
    megabytes(bytes),
    Math.ceil(longest),
    Math.round(ms),
    megabytes(peak),
    megabytes(resident),
  ];
  return `| ${cells.map(String).join(" | ")} |`;
}

function document(all: readonly HostileFigures[]): string {
  const longest = Math.ceil(Math.max(...all.map((row) => row.longest)));
  return `# Hostile requests

Requests that no client sends, each the largest of its shape that mallex accepts (up to ${MOST_BYTES / 1_000_000} MB, in sizes that double), sent to \`mallex serve\` one after the other: how long the event loop was busy without a
pause, for this or any smaller size (milliseconds of processor time), how long the answer took, and the memory of the process: its peak meanwhile, and what it holds afterwards. What is larger is refused before it is parsed
([MX8029](../reference/errors.md#mx8029-the-request-has-more-parts-than-any-client-sends)). The longest pause of this run is ${longest} ms. Twice as much of the same shape takes at most 2.4 times as long
(\`test/unit/server/hostile-bodies.test.ts\`). \`MALLEX_WRITE_DOCS=1 npx vitest run --project fault test/fault/hostile-bodies.test.ts\` writes this page.

| many | how many | MB | longest pause, ms | answer, ms | peak, MB | afterwards, MB |
|---|---|---|---|---|---|---|
${all
  .toSorted((a, b) => b.longest - a.longest)
  .map(tableRow)
  .join("\n")}
`;
}

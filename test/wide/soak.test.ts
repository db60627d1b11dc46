import { request, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setup, toolModel } from "../prepare.ts";
import { callsOf, checkStream, parseStream, textOf } from "../support/check-stream.ts";
import { measurable, measure, type Holding } from "../support/measure-process.ts";
import { preparedHome } from "../support/prepared-home.ts";
import { serverProcess } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

/** MALLEX_SOAK_MINUTES for a look. */
const MINUTES = Number(process.env["MALLEX_SOAK_MINUTES"] || 30);
const DURATION_MS = MINUTES * 60_000;
const SAMPLES = 60;
const MIB = 1024 * 1024;
/** As many talks as ten people have. */
const SESSIONS = 10;

const TOOLS = [
  tool("read_file", ["path"]),
  tool("bash", ["command"]),
  tool("edit_file", ["path", "old", "new"]),
  tool("write_file", ["path", "text"]),
];

let project: Project;
let served: Served;
let probeFile: string;
let turns = 0;

beforeAll(async () => {
  await setup();
  project = createProject();
  probeFile = join(project.home, "probe.json");
  const options = { home: preparedHome(project), project, env: measurable(probeFile) };
  project.write(
    "my-project/mallex.yaml",
    [
      "version: 1",
      "extends: [mallex:claude-code, mallex:models]",
      "sizes: { large: { budget: { head: 500 } } }",
      "backends:",
      "  local: { kind: mlx, concurrent: 2, onExit: stop }",
      "profiles:",
      `  it: { backend: local, model: "${toolModel}", window: 4096, output: 64, size: large, dialect: native, sampling: { temperature: 0 } }`,
      "",
    ].join("\n"),
  );
  await mallex(["trust", "--yes"], options);
  served = await serveMallex(options);
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

function tool(name: string, fields: readonly string[]): object {
  const properties = Object.fromEntries(fields.map((field) => [field, { type: "string" }]));
  return { name, description: name, input_schema: { type: "object", properties, required: fields } };
}

async function post(path: string, body: object): Promise<{ response: IncomingMessage; leave: () => void }> {
  const session = `00000000-0000-4000-8000-${String(Math.floor(Math.random() * SESSIONS)).padStart(12, "0")}`;
  const headers = {
    "content-type": "application/json",
    "x-mallex-token": served.token,
    "x-claude-code-session-id": session,
  };
  const client = request(served.url + path, { method: "POST", headers, agent: false });
  client.on("error", () => {});
  client.end(JSON.stringify({ model: "it", max_tokens: 64, ...body }));
  const [response] = (await once(client, "response")) as [IncomingMessage];
  turns++;
  return { response, leave: () => client.destroy() };
}

async function read(path: string, body: object): Promise<string> {
  const { response } = await post(path, body);
  let text = "";
  for await (const bytes of response) text += String(bytes);
  expect(`${response.statusCode} ${response.statusCode === 200 ? "" : text}`).toBe("200 ");
  return text;
}

const says = (content: string): object => ({ messages: [{ role: "user", content }] });
const HELLO = says("How are you today?");
const WORK = { ...says("Improve notes.txt."), tools: TOOLS };

/** What clients do all day. */
const HABITS: Readonly<Record<string, () => Promise<void>>> = {
  async streams() {
    const events = parseStream(await read("/v1/messages", { ...HELLO, stream: true }));
    expect([checkStream(events), textOf(events)]).toEqual([undefined, "I can only improve files."]);
  },
  async waits() {
    expect(await read("/v1/messages", HELLO)).toContain("I can only improve files.");
  },
  async callsTools() {
    const events = parseStream(await read("/v1/messages", { ...WORK, stream: true }));
    expect([checkStream(events), callsOf(events)]).toMatchObject([undefined, [{ name: "read_file" }]]);
  },
  async leavesSoon() {
    const { leave } = await post("/v1/messages", { ...HELLO, stream: true });
    leave();
  },
  async leavesInTheText() {
    const { response, leave } = await post("/v1/messages", { ...HELLO, stream: true });
    for await (const bytes of response) if (String(bytes).includes("content_block_delta")) break;
    leave();
  },
  async leavesBeforeTheAnswer() {
    const headers = { "content-type": "application/json", "x-mallex-token": served.token };
    const client = request(`${served.url}/v1/messages`, { method: "POST", headers, agent: false });
    client.on("error", () => {});
    client.end(JSON.stringify({ model: "it", max_tokens: 64, ...HELLO }));
    await sleep(Math.random() * 100);
    client.destroy();
  },
  async counts() {
    expect(JSON.parse(await read("/v1/messages/count_tokens", WORK))).toMatchObject({
      input_tokens: expect.any(Number),
    });
  },
  async looks() {
    const headers = { "x-mallex-token": served.token };
    const status = await fetch(`${served.url}/mallex/status`, { headers });
    expect(await status.json()).toMatchObject({ servers: [{ phase: "ready", restarts: 0 }] });
  },
};

/** One client with one habit, until the time is over. */
async function live(habit: () => Promise<void>, end: number): Promise<void> {
  while (performance.now() < end) {
    await habit();
    await sleep(50 + Math.random() * 200);
  }
}

async function loaded(ms: number): Promise<void> {
  const end = performance.now() + ms;
  await Promise.all(Object.values(HABITS).map((habit) => live(habit, end)));
}

/** Once nobody asks any more and connections that wait for a next question have been given up. */
async function atRest(wanted?: Holding): Promise<Holding> {
  const end = performance.now() + 90_000;
  for (;;) {
    await sleep(wanted === undefined ? 45_000 : 2000);
    const held = await measure(serverProcess(served.run.pid), probeFile);
    const isBack =
      wanted === undefined ||
      (held.descriptors <= wanted.descriptors &&
        held.resources <= wanted.resources &&
        held.listeners <= wanted.listeners);
    if (isBack || performance.now() > end) return held;
  }
}

interface Sample {
  readonly hours: number;
  readonly held: Holding;
}

async function sampled(ms: number): Promise<Sample[]> {
  const start = performance.now();
  const samples: Sample[] = [];
  while (performance.now() - start < ms) {
    await sleep(ms / SAMPLES);
    const held = await measure(serverProcess(served.run.pid), probeFile);
    samples.push({ hours: (performance.now() - start) / 3_600_000, held });
  }
  return samples;
}

/** Of the line that fits best, per unit of x. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

test(
  `${MINUTES} minutes of all that clients do leave nothing behind`,
  async () => {
    await loaded(Math.min(60_000, DURATION_MS / 4)); // what is made once and kept
    const before = await atRest();
    turns = 0;
    const [samples] = await Promise.all([sampled(DURATION_MS), loaded(DURATION_MS)]);
    const after = await atRest(before);
    const perHour = slopeOf(samples.map(({ hours, held }) => [hours, held.heapUsed / MIB]));
    const grown = (after.heapUsed - before.heapUsed) / MIB;
    const [first, last] = [before, after].map(
      ({ descriptors, listeners, resources, resident }) =>
        `${descriptors} descriptors, ${listeners} listeners, ${resources} handles, ${(resident / MIB).toFixed(0)} MiB in RAM`,
    );
    promised(
      27,
      `${MINUTES} min, ${turns} requests: heap ${(before.heapUsed / MIB).toFixed(1)} MiB ${signed(grown)}, slope ${signed(perHour)} MiB/h; ${first} → ${last}`,
    );
    expect(turns).toBeGreaterThan(MINUTES * 60);
    expect(after.descriptors).toBeLessThanOrEqual(before.descriptors);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.resources).toBeLessThanOrEqual(before.resources);
    expect(grown).toBeLessThan(2);
    expect(perHour * (DURATION_MS / 3_600_000)).toBeLessThan(2);
  },
  DURATION_MS + 10 * 60_000,
);

function signed(number: number): string {
  return `${number < 0 ? "" : "+"}${number.toFixed(2)}`;
}

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { rawAnswer, statusOf } from "../support/raw-answer.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { question, startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";

let upstream: ScriptedUpstream;
let server: TestServer;
/** Those who hold on to the server, each test its own. */
let held: Socket[] = [];

beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  server = await startTestServer({ upstream: upstream.url });
  await answered();
});

afterEach(async () => {
  for (const socket of held) socket.destroy();
  held = [];
  await expect.poll(health).toBe(200);
});

afterAll(async () => {
  await server.close(0);
  await upstream.close();
});

const HEALTH = "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n";

/** NaN: the connection was closed without a word. */
async function health(): Promise<number> {
  return statusOf(await rawAnswer(server.port, HEALTH).catch(() => ""));
}

/** How many of a hundred turns are answered, one after the other, each on a connection of its own. */
async function answered(): Promise<number> {
  let whole = 0;
  for (let turn = 0; turn < 100; turn++) {
    const answer = await server.post("/v1/messages", question(), { headers: { connection: "close" } });
    if ((await answer.text()).includes("message_stop")) whole++;
  }
  return whole;
}

async function hold(count: number, text = ""): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(server.port, "127.0.0.1");
      socket.on("error", () => undefined);
      held.push(socket);
      await once(socket, "connect");
      if (text !== "") socket.write(text.replaceAll("PORT", String(server.port)));
    }),
  );
}

const HEAD = `POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n`;

test.each([
  { given: "connections that say nothing", text: "" },
  { given: "heads that never end", text: "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nx: " },
  { given: "bodies that never end", text: `${HEAD}x-mallex-token: ${TOKEN}\r\n\r\n{"a":` },
  { given: "bodies without the token", text: `${HEAD}\r\n{"a":` },
  { given: "answers that nobody reads", text: HEALTH.repeat(5) },
])("400 $given leave the others served", async ({ text }) => {
  await hold(400, text);
  for (const socket of held) socket.pause();
  expect(await answered()).toBe(100);
  expect(held.filter((socket) => !socket.destroyed).length).toBeGreaterThan(0);
});

test("a head and the rest of a refused body have ten seconds, drop by drop or not", async () => {
  const refused = refusedBody();
  const begin = performance.now();
  const ends = ["", "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n"].map(async (text) => {
    const dripping = new AbortController();
    const socket = connect(server.port, "127.0.0.1");
    held.push(socket);
    let said = "";
    socket.setEncoding("utf8").on("data", (part: string) => void (said += part));
    socket.write(text.replaceAll("PORT", String(server.port)));
    const drip = async (): Promise<void> => {
      while (!dripping.signal.aborted) {
        if (text !== "") socket.write("x");
        await sleep(200);
      }
    };
    const dripped = drip();
    await once(socket, "close");
    dripping.abort();
    await dripped;
    return { status: statusOf(said), seconds: (performance.now() - begin) / 1000 };
  });
  for (const { status, seconds } of await Promise.all(ends)) {
    expect(status).toBe(408);
    expect(seconds).toBeGreaterThan(9);
  }
  // By the server: this side never ends it.
  await expect(refused).resolves.toEqual([false]);
});

/** Resolves when its connection is closed. */
async function refusedBody(): Promise<unknown[]> {
  const socket = connect(server.port, "127.0.0.1");
  held.push(socket);
  const closed = once(socket, "close");
  socket.resume().write(`${HEAD.replaceAll("PORT", String(server.port))}\r\n{`);
  return closed;
}

test("of 600 connections without the token the newest 384 are held, and the owner is answered", async () => {
  await hold(600, HEALTH);
  for (const socket of held) socket.resume();
  expect(await answered()).toBe(100);
  expect(await health()).toBe(200);
  await expect.poll(() => held.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(600 - 384);
  expect(held.slice(-100).every(({ destroyed }) => !destroyed)).toBe(true);
});

test.each([
  { given: "a header of 17 KB", head: `x: ${"a".repeat(17_000)}` },
  { given: "20,000 headers of one letter", head: "a:\r\n".repeat(20_000) },
  { given: "a path of 17 KB", path: `/${"a".repeat(17_000)}` },
])("$given is refused as too large", async ({ head = "", path = "/health" }) => {
  const text = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n${head}\r\n\r\n`;
  const answer = await rawAnswer(server.port, text);
  expect(statusOf(answer)).toBe(431);
  expect(answer).toContain("MX8014");
});

test("connections that come and go by the thousand leave nothing behind", async () => {
  const count = async (): Promise<number> =>
    process.getActiveResourcesInfo().filter((name) => name.includes("TCP")).length;
  const before = await count();
  for (let round = 0; round < 20; round++) {
    await hold(100, "GET /health HTTP/1.1\r\n");
    for (const socket of held) socket.resetAndDestroy();
    held = [];
  }
  await expect.poll(count).toBeLessThanOrEqual(before + 2);
});

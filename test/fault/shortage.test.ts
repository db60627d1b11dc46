import { spawnSync } from "node:child_process";
import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { promised } from "../support/promise.ts";
import { chunk, streamHead, type Script } from "../support/scripted-upstream.ts";
import { serveScripted, type ServedScript } from "../support/serve-scripted.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { question } from "../support/test-server.ts";

let mallex: ServedScript | undefined;
afterEach(() => mallex?.close());

const talking: Script = async (res) => {
  streamHead(res);
  for (let at = 0; at < 80 && !res.destroyed; at++) {
    res.write(chunk({ content: `word${at} ` }));
    await sleep(50);
  }
  res.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
};

type Outcome = "whole" | "told to come back" | "closed" | "other";

/** One request on a connection of its own. @param words of the user, or blocks */
async function ask(words: string | readonly object[]): Promise<Outcome> {
  const { url = "", token = "" } = mallex?.served ?? {};
  const headers = { "content-type": "application/json", "x-mallex-token": token };
  const body = JSON.stringify(question({ messages: [{ role: "user", content: words }] }));
  return new Promise((resolve) => {
    const client = request(`${url}/v1/messages`, {
      method: "POST",
      agent: false,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    });
    client.on("error", () => resolve("closed"));
    client.on("response", (response) => {
      let text = "";
      response.on("data", (bytes: Buffer) => (text += String(bytes)));
      response.on("error", () => resolve("closed"));
      response.on("end", () => {
        if (text.includes("message_stop")) resolve("whole");
        else
          resolve(
            response.statusCode === 503 && response.headers["retry-after"] !== undefined
              ? "told to come back"
              : "other",
          );
      });
    });
    client.end(body);
  });
}

/** How many came to what. */
async function askAll(count: number, words: string | readonly object[]): Promise<Readonly<Record<Outcome, number>>> {
  const outcomes = await Promise.all(Array.from({ length: count }, async () => ask(words)));
  const of = (one: Outcome): number => outcomes.filter((outcome) => outcome === one).length;
  return { whole: of("whole"), "told to come back": of("told to come back"), closed: of("closed"), other: of("other") };
}

const said = (counts: Readonly<Record<Outcome, number>>): string =>
  Object.entries(counts)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(", ");

test("with 200 descriptors, 300 requests at once: as many as fit are answered, the rest turned away, and then all is as before", async () => {
  // With fewer Node can't even load its modules: it opens all of them at once.
  mallex = await serveScripted(talking, { under: ["bash", "-c", 'ulimit -n 200; exec "$@"', "bash"] });
  const crowd = await askAll(300, "hi");
  expect(crowd.other).toBe(0);
  expect(crowd.whole).toBeGreaterThan(50);
  expect(crowd["told to come back"]).toBeGreaterThan(0);
  await expect.poll(async () => askAll(5, "hi"), { timeout: 120_000 }).toMatchObject({ whole: 5 });
  expect(mallex.served.run.process.exitCode).toBeNull();
  promised(33, `ulimit -n 200, 300 requests at once: ${said(crowd)}; then 5 of 5`);
});

const canLimit = spawnSync("prlimit", ["--version"]).status === 0;

skipUnless(canLimit, "prlimit is not here: descriptors that are taken from a running mallex")(
  "when all but 64 descriptors are taken from it while it runs, it goes on, and does not end",
  async () => {
    mallex = await serveScripted(talking);
    expect(spawnSync("prlimit", ["--pid", String(mallex.pid), "--nofile=64:64"]).status).toBe(0);
    const crowd = await askAll(100, "hi");
    await expect.poll(async () => askAll(5, "hi"), { timeout: 120_000 }).toMatchObject({ whole: 5 });
    expect(mallex.served.run.process.exitCode).toBeNull();
    promised(33, `64 descriptors from one moment to the next, 100 requests at once: ${said(crowd)}; then 5 of 5`);
  },
);

test("with a heap of 96 MB, 40 long requests at once: as many as fit are answered, the rest turned away, and then all is as before", async () => {
  mallex = await serveScripted(talking, { env: { NODE_OPTIONS: "--max-old-space-size=96" } });
  const crowd = await askAll(40, "some words ".repeat(100_000));
  expect(crowd).toMatchObject({ closed: 0, other: 0 });
  expect(crowd.whole).toBeGreaterThan(0);
  expect(crowd["told to come back"]).toBeGreaterThan(0);
  await expect.poll(async () => askAll(5, "hi"), { timeout: 120_000 }).toMatchObject({ whole: 5 });
  expect(mallex.served.run.process.exitCode).toBeNull();
  promised(33, `heap 96 MB, 40 requests of 1.1 MB at once: ${said(crowd)}; then 5 of 5`);
});

test("with a heap of 96 MB, thirty bodies of half a megabyte of tiny blocks at once are answered or turned away, and end nothing", async () => {
  mallex = await serveScripted(talking, { env: { NODE_OPTIONS: "--max-old-space-size=96" } });
  const blocks = Array.from({ length: 19_000 }, () => ({ type: "text", text: "a" }));
  const crowd = await askAll(30, blocks);
  expect(crowd).toMatchObject({ closed: 0, other: 0 });
  expect(crowd.whole).toBeGreaterThan(0);
  await expect.poll(async () => askAll(5, "hi"), { timeout: 120_000 }).toMatchObject({ whole: 5 });
  expect(mallex.served.run.process.exitCode).toBeNull();
  promised(33, `heap 96 MB, 30 bodies of 0.5 MB of tiny blocks at once: ${said(crowd)}; then 5 of 5`);
});

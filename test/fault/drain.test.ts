import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { promised } from "../support/promise.ts";
import { chunk, streamHead, type Script } from "../support/scripted-upstream.ts";
import { serveScripted, type ServedScript } from "../support/serve-scripted.ts";

let mallex: ServedScript | undefined;
afterEach(() => mallex?.close());

const STREAMS = 10;

/** A word each tenth of a second, until it is to end. */
const talking =
  (isOver: () => boolean): Script =>
  async (res) => {
    streamHead(res);
    while (!isOver() && !res.destroyed) {
      res.write(chunk({ content: "word " }));
      await sleep(100);
    }
    res.end(`${chunk({ content: "last" })}${chunk({}, "stop")}data: [DONE]\n\n`);
  };

async function textOf(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const bytes of response) text += String(bytes);
  return text;
}

/** Ten answers of which the first word has come. */
async function streaming(served: ServedScript): Promise<{ readonly text: Promise<string> }[]> {
  const asked = await Promise.all(Array.from({ length: STREAMS }, async () => served.ask()));
  return Promise.all(
    asked.map(async ({ response }) => {
      const [first] = (await once(response, "data")) as [Buffer];
      return { text: textOf(response).then((rest) => `${String(first)}${rest}`) };
    }),
  );
}

const all = async (streams: readonly { readonly text: Promise<string> }[]): Promise<string[]> =>
  Promise.all(streams.map(async ({ text }) => text));

test("answers under way end in their own time, new ones are told to come back, then mallex has gone", async () => {
  let isOver = false;
  mallex = await serveScripted(
    talking(() => isOver),
    { server: "grace: 60s" },
  );
  const streams = await streaming(mallex);
  const start = performance.now();
  process.kill(mallex.pid, "SIGTERM");
  let refused: IncomingMessage | undefined;
  await expect.poll(async () => (refused = (await mallex?.ask())?.response)?.statusCode, { interval: 20 }).toBe(503);
  expect(refused?.headers["retry-after"]).toMatch(/^[1-9]\d*$/);
  expect(refused === undefined ? "" : await textOf(refused)).toContain("MX8407");
  isOver = true;
  const whole = (await all(streams)).filter((text) => text.includes("last") && text.includes("message_stop"));
  expect(whole).toHaveLength(STREAMS);
  expect((await mallex.served.run.ended).code).toBe(0);
  promised(15, `${whole.length}/${STREAMS} streams whole, gone after ${Math.round(performance.now() - start)} ms`);
});

test("answers that do not end are ended with an error when the grace is over", async () => {
  mallex = await serveScripted(
    talking(() => false),
    { server: "grace: 1s" },
  );
  const streams = await streaming(mallex);
  const start = performance.now();
  process.kill(mallex.pid, "SIGTERM");
  const ended = await all(streams);
  const took = performance.now() - start;
  expect(ended.filter((text) => /event: error\ndata: .*MX8407/.test(text))).toHaveLength(STREAMS);
  expect((await mallex.served.run.ended).code).toBe(0);
  expect(took).toBeGreaterThan(900);
  promised(15, `hard stop of ${STREAMS} endless streams ${Math.round(took)} ms after SIGTERM, grace 1000 ms`);
});

import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { promised } from "../support/promise.ts";
import { chunk, streamHead, type Script } from "../support/scripted-upstream.ts";
import { serveScripted, type ServedScript } from "../support/serve-scripted.ts";

let mallex: ServedScript | undefined;
afterEach(() => mallex?.close());

const STREAMS = 10;
const WORDS = 20;

const talking: Script = async (res) => {
  streamHead(res);
  for (let at = 0; at < WORDS && !res.destroyed; at++) {
    res.write(chunk({ content: `word${at} ` }));
    await sleep(100);
  }
  res.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
};

/** @param meanwhile what happens while they stream @returns how many are whole */
async function streamThrough(meanwhile: (served: ServedScript) => Promise<void>): Promise<number> {
  const served = mallex;
  if (served === undefined) return 0;
  const asked = await Promise.all(Array.from({ length: STREAMS }, async () => served.ask()));
  const texts = asked.map(async ({ response }) => {
    let text = "";
    for await (const bytes of response) text += String(bytes);
    return text;
  });
  await meanwhile(served);
  return (await Promise.all(texts)).filter(
    (text) => text.includes(`word${WORDS - 1} `) && text.includes("message_stop"),
  ).length;
}

test("suspended in the midst of ten answers for longer than any deadline, it goes on where it was", async () => {
  mallex = await serveScripted(talking, { backend: "betweenTokens: 2s, firstToken: 2s" });
  const whole = await streamThrough(async ({ pid }) => {
    await sleep(500);
    process.kill(pid, "SIGSTOP");
    await sleep(4000);
    process.kill(pid, "SIGCONT");
  });
  expect(whole).toBe(STREAMS);
  promised(31, `${whole}/${STREAMS} answers whole after 4 s of SIGSTOP, with deadlines of 2 s`);
});

test("a clock that jumps by hours, there and back, ends nothing", async () => {
  const jump =
    "const now = Date.now; let by = 0; setInterval(() => { by = by > 0 ? -36e5 : 36e5; }, 150).unref(); Date.now = () => now() + by;";
  mallex = await serveScripted(talking, {
    backend: "betweenTokens: 2s, firstToken: 2s",
    env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(jump)}` },
  });
  const whole = await streamThrough(async () => sleep(1));
  expect(whole).toBe(STREAMS);
  const { run } = mallex.served;
  process.kill(mallex.pid, "SIGTERM");
  if (run.process.exitCode === null) await once(run.process, "close");
  expect(run.process.exitCode).toBe(0);
  promised(31, `${whole}/${STREAMS} answers whole while the clock jumps by an hour every 150 ms`);
});

#!/usr/bin/env node
// What mallex does for models, with real servers: the whole command line on one side, the bare `mlx_lm.server` on the other, in one run.
//   models.mjs            the included model, three rounds
//   models.mjs --quick    one round
//   models.mjs pool draft only what has these words in its name
// Uses what the tests have installed (`MALLEX_TEST_HOME`, else ~/.mallex-test).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startChild, timeProcess } from "./child.mjs";
import { median, round, table } from "./summary.mjs";

const { values: flags, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
const ROUNDS = flags.quick ? 1 : 3;
const installed = process.env.MALLEX_TEST_HOME || join(homedir(), ".mallex-test");
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SMALL = join(installed, "cache/models/smollm2-135m-instruct");
const TINY = here("../fixtures/tiny-model");
/** Long enough that reading it takes longer than all else. */
const PROMPT = Array.from({ length: 60 }, (_, at) => `Rule ${at}: keep to rule ${at}.`).join(" ");
const JSON_TYPE = { "content-type": "application/json" };

const children = [];
const folder = await mkdtemp(join(tmpdir(), "mallex-bench-models-"));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** The server as its makers start it, ready when it has generated a token. */
async function startBare(model, ...args) {
  const port = await freePort();
  const env = { ...process.env, HF_HUB_OFFLINE: "1", ...openBlas() };
  const command = ["-m", "mlx_lm", "server", "--model", model, "--host", "127.0.0.1", "--port", String(port), ...args];
  const child = spawn(join(installed, "venv/bin/python"), command, { env, stdio: "ignore" });
  let isGone = false;
  const gone = once(child, "exit").then(() => (isGone = true));
  const stop = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  children.push({ stop });
  const url = `http://127.0.0.1:${port}/v1`;
  for (;;) {
    if (isGone) throw new Error(`${command.join(" ")} ended: ${child.exitCode ?? child.signalCode}`);
    const isReady = await askOpenai(url, "Hi", 1, "").then(
      () => true,
      () => false,
    );
    if (isReady) return { url, stop };
    await pause(20);
  }
}

/** As mallex starts it: without it, mlx on Linux is many times slower. */
function openBlas() {
  const own = join(installed, "cache/openblas");
  if (process.platform !== "linux") return {};
  return {
    LD_PRELOAD: "libopenblas.so.0",
    OPENBLAS_NUM_THREADS: "1",
    ...(existsSync(own) && { LD_LIBRARY_PATH: own }),
  };
}

async function askOpenai(base, content, tokens, system = PROMPT) {
  const messages = [
    { role: "system", content: system },
    { role: "user", content },
  ];
  const body = JSON.stringify({ messages, max_tokens: tokens, temperature: 0 });
  const answer = await fetch(`${base}/chat/completions`, { method: "POST", headers: JSON_TYPE, body });
  const { usage } = await answer.json();
  const cached = usage.prompt_tokens_details?.cached_tokens ?? 0;
  return { read: usage.prompt_tokens - cached, written: usage.completion_tokens };
}

/** `mallex serve` with these profiles, in a home of its own. */
async function serve(text, own = join(folder, `home-${children.length}`)) {
  const config = join(own, "mallex.yaml");
  if (!existsSync(own)) {
    await mkdir(join(own, ".mallex"), { recursive: true, mode: 0o700 });
    for (const venv of ["venv", "venv-llama"]) symlinkSync(join(installed, venv), join(own, ".mallex", venv));
  }
  await writeFile(config, `version: 1\nextends: [mallex:models]\nserver: { port: 0 }\n${text}`);
  const env = { ...process.env, HOME: own, MALLEX_HOME: join(own, ".mallex"), MALLEX_CACHE: join(installed, "cache") };
  const bin = here("../../dist/programs/main.js");
  await timeProcess([bin, "trust", "--yes", "--config", config], env);
  const child = await startChild([bin, "serve", "--json", "--config", config], env);
  children.push(child);
  const { url, token } = JSON.parse(child.line);
  const headers = { ...JSON_TYPE, "x-mallex-token": token, "anthropic-version": "2023-06-01" };
  return {
    home: own,
    stop: async () => child.stop(),
    async ask(content, { model = "main", tokens = 8 } = {}) {
      const body = { model, system: PROMPT, messages: [{ role: "user", content }], max_tokens: tokens };
      const answer = await fetch(`${url}/v1/messages`, { method: "POST", headers, body: JSON.stringify(body) });
      const { usage, error } = await answer.json();
      if (error !== undefined) throw new Error(error.message);
      return { read: usage.input_tokens, written: usage.output_tokens };
    },
  };
}

async function time(work) {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

const profile = (name, model, more = "") =>
  `  ${name}: { backend: local, model: ${model}, output: 64, sampling: { temperature: 0 }${more} }\n`;
const main = (more) => `profiles:\n${profile("main", "mallex/smollm2-135m", more)}`;
let question = 0;
const ask = () => `What is ${question++} + 2?`;

/** Each returns the figure with mallex and that of the bare server. */
const MEASURES = {
  async "start to first answer, ms"() {
    const { ms, result: served } = await time(async () => {
      const one = await serve(main());
      await one.ask(ask());
      return one;
    });
    await served.stop();
    const bare = await time(async () => {
      const one = await startBare(SMALL);
      await askOpenai(one.url, ask(), 8);
      return one;
    });
    await bare.result.stop();
    return [ms, bare.ms];
  },
  async "swap to another model, ms"() {
    const tiny = profile("tiny", TINY, ", window: 2048");
    const tiers = "tiers:\n  - { id: low, profiles: [tiny] }\n  - { id: high, profiles: [main] }\n";
    const served = await serve(`memory: 900MB\n${main()}${tiny}${tiers}`);
    await served.ask(ask(), { model: "mallex/tiny" });
    const { ms } = await time(async () => served.ask(ask(), { model: "mallex/main" }));
    await served.stop();
    const first = await startBare(TINY);
    const bare = await time(async () => {
      await first.stop();
      const one = await startBare(SMALL);
      await askOpenai(one.url, ask(), 8);
      return one;
    });
    await bare.result.stop();
    return [ms, bare.ms];
  },
  "tokens read after a restart": async () => afterRestart(""),
  "tokens read after a restart, warm": async () => afterRestart(", warm: true"),
  async "12 turns, 4 at once, a pool of two servers; one, ms"() {
    const servers = [await startBare(SMALL), await startBare(SMALL)];
    const backends = servers.map(({ url }, at) => `  m${at}: { kind: openai, url: "${url}" }\n`).join("");
    const served = await serve(
      `backends:\n${backends}  both: { kind: pool, of: [m0, m1] }\nprofiles:\n  main: { backend: both, model: default_model, window: 8192, output: 64 }\n`,
    );
    const { ms } = await time(async () => twelve(async (text) => served.ask(text)));
    await served.stop();
    for (const { stop } of servers) await stop();
    const one = await startBare(SMALL);
    const bare = await time(async () => twelve(async (text) => askOpenai(one.url, text, 8)));
    await one.stop();
    return [ms, bare.ms];
  },
  "tokens a second": async () => speed("", []),
  // The draft is as large as the model, since there is no smaller one here: what checking costs, not what it gains.
  "tokens a second, with a draft": async () => speed(`, draft: ${SMALL}`, ["--draft-model", SMALL]),
};

async function twelve(one) {
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let turn = 0; turn < 3; turn += 1) await one(ask());
    }),
  );
}

async function afterRestart(more) {
  const first = await serve(main(more));
  await first.ask("Who are you?");
  await first.stop();
  const again = await serve(main(more), first.home);
  if (more !== "") await isWarmed(first.home);
  const { read } = await again.ask("Who are you? Say it again.");
  await again.stop();
  const bare = await startBare(SMALL);
  await bare.stop();
  const second = await startBare(SMALL);
  const { read: bareRead } = await askOpenai(second.url, "Who are you? Say it again.", 8);
  await second.stop();
  return [read, bareRead];
}

async function isWarmed(own) {
  const log = join(own, ".mallex/logs/mallex.log");
  while (!(await readFile(log, "utf8")).includes('"warmed"')) await pause(50);
}

async function speed(more, args) {
  const perSecond = async (one) => {
    await one();
    const { ms, result } = await time(one);
    return (1000 * result.written) / ms;
  };
  const served = await serve(main(more));
  const mallex = await perSecond(async () => served.ask("Tell a long story.", { tokens: 64 }));
  await served.stop();
  const bare = await startBare(SMALL, ...args);
  const direct = await perSecond(async () => askOpenai(bare.url, "Tell a long story.", 64));
  await bare.stop();
  return [mallex, direct];
}

/** No measure takes a tenth of it. */
const LIMIT_MINUTES = 10;

async function within(name, measured) {
  let timer;
  const late = new Promise((_, reject) => {
    const error = new Error(`${name}: no result within ${LIMIT_MINUTES} minutes`);
    timer = setTimeout(() => reject(error), LIMIT_MINUTES * 60_000);
  });
  return Promise.race([measured, late]).finally(() => clearTimeout(timer));
}

try {
  const rows = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const pairs = [];
    for (let at = 0; at < ROUNDS; at += 1) pairs.push(await within(name, measure()));
    const [mallex, bare] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
    rows.push([name, String(Math.round(mallex)), String(Math.round(bare)), String(round(mallex / bare))]);
    process.stderr.write(`${rows.at(-1).join("  ")}\n`);
  }
  process.stdout.write(`${table([["", "mallex", "bare server", "ratio"], ...rows])}\n`);
} finally {
  for (const child of children.toReversed()) await child.stop();
  await rm(folder, { recursive: true, force: true });
}

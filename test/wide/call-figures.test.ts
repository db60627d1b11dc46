import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { coderModel, setup, testPlaces, toolModel } from "../prepare.ts";
import { FOUR_TOOLS, work, type Block, type Step } from "../support/five-steps.ts";
import { npmSdk } from "../support/npm-sdk.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { startLlama, toGguf, type Llama } from "../support/start-llama.ts";
import { startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";
import { fileTurns, plainTurns, type Turn } from "../support/tool-turns.ts";

/** Of all that the server draws. */
const SEED = 11;
const REPAIRS = ["off", "mend", "ask"] as const;

const ajv = new Ajv({ strict: false });
const isInput = new Map(
  (FOUR_TOOLS as readonly { name: string; input_schema: object }[]).map(({ name, input_schema: schema }) => [
    name,
    ajv.compile(schema),
  ]),
);
const sdk = npmSdk();
const rows: string[] = [];
const running: (() => Promise<unknown>)[] = [];
let scratch: string;

beforeAll(async () => {
  await setup();
  scratch = mkdtempSync(join(tmpdir(), "mallex-figures-"));
});

/** `npm run bench:calls` asks for the table. */
afterAll(async () => {
  for (const stop of running.toReversed()) await stop();
  rmSync(scratch, { recursive: true });
  const file = process.env["CALL_TABLE"];
  if (file !== undefined) writeFileSync(file, rows.join("\n"));
});

/** How warm, so that they err: the tiny ones are sure of their words. */
test.each([
  { name: "tool model", dialect: "tagged", temperatures: [0, 0.7, 1.8], turns: fileTurns(), least: 0.95 },
  { name: "coder model", dialect: "qwenCoder", temperatures: [0, 0.7, 1.8], turns: fileTurns(), least: 0.9 },
  { name: "SmolLM2-135M", dialect: "tagged", temperatures: [0, 0.7], turns: plainTurns(), least: 0 },
])(
  "$name: what it calls reaches the client",
  { timeout: 30 * 60_000 },
  async ({ name, dialect, temperatures, turns, least }) => {
    const llama = await (name === "SmolLM2-135M"
      ? startSmollm2()
      : startTiny(name === "tool model" ? toolModel : coderModel));
    running.push(() => llama.stop());
    const valid: Record<string, number> = {};
    for (const repair of REPAIRS) {
      const server = await startMallex(llama, { dialect, repair });
      for (const temperature of temperatures) {
        const steps: Step[] = [];
        for (const turn of turns) steps.push(await take(turn, { server, temperature }));
        const good = steps.filter(isValid).length;
        const meant = steps.filter(({ blocks }, at) => blocks.some((block) => isSame(block, turns[at]?.due))).length;
        valid[`${repair} ${temperature}`] = good;
        rows.push([name, temperature, repair, turns.length, good, meant].join("\t"));
      }
    }
    expect(valid["mend 0"]).toBeGreaterThanOrEqual(least * turns.length);
    for (const temperature of temperatures)
      expect(valid[`mend ${temperature}`]).toBeGreaterThanOrEqual(valid[`off ${temperature}`] ?? 0);
  },
);

async function startTiny(folder: string): Promise<Llama> {
  const file = join(scratch, `${basename(folder)}.gguf`);
  await toGguf(folder, file);
  return startLlama({ file, template: readFileSync(join(folder, "text_template.jinja"), "utf8"), seed: SEED });
}

function startSmollm2(): Promise<Llama> {
  const { folder } = artifacts(testPlaces, shippedResources)["embedded-model"];
  const template = readFileSync(join(folder, "chat_template.jinja"), "utf8");
  return startLlama({ file: smollm2Gguf(), template, seed: SEED });
}

interface Rules {
  readonly dialect: string;
  readonly repair: string;
}

async function startMallex({ url, key }: Llama, { dialect, repair }: Rules): Promise<TestServer> {
  const file = [
    "version: 1",
    "extends: [mallex:claude-code]",
    `backends: { llama: { kind: openai, url: "${url}/v1" } }`,
    `profiles: { worker: { backend: llama, model: some-model, window: 8192, output: 96, size: small, dialect: ${dialect}, sampling: { topK: 0, topP: 1, minP: 0 } } }`,
    `calls: { repair: ${repair} }`,
    "",
  ].join("\n");
  const program = await writtenProgram({ "mallex.yaml": file });
  const server = await startTestServer({ upstream: `${url}/v1`, key, program });
  running.push(() => server.close(0));
  return server;
}

interface Asking {
  readonly server: TestServer;
  readonly temperature: number;
}

async function take({ messages }: Turn, { server, temperature }: Asking): Promise<Step> {
  const fields = { messages, temperature, max_tokens: 96 };
  const [step] = await work("", { sdk, url: server.url, token: TOKEN, isStreamed: true, fields, most: 1 });
  if (step === undefined) throw new Error("no answer");
  return step;
}

/** It calls, and only for what the client has, with input that its schema takes. */
function isValid({ blocks }: Step): boolean {
  const calls = blocks.filter(({ type }) => type === "tool_use");
  return calls.length > 0 && calls.every(({ name, input }) => isInput.get(name ?? "")?.(input) === true);
}

function isSame(block: Block, due: Block | undefined): boolean {
  return JSON.stringify([block.name, block.input]) === JSON.stringify([due?.name, due?.input]);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import { CUT_NOTICE } from "../../src/prompt/budget/cut-notice.ts";
import { createTokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";
import { FULL_TEMPLATE, toolModelFiles } from "../support/tool-model-reader.ts";

const WINDOW = 4096;
const OUTPUT = 512;
const counter = createTokenCounter({ ...toolModelFiles(), chatTemplate: FULL_TEMPLATE });

const TOOLS = [
  {
    name: "read_file",
    description: "Reads a file.",
    input_schema: { type: "object", properties: { path: { type: "string" } } },
  },
];

let model: ModelServer;
let home: string;
let server: TestServer;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-budget-"));
  const launch = testLaunch({ model: toolModel, chatTemplate: FULL_TEMPLATE });
  model = await startModelServer({ launch, logFile: join(home, "mlx.log") });
  server = await start();
});

afterAll(async () => {
  await server.close(0);
  await model.stop();
  rmSync(home, { recursive: true });
});

function start(): Promise<TestServer> {
  return startTestServer({ upstream: `${model.url}/v1`, key: model.nonce, plan: plan(), counter: () => counter });
}

function plan(): Partial<Plan> {
  const { coder } = testPlan().profiles;
  if (coder === undefined) throw new Error("the test's plan has no coder");
  return {
    toolsets: { client: { shell: "bash", tools: [], others: [{ match: "*", do: "keep" }] } },
    profiles: { coder: { ...coder, window: WINDOW, output: OUTPUT } },
  };
}

interface Answer {
  readonly content: readonly { readonly type: string; readonly text?: string }[];
  readonly usage: { readonly input_tokens: number; readonly cache_read_input_tokens?: number };
  readonly error?: { readonly message: string };
}

async function ask(messages: readonly unknown[], at: TestServer = server): Promise<{ status: number; body: Answer }> {
  const asked = { messages, tools: TOOLS, max_tokens: 24, system: "You help with files.", stream: false };
  const response = await at.post("/v1/messages", question(asked));
  return { status: response.status, body: (await response.json()) as Answer };
}

interface Read {
  readonly tokens: number;
  readonly cached: number;
}

/** What the model has read for each request of a long talk with tools, and what it said. */
async function talkAtLength(turns: number, steps: number): Promise<{ reads: Read[]; told: number; talk: unknown[] }> {
  const talk: unknown[] = [];
  const reads: Read[] = [];
  let told = 0;
  const go = async (): Promise<unknown[]> => {
    const { status, body } = await ask(talk);
    expect([status, body.error]).toEqual([200, undefined]);
    const { input_tokens: input, cache_read_input_tokens: cached = 0 } = body.usage;
    reads.push({ tokens: input + cached, cached });
    const said = body.content.filter(({ type, text }) => type === "text" && text?.trim() !== "");
    told += said.filter(({ text = "" }) => text.includes(CUT_NOTICE)).length;
    return said;
  };
  for (let turn = 0; turn < turns; turn++) {
    talk.push({ role: "user", content: `Question ${turn}: what do these files say?` });
    for (let step = 0; step < steps; step++) {
      const id = `toolu_${turn}_${step}`;
      const call = { type: "tool_use", id, name: "read_file", input: { path: `file-${turn}-${step}.txt` } };
      talk.push({ role: "assistant", content: [...(await go()), call] });
      talk.push({ role: "user", content: [{ type: "tool_result", tool_use_id: id, content: file(turn, step) }] });
    }
    talk.push({ role: "assistant", content: [...(await go()), { type: "text", text: `That was question ${turn}.` }] });
  }
  return { reads, told, talk };
}

function file(turn: number, step: number): string {
  const lines = 4 + ((turn * 5 + step * 3) % 20);
  return Array.from({ length: lines }, (_, line) => `${line}: the file ${turn}-${step} says ${line * 7}`).join("\n");
}

test("a long talk with tools is answered at each turn, and between two cuts nearly all of it comes from the cache", async () => {
  const { reads, told, talk } = await talkAtLength(8, 5);
  const cuts = reads.filter(({ cached }, at) => cached < 0.9 * (reads[at - 1]?.tokens ?? 0));
  const sum = (of: (read: Read) => number): number => reads.reduce((total, read) => total + of(read), 0);
  const share = Math.round((100 * sum(({ cached }) => cached)) / sum(({ tokens }) => tokens));
  process.stdout.write(
    `${reads.length} requests, ${cuts.length} cuts, ${share} % of what was read came from the cache\n`,
  );
  expect(Math.max(...reads.map(({ tokens }) => tokens))).toBeLessThanOrEqual(WINDOW - OUTPUT);
  expect(cuts.length).toBeGreaterThanOrEqual(2);
  expect(cuts.length).toBeLessThan(reads.length / 5);
  expect(share).toBeGreaterThan(75);
  expect(told).toBe(1);
  expect(server.lines.filter(({ event }) => event === "conversation-cut")).toHaveLength(1);

  // Nothing is remembered that the next server would miss.
  const next = await start();
  const asked = [...talk, { role: "user", content: "Thanks. What was the last file?" }];
  const [here, there] = [await ask(asked), await ask(asked, next)];
  const read = ({ body: { usage } }: { body: Answer }): number =>
    usage.input_tokens + (usage.cache_read_input_tokens ?? 0);
  expect(read(there)).toBe(read(here));
  await next.close(0);
});

test("a question that is too long by itself is refused in the words that make the client compact", async () => {
  const { status, body } = await ask([{ role: "user", content: "word ".repeat(WINDOW) }]);
  expect(status).toBe(400);
  expect(body.error?.message).toMatch(/^prompt is too long: \d+ tokens > 4095 maximum$/);
});

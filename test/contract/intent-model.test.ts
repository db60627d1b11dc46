import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { decideIntent } from "../../src/routing/intents/decide-intent.ts";
import { testLaunch, testPlaces } from "../prepare.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, type TestServer } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** Of the prompt before, at least this much must still be in the cache. */
const KEPT = 0.95;
/** Milliseconds; no machine is so slow that it reads the fixed prompt for longer. */
const LONG = 240_000;

const RULES = cases("rules") as string;

/** The classifier leans to one intent for each, and is not sure. */
const UNSURE = [
  "what does the -p flag of mkdir do",
  "do you get tired of answering questions all day?",
  "grep for usages of oldClient",
  "you saved my evening, cheers mate!",
] as const;
const SURE = "rename the variable cnt to counter in stats.py";
const TITLE = { type: "object", properties: { title: { type: "string" } } };
/** Long enough that losing it from the cache would show. */
const SYSTEM = Array.from({ length: 100 }, (_, i) => `Rule ${i}.`).join(" ");
const READ = { name: "Read", description: "Reads a file.", input_schema: { type: "object", properties: {} } };

interface Message {
  readonly role: string;
  readonly content: unknown;
}

/** A question that reached the model server, and what the server told of it. */
interface Heard {
  readonly isIntent: boolean;
  /** Milliseconds from the question to the end of its answer. */
  ms?: number;
  read?: number;
  cached?: number;
}

const folder = mkdtempSync(join(tmpdir(), "mallex-intent-"));
const heard: Heard[] = [];
const seen = (): string[] => heard.map(({ isIntent }) => (isIntent ? "intent" : "talk"));
let program: Program;
let model: ModelServer;
let between: Between;
let server: TestServer;

beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": RULES });
  const { folder: smollm2 } = artifacts(testPlaces, shippedResources)["embedded-model"];
  model = await startModelServer({ launch: testLaunch({ model: smollm2 }), logFile: join(folder, "mlx.log") });
  between = await standBetween(model.url);
  expect(UNSURE.map((words) => decideIntent(program, words)?.sure)).toEqual(UNSURE.map(() => false));
});
afterAll(async () => {
  between.close();
  await model.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(() => void (heard.length = 0));

afterEach(() => server.close(0));

async function serve(intentMs: number, judge: string = between.url): Promise<void> {
  const urlOf = (profile: string): string => (profile === "judge" ? judge : between.url);
  server = await startTestServer({
    program,
    intentMs,
    endpoint: async (profile) => {
      const address = { url: urlOf(profile), key: model.nonce };
      return { relays: false, leaves: false, ...address, model: "default_model" };
    },
  });
}

/** One request of the talk that begins with the first message. */
async function say(messages: readonly Message[], fields: object = {}): Promise<{ text: string; route: string }> {
  const response = await server.post(
    "/v1/messages",
    question({ stream: false, system: SYSTEM, tools: [READ], messages, ...fields }),
    {
      headers: { "x-claude-code-session-id": JSON.stringify(messages[0]) },
    },
  );
  expect(response.status).toBe(200);
  const { content } = (await response.json()) as { content: { text?: string }[] };
  return { text: content[0]?.text ?? "", route: response.headers.get("x-mallex-route") ?? "" };
}

function user(content: unknown): Message {
  return { role: "user", content };
}

test("a talk is asked about once per user turn, in one of the intents' names, and finds all it has read in the cache", async () => {
  await serve(LONG);
  const messages: Message[] = [];
  for (const words of UNSURE) {
    messages.push(user(words));
    const { text: answer, route } = await say(messages);
    expect(route).toMatch(/class=main; intent=(chit_chat|simple_code|hard_question|try_again); step=model; tier=/);
    messages.push({ role: "assistant", content: answer || "Yes." });
  }
  expect(seen()).toEqual(UNSURE.flatMap(() => ["intent", "talk"]));

  // mallex is done with an answer before its connection is.
  await vi.waitFor(() => expect(heard.map(({ cached }) => cached)).not.toContain(undefined), { timeout: LONG });

  const asked = heard.filter(({ isIntent }) => isIntent);
  const fixed = Math.min(...asked.map(({ read = 0 }) => read)) - Math.max(...UNSURE.map((words) => words.length));
  for (const { cached } of asked.slice(1)) expect(cached).toBeGreaterThanOrEqual(fixed);
  const turns = heard.filter(({ isIntent }) => !isIntent);
  expect(turns[0]?.read).toBeGreaterThan(300);
  for (const [at, { cached = 0 }] of turns.slice(1).entries())
    expect(cached / (turns[at]?.read ?? 0)).toBeGreaterThanOrEqual(KEPT);
  const took = asked.map(({ ms, read, cached }) => `${ms} ms (${cached} of ${read} tokens cached)`);
  process.stderr.write(`a decision by the model: ${took.join(", ")}\n`);
});

test("sure words, tool turns, requests sent again and those of the client's own are not asked about", async () => {
  await serve(LONG);
  const first = [user(SURE)];
  expect((await say(first)).route).toMatch(/step=(patterns|examples)/);
  await say(first);
  const unsure = [user(UNSURE[0])];
  const tool = [
    { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Read", input: {} }] },
    user([{ type: "tool_result", tool_use_id: "t1", content: "text" }]),
  ];
  await say(unsure);
  await say(unsure);
  expect((await say([...unsure, ...tool])).route).toContain("step=pinned");
  await say([user("Give your <analysis> and then a <summary> of the talk.")]);
  await say([user(UNSURE[1])], { tools: [], output_config: { format: { type: "json_schema", schema: TITLE } } });
  await server.post("/v1/messages/count_tokens", question({ messages: [user(UNSURE[2])] }));
  expect(seen()).toEqual(["talk", "talk", "intent", "talk", "talk", "talk", "talk"]);
});

test("a server that hangs costs the deadline once, and the best guess stands", async () => {
  await serve(1000);
  const begun = performance.now();
  process.kill(model.pid, "SIGSTOP");
  const talks: Promise<{ route: string }>[] = [];
  try {
    talks.push(say([user(UNSURE[0])]));
    await vi.waitFor(() => expect(seen()).toEqual(["intent", "talk"]), { timeout: 120_000 });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(1000);
    talks.push(say([user(UNSURE[1])]));
    await vi.waitFor(() => expect(seen()).toEqual(["intent", "talk", "talk"]), { timeout: 120_000 });
  } finally {
    process.kill(model.pid, "SIGCONT");
  }
  const routes = (await Promise.all(talks)).map(({ route }) => route);
  expect(routes).toEqual([UNSURE[0], UNSURE[1]].map((words) => expect.stringMatching(bestGuess(words))));
});

test("a server that is down costs nothing, and the best guess stands", async () => {
  const port = await freePort();
  await serve(LONG, `http://127.0.0.1:${port}/v1`);
  expect((await say([user(UNSURE[0])])).route).toMatch(bestGuess(UNSURE[0]));
  expect(seen()).toEqual(["talk"]);
});

test("a fixed prompt that takes longer to read than the deadline is read to its end, and found by the next question", async () => {
  program = await writtenProgram({ "mallex.yaml": `${RULES}intents: { chit_chat: { tier: low, about: all else } }\n` });
  await serve(100);
  expect((await say([user(UNSURE[0])])).route).toMatch(bestGuess(UNSURE[0]));
  await vi.waitFor(() => expect(heard[0]?.cached).toBeDefined(), { timeout: LONG });
  await server.close(0);
  await serve(LONG);
  expect((await say([user(UNSURE[1])])).route).toContain("step=model");
  const [late, , quick] = heard;
  expect(seen()).toEqual(["intent", "talk", "intent", "talk"]);
  expect(late?.cached).toBeLessThan(200);
  expect(quick?.cached).toBeGreaterThanOrEqual(KEPT * (late?.read ?? Infinity));
});

function bestGuess(words = ""): RegExp {
  const { id, step } = decideIntent(program, words)?.choice ?? {};
  return new RegExp(`intent=${id}; step=${step}; tier=`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

interface Between {
  /** With `/v1`. */
  readonly url: string;
  close(): void;
}

/** Between mallex and the model server: hears each question and what it has cost, and hangs up where mallex does. */
async function standBetween(target: string): Promise<Between> {
  const pass = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = await text(req);
    const one: Heard = { isIntent: body.includes("You sort what people ask") };
    heard.push(one);
    const begun = performance.now();
    const onward = ask(new URL(req.url ?? "/", target), {
      method: "POST",
      headers: { ...req.headers, host: new URL(target).host },
    });
    onward.on("error", () => res.destroy());
    res.on("close", () => onward.destroy());
    onward.on("response", (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      let said = "";
      answer.on("data", (bytes: Buffer) => void (said += bytes.toString()));
      answer.on("end", () => {
        const [, read, cached] = /"prompt_tokens": ?(\d+).*"cached_tokens": ?(\d+)/s.exec(said) ?? [];
        Object.assign(one, { ms: Math.round(performance.now() - begun), read: Number(read), cached: Number(cached) });
      });
      answer.pipe(res);
    });
    onward.end(body);
  };
  const listener = createServer((req, res) => void pass(req, res));
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/v1`,
    close() {
      listener.closeAllConnections();
      listener.close();
    },
  };
}

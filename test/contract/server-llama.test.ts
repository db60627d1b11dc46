import { once } from "node:events";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { RunStatus } from "../../generated/types/status.d.ts";
import { MallexError } from "../../src/diagnostics/problem.ts";
import { shippedResources as resources } from "../../src/process/artifacts/artifacts.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { superviseServer, type SupervisedServer } from "../../src/process/supervise/supervised-server.ts";
import { testPlaces, toolModel } from "../prepare.ts";
import { checkStream, parseStream, textOf } from "../support/check-stream.ts";
import { commandLine, groupOf } from "../support/processes.ts";
import { launchLlama, ONE_THREAD } from "../support/launch-llama.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { toGguf } from "../support/start-llama.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { LLAMA } from "../support/supervised-backends.ts";
import { question, startTestServer, testPlan, TOKEN, type TestServer } from "../support/test-server.ts";

const NEVER = new AbortController().signal;
/** llama.cpp finds out by itself how this writes calls. */
const TOOL_TEMPLATE = fileURLToPath(new URL("../fixtures/llama-cpp/json_template.jinja", import.meta.url));

let home: string;
let model: ModelServer;
let server: TestServer;

function supervise(plan: LaunchPlan, hangAfterMs = 60_000): SupervisedServer {
  const supervised = superviseServer({
    model: "smollm2",
    launch: plan,
    logFile: join(home, "logs/llama.log"),
    folder: join(home, "state/servers"),
    startWithinMs: 120_000,
    hangAfterMs,
  });
  onTestFinished(async () => supervised.release("stop"));
  return supervised;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex llama "));
  model = await startModelServer({
    launch: launchLlama(home, { file: smollm2Gguf(), backend: { concurrent: 2 } }),
    logFile: join(home, "llama.log"),
  });
  server = await startTestServer({ upstream: `${model.url}/v1`, key: model.nonce });
});

afterAll(async () => {
  await server?.close(0);
  await model?.stop();
  rmSync(home, { recursive: true });
});

const asking = (content: string, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  question({ messages: [{ role: "user", content }], max_tokens: 16, ...fields });

async function chat(
  { url, headers }: Pick<ModelServer, "url" | "headers">,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ temperature: 0, max_tokens: 16, ...body }),
  });
  return (await response.json()) as Record<string, unknown>;
}

describe("the real llama.cpp server behind the real server", () => {
  test("streams an answer by the grammar, with its own usage", async () => {
    const events = parseStream(await (await server.post("/v1/messages", asking("What is 2+2?"))).text());
    expect(checkStream(events)).toBeUndefined();
    expect(textOf(events).length).toBeGreaterThan(0);
    expect(events.at(-2)?.data["usage"]).toMatchObject({ output_tokens: expect.any(Number) });
  });

  test("finds a prompt in its cache the second time", async () => {
    const body = asking(`${"Count the words of this line. ".repeat(20)}How many?`, { stream: false });
    const usages: Record<string, number>[] = [];
    for (let round = 0; round < 2; round += 1) {
      const answer = (await (await server.post("/v1/messages", body)).json()) as { usage: Record<string, number> };
      usages.push(answer.usage);
    }
    const { input_tokens: fresh = 0, cache_read_input_tokens: cached = 0 } = usages[1] ?? {};
    expect(cached).toBeGreaterThan((fresh + cached) * 0.8);
  });

  test("answers by a schema", async () => {
    const schema = { type: "object", properties: { city: { enum: ["Paris"] } }, required: ["city"] };
    const answer = await chat(model, {
      messages: [{ role: "user", content: "Where?" }],
      response_format: { type: "json_schema", json_schema: { name: "place", schema } },
      max_tokens: 64,
    });
    const [choice] = answer["choices"] as { message: { content: string } }[];
    expect(JSON.parse(choice?.message.content ?? "")).toEqual({ city: "Paris" });
  });

  test("stops working for a client that has left", async () => {
    const body = JSON.stringify({
      stream: true,
      max_tokens: 3000,
      ignore_eos: true,
      messages: [{ role: "user", content: "a" }],
    });
    const client = request(`${model.url}/v1/chat/completions`, { method: "POST", headers: model.headers });
    client.on("error", () => undefined);
    client.end(body);
    const [answer] = (await once(client, "response")) as [NodeJS.ReadableStream];
    await once(answer, "data");
    expect((await model.report(NEVER))?.requests).toBe(1);
    client.destroy();
    await expect.poll(async () => (await model.report(NEVER))?.requests).toBe(0);
    const slots = async (): Promise<unknown> => (await fetch(`${model.url}/slots`, { headers: model.headers })).json();
    await expect.poll(slots).toEqual([busy(false), busy(false)]);
  });

  test("answers nobody without its secret, and no web page", async () => {
    const statusOf = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${model.url}/v1/models`, { headers })).status;
    expect(await statusOf({})).toBe(403);
    expect(await statusOf({ authorization: "Bearer wrong" })).toBe(403);
    expect(await statusOf({ ...model.headers, origin: "http://localhost" })).toBe(403);
    expect(await statusOf({ ...model.headers })).toBe(200);
  });

  test("listens beside that only on a socket of the user's own", () => {
    const [name = ""] = readdirSync(join(home, "state/sockets"));
    expect(name).toBe(`${model.pid}.sock`);
  });

  test("says what memory it holds", async () => {
    const report = await model.report(NEVER);
    expect(report).toMatchObject({ loaded: true, leases: 1 });
    expect(report?.memory.used).toBeGreaterThan(50e6);
  });
});

function busy(is: boolean): object {
  return expect.objectContaining({ is_processing: is });
}

describe("a supervised llama.cpp", () => {
  test("is started again when its engine is killed, and nothing is left of it after its release", async () => {
    const supervised = supervise(launchLlama(home, { file: smollm2Gguf(), backend: { concurrent: 1 } }));
    const first = await supervised.firstStart(NEVER);
    const engine = groupOf(first.pid).find((pid) => pid !== first.pid);
    process.kill(engine ?? Number.NaN, "SIGKILL");
    await first.fell;
    const second = await supervised.ready(NEVER);
    expect(second.pid).not.toBe(first.pid);
    await supervised.release("stop");
    expect(groupOf(second.pid)).toEqual([]);
  });

  test("hangs when its engine stands still, though this process answers, and is replaced", async () => {
    const supervised = supervise(launchLlama(home, { file: smollm2Gguf(), backend: { concurrent: 1 } }), 1000);
    const { pid, url, nonce, fell } = await supervised.firstStart(NEVER);
    const leave = supervised.enter();
    const headers = { authorization: `Bearer ${nonce}` };
    const answer = chat(
      { url, headers },
      { messages: [{ role: "user", content: "a" }], max_tokens: 3000, ignore_eos: true },
    );
    const state = async (): Promise<unknown> => (await fetch(`${url}/mallex/state`, { headers })).json();
    await expect.poll(state).toMatchObject({ requests: 1 });
    for (const engine of groupOf(pid).filter((one) => one !== pid)) process.kill(engine, "SIGSTOP");
    await expect(answer).rejects.toThrow("fetch failed");
    await fell;
    leave();
    expect((await supervised.ready(NEVER)).pid).not.toBe(pid);
  });

  test("calls the tools of its template", async () => {
    const file = join(home, "tool-model.gguf");
    await toGguf(toolModel, file);
    const args = [...ONE_THREAD, "--chat-template-file", TOOL_TEMPLATE];
    const { url, nonce } = await supervise(launchLlama(home, { file, backend: { args } })).firstStart(NEVER);
    const parameters = { type: "object", properties: { path: { type: "string" } } };
    const answer = await chat(
      { url, headers: { authorization: `Bearer ${nonce}` } },
      {
        messages: [{ role: "user", content: "Improve notes.txt." }],
        tools: [{ type: "function", function: { name: "read_file", description: "reads", parameters } }],
        max_tokens: 64,
      },
    );
    const call = { function: { name: "read_file", arguments: expect.stringContaining('"notes.txt"') } };
    expect(answer).toMatchObject({ choices: [{ finish_reason: "tool_calls", message: { tool_calls: [call] } }] });
  });

  test.each([
    { title: "all tokens of a draft that is the model itself", vocabulary: "own", share: 1 },
    { title: "none of a draft with another vocabulary, and answers alone", vocabulary: "another", share: 0 },
  ])("accepts $title", async ({ vocabulary, share }) => {
    const another = join(home, "draft.gguf");
    if (vocabulary === "another") await toGguf(toolModel, another);
    const draft = vocabulary === "own" ? smollm2Gguf() : another;
    const { url, nonce } = await supervise(launchLlama(home, { file: smollm2Gguf(), draft })).firstStart(NEVER);
    const endpoint = { relays: false, leaves: false, url: `${url}/v1`, model: "default_model", key: nonce } as const;
    const { coder } = testPlan().profiles;
    const profiles = { coder: { ...(coder as Profile), draft: "small" } };
    const plan = { backends: { local: LLAMA }, profiles };
    const drafting = await startTestServer({ plan, endpoint: async () => endpoint });
    onTestFinished(async () => drafting.close(0));
    const events = parseStream(await (await drafting.post("/v1/messages", asking("Count from one to ten."))).text());
    expect(checkStream(events)).toBeUndefined();
    const status = await fetch(`${drafting.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
    const { drafts } = (await status.json()) as RunStatus;
    const { tokens, accepted } = drafts?.[0] ?? { tokens: 0, accepted: 0 };
    expect(drafts).toMatchObject([{ profile: "coder", draft: "small", answers: 1 }]);
    expect([tokens > 0, accepted]).toEqual([share > 0, tokens * share]);
  });

  test("that can't load its file says why, at once", async () => {
    const file = join(home, "cut.gguf");
    copyFileSync(smollm2Gguf(), file);
    truncateSync(file, 50_000_000);
    const failed = supervise(launchLlama(home, { file })).firstStart(NEVER);
    await expect(failed).rejects.toThrow(MallexError);
    await expect(failed).rejects.toMatchObject({
      problems: [
        {
          code: "MX7201",
          message: expect.stringMatching(/could not load the model/),
          hint: expect.stringContaining("download it again"),
        },
      ],
    });
  });

  test.each(["--api-key=mine", "--host"])("with an argument that is mallex's own says which: %s", async (given) => {
    const failed = supervise(launchLlama(home, { file: smollm2Gguf(), backend: { args: [given] } })).firstStart(NEVER);
    await expect(failed).rejects.toThrow(/mallex itself sets --(?:api-key|host): remove it from `args`/);
  });

  test.each([["--rpc", "192.0.2.1:50052"], ["--model-url=http://192.0.2.1/m.gguf"]])(
    "with an argument that uses another machine says which: %s",
    async (...args) => {
      const failed = supervise(launchLlama(home, { file: smollm2Gguf(), backend: { args } })).firstStart(NEVER);
      await expect(failed).rejects.toThrow(/--(?:rpc|model-url) uses another machine, .*: remove it from `args`/);
    },
  );

  test("is the person's own llama-server where there is one, run by any Python", async () => {
    const llamaServer = join(home, "llama-server");
    const engine = [
      `${testPlaces.home}/venv-llama/bin/python`,
      "-I",
      `${resources.python}/llama_engine.py`,
      "xllamacpp",
    ];
    writeFileSync(llamaServer, `#!/bin/sh\nexec ${engine.join(" ")} "$@"\n`, { mode: 0o700 });
    const plan = launchLlama(home, { file: smollm2Gguf(), llamaServer, systemPython: `${testPlaces.venv}/bin/python` });
    const supervised = supervise(plan);
    const { pid } = await supervised.firstStart(NEVER);
    expect(commandLine(pid)).toContain(llamaServer);
    await supervised.release("stop");
    expect(groupOf(pid)).toEqual([]);
  });

  test("with an argument that xllamacpp doesn't know says which", async () => {
    const failed = supervise(
      launchLlama(home, { file: smollm2Gguf(), backend: { args: ["--no-such", "3"] } }),
    ).firstStart(NEVER);
    await expect(failed).rejects.toThrow(/xllamacpp does not know `--no-such 3`/);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Profile } from "../../generated/types/plan.d.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../support/check-stream.ts";
import { startUpstream, streamHead, type Script, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";

/** Shows the person's first words alone, so that the model says the same again; the server finds in it how calls are read, or does not. */
const template = (calls: string): string =>
  `{#- ${calls} -#}{{ '<|im_start|>user\\n' + (messages | selectattr('role', 'equalto', 'user') | first).content + '<|im_end|>\\n<|im_start|>assistant\\n' }}`;

/** Token of `":{"`, without which no call of this model is JSON. */
const OPENS_ARGUMENTS = "292";

let home: string;
/** Reads calls itself, and drops those that it can't read. */
let reading: ModelServer;
/** Leaves them in the text. */
let leaving: ModelServer;
let server: TestServer | undefined;
let between: ScriptedUpstream | undefined;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-lost-"));
  const start = (name: string, calls: string): Promise<ModelServer> =>
    startModelServer({
      launch: testLaunch({ model: toolModel, chatTemplate: template(calls) }),
      logFile: join(home, `${name}.log`),
    });
  reading = await start("reading", "<tool_call> tool_call.name");
  leaving = await start("leaving", "nothing");
});

afterEach(async () => {
  await server?.close(0);
  await between?.close();
});

afterAll(async () => {
  await reading?.stop();
  await leaving?.stop();
  rmSync(home, { recursive: true });
});

/** Hands each request on to the real server; in the first ones the model can't write what it wants to. */
function handOn(model: ModelServer, spoiled: number): Script {
  let asked = 0;
  return async (res, { body }) => {
    const bias = asked++ < spoiled ? { logit_bias: { [OPENS_ARGUMENTS]: -100 } } : {};
    const answer = await fetch(`${model.url}/v1/chat/completions`, {
      method: "POST",
      headers: { ...model.headers, "content-type": "application/json" },
      body: JSON.stringify({ ...body, ...bias }),
    });
    streamHead(res);
    for await (const bytes of answer.body ?? []) res.write(bytes);
    res.end();
  };
}

interface Asked {
  readonly from: ModelServer;
  readonly repair?: Profile["repair"];
  /** Requests in which the model can't write a call. */
  readonly spoiled: number;
  readonly maxTokens?: number;
}

async function ask({ from, repair = "ask", spoiled, maxTokens = 200 }: Asked): Promise<WireEvent[]> {
  const coder = testPlan().profiles["coder"];
  if (coder === undefined) throw new Error("no profile");
  between = await startUpstream(handOn(from, spoiled));
  server = await startTestServer({
    upstream: between.url,
    plan: {
      profiles: { coder: { ...coder, repair } },
      toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } },
    },
  });
  const tool = {
    name: "read_file",
    description: "Reads a file.",
    input_schema: { type: "object", properties: { path: { type: "string" } }, required: ["path"] },
  };
  const messages = [{ role: "user", content: "Improve notes.txt." }];
  const response = await server.post(
    "/v1/messages",
    question({ messages, tools: [tool], max_tokens: maxTokens, temperature: 0 }),
  );
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

const CALL = [{ id: expect.stringMatching(/^toolu_/), name: "read_file", input: { path: "notes.txt" } }];
const stopOf = (events: readonly WireEvent[]): unknown => events.at(-2)?.data["delta"];

test("as it is, the model's call comes", async () => {
  for (const from of [reading, leaving]) {
    expect(callsOf(await ask({ from, spoiled: 0 }))).toEqual(CALL);
    expect(between?.calls).toHaveLength(1);
    await server?.close(0);
    await between?.close();
  }
});

describe("a call that the real mlx_lm.server", () => {
  test("has dropped is asked for once more, and comes", async () => {
    const events = await ask({ from: reading, spoiled: 1 });
    expect(callsOf(events)).toEqual(CALL);
    expect(textOf(events)).toBe("");
    expect(between?.calls).toHaveLength(2);
  });

  test("drops each time is told of", async () => {
    const events = await ask({ from: reading, spoiled: 2 });
    expect(callsOf(events)).toEqual([]);
    expect(textOf(events)).toContain("its server could not read the call");
    expect(stopOf(events)).toMatchObject({ stop_reason: "end_turn" });
    expect(between?.calls).toHaveLength(2);
  });

  test("has dropped is told of where nobody asks once more", async () => {
    const events = await ask({ from: reading, spoiled: 1, repair: "off" });
    expect(textOf(events)).toContain("its server could not read the call");
    expect(between?.calls).toHaveLength(1);
  });

  test("has dropped because the limit has cut it is told of, with what to do", async () => {
    const events = await ask({ from: reading, spoiled: 0, maxTokens: 12 });
    expect(textOf(events)).toMatch(/cut at 12 tokens.*own limit is 12 tokens/);
    expect(stopOf(events)).toMatchObject({ stop_reason: "max_tokens" });
    expect(between?.calls).toHaveLength(1);
  });

  test("has left in the text broken is asked for once more, and comes", async () => {
    const events = await ask({ from: leaving, spoiled: 1 });
    expect(callsOf(events)).toEqual(CALL);
    expect(textOf(events)).toBe("");
    const [first, second] = between?.calls.map(({ body }) => body["messages"] as { content: string }[]) ?? [];
    expect(second?.slice(0, first?.length)).toEqual(first);
    expect(second?.at(-2)?.content).toContain('<tool_call>{"name":"read_file"');
  });
});

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { probeServer } from "../../../../src/backends/openai/probe-server.ts";
import { serverLayers } from "../../../../src/config/load/load-layers.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { toData } from "../../../../src/config/parse/tree.ts";

const signal = new AbortController().signal;

const REFUSES = (response: ServerResponse): void => void response.writeHead(400).end('{"error":{}}');

/** A server with the answers of vLLM, which refuses fields whose names are in `refuses`. */
async function vllm(refuses: readonly string[] = [], refuse = REFUSES): Promise<{ url: string; paths: string[] }> {
  const paths: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    paths.push(request.url ?? "");
    let text = "";
    for await (const part of request) text += String(part);
    if (request.url === "/v1/models")
      response.end(JSON.stringify({ object: "list", data: [{ id: "qwen", max_model_len: 40_960 }] }));
    else if (request.url === "/version") response.end('{"version":"0.11.0"}');
    else if (request.url !== "/v1/chat/completions") response.writeHead(404).end();
    else if (refuses.some((name) => text.includes(`"${name}"`))) refuse(response);
    else {
      const delta = { choices: [{ delta: { reasoning_content: "Hm" } }] };
      const usage = { choices: [], usage: { prompt_tokens: 9, completion_tokens: 1, prompt_tokens_details: null } };
      response.end(`data: ${JSON.stringify(delta)}\n\ndata: ${JSON.stringify(usage)}\n\ndata: [DONE]\n\n`);
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, paths };
}

const ASKED = { key: undefined, model: "qwen", leaves: false, signal };

test("a server is asked for its window and version, and for what it accepts", async () => {
  const { url } = await vllm(["tools"]);
  expect(await probeServer({ ...ASKED, url })).toEqual({
    model: "qwen",
    version: "0.11.0",
    window: 40_960,
    tools: false,
    usage: true,
    reasoning: true,
    templateArguments: true,
    cachedTokens: false,
  });
});

const TOOLS_ERROR = JSON.stringify({ error: { code: 500, message: "tools param requires --jinja flag" } });

test.each([
  { title: "422", tools: false, refuse: (response: ServerResponse) => void response.writeHead(422).end() },
  { title: "501", tools: false, refuse: (response: ServerResponse) => void response.writeHead(501).end() },
  {
    title: "an error that names them",
    tools: false,
    refuse: (response: ServerResponse) => void response.writeHead(500).end(TOOLS_ERROR),
  },
  {
    title: "such an error in a stream",
    tools: false,
    refuse: (response: ServerResponse) => void response.end(`data: ${TOOLS_ERROR}\n\n`),
  },
  {
    title: "503",
    tools: undefined,
    refuse: (response: ServerResponse) => void response.writeHead(503).end('{"error":"loading"}'),
  },
  { title: "429", tools: undefined, refuse: (response: ServerResponse) => void response.writeHead(429).end() },
  { title: "500", tools: undefined, refuse: (response: ServerResponse) => void response.writeHead(500).end("<html>") },
  {
    title: "an error in a stream",
    tools: undefined,
    refuse: (response: ServerResponse) => void response.end('data: {"error":{"message":"overloaded"}}\n\n'),
  },
  { title: "a connection that ends", tools: undefined, refuse: (response: ServerResponse) => void response.destroy() },
  {
    title: "a connection that ends within an answer",
    tools: undefined,
    refuse: (response: ServerResponse) => void response.write("data: {}\n\n", () => response.destroy()),
  },
])("tools are refused only where the server says so: $title", async ({ tools, refuse }) => {
  const { url } = await vllm(["tools"], refuse);
  const facts = await probeServer({ ...ASKED, url });
  expect(facts).toMatchObject({ usage: true, templateArguments: true, cachedTokens: false });
  expect(facts?.tools).toBe(tools);
  expect(Object.keys(facts ?? {}).includes("tools")).toBe(tools === false);
});

test("a cloud is only asked for its list of models, and one that is away for nothing else", async () => {
  const { url, paths } = await vllm();
  expect(await probeServer({ ...ASKED, url, leaves: true })).toEqual({ model: "qwen", window: 40_960 });
  expect(paths).toEqual(["/v1/models"]);
  expect(await probeServer({ ...ASKED, url: "http://127.0.0.1:9/v1" })).toBeUndefined();
});

test("what the lock has holds for profiles that still have the model, and makes tools text where the server refuses them", () => {
  const own = [parseYaml("mallex.yaml", "profiles: { a: { model: qwen }, b: { model: other } }")].flatMap(({ tree }) =>
    tree === undefined ? [] : [{ tree }],
  );
  const known = { model: "qwen", window: 40_960, tools: false };
  const [layer, ...others] = serverLayers({ version: 1, servers: { a: known, b: known, c: known } }, own);
  expect(others).toEqual([]);
  expect(layer && toData(layer.tree)).toEqual({ profiles: { a: { window: 40_960, dialect: "tagged" } } });
});

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { PromptEndpoint } from "../../../../src/backends/endpoint.ts";
import type { Log } from "../../../../src/diagnostics/log/log.ts";
import { createWarmPrompts, type WarmStore } from "../../../../src/server/context/warm-prompts.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";

const PROMPT: Prompt = { messages: [], tools: [], maxTokens: 1, stopSequences: [], sampling: {} };
const STORE: WarmStore = {
  read: () => undefined,
  write: (_, prompt) => prompt,
  remove: () => undefined,
  forget: () => undefined,
  nameOf: (profile, session) => (session === undefined ? profile : `${profile}.${session}`),
  settled: async () => {},
};

test("no answer waits until a server knows what it may keep; it is told in order, and held meanwhile", async () => {
  const requests: { path: string; response: ServerResponse }[] = [];
  const server = createServer(({ url = "" }: IncomingMessage, response) => void requests.push({ path: url, response }));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  let held = 0;
  const slots: PromptEndpoint = {
    relays: false,
    leaves: false,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    model: "default_model",
    enter() {
      held += 1;
      return () => void (held -= 1);
    },
  };
  const prompts = createWarmPrompts({} as Log, STORE);
  expect(prompts.remember("coder", PROMPT, { session: "a", isKept: true, slots })).toBeUndefined();
  prompts.remember("coder", PROMPT, { session: "b", isKept: true, slots });
  prompts.forget("b");
  for (const [at, path] of ["coder.a", "coder.b", "coder"].entries()) {
    await expect.poll(() => requests.length).toBe(at + 1);
    expect(held).toBe(3 - at);
    expect(requests[at]?.path).toBe(`/mallex/warm/${path}`);
    requests[at]?.response.end();
  }
  await prompts.settled();
  expect(held).toBe(0);
});

import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Endpoint, PromptEndpoint } from "../../src/backends/endpoint.ts";
import { checkStream, parseStream, textOf, type WireEvent } from "../support/check-stream.ts";
import { MLX } from "../support/supervised-backends.ts";
import { inTurn } from "../support/script-data.ts";
import { says, startUpstream, streamHead, type Script, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { watchRejections } from "../support/watch-rejections.ts";

type Res = Parameters<Script>[0];

// What the client reads in each case is in test/turns/lost-server.yaml.

let server: TestServer;
let upstream: ScriptedUpstream;
const rejections = watchRejections();

beforeEach(rejections.begin);

afterEach(async () => {
  await server.close(0);
  await upstream.close();
  rejections.end();
  expect(rejections.seen).toEqual([]);
});

/** A server that mallex watches, and restarts in no time. */
async function start(script: Script, options: TestServerOptions = {}): Promise<void> {
  upstream = await startUpstream(script);
  const endpoint = async (): Promise<Endpoint> => supervised(upstream.url);
  server = await startTestServer({ plan: { backends: { local: MLX } }, endpoint, ...options });
}

function supervised(url: string): PromptEndpoint {
  return { relays: false, supervised: true, leaves: false, url, model: "default_model" };
}

/** Dies while it reads the prompt. */
const dies: Script = (res) => {
  streamHead(res);
  res.write(": keepalive 0/9\n\n", () => setTimeout(() => kill(res), 20));
};

function kill(res: Res): void {
  res.socket?.resetAndDestroy();
}

async function ask(): Promise<WireEvent[]> {
  const events = parseStream(await (await server.post("/v1/messages", question())).text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

describe("while the request of a lost server is repeated", () => {
  test("the client gets pings until it is back", async () => {
    let isBack = false;
    await start(inTurn([dies, says("ok")]), {
      server: { pingMs: 40 },
      endpoint: async () => {
        if (upstream.calls.length > 0 && !isBack) await new Promise((resolve) => setTimeout(resolve, 600));
        isBack = upstream.calls.length > 0;
        return supervised(upstream.url);
      },
    });
    const events = await ask();
    expect(textOf(events)).toBe("ok");
    expect(server.lines.filter(({ event }) => event === "asked-again")).toHaveLength(1);
    expect(events.filter(({ event }) => event === "ping").length).toBeGreaterThan(8);
  });

  test("connections that are refused until whoever watches it has heard of its end do not count", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const dead = `http://127.0.0.1:${(probe.address() as AddressInfo).port}/v1`;
    probe.close();
    let asked = 0;
    await start(inTurn([dies, says("ok")]), {
      endpoint: async () => supervised([2, 3, 4].includes(++asked) ? dead : upstream.url),
    });
    expect(textOf(await ask())).toBe("ok");
    expect(asked).toBe(5);
  });

  test("those that were in flight together are asked one by one, so that the guilty one is found", async () => {
    let now = 0;
    let most = 0;
    const alone: Script = (res) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        void says("ok")(res, upstream.calls[0] as never);
      }, 60);
    };
    const together: Res[] = [];
    await start((res, call) => {
      if (upstream.calls.length > 3) return alone(res, call);
      together.push(res);
      if (together.length === 3) together.forEach(kill);
    });
    const answers = await Promise.all([1, 2, 3].map(() => ask()));
    expect(answers.map(textOf)).toEqual(["ok", "ok", "ok"]);
    expect(upstream.calls).toHaveLength(6);
    expect(most).toBe(1);
  });
});

test("a request whose server was ended by somebody else may be sent again", async () => {
  const endpoint = async (): Promise<Endpoint> => ({ ...supervised(upstream.url), fell: Promise.resolve(false) });
  await start((res) => kill(res), { endpoint });
  const refused = await server.post("/v1/messages", question({ stream: false }));
  expect([refused.status, refused.headers.get("x-should-retry")]).toEqual([503, "true"]);
  expect(await refused.text()).not.toContain("MX8107");
  upstream.script = says("fine");
  expect(textOf(await ask())).toBe("fine");
});

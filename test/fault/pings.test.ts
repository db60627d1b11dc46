import { afterEach, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../../src/backends/endpoint.ts";
import { MLX } from "../support/supervised-backends.ts";
import { claudeSays, startClaude } from "../support/scripted-claude.ts";
import {
  chunk,
  says,
  startUpstream,
  streamHead,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import {
  question,
  startTestServer,
  testPlan,
  type TestServer,
  type TestServerOptions,
} from "../support/test-server.ts";

/** `server.ping`: eight seconds in life. What comes and is not shown makes a ping once in a second, whatever it says. */
const PING_MS = 100;
/** A phase ends when the client has read this often in it: the beginning of the answer, and something after that. */
const READS = 3;

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a client has read so far. A phase waits for it, so a server without pings never ends one. */
class Client {
  text = "";
  readonly #waiting: (() => void)[] = [];
  #reads = 0;

  async listen(server: TestServer): Promise<string> {
    const response = await server.post("/v1/messages", question());
    for await (const bytes of response.body ?? []) {
      this.text += new TextDecoder().decode(bytes as Uint8Array);
      this.#reads += 1;
      if (this.hasRead) for (const go of this.#waiting.splice(0)) go();
    }
    return this.text;
  }

  get hasRead(): boolean {
    return this.#reads >= READS;
  }

  async reading(): Promise<void> {
    if (!this.hasRead) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

async function start(script: Script, options: TestServerOptions = {}): Promise<[TestServer, ScriptedUpstream]> {
  const upstream = await startUpstream(script);
  const server = await startTestServer({
    upstream: upstream.url,
    server: { pingMs: PING_MS, earlyHeadMs: 50 },
    ...options,
  });
  closers.push(
    () => upstream.close(),
    () => server.close(0),
  );
  return [server, upstream];
}

type Phase = (client: Client) => Script;

/** Says something every 20 ms until the client has read enough, then ends well. */
function saysOften(first: string, piece: string, last = ""): Phase {
  return (client) =>
    async (res, { isClosed }) => {
      streamHead(res);
      res.write(first);
      for (; !client.hasRead && !isClosed(); await pause(20)) res.write(piece);
      res.write(last);
      saysTheEnd(res);
    };
}

/** Says something, is silent until the client has read enough, then ends well. */
function saysLate(first: string): Phase {
  return (client) => async (res) => {
    if (first !== "") {
      streamHead(res);
      res.write(first);
    }
    await client.reading();
    if (first === "") streamHead(res);
    saysTheEnd(res);
  };
}

function saysTheEnd(res: Parameters<Script>[0]): void {
  res.end(chunk({ content: "end" }) + chunk({}, "stop"));
}

const call = (input: string): string =>
  chunk({ tool_calls: [{ index: 0, function: { name: "Bash", arguments: input } }] });

describe("a client goes on reading, however long a phase lasts", () => {
  test.each<{ phase: string; script: Phase }>([
    { phase: "the server has not answered", script: saysLate("") },
    { phase: "it reads the prompt in silence", script: saysLate(": keepalive 0/9\n\n") },
    { phase: "it reads the prompt and says so", script: saysOften("", ": keepalive 1/9\n\n") },
    { phase: "it thinks", script: saysOften("", chunk({ reasoning: "hm" })) },
    { phase: "it thinks in silence", script: saysLate(chunk({ reasoning: "hm" })) },
    { phase: "it writes a call", script: saysOften(call('{"command":"'), call("x"), call('"}')) },
    { phase: "it writes a call in silence", script: saysLate(call("")) },
    { phase: "it says comments only", script: saysOften("", ": PROCESSING\n\n") },
    { phase: "it is silent in its text", script: saysLate(chunk({ content: "one " })) },
  ])("while $phase", async ({ script }) => {
    const client = new Client();
    const [server] = await start(script(client));
    expect(await client.listen(server)).toContain("message_stop");
  });

  test("while its model loads", async () => {
    const upstream = await startUpstream(says("end"));
    const client = new Client();
    closers.push(() => upstream.close());
    const [server] = await start(says(), {
      endpoint: async () => {
        await client.reading();
        return { relays: false, leaves: false, url: upstream.url, model: "m" };
      },
    });
    expect(await client.listen(server)).toContain("message_stop");
  });

  test("while it waits for a place", async () => {
    const client = new Client();
    const [server, upstream] = await start(saysLate(chunk({ content: "one " }))(client), {
      plan: { backends: { local: { ...MLX, concurrent: 1 } } },
    });
    const first = new Client().listen(server);
    await expect.poll(() => upstream.calls.length).toBe(1);
    upstream.script = says("end");
    expect(await client.listen(server)).toContain("message_stop");
    expect(await first).toContain("message_stop");
    expect(upstream.calls).toHaveLength(2);
  });

  test("while its model loads, where an answer of the Claude API may follow", async () => {
    const claude = await startClaude(claudeSays("from afar"));
    const client = new Client();
    closers.push(() => claude.close());
    const coder = testPlan().profiles["coder"] as Plan["profiles"][string];
    const endpoints: Readonly<Record<string, Endpoint>> = {
      opus: { relays: true, leaves: true, url: claude.url, model: "claude-opus-4-8", key: "k" },
    };
    const [server] = await start(says(), {
      plan: {
        backends: { local: MLX, claude: { kind: "anthropic", url: claude.url, key: { env: "K" } } },
        profiles: { coder, opus: { ...coder, backend: "claude", leaves: true } },
        tiers: [{ id: "low", profiles: ["coder", "opus"] }],
      },
      endpoint: async (profile) => {
        const found = endpoints[profile];
        if (found === undefined) await client.reading();
        return found ?? { relays: false, leaves: false, url: "http://127.0.0.1:9/v1", model: "m" };
      },
    });
    expect(await client.listen(server)).toContain("from afar");
  });
});

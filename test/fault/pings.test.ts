import { afterEach, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../../src/backend/endpoint.ts";
import type { Script, ScriptedUpstream } from "../support/scripted-upstream.ts";
import type { TestServer, TestServerOptions } from "../support/test-server.ts";
import { MLX } from "../support/mlx-backend.ts";
import { claudeSays, startClaude } from "../support/scripted-claude.ts";
import { chunk, says, startUpstream, streamHead } from "../support/scripted-upstream.ts";
import { question, startTestServer, testPlan } from "../support/test-server.ts";

/** `server.ping`: eight seconds in life, here less, and the rest to scale. */
const PING_MS = 600;
/** Of ten seconds. */
const LONGEST_MS = (PING_MS * 10) / 8;
/** What comes and is not shown makes a ping once in a second, whatever `server.ping` says. */
const UNSHOWN_MS = 1250;
/** How long each phase is made to last. */
const PHASE_MS = 2400;

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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

/** The longest time in which a client gets to read nothing at all, and what it reads. */
async function listen(server: TestServer): Promise<{ gap: number; text: string }> {
  const response = await server.post("/v1/messages", question());
  let gap = 0;
  let text = "";
  let last = performance.now();
  for await (const bytes of response.body ?? []) {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
    text += new TextDecoder().decode(bytes as Uint8Array);
  }
  return { gap, text };
}

/** Says something every 20 ms for a while, then ends well. */
function saysOften(first: string, piece: string, last = ""): Script {
  return async (res, { isClosed }) => {
    streamHead(res);
    res.write(first);
    for (const end = performance.now() + PHASE_MS; performance.now() < end && !isClosed(); await pause(20))
      res.write(piece);
    res.write(last);
    saysTheEnd(res);
  };
}

function saysTheEnd(res: Parameters<Script>[0]): void {
  res.end(chunk({ content: "end" }) + chunk({}, "stop"));
}

/** Says something, is silent for a while, then ends well. */
function saysLate(first: string): Script {
  return async (res) => {
    if (first !== "") {
      streamHead(res);
      res.write(first);
    }
    await pause(PHASE_MS);
    if (first === "") streamHead(res);
    saysTheEnd(res);
  };
}

const call = (input: string): string =>
  chunk({ tool_calls: [{ index: 0, function: { name: "Bash", arguments: input } }] });

describe("a client that reads along never hears nothing for ten seconds", () => {
  test.each<{ phase: string; script: Script; longest?: number }>([
    { phase: "the server has not answered", script: saysLate("") },
    { phase: "it reads the prompt in silence", script: saysLate(": keepalive 0/9\n\n") },
    { phase: "it reads the prompt and says so", script: saysOften("", ": keepalive 1/9\n\n"), longest: UNSHOWN_MS },
    { phase: "it thinks", script: saysOften("", chunk({ reasoning: "hm" })), longest: UNSHOWN_MS },
    { phase: "it thinks in silence", script: saysLate(chunk({ reasoning: "hm" })) },
    { phase: "it writes a call", script: saysOften(call('{"command":"'), call("x"), call('"}')) },
    { phase: "it writes a call in silence", script: saysLate(call("")) },
    { phase: "it says comments only", script: saysOften("", ": PROCESSING\n\n") },
    { phase: "it is silent in its text", script: saysLate(chunk({ content: "one " })) },
  ])("while $phase", async ({ script, longest = LONGEST_MS }) => {
    const [server] = await start(script);
    const { gap, text } = await listen(server);
    expect(text).toContain("message_stop");
    expect(gap).toBeLessThan(longest);
  });

  test("while its model loads", async () => {
    const upstream = await startUpstream(says("end"));
    closers.push(() => upstream.close());
    const [server] = await start(says(), {
      endpoint: async () => {
        await pause(PHASE_MS);
        return { kind: "openai", leaves: false, url: upstream.url, model: "m" };
      },
    });
    const { gap, text } = await listen(server);
    expect(text).toContain("message_stop");
    expect(gap).toBeLessThan(LONGEST_MS);
  });

  test("while it waits for a place", async () => {
    const [server, upstream] = await start(saysLate(chunk({ content: "one " })), {
      plan: { backends: { local: { ...MLX, concurrent: 1 } } },
    });
    const first = listen(server);
    await expect.poll(() => upstream.calls.length).toBe(1);
    upstream.script = says("end");
    const { gap, text } = await listen(server);
    await first;
    expect(text).toContain("message_stop");
    expect(upstream.calls).toHaveLength(2);
    expect(gap).toBeLessThan(LONGEST_MS);
  });

  test("while its model loads, where an answer of the Claude API may follow", async () => {
    const claude = await startClaude(claudeSays("from afar"));
    closers.push(() => claude.close());
    const coder = testPlan().profiles["coder"] as Plan["profiles"][string];
    const endpoints: Readonly<Record<string, Endpoint>> = {
      opus: { kind: "anthropic", leaves: true, url: claude.url, model: "claude-opus-4-8", key: "k" },
    };
    const [server] = await start(says(), {
      plan: {
        backends: { local: MLX, claude: { kind: "anthropic", url: claude.url, key: { env: "K" } } },
        profiles: { coder, opus: { ...coder, backend: "claude", leaves: true } },
        tiers: [{ id: "low", profiles: ["coder", "opus"] }],
      },
      endpoint: async (profile) => {
        const found = endpoints[profile];
        if (found === undefined) await pause(PHASE_MS);
        return found ?? { kind: "openai", leaves: false, url: "http://127.0.0.1:9/v1", model: "m" };
      },
    });
    const { gap, text } = await listen(server);
    expect(text).toContain("from afar");
    expect(gap).toBeLessThan(LONGEST_MS);
  });
});

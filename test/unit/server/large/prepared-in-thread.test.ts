import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import type { TurnRecord } from "../../../../src/diagnostics/records/turn-record.ts";
import { chatProtocol, messagesProtocol } from "../../../../src/server/http/client-protocols.ts";
import { createLargeTurns, type LargeTurns } from "../../../../src/server/large/large-turns.ts";
import { modelScript } from "../../../support/script-data.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import { templateModules, writtenProgram } from "../../../support/shipped-program.ts";
import { startUpstream, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

interface LargeCase {
  readonly given: string;
  readonly path?: string;
  readonly request: Record<string, unknown>;
  /** Counts and requests that can't be read are not. @default true */
  readonly isRecorded?: boolean;
  /** What the model answers. */
  readonly answer?: Parameters<typeof modelScript>[0];
}

const FILE = `version: 1
extends: [mallex:claude-code, mallex:privacy, mallex:models]
backends:
  near: { kind: openai, url: "http://127.0.0.1:9/v1" }
  far: { kind: anthropic, key: { env: CLAUDE_KEY } }
profiles:
  main: { backend: near, model: a, window: 100000, size: large }
  little: { backend: near, model: b, window: 8192, size: small, dialect: tagged, repair: ask }
  claude: { backend: far, model: claude-opus-4-8 }
tiers:
  - { id: low, profiles: [little, main] }
  - { id: high, profiles: [claude, main] }
neverLeaves: [{ id: customers, contains: CUST-123456 }]
`;

let program: Program;
let largeTurns: LargeTurns;
let upstream: ScriptedUpstream;
let claude: ScriptedClaude;
/** One prepares every request in the thread, the other none. */
let servers: readonly [inThread: TestServer, here: TestServer];
const kept: Partial<TurnRecord>[] = [];

beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": FILE });
  largeTurns = createLargeTurns({ plan: program.plan, templates: templateModules.get(program) ?? "", from: 0 });
  upstream = await startUpstream(modelScript({ deltas: ["ok"] }));
  claude = await startClaude(claudeSays("I am Claude."));
  const start = async (own: object): Promise<TestServer> =>
    startTestServer({
      program,
      endpoint: async (profile) =>
        profile === "claude"
          ? { relays: true, leaves: true, url: claude.url, model: "claude-opus-4-8", key: "k" }
          : { relays: false, leaves: false, url: upstream.url, model: "a" },
      turns: {
        save: async (turn, _secrets, texts) => {
          const added = (await texts) ?? Buffer.from("{}");
          kept.push({ ...turn, ...(JSON.parse(Buffer.from(added).toString()) as object) });
        },
        list: async () => [],
        find: async () => undefined,
        failures: 0,
        settled: async () => {},
      },
      ...own,
    });
  servers = [await start({ largeTurns }), await start({})];
});
afterAll(async () => {
  for (const server of servers) await server.close(0);
  largeTurns.close();
  await Promise.all([upstream.close(), claude.close()]);
});
beforeEach(() => {
  upstream.calls.length = 0;
  claude.calls.length = 0;
  kept.length = 0;
});

/** What differs from turn to turn. */
const OWN = /req_[a-z0-9-]+|msg_[a-z0-9-]+|toolu_[A-Za-z0-9_-]+|chatcmpl-[a-z0-9-]+|"created":\d+/g;

async function answered(
  server: TestServer,
  { path = "/v1/messages", request, isRecorded = true }: LargeCase,
): Promise<unknown> {
  const session = { "x-claude-code-session-id": `${servers.indexOf(server)}` };
  const headers = { ...session, "user-agent": "claude-cli/2.1.300 (external, cli)" };
  const response = await server.post(path, question(request), { headers });
  const text = (await response.text()).replaceAll(OWN, "…");
  await expect.poll(() => kept).toHaveLength(isRecorded ? 1 : 0);
  const { id: _, time: __, totalMs: ___, firstTextMs: ____, ...record } = (kept.pop() ?? {}) as Record<string, unknown>;
  const asked = [...upstream.calls.splice(0), ...claude.calls.splice(0)].map(({ body }) => body);
  const told = [...response.headers].filter(([name]) => name.startsWith("x-mallex-"));
  return JSON.parse(JSON.stringify([response.status, told, text, asked, record]).replaceAll(OWN, "…"));
}

test.each(readCases(import.meta.url)("requests") as LargeCase[])(
  "$given is answered as it is without the thread",
  async (given) => {
    const reading = [messagesProtocol, chatProtocol].map((protocol) => vi.spyOn(protocol, "read"));
    const reads = (): number => reading.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    upstream.script = modelScript(given.answer ?? { deltas: ["ok"] });
    const inThread = await answered(servers[0], given);
    expect(reads()).toBe(0);
    expect(inThread).toEqual(await answered(servers[1], given));
    for (const spy of reading) spy.mockRestore();
  },
);

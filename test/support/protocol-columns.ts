import type { Backend, Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { ERROR_TYPES } from "./error-types.ts";
import type { Column, ProtocolCase, Upstream } from "./protocol-cases.ts";
import { MLX } from "./supervised-backends.ts";
import { claudeFails, claudeSays, startClaude, type ScriptedClaude } from "./scripted-claude.ts";
import { modelScript } from "./script-data.ts";
import { startUpstream, type Script, type ScriptedUpstream } from "./scripted-upstream.ts";
import { startTestServer, testPlan, type TestServer } from "./test-server.ts";

/** mallex with one kind of backend, and what stands for that. */
export interface ColumnServer {
  readonly server: TestServer;
  readonly upstream: ScriptedUpstream | ScriptedClaude;
  readonly answers: (how: Upstream | undefined) => void;
  close(): Promise<void>;
}

export async function startColumn(column: Column, own: ProtocolCase["with"] = {}): Promise<ColumnServer> {
  return column === "relay" ? startRelay() : startLocal(column, own);
}

const RELAY = {
  backends: { claude: { kind: "anthropic", url: "https://unused.test", key: { env: "KEY" } } },
  profiles: {
    opus: {
      backend: "claude",
      model: "claude-opus-4-8",
      window: 200_000,
      output: 64_000,
      size: "large",
      dialect: "native",
      sampling: {},
      leaves: true,
    },
  },
  tiers: [{ id: "low", profiles: ["opus"] }],
} satisfies Partial<Plan>;

async function startRelay(): Promise<ColumnServer> {
  const upstream = await startClaude(claudeSays("ok"));
  const server = await startTestServer({
    plan: RELAY,
    endpoint: async () => ({
      relays: true,
      url: upstream.url,
      model: "claude-opus-4-8",
      leaves: true,
      key: "sk-ant-test",
    }),
  });
  const answers = ({ status, retryAfter }: Upstream = {}): void => {
    const { [status ?? 0]: type = "api_error" } = ERROR_TYPES;
    upstream.script =
      status === undefined ? claudeSays("ok") : claudeFails(status, type, "in its own words", waiting(retryAfter));
  };
  return { server, upstream, answers, close: () => closeBoth(server, upstream) };
}

function waiting(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) };
}

async function startLocal(column: "native" | "tagged", own: NonNullable<ProtocolCase["with"]>): Promise<ColumnServer> {
  const upstream = await startUpstream(answering({}));
  const server = await startTestServer({ upstream: upstream.url, program: columnProgram(column, own) });
  const answers = (how: Upstream = {}): void => void (upstream.script = answering(how));
  return { server, upstream, answers, close: () => closeBoth(server, upstream) };
}

/** What the server of a column of one's own executes. */
export function columnProgram(column: "native" | "tagged", own: NonNullable<ProtocolCase["with"]> = {}): Program {
  const backend = column === "native" ? { kind: "openai", url: "http://127.0.0.1:9/v1" } : MLX;
  const plan = localPlan(column, { ...own, backend: { ...backend, ...own.backend } });
  // No template of the library: what stands round the tools there is another test's.
  return { plan, render: (_, { tools = "" }) => `Be brief.\n${tools}` };
}

function localPlan(column: "native" | "tagged", own: NonNullable<ProtocolCase["with"]>): Plan {
  const plan = testPlan();
  const profile = {
    ...plan.profiles["coder"],
    dialect: column,
    size: column === "native" ? "large" : "small",
    ...own.profile,
  } as Profile;
  return {
    ...plan,
    server: { ...plan.server, ...own.server },
    ...(own.search && { search: own.search }),
    backends: { local: own.backend as unknown as Backend },
    profiles: { coder: profile },
    sizes: { large: { prompt: "client", toolset: "all" }, small: { prompt: "own:prompt", toolset: "all" } },
    toolsets: { all: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } },
    thoughts: [{ start: "<think>", end: "</think>" }],
    trim: [{ id: "billing", at: { line: "x-anthropic-billing-header:" }, do: "drop" }],
    templates: ["own:prompt"],
  };
}

function answering({ calls = [], usage, cut, status, retryAfter, deltas, finish }: Upstream): Script {
  if (status !== undefined)
    return modelScript({ status, headers: waiting(retryAfter), body: '{"error":{"message":"in its own words"}}' });
  const called = calls.map((call, index) => ({ call: { ...call, index } }));
  return modelScript({
    deltas: [...(deltas ?? (calls.length > 0 ? [] : ["ok"])), ...called],
    ...(finish !== undefined && { finish }),
    ...(usage !== undefined && { usage: [usage.prompt, usage.completion, usage.cached] }),
    ...(cut === true && { ends: "early" }),
  });
}

async function closeBoth(server: TestServer, upstream: { close(): Promise<void> }): Promise<void> {
  await server.close(0);
  await upstream.close();
}

import type { Plan } from "../../generated/types/plan.d.ts";
import type { Log } from "../../src/diagnostics/log/log.ts";
import { createProgram } from "../../src/routing/turn/create-program.ts";
import { createCounters, type Executed, type Lasting } from "../../src/server/context/server-context.ts";
import { createSessionStore } from "../../src/server/sessions/session-store.ts";
import { startServer, type RunningServer } from "../../src/server/start-server.ts";
import { optional } from "../../src/shared/utilities.ts";
import { TAGGED } from "./tagged.ts";

export const TOKEN = "test-token-0123456789abcdef";

const PLAN: Plan = {
  version: 1,
  hash: "0123456789abcdef",
  server: {
    port: 0,
    record: false,
    earlyHeadMs: 800,
    pingMs: 10_000,
    maxBodyBytes: 32 * 1024 * 1024,
    reload: false,
    strict: false,
    graceMs: 1000,
  },
  launch: { args: [], env: {} },
  backends: { local: { kind: "openai", url: "http://127.0.0.1:9/v1" } },
  profiles: {
    coder: {
      backend: "local",
      model: "tiny",
      window: 8192,
      output: 1024,
      size: "large",
      dialect: "native",
      reads: ["tagged"],
      sampling: { temperature: 0 },
    },
  },
  tiers: [{ id: "low", profiles: ["coder"] }],
  sizes: { large: { prompt: "client", toolset: "client" } },
  classes: [],
  routes: [],
  parts: {},
  thoughts: [],
  dialects: { tagged: TAGGED },
  styles: {},
  trim: [],
  filters: [],
  toolsets: {},
  templates: [],
};

/** A small plan that shows the model what the client says. */
export function testPlan(changes: Partial<Plan> = {}): Plan {
  return { ...PLAN, ...changes };
}

interface LogLine {
  readonly level: string;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface PostInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface TestServer extends RunningServer {
  readonly lines: readonly LogLine[];
  /** POST with the token; a string body goes as it is. */
  post(path: string, body: unknown, init?: PostInit): Promise<Response>;
}

export interface TestServerOptions extends Partial<Executed>, Partial<Lasting> {
  /** Base URL of the upstream, with /v1. */
  readonly upstream?: string;
  /** Of the upstream. */
  readonly key?: string;
  readonly server?: Partial<Plan["server"]>;
  readonly plan?: Partial<Plan>;
}

/** The real server on a free port, in front of the given upstream. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const {
    upstream = "http://127.0.0.1:9/v1",
    key,
    server,
    plan,
    program,
    endpoint,
    unusable,
    counter,
    largeTurns,
    ...rest
  } = options;
  const local = { relays: false, leaves: false, url: upstream, model: "default_model", ...(key && { key }) } as const;
  const lines: LogLine[] = [];
  const compiled =
    program ??
    createProgram(testPlan({ server: { ...PLAN.server, record: rest.turns !== undefined, ...server }, ...plan }), {});
  const running = await startServer({
    ...NOTHING_KEPT,
    counters: createCounters(),
    sessions: createSessionStore({ forgetMs: compiled.plan.decide?.forgetMs ?? 12 * 60 * 60 * 1000 }),
    executed: {
      program: compiled,
      endpoint: endpoint ?? (async () => local),
      unusable: unusable ?? (() => undefined),
      counter: counter ?? (() => undefined),
      ...optional("largeTurns", largeTurns),
    },
    token: TOKEN,
    port: 0,
    portIsFixed: false,
    log: logInto(lines),
    health: () => ({ status: "ok" }),
    ...rest,
  });
  const post: TestServer["post"] = (path, body, init = {}) =>
    fetch(running.url + path, {
      method: "POST",
      ...init,
      headers: { "content-type": "application/json", "x-mallex-token": TOKEN, ...init.headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { ...running, lines, post };
}

/** A run without records, model servers and reloads. */
const NOTHING_KEPT = {
  run: "run-0",
  project: { folder: "/project", config: "/project/mallex.yaml" },
  turns: {
    save: async () => {},
    list: async () => [],
    find: async () => undefined,
    failures: 0,
    settled: async () => {},
  },
  spend: { today: async () => 0, known: 0, add: async () => {} },
  models: { status: () => [], restart: () => 0 },
  onClientSession: () => {},
  reload: () => undefined,
} as const;

function logInto(lines: LogLine[]): Log {
  const write =
    (level: string) =>
    (event: string, fields: Readonly<Record<string, unknown>> = {}) =>
      void lines.push({ level, event, fields });
  return {
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    lost: 0,
    close: async () => {},
  };
}

/** A question of one line. */
export function question(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    model: "claude-sonnet-4-5",
    max_tokens: 64,
    stream: true,
    messages: [{ role: "user", content: "hi" }],
    ...fields,
  };
}

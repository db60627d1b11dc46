import { readdirSync } from "node:fs";
import { expect, onTestFinished } from "vitest";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../../src/backends/endpoint.ts";
import type { TurnRecord } from "../../src/diagnostics/records/turn-record.ts";
import type { TokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import { createCounters, type Counters } from "../../src/server/context/server-context.ts";
import { countsByEstimate } from "./counts-by-estimate.ts";
import { readAnswer, type Form, type ReadAnswer } from "./read-answer.ts";
import { readData } from "./read-cases.ts";
import { claudeScript, inTurn, modelScript, type ScriptData } from "./script-data.ts";
import { startClaude, type ScriptedClaude } from "./scripted-claude.ts";
import { startUpstream, type ScriptedUpstream } from "./scripted-upstream.ts";
import { question, startTestServer, testPlan, type TestServer, type TestServerOptions } from "./test-server.ts";

type Fields = Readonly<Record<string, unknown>>;
type Upstream = ScriptedUpstream | ScriptedClaude;

/** What the file says for all its cases; a case's own keys are merged over it. */
export interface Setting {
  readonly as?: readonly Form[];
  readonly plan?: Fields;
  /** Merged over each profile. */
  readonly profile?: Fields;
  readonly server?: Fields;
  /** By backend. */
  readonly servers?: Readonly<Record<string, ScriptData | readonly ScriptData[]>>;
  readonly to?: string;
  readonly request?: Fields;
  readonly headers?: Readonly<Record<string, string>>;
  /** Every prompt has so many tokens. */
  readonly promptTokens?: number;
  readonly unusable?: Readonly<Record<string, string>>;
  /** What a profile waits for before it is called. */
  readonly ready?: (profile: string) => Promise<void>;
}

interface Turn {
  readonly to?: string;
  /** The user's words and the answers to them, by turns. */
  readonly say?: readonly string[];
  readonly request?: Fields;
  readonly headers?: Readonly<Record<string, string>>;
  readonly want?: Fields;
}

interface Sent {
  readonly path?: unknown;
  readonly headers?: Fields;
  readonly body?: unknown;
  /** Names of the fields of the body, sorted. */
  readonly fields?: readonly string[];
  /** Headers and body as JSON. */
  readonly json?: unknown;
}

export interface TurnCase extends Setting, Turn {
  readonly it: string;
  readonly turns?: readonly Turn[];
  /** What each backend got in the end: how many requests, or these. */
  readonly sent?: Readonly<Record<string, number | readonly Sent[]>>;
  /** Of the last turn in the log. */
  readonly log?: Fields;
  readonly counters?: Fields;
  readonly recorded?: Fields;
}

interface CaseFile extends Setting {
  readonly cases: readonly TurnCase[];
}

const FOLDER = new URL("../turns/", import.meta.url);

/** The cases of test/turns, by file. test/turns/README.md explains the keys. */
export function turnCases(): { readonly file: string; readonly cases: readonly (TurnCase & { form: Form })[] }[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  return files.map((file) => {
    const { cases, ...setting } = readData(new URL(file, FOLDER)) as CaseFile;
    const merged = cases.map((one) => mergeSetting(setting, one));
    return { file, cases: merged.flatMap((one) => (one.as ?? ["stream"]).map((form) => ({ ...one, form }))) };
  });
}

/** What a file says for all its cases: for tests that need more than data. */
export function settingOf(file: string): Setting {
  return readData(new URL(file, FOLDER)) as CaseFile;
}

function mergeSetting<T extends Setting>(setting: Setting, own: T): T {
  const keys = ["plan", "profile", "server", "servers", "request", "headers"] as const;
  return { ...setting, ...own, ...Object.fromEntries(keys.map((key) => [key, { ...setting[key], ...own[key] }])) };
}

/** Plays the turns of a case before the real server, and compares what comes of them. */
export async function playCase(given: TurnCase, form: Form): Promise<void> {
  const { upstreams, server, counters, records } = await startCase(given);
  for (const turn of given.turns ?? [given]) {
    const asked = {
      ...(given.to !== undefined && { to: given.to }),
      ...turn,
      request: { ...given.request, ...turn.request },
    };
    compare(await ask(server, asked, { form, headers: { ...given.headers, ...turn.headers } }), turn.want);
  }
  for (const [backend, wanted] of Object.entries(given.sent ?? {})) compareSent(upstreams.get(backend), wanted);
  const lastTurn = (): unknown => server.lines.findLast(({ event }) => event === "turn")?.fields;
  if (given.log !== undefined) await expect.poll(lastTurn).toMatchObject(given.log);
  if (given.counters !== undefined) await expect.poll(() => counters.read()).toMatchObject(given.counters);
  if (given.recorded !== undefined) await expect.poll(() => records.at(-1)).toMatchObject(given.recorded);
}

interface StartedCase {
  readonly upstreams: ReadonlyMap<string, Upstream>;
  readonly server: TestServer;
  readonly counters: Counters;
  readonly records: readonly TurnRecord[];
}

/** The server of a case and its backends, until the test ends. */
export async function startCase(given: Setting, options: TestServerOptions = {}): Promise<StartedCase> {
  const plan = planOf(given);
  const started = Object.entries(plan.backends).map(async ([name, { kind }]) => {
    const scripts = [given.servers?.[name] ?? `I am ${name}.`].flat() as readonly ScriptData[];
    const upstream: Upstream = await (kind === "anthropic"
      ? startClaude(inTurn(scripts.map(claudeScript)))
      : startUpstream(inTurn(scripts.map(modelScript))));
    return [name, upstream] as const;
  });
  const upstreams = new Map(await Promise.all(started));
  const counters = createCounters();
  const records: TurnRecord[] = [];
  const { promptTokens, unusable = {} } = given;
  const server = await startTestServer({
    counters,
    turns: keepIn(records),
    async endpoint(name) {
      await given.ready?.(name);
      return endpointOf(plan, name, upstreams);
    },
    unusable: (name) =>
      unusable[name] === undefined ? undefined : { code: "MX7515", severity: "error", message: unusable[name] },
    ...(promptTokens !== undefined && { counter: () => fixedCounter(promptTokens) }),
    ...options,
    plan: { ...plan, server: { ...plan.server, record: true, ...given.server, ...options.server } },
  });
  onTestFinished(async () => {
    await server.close(0);
    for (const upstream of upstreams.values()) await upstream.close();
  });
  return { upstreams, server, counters, records };
}

/** The plan of a case: that of the tests, with what the case says. */
export function planOf({ plan = {}, profile = {} }: Setting): Plan {
  const base = testPlan();
  const profiles = Object.entries((plan["profiles"] ?? { coder: {} }) as Record<string, Fields>).map(
    ([name, own]) => [name, { ...base.profiles["coder"], ...profile, ...own }] as const,
  );
  return { ...base, ...plan, profiles: Object.fromEntries(profiles) as Record<string, Profile> };
}

function endpointOf({ backends, profiles }: Plan, name: string, upstreams: ReadonlyMap<string, Upstream>): Endpoint {
  const { backend = "", model = "", leaves = false } = profiles[name] ?? {};
  const { kind, login } = backends[backend] as { readonly kind: string; readonly login?: "client" };
  const url = upstreams.get(backend)?.url ?? "";
  if (kind === "anthropic") return { relays: true, model, leaves, url, ...(login === undefined && { key: "k" }) };
  return { relays: false, model: "m", leaves, url, ...(kind === "mlx" && { supervised: true }) };
}

/** Counts this many tokens in whatever it is given. */
function fixedCounter(tokens: number): TokenCounter {
  return {
    count: () => tokens,
    ...countsByEstimate,
    *countInSteps() {
      yield;
      return { tokens, exact: true };
    },
  };
}

/** A store of turns that keeps them in a list. */
export function keepIn(records: TurnRecord[]): NonNullable<TestServerOptions["turns"]> {
  return {
    save: async (turn) => void records.push(turn),
    list: async () => records.map(({ id, time, status }) => ({ id, time, status })),
    find: async (id) => records.find((turn) => turn.id === id),
    failures: 0,
    settled: async () => {},
  };
}

async function ask(
  server: TestServer,
  { to, say, request = {} }: Turn,
  { form, headers }: { form: Form; headers: Readonly<Record<string, string>> },
): Promise<ReadAnswer> {
  const messages = say?.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }));
  const fields = { ...request, ...(messages && { messages }), stream: form === "stream" || form === "chat-stream" };
  const isChat = form.startsWith("chat");
  const body = isChat ? { messages: question()["messages"], model: "low", ...chatFields(fields) } : question(fields);
  const path = to ?? (isChat ? "/v1/chat/completions" : "/v1/messages");
  return readAnswer(await server.post(path, body, { headers }), form);
}

/** With tools of the Messages API in the words of the other protocol. */
function chatFields({ tools, ...fields }: Fields): Fields {
  if (tools === undefined) return fields;
  const translated = (tools as readonly Fields[]).map(({ name, description, input_schema: parameters, ...other }) =>
    name === undefined ? other : { type: "function", function: { name, description, parameters } },
  );
  return { ...fields, tools: translated };
}

/** Calls are compared whole, all else as far as a case says; an answer has no error that a case doesn't expect. */
function compare(answer: ReadAnswer, want: Fields = {}): void {
  const { calls, ...other }: Fields = { status: 200, ...want };
  expect(answer).toMatchObject(other);
  if (calls !== undefined) expect(answer.calls).toEqual(calls);
  if (other["status"] === 200 && other["error"] === undefined) expect(answer.error).toBeUndefined();
}

function compareSent(upstream: Upstream | undefined, wanted: number | readonly Sent[]): void {
  const calls = (upstream?.calls ?? []).map((call) => {
    const { headers, url } = "req" in call ? call.req : { headers: call.headers, url: call.path };
    const { body } = call;
    return { path: url, headers, body, fields: Object.keys(body).toSorted(), json: JSON.stringify({ headers, body }) };
  });
  if (typeof wanted === "number") expect(calls).toHaveLength(wanted);
  else expect(calls).toMatchObject(wanted);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createProgram } from "../../../../src/routing/turn/create-program.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import type { Program, Privacy } from "../../../../src/prompt/templates/program.ts";
import { createSessionStore, type SessionStore } from "../../../../src/server/sessions/session-store.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, testPlan, type TestServer } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const local = testPlan().profiles["coder"] as Profile;
const neverLeaves = lowerPrivateRules({
  version: 1,
  neverLeaves: [
    { id: "secrets", path: "secrets/**" },
    { id: "card", matches: "4111111111111111117" },
  ],
});
const PLAN: Partial<Plan> = {
  backends: {
    local: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
  },
  profiles: {
    opus: { ...local, backend: "claude", model: "claude-opus-4-8", leaves: true },
    desk: { ...local, localOnly: true },
  },
  tiers: [{ id: "low", profiles: ["opus", "desk"] }],
  ...(neverLeaves === undefined ? {} : { neverLeaves }),
};

let home: string;
let claude: ScriptedClaude;
let own: ScriptedUpstream;
let server: TestServer;
let sessions: SessionStore;

async function start(program?: Program): Promise<void> {
  sessions = createSessionStore({ forgetMs: 60_000, pinnedFile: join(home, "bound.json") });
  server = await startTestServer({
    plan: PLAN,
    ...(program && { program }),
    sessions,
    endpoint: async (profile) =>
      profile === "opus"
        ? { relays: true, model: "claude-opus-4-8", leaves: true, url: claude.url, key: "k" }
        : { relays: false, model: "m", leaves: false, url: own.url },
  });
}

async function restart(): Promise<void> {
  await server.close(0);
  await sessions.settled();
  await start();
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-private-"));
  claude = await startClaude(claudeSays("I am Claude."));
  own = await startUpstream(says("I am your own."));
  await start();
});
afterEach(async () => {
  await server.close(0);
  await Promise.all([claude.close(), own.close()]);
  rmSync(home, { recursive: true, force: true });
});

type Messages = MessagesRequest["messages"];
const RECORD = "my medical record: X";
const first: Messages = [{ role: "user", content: RECORD }];
const later: Messages = [...first, { role: "assistant", content: "ok" }, { role: "user", content: "go on" }];
const tools = [{ name: "Read", description: "", input_schema: { type: "object" } }];
const PATHS = { message: "/v1/messages", count: "/v1/messages/count_tokens" } as const;

interface Ask {
  readonly id?: string;
  readonly fields?: Record<string, unknown>;
  readonly path?: keyof typeof PATHS;
}

/** Whether it has left. */
async function leaves({ id, fields, path = "message" }: Ask): Promise<boolean> {
  const before = claude.calls.length;
  const headers = id === undefined ? {} : { headers: { "x-claude-code-session-id": id } };
  const body = question({ stream: false, tools, ...fields });
  await (await server.post(PATHS[path], body, headers)).arrayBuffer();
  return claude.calls.length > before;
}

describe("a talk that stays here stays, though none of its words is private", () => {
  const metadata = { user_id: "user_1_account_2_session_one" };
  beforeEach(async () => {
    await leaves({ fields: { metadata, model: "desk", messages: first } });
  });

  test.each(cases("a talk that stays here stays though none of its words is private") as (Ask & { title: string })[])(
    "$title",
    async (ask) => {
      expect(await leaves(ask)).toBe(false);
      await restart();
      expect(await leaves(ask)).toBe(false);
    },
  );

  test("as a fork of what a summing up has left of it", async () => {
    const summed: Messages = [{ role: "user", content: "What was said so far: a record." }];
    expect(await leaves({ id: "one", fields: { messages: summed } })).toBe(false);
    const forked: Messages = [...summed, ...later.slice(1)];
    await restart();
    expect(await leaves({ id: "three", fields: { messages: forked } })).toBe(false);
  });

  test("but another one leaves, though it begins with the same words", async () => {
    expect(await leaves({ id: "new", fields: { messages: first } })).toBe(true);
    expect(await leaves({ id: "new", fields: { messages: later } })).toBe(true);
    expect(await leaves({ id: "other", fields: { messages: [{ role: "user", content: "hello" }] } })).toBe(true);
  });
});

test("all talks of a session stay, when a helper of it finds what is private", async () => {
  expect(await leaves({ id: "one", fields: { messages: first } })).toBe(true);
  const helper: Messages = [{ role: "user", content: "read secrets/key" }];
  expect(await leaves({ id: "one", fields: { messages: helper } })).toBe(false);
  expect(await leaves({ id: "two", fields: { messages: later } })).toBe(false);
});

test("what a command reads in a private folder stays", async () => {
  const messages = cases("messages") as {
    role: string;
    content:
      | string
      | {
          type: string;
          id?: string;
          name?: string;
          input?: { command: string };
          tool_use_id?: string;
          content?: string;
        }[];
  }[];
  expect(await leaves({ id: "one", fields: { messages } })).toBe(false);
});

describe("while the search in a request goes on", () => {
  const LONG = "a long text, and at its end secrets/key";
  /** Of the requests with the long text. */
  const held = { isOn: true };
  let begun: number;
  beforeEach(async () => {
    const real = createProgram(testPlan(PLAN), {});
    const privacy = createPrivacy(neverLeaves);
    function* look(value: unknown): ReturnType<Privacy["search"]> {
      const isLong = JSON.stringify(value).includes(LONG);
      begun += isLong ? 1 : 0;
      if (isLong) while (held.isOn) yield;
      return yield* privacy.search(value);
    }
    held.isOn = true;
    begun = 0;
    await server.close(0);
    const slow: Privacy = { ...privacy, search: look, within: () => slow };
    await start({ ...real, privacy: slow });
  });

  test("other sessions go on, and requests of its own wait for its end", async () => {
    const met = vi.spyOn(sessions.conversations, "meet");
    const long = leaves({ id: "one", fields: { messages: [{ role: "user", content: LONG }] } });
    await expect.poll(() => begun).toBe(1);
    const others = [leaves({ id: "one" }), leaves({ id: "one", path: "count", fields: { stream: undefined } })];
    await expect.poll(() => met.mock.calls.length).toBe(3);
    expect(await leaves({ id: "two", fields: { messages: [{ role: "user", content: "hello" }] } })).toBe(true);
    held.isOn = false;
    await Promise.all([long, ...others]);
    expect(claude.calls).toHaveLength(1);
  });
});

test("a number that is read otherwise than it is written stays, and binds its session", async () => {
  const body = JSON.stringify(question({ stream: false, metadata: { user_id: "one", card: 1234 } }));
  const headers = { headers: { "x-claude-code-session-id": "one" } };
  const response = await server.post("/v1/messages", body.replace("1234", "4111111111111111117"), headers);
  expect([response.status, claude.calls]).toEqual([200, []]);
  expect(await leaves({ id: "one" })).toBe(false);
  expect(sessions.pinnedReason("one")).toBe("card");
});

describe("what stands beside the body stays, too, and binds its session", () => {
  test.each(
    cases("what stands beside the body stays too and binds its session") as {
      title: string;
      query?: string;
      headers?: Record<string, string>;
    }[],
  )("$title", async ({ query = "", headers = {} }) => {
    for (const path of Object.values(PATHS)) {
      const id = { "x-claude-code-session-id": path };
      const body = question({ stream: path === PATHS.message ? false : undefined, tools });
      const response = await server.post(path + query, body, { headers: { ...id, ...headers } });
      await response.arrayBuffer();
      expect([response.status, claude.calls]).toEqual([200, []]);
      expect(response.headers.get("x-mallex-route")).toContain("bound=secrets");
      expect(await leaves({ id: path, fields: { messages: later } })).toBe(false);
    }
  });

  test("where a local profile is called first", async () => {
    const headers = { headers: { "x-claude-code-session-id": "one" } };
    const response = await server.post(`${PATHS.message}?note=secrets/key`, question({ model: "desk" }), headers);
    expect(response.headers.get("x-mallex-route")).toContain("bound=secrets");
    await response.arrayBuffer();
  });

  test("but not what no remote profile would be sent", async () => {
    await server.close(0);
    const { opus: _, ...profiles } = PLAN.profiles ?? {};
    const program = createProgram(testPlan({ ...PLAN, profiles, tiers: [{ id: "low", profiles: ["desk"] }] }), {});
    await start(program);
    const headers = { headers: { "user-agent": "agent (secrets/key)" } };
    const response = await server.post(PATHS.message, question(), headers);
    expect(response.headers.get("x-mallex-route")).toBe("class=main; tier=low; profile=desk");
    await response.arrayBuffer();
  });
});

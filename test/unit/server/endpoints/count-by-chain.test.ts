import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan, Profile, Tier } from "../../../../generated/types/plan.d.ts";
import type { Endpoint } from "../../../../src/backends/endpoint.ts";
import {
  claudeFails,
  claudeSays,
  startClaude,
  type ClaudeScript,
  type ScriptedClaude,
} from "../../../support/scripted-claude.ts";
import { startTestServer, testPlan, type TestServer, type TestServerOptions } from "../../../support/test-server.ts";

const local = testPlan().profiles["coder"] as Profile;
const BODY = { model: "claude-sonnet-4-5", messages: [{ role: "user", content: "how many tokens are these words?" }] };

let claude: ScriptedClaude;
let server: TestServer | undefined;

beforeEach(async () => void (claude = await startClaude(claudeSays())));

afterEach(async () => {
  await server?.close(0);
  await claude.close();
});

/** Only silence may run out of time: a busy machine must not make any other answer late. */
const silence: ClaudeScript = () => {};

async function start(tier: Partial<Tier>, options: TestServerOptions = {}): Promise<void> {
  const plan: Partial<Plan> = {
    backends: {
      local: { kind: "openai", url: "http://127.0.0.1:9/v1" },
      claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
    },
    profiles: { here: local, opus: { ...local, backend: "claude", model: "claude-opus-4-8", leaves: true } },
    tiers: [{ id: "low", profiles: ["opus"], ...tier }],
  };
  const endpoint: Endpoint = { relays: true, model: "claude-opus-4-8", leaves: true, url: claude.url, key: "k" };
  server = await startTestServer({
    plan,
    endpoint: async () => endpoint,
    deadlines: () => (claude.script === silence ? { firstByteMs: 100 } : {}),
    ...options,
  });
}

interface Counted {
  readonly status: number;
  readonly tokens?: number;
  readonly text: string;
  readonly route: string | null;
}

async function count(fields: object = {}): Promise<Counted> {
  const response = await server?.post("/v1/messages/count_tokens", { ...BODY, ...fields });
  const text = (await response?.text()) ?? "";
  const { input_tokens: tokens } = JSON.parse(text) as { input_tokens?: number };
  const route = response?.headers.get("x-mallex-route") ?? null;
  return { status: response?.status ?? 0, text, route, ...(tokens === undefined ? {} : { tokens }) };
}

const FAULTS: readonly { readonly given: string; readonly script: ClaudeScript; readonly reason: string }[] = [
  { given: "too many requests", script: claudeFails(429, "rate_limit_error", "slow down"), reason: "overloaded" },
  { given: "no right to ask", script: claudeFails(401, "authentication_error", "no"), reason: "refused" },
  { given: "no counting there", script: claudeFails(404, "not_found_error", "no"), reason: "refused" },
  { given: "too much", script: claudeFails(413, "request_too_large", "no"), reason: "tooLong" },
  { given: "an error that says 200", script: claudeFails(200, "overloaded_error", "full"), reason: "overloaded" },
  { given: "silence", script: silence, reason: "timedOut" },
];

describe("who can't count is passed over", () => {
  test.each(FAULTS)("$given: the next one counts", async ({ script, reason }) => {
    claude.script = script;
    await start({ profiles: ["opus", "here"] });
    expect(await count()).toMatchObject({
      status: 200,
      tokens: expect.any(Number),
      route: `class=main; tier=low; profile=here; passed=opus:${reason}`,
    });
  });

  test.each(FAULTS)("$given, and nobody is left: an estimate", async ({ script, reason }) => {
    claude.script = script;
    await start({});
    const { status, tokens, route } = await count();
    expect([status, route]).toEqual([200, `class=main; tier=low; passed=opus:${reason}`]);
    expect(tokens).toBeGreaterThan(5);
    expect(tokens).toBeLessThan(50);
  });

  test("so is one without a key", async () => {
    const problem = { code: "MX7515", severity: "error", message: "no key" } as const;
    await start({ profiles: ["opus", "here"] }, { unusable: (name) => (name === "opus" ? problem : undefined) });
    expect(await count()).toMatchObject({
      tokens: expect.any(Number),
      route: "class=main; tier=low; profile=here; passed=opus:noKey",
    });
    expect(claude.calls).toEqual([]);
  });
});

describe("what only the Claude API does", () => {
  test("is counted there, when the profile before can't be asked", async () => {
    await start({ profiles: ["here", "opus"] });
    expect(await count({ container: "c" })).toMatchObject({
      tokens: 1112,
      route: "class=main; tier=low; profile=opus; passed=here:refused",
    });
  });

  test("is refused, where nobody can be asked", async () => {
    await start({ profiles: ["here"] });
    const { status, text } = await count({ container: "c" });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      error: { type: "invalid_request_error", message: expect.stringMatching(/^container: .+MX8016/) as unknown },
    });
  });
});

test("who can, counts, and says so", async () => {
  await start({ profiles: ["opus", "here"] });
  expect(await count()).toMatchObject({ tokens: 1112, route: "class=main; tier=low; profile=opus" });
  expect(claude.calls[0]?.body["model"]).toBe("claude-sonnet-4-5");
});

test.each<{ given: string; script: ClaudeScript; tier: Partial<Tier>; status: number }>([
  {
    given: "a fault of the request's own",
    script: claudeFails(400, "invalid_request_error", "odd"),
    tier: {},
    status: 400,
  },
  {
    given: "a reason that the tier does not list",
    script: claudeFails(401, "authentication_error", "odd"),
    tier: { moveOn: ["timedOut"] },
    status: 401,
  },
])("$given is the answer as it came", async ({ script, tier, status }) => {
  claude.script = script;
  await start({ profiles: ["opus", "here"], ...tier });
  const seen = await count();
  expect(seen).toMatchObject({ status, route: "class=main; tier=low; profile=opus" });
  expect(JSON.parse(seen.text)).toMatchObject({ error: { message: "odd" }, request_id: "req_011upstream" });
});

import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CLIENTS, clientAt } from "../support/clients.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex } from "../support/run-mallex.ts";
import { readToken } from "../../src/cli/models/credentials.ts";
import {
  claudeFails,
  claudeSays,
  startClaude,
  type ClaudeCall,
  type ScriptedClaude,
} from "../support/scripted-claude.ts";

const API_KEY = "sk-ant-api03-only-for-this-test-0123456789";
const NEWEST = CLIENTS.at(-1) ?? "";
const ACCOUNT = "sk-ant-oat01-only-for-this-test-0123456789";

let project: Project;
let home: PreparedHome;
let claude: ScriptedClaude;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  claude = await startClaude(claudeSays("Claude speaking."));
  const rules = [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    `backends: { claude: { kind: anthropic, url: "${claude.url}", login: client } }`,
    "profiles: { opus: { backend: claude, model: claude-opus-4-8 } }",
    "tiers: [{ id: low, profiles: [opus] }]",
    "",
  ];
  project.write("my-project/mallex.yaml", rules.join("\n"));
  await mallex(["trust", "--yes"], { home, project });
});

afterAll(async () => {
  await claude?.close();
  project?.remove();
});

beforeEach(() => {
  claude.calls.length = 0;
  claude.script = claudeSays("Claude speaking.");
});

/** One question, as a person asks it: by `mallex run`. */
async function ask(
  release: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const args = ["run", "--client", await clientAt(release), "--", "-p", "hello"];
  return mallex(args, { home, project, env });
}

/** The request of the person's question. */
function asked(): ClaudeCall | undefined {
  return claude.calls.find(({ body }) => Array.isArray(body["tools"]) && body["tools"].length > 0);
}

describe.each(CLIENTS)("Claude Code %s keeps its own login", (release) => {
  test("an account of claude.ai", async () => {
    const oauth = {
      accessToken: ACCOUNT,
      refreshToken: "none",
      expiresAt: 4_102_444_800_000,
      scopes: ["user:inference", "user:profile"],
      subscriptionType: "max",
    };
    project.write(".claude/.credentials.json", JSON.stringify({ claudeAiOauth: oauth }));
    const { code, stdout } = await ask(release, {});
    project.write(".claude/.credentials.json", "{}");
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: "Claude speaking." });
    expect(asked()?.headers.authorization).toBe(`Bearer ${ACCOUNT}`);
    expect(asked()?.headers["anthropic-beta"]).toContain("oauth-");
    expectNoToken();
  });
});

test("Claude Code keeps an API key and headers from the person's environment", async () => {
  const variables = "x-team: blue\nX-Mallex-Token: of-another-day";
  const env = { ANTHROPIC_API_KEY: API_KEY, ANTHROPIC_CUSTOM_HEADERS: variables };
  const { code, stdout } = await ask(NEWEST, env);
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: "Claude speaking." });
  expect(asked()?.headers["x-team"]).toBe("blue");
  expect(asked()?.headers["x-api-key"]).toBe(API_KEY);
  expect(asked()?.body["model"]).toBe("claude-opus-4-8");
  expectNoToken();
});

test("headers from the person's settings go before those from their environment", async () => {
  const settings = { env: { ANTHROPIC_CUSTOM_HEADERS: "x-team: blue" } };
  project.write(".claude/settings.json", JSON.stringify(settings));
  const env = { ANTHROPIC_API_KEY: API_KEY, ANTHROPIC_CUSTOM_HEADERS: "x-team: red" };
  const { code, stdout } = await ask(NEWEST, env);
  project.write(".claude/settings.json", "{}");
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: "Claude speaking." });
  expect(asked()?.headers["x-team"]).toBe("blue");
  expectNoToken();
});

test("without a login the client answers nothing, and mallex says why before it starts", async () => {
  const { code, stderr } = await ask(NEWEST, {});
  expect(code).toBe(1);
  expect(stderr).toMatch(/Claude Code is not logged in[^]*MX7592[^]*run `claude`, then \/login/);
  expect(claude.calls).toEqual([]);
});

test("what the Claude API says of a login reaches the person in its own words", async () => {
  claude.script = claudeFails(401, "authentication_error", "invalid x-api-key", { "x-should-retry": "false" });
  const { code, stdout } = await ask(NEWEST, { ANTHROPIC_API_KEY: API_KEY });
  expect(code).toBe(1);
  expect(stdout).toMatch(/API key|authenticat/i);
  expect(stdout).not.toContain("mallex");
});

test("a key that mallex holds is in no process that it starts, and in no file that it writes", async () => {
  const key = "sk-ant-api03-held-by-mallex-0123456789";
  const own = createProject();
  const rules = [
    "version: 1",
    "extends: [mallex:models]",
    `backends: { claude: { kind: anthropic, url: "${claude.url}", key: { env: TEST_CLAUDE_KEY } } }`,
    "profiles: { opus: { backend: claude, model: claude-opus-4-8 } }",
    "tiers: [{ id: low, profiles: [opus] }]",
    "",
  ];
  own.write("my-project/mallex.yaml", rules.join("\n"));
  // In the place of the client: it says what it was given, and asks one question.
  const asks = `curl -s "$ANTHROPIC_BASE_URL/v1/messages" -H "$ANTHROPIC_CUSTOM_HEADERS" -H "content-type: application/json"`;
  const body = '{"model":"claude-x","max_tokens":8,"messages":[{"role":"user","content":"hi"}]}';
  own.write("client.sh", `#!/bin/sh\nenv\n${asks} -d '${body}'\ngrep -c . "$2"\ncat "$2"\n`);
  chmodSync(join(own.home, "client.sh"), 0o700);
  const options = { home: preparedHome(own), project: own, env: { TEST_CLAUDE_KEY: key } };
  await mallex(["trust", "--yes"], options);
  const { stdout, stderr } = await mallex(["run", "--client", join(own.home, "client.sh"), "--", "-p", "hi"], options);
  const written = readdirSync(options.home.places.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  own.remove();
  expect(stdout).toContain("Claude speaking.");
  expect(claude.calls[0]?.headers["x-api-key"]).toBe(key);
  expect(written.length).toBeGreaterThan(1);
  expect([stdout, stderr, ...written].join("\n")).not.toContain(key);
});

test("without its key there is nothing to start, and the way out is said", async () => {
  const own = createProject();
  const rules = [
    "version: 1",
    "extends: [mallex:models]",
    "backends: { claude: { kind: anthropic } }",
    "profiles: { opus: { backend: claude, model: claude-opus-4-8 } }",
    "tiers: [{ id: low, profiles: [opus] }]",
    "",
  ];
  own.write("my-project/mallex.yaml", rules.join("\n"));
  const options = { home: preparedHome(own), project: own };
  await mallex(["trust", "--yes"], options);
  const { code, stderr } = await mallex(["serve"], options);
  own.remove();
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/ANTHROPIC_API_KEY is not set[^]*MX7515[^]*export ANTHROPIC_API_KEY/);
});

function expectNoToken(): void {
  const token = readToken(home.places.token);
  for (const { rawHeaders, raw } of claude.calls) {
    expect(rawHeaders.join("\n")).not.toContain(token);
    expect(rawHeaders.filter((name) => name.toLowerCase().startsWith("x-mallex"))).toEqual([]);
    expect(raw.toString()).not.toContain(token);
  }
}

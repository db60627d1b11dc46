import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type RunOptions, type Served } from "../support/run-mallex.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { question } from "../support/test-server.ts";

let project: Project;
let options: RunOptions;
let claude: ScriptedClaude;
let local: ScriptedUpstream;
let served: Served | undefined;

beforeEach(async () => {
  project = createProject();
  claude = await startClaude(claudeSays("I am Claude."));
  local = await startUpstream(says("I am local."));
  const home = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex") }, project.home);
  mkdirSync(home.home, { mode: 0o700 });
  options = { home: { places: home, client: "" }, project, env: { CLAUDE_KEY: "k" } };
  project.write("my-project/mallex.yaml", rules());
  await mallex(["trust", "--yes"], options);
});
afterEach(async () => {
  await served?.stop();
  served = undefined;
  await Promise.all([claude.close(), local.close()]);
  project.remove();
});

function rules(): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "backends:",
    `  local-server: { kind: openai, url: "${local.url}" }`,
    `  claude: { kind: anthropic, url: "${claude.url}", key: { env: CLAUDE_KEY } }`,
    "profiles:",
    "  desk: { backend: local-server, model: it, window: 1000000, output: 2000, size: large }",
    "  safe: { backend: local-server, model: it, window: 1000000, output: 2000, size: large, localOnly: true }",
    "  opus: { backend: claude, model: claude-opus-4-8 }",
    "tiers: [{ id: low, profiles: [opus, desk] }]",
    "neverLeaves: [{ id: customers, contains: CUST-123456 }]",
    "",
  ].join("\n");
}

async function ask(session: string, fields: Record<string, unknown>): Promise<string> {
  const { url = "", token = "" } = served ?? {};
  const headers = {
    "content-type": "application/json",
    "x-mallex-token": token,
    "x-claude-code-session-id": session,
  };
  const body = JSON.stringify(question(fields));
  return (await fetch(`${url}/v1/messages`, { method: "POST", headers, body })).text();
}

const user = (content: string): Record<string, unknown> => ({ messages: [{ role: "user", content }] });

test.each([
  { title: "that a rule binds", fields: user("about CUST-123456") },
  { title: "that a `localOnly` profile answers", fields: { ...user("hello"), model: "safe" } },
])("SIGKILL at the first byte of a turn $title: its session stays on this machine", async ({ fields }) => {
  served = await serveMallex(options);
  const { run } = served;
  let kept = "";
  local.script = (res) => {
    run.process.kill("SIGKILL");
    const { pinnedSessions: boundSessions } = options.home.places;
    kept = existsSync(boundSessions) ? readFileSync(boundSessions, "utf8") : "";
    res.destroy();
  };
  await expect(ask("bound", fields)).rejects.toThrow(/fetch failed|terminated/);
  expect((await run.ended).signal).toBe("SIGKILL");
  expect(kept).toMatch(/"[0-9a-f]{32}": "(?:customers|localOnly)"/);

  served = await serveMallex(options);
  local.script = says("I am local.");
  expect(await ask("bound", user("what is 2+2"))).toContain("I am local.");
  expect(await ask("another", user("good morning"))).toContain("I am Claude.");
  expect(claude.calls).toHaveLength(1);
});

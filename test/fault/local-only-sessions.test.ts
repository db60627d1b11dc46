import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type RunOptions, type Served } from "../support/run-mallex.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { question } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

let project: Project;
let options: RunOptions;
let claude: ScriptedClaude;
let local: ScriptedUpstream;
let served: Served | undefined;
let holder: ChildProcess | undefined;

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
  holder?.kill("SIGKILL");
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

async function ask(session: string, content: string, fields: Record<string, unknown> = {}): Promise<Response> {
  const { url = "", token = "" } = served ?? {};
  const headers = {
    "content-type": "application/json",
    "x-mallex-token": token,
    "x-claude-code-session-id": session,
  };
  const body = JSON.stringify(question({ messages: [{ role: "user", content }], ...fields }));
  return fetch(`${url}/v1/messages`, { method: "POST", headers, body });
}

/** What another mallex does while it writes: it takes the lock, and gives it back when it reads a line. */
const HOLDER = cases("holder") as string;

async function holdLock(file: string): Promise<{ pid: number; release: () => Promise<void> }> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const child = spawn(process.execPath, ["--input-type=module", "-e", HOLDER, `${file}.lock`], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  holder = child;
  const ended = once(child, "exit");
  await once(createInterface({ input: child.stdout }), "line");
  child.kill("SIGSTOP");
  return {
    pid: child.pid ?? 0,
    async release() {
      child.stdin.write("\n");
      child.kill("SIGCONT");
      await ended;
    },
  };
}

test("a mallex that was stopped while it wrote which sessions are bound holds up no other", async () => {
  served = await serveMallex(options);
  const { pinnedSessions: boundSessions } = options.home.places;
  const { pid, release } = await holdLock(boundSessions);

  const refused = await ask("bound", "about CUST-123456");
  expect([refused.status, await refused.text()]).toEqual([
    503,
    expect.stringMatching(new RegExp(`the process ${pid} has held .*\\.lock for 5 s \\(.*\\[MX7546\\]`)),
  ]);
  expect(await (await ask("free", "good morning")).text()).toContain("I am Claude.");
  expect([claude.calls.length, local.calls.length]).toEqual([1, 0]);

  await release();
  expect(await (await ask("bound", "what is 2+2")).text()).toContain("I am local.");
  expect(readFileSync(boundSessions, "utf8")).toContain('"customers"');
  expect(claude.calls).toHaveLength(1);
});

test.each([
  { title: "that a rule binds", content: "about CUST-123456", fields: {} },
  { title: "that a `localOnly` profile answers", content: "hello", fields: { model: "safe" } },
])("SIGKILL at the first byte of a turn $title: its session stays on this machine", async ({ content, fields }) => {
  served = await serveMallex(options);
  const { run } = served;
  let kept = "";
  local.script = (res) => {
    process.kill(-run.pid, "SIGKILL");
    const { pinnedSessions } = options.home.places;
    kept = existsSync(pinnedSessions) ? readFileSync(pinnedSessions, "utf8") : "";
    res.destroy();
  };
  const answer = ask("bound", content, fields).then(async (response) => response.text());
  await expect(answer).rejects.toThrow(/fetch failed|terminated/);
  expect((await run.ended).signal).toBe("SIGKILL");
  expect(kept).toMatch(/"[0-9a-f]{32}": "(?:customers|localOnly)"/);

  served = await serveMallex(options);
  local.script = says("I am local.");
  expect(await (await ask("bound", "what is 2+2")).text()).toContain("I am local.");
  expect(await (await ask("another", "good morning")).text()).toContain("I am Claude.");
  expect(claude.calls).toHaveLength(1);
});

import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TurnRecord } from "../../src/diagnostics/records/turn-record.ts";
import { listServers } from "../../src/process/supervise/server-record.ts";
import { askClient } from "../support/ask-client.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { mainTurnSince, runOf } from "../support/turns.ts";

/** Nine facts of a project and its person, each with a word that stands nowhere else. */
const MARKERS = {
  "the folder": "/my-project",
  "the branch": "marker-branch",
  "the platform": process.platform,
  "an untracked file": "untracked-marker.txt",
  "the subject of a commit": "Commit-subject-marker",
  "the project's CLAUDE.md": "project-rule-marker",
  "the person's CLAUDE.md": "person-rule-marker",
  "the memory file": "memory-line-marker",
  "a reminder that no rule knows": "hook-reminder-marker",
} as const;

/** The client runs in UTC, so these are its days: midnight may pass while it asks. */
const today = (): string => new Date().toISOString().slice(0, 10);
const firstDay = today();

let home: PreparedHome;
let project: Project;
let served: Served;
let first: { answer: string; turn: TurnRecord };

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  project.git("init", "-q", "-b", MARKERS["the branch"]);
  project.write("my-project/CLAUDE.md", `Always ${MARKERS["the project's CLAUDE.md"]}.\n`);
  project.git("add", "CLAUDE.md");
  project.git("commit", "-q", "-m", MARKERS["the subject of a commit"]);
  project.write(`my-project/${MARKERS["an untracked file"]}`, "");
  project.write(".claude/CLAUDE.md", `Always ${MARKERS["the person's CLAUDE.md"]}.\n`);
  project.write(
    `.claude/projects/${project.folder.replaceAll(/[^A-Za-z0-9]/g, "-")}/memory/MEMORY.md`,
    `- ${MARKERS["the memory file"]}\n`,
  );
  const hook = { hooks: [{ type: "command", command: `echo Note: ${MARKERS["a reminder that no rule knows"]}` }] };
  project.write(".claude/settings.json", JSON.stringify({ hooks: { UserPromptSubmit: [hook] } }));
  // A small cap: with so many facts the model may talk on and on, and the tests here are about what it is asked.
  await mallex(["init"], { home, project });
  appendFileSync(join(project.folder, "mallex.yaml"), "    output: 24\n");
  served = await serveMallex({ home, project });
  first = await ask("what is 2+2");
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

async function ask(question: string): Promise<{ answer: string; turn: TurnRecord }> {
  const since = Date.now();
  const { stdout } = await askClient(question, { home, project });
  return { answer: stdout.trim(), turn: await mainTurnSince(home, since) };
}

describe("the real client against the real model", () => {
  test.each(Object.entries(MARKERS))("%s reaches the model, or is reported as dropped", (_, marker) => {
    const prompt = first.turn.prompt.map(({ content }) => content).join("\n");
    const reported = first.turn.dropped.map(({ what }) => what).join("\n");
    expect(`${prompt}\n${reported}`).toContain(marker);
  });

  test("the date reaches the model", () => {
    const prompt = first.turn.prompt.map(({ content }) => content).join("\n");
    expect(prompt).toMatch(new RegExp(`${firstDay}|${today()}`));
  });

  test("the whole head for a small question is at most 450 tokens", () => {
    expect(first.turn.usage?.inputTokens).toBeGreaterThan(50);
    expect(first.turn.usage?.inputTokens).toBeLessThanOrEqual(450);
  });

  test("a second session finds at least four fifths of its head in the cache, and its answer is what the model says when asked directly", async () => {
    const { answer, turn } = await ask("What is the capital of France?");
    const { inputTokens = 0, cachedTokens = 0 } = turn.usage ?? {};
    expect(cachedTokens / inputTokens).toBeGreaterThanOrEqual(0.8);
    const [child] = runOf(home, served.run.pid).children;
    const record = (await listServers(home.places.servers)).find(({ pid }) => pid === child?.pid);
    const response = await fetch(`${child?.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${record?.nonce}` },
      body: JSON.stringify({ model: "default_model", messages: turn.prompt, temperature: 0, max_tokens: 24 }),
    });
    const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
    expect(answer).not.toBe("");
    expect(choices[0]?.message.content.trim()).toBe(answer);
  });
});

describe("what needs no token", () => {
  test.each([
    { method: "HEAD", path: "/", status: 200 },
    { method: "HEAD", path: "/api/hello", status: 200 },
    { method: "GET", path: "/health", status: 200 },
    { method: "POST", path: "/api/event_logging/batch", status: 204 },
  ])("$method $path → $status", async ({ method, path, status }) => {
    const init = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
    expect((await fetch(`${served.url}${path}`, { method, ...init })).status).toBe(status);
  });

  test("a turn does", async () => {
    const response = await fetch(`${served.url}/v1/messages`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(401);
  });
});

describe("the other commands see the run", () => {
  test("status lists it, env leads to it", async () => {
    const status = JSON.parse((await mallex(["status", "--json"], { home, project })).stdout) as {
      data: { runs: { url: string }[] };
    };
    expect(status.data.runs.map(({ url }) => url)).toContain(served.url);
    const env = await mallex(["env"], { home, project });
    expect(env.stdout).toContain(`export ANTHROPIC_BASE_URL=${served.url}`);
    expect(env.stdout).toContain("export CLAUDE_CODE_MAX_CONTEXT_TOKENS=8192");
    expect(env.stdout).toContain("export CLAUDE_CODE_MAX_OUTPUT_TOKENS=24");
  });
});

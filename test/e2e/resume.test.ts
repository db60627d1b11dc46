import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientAt, CLIENTS } from "../support/clients.ts";
import { byDepth } from "../support/depth.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, personsEnv } from "../support/run-mallex.ts";
import { claudeSays, startClaude } from "../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { mainTurnSince } from "../support/turns.ts";

let home: PreparedHome;
let project: Project;
let model: ScriptedUpstream;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  model = await startUpstream(says("Paris."));
  project.write("my-project/mallex.yaml", RULES());
  await mallex(["trust", "--yes"], { home, project });
});

afterAll(async () => {
  await model?.close();
  project?.remove();
});

const RULES = (): string => `version: 1
extends: [mallex:claude-code, mallex:models]
backends: { here: { kind: openai, url: "${model.url}" } }
profiles: { it: { backend: here, model: it, window: 32768, output: 512, size: small } }
neverLeaves: [{ id: secret, contains: capital of Spain }]
`;

/** @returns what the model received */
async function ask(words: readonly string[], question: string): Promise<string> {
  const since = Date.now();
  const { code, stderr } = await mallex([...words, "--", "-p", question], { home, project });
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("error:")]);
  const { prompt } = await mainTurnSince(home, since);
  return JSON.stringify(prompt);
}

/** The client keeps each session in a file of its id. */
function lastSession(): string {
  const folder = join(project.home, ".claude/projects", project.folder.replaceAll(/[^A-Za-z0-9]/g, "-"));
  const ids = readdirSync(folder).flatMap((name) => /^([0-9a-f-]{36})\.jsonl$/.exec(name)?.[1] ?? []);
  const written = (id: string): number => statSync(join(folder, `${id}.jsonl`)).mtimeMs;
  return ids.toSorted((a, b) => written(a) - written(b)).at(-1) ?? "";
}

/** Where the settings of the runs that have ended are. */
function settingsFiles(): string[] {
  const folder = join(home.places.runs, "../client-settings");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

interface Plain {
  readonly client: string;
  readonly url: string;
}

/** Without mallex, as some releases of the client tell a person at their end. */
async function askPlain({ client, url }: Plain, args: readonly string[]): Promise<string> {
  const env = { ...personsEnv({ home, project }), ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: "k" };
  const child = promisify(execFile)(client, args, { cwd: project.folder, env });
  child.child.stdin?.end();
  return (await child).stdout;
}

test.each(byDepth({ small: CLIENTS.slice(-1), full: CLIENTS.slice(-2, -1), wide: CLIENTS.slice(-2) }))(
  "what Claude Code %s names at its end goes on working: its settings file stays, and leads nowhere",
  async (release) => {
    const client = await clientAt(release);
    const before = new Set(settingsFiles());
    await ask(["run", "--client", client], "What is the capital of France?");
    const [file = ""] = settingsFiles().filter((one) => !before.has(one));
    expect(readFileSync(file, "utf8")).toBe("{}\n");
    const claude = await startClaude(claudeSays("I am Claude."));
    try {
      const { url } = claude;
      const args = ["--settings", file, "--resume", lastSession(), "-p", "And of Spain?"];
      expect(await askPlain({ client, url }, args)).toContain("I am Claude.");
      expect(claude.calls.some(({ raw }) => raw.includes("capital of France"))).toBe(true);
    } finally {
      await claude.close();
    }
  },
);

test("where something that was asked must stay on this machine, the file is gone, and nothing is sent without mallex", async () => {
  const before = new Set(settingsFiles());
  const since = Date.now();
  await ask(["run", "--client", home.client], "What is the capital of Spain?");
  expect((await mainTurnSince(home, since)).decision?.bound).toBe("secret");
  expect(settingsFiles().filter((one) => !before.has(one))).toEqual([]);
});

test("the client goes on with the last session, and with the one that is named", async () => {
  const client = ["--client", home.client];
  await ask(["run", ...client], "What is the capital of Peru?");
  expect(await ask(["resume", ...client], "And of Spain?")).toContain("capital of Peru");
  const named = await ask([...client, "--resume", lastSession()], "And of Italy?");
  expect(named).toMatch(/capital of Peru.*And of Spain/);
});

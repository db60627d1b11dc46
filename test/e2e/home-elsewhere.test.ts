import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, type RunOptions } from "../support/run-mallex.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";

let base: Project;
let home: PreparedHome;
let claude: ScriptedClaude;
let local: ScriptedUpstream;
let options: RunOptions;

/** A person whose home is in none of the usual folders. */
beforeEach(async () => {
  base = createProject();
  const persons = join(base.home, "data/x");
  const folder = join(persons, "shop");
  mkdirSync(folder, { recursive: true });
  claude = await startClaude(claudeSays("I am Claude."));
  local = await startUpstream(says("I am local."));
  const project = { ...base, home: persons, folder };
  home = preparedHome(project);
  options = { home, project, env: { CLAUDE_KEY: "k" } };
  base.write("data/x/shop/mallex.yaml", rules());
  await mallex(["trust", "--yes"], options);
});
afterEach(async () => {
  await Promise.all([claude.close(), local.close()]);
  base.remove();
});

function rules(): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "server: { port: 0 }",
    "backends:",
    `  local-server: { kind: openai, url: "${local.url}" }`,
    `  claude: { kind: anthropic, url: "${claude.url}", key: { env: CLAUDE_KEY } }`,
    "profiles:",
    "  desk: { backend: local-server, model: it, window: 1000000, output: 2000, size: large }",
    "  opus: { backend: claude, model: claude-opus-4-8 }",
    "tiers: [{ id: low, profiles: [opus, desk] }]",
    'neverLeaves: [{ id: papers, path: "~/secrets/**" }]',
    "",
  ].join("\n");
}

/** What the real client prints when it is asked about a file. */
async function ask(file: string, run: RunOptions = options): Promise<string> {
  const question = `What is ${file} about?`;
  const { code, stdout, stderr } = await mallex(["run", "--client", home.client, "--", "-p", question], run);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("error:")]);
  return stdout.trim();
}

const sentWith = (words: string): number => claude.calls.filter(({ raw }) => raw.includes(words)).length;

test("mallex run knows the home of the client that it starts, wherever that is: a rule for ~/ means that one", async () => {
  const { home: persons } = options.project;
  expect(await ask(`${persons}/secrets/plan.txt`)).toBe("I am local.");
  expect(claude.calls).toEqual([]);
  // A folder of the same name deeper in it is another one.
  expect(await ask(`${persons}/shop/secrets/offer.txt`)).toBe("I am Claude.");
  expect(sentWith("offer.txt")).toBeGreaterThan(0);
  expect(sentWith("plan.txt")).toBe(0);
  expect(await ask("~/secrets/plan.txt")).toBe("I am local.");
  expect(sentWith("plan.txt")).toBe(0);
});

test("where the client works in that home, a path from there means the same file", async () => {
  const { home: persons } = options.project;
  const inHome = { ...options, project: { ...options.project, folder: persons } };
  base.write("data/x/mallex.yaml", rules());
  await mallex(["trust", "--yes"], inHome);
  expect(await ask("secrets/plan.txt", inHome)).toBe("I am local.");
  expect(claude.calls).toEqual([]);
});

test("a route by project knows that home, too", async () => {
  const lines = rules().replace("  desk: {", "  desk: { localOnly: true,");
  base.write(
    "data/x/shop/mallex.yaml",
    `${lines}routes: [{ id: shop, when: { class: main, project: "~/sh*" }, profile: desk }]\n`,
  );
  await mallex(["trust", "--yes"], options);
  expect(await ask("offer.txt")).toBe("I am local.");
});

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex } from "../support/run-mallex.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";

const PACK = `version: 1
about: how acme speaks to models
sizes:
  small: { prompt: ./prompts/house.hbs, toolset: none }
filters:
  - { id: acme/notes, tag: note, do: replace, with: A note was here. }
`;
const PROMPT =
  "You work for acme. Be brief.\n{{#if date}}\nToday: {{date}}\n{{/if}}\nNever guess.\n{{#if appended}}{{appended}}{{/if}}\n";

let project: Project;
let home: PreparedHome;
let upstream: ScriptedUpstream;
/** As the project names the repository, and as its files are shown. */
let tree: string;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  upstream = await startUpstream(says("Brief."));
  const rules = join(project.home, "rules");
  mkdirSync(rules);
  project.write("rules/pack.yaml", PACK);
  project.write("rules/prompts/house.hbs", PROMPT);
  const git = (...args: string[]): string => project.git("-C", rules, ...args);
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "Rules");
  git("tag", "v1.0.0");
  tree = `git+file://${rules}`;
  const own = [
    "version: 1",
    `extends: [mallex:claude-code, mallex:models, "${tree}//pack.yaml?ref=v1.0.0"]`,
    `backends: { far: { kind: openai, url: "${upstream.url}" } }`,
    "profiles: { small: { backend: far, model: m, window: 65536, output: 1024, size: small, dialect: native } }",
    "",
  ];
  project.write("my-project/mallex.yaml", own.join("\n"));
});

afterAll(async () => {
  await upstream?.close();
  project?.remove();
});

const run = async (...args: string[]): ReturnType<typeof mallex> => mallex(args, { home, project });

test("what a pack says reaches the model once it is let in, and its rules name their file", async () => {
  expect(await run("compile")).toMatchObject({ code: 78, stderr: expect.stringContaining("[MX6101]") as string });
  expect(await run("update", "--yes")).toMatchObject({
    code: 78,
    stderr: expect.stringContaining("[MX6141]") as string,
  });
  expect(await run("trust", "--yes")).toMatchObject({ code: 0 });
  const update = await run("update", "--yes");
  expect(update).toMatchObject({ code: 0, stderr: "" });
  expect(update.stdout).toContain("You work for acme. Be brief.");

  const asked = await run("run", "--client", home.client, "--", "-p", "<note>secret</note>\nWhat is 2+2?");
  expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining("Brief.") as string });
  const messages = (upstream.calls.at(-1)?.body["messages"] ?? []) as { role: string; content: string }[];
  const [system, user] = messages;
  expect(system?.content).toMatch(/^You work for acme\. Be brief\.\n[\s\S]*\nNever guess\.$/);
  expect(user?.content).toContain("A note was here.");
  expect(user?.content).not.toContain("secret");

  const file = `${tree}//pack.yaml?ref=v1.0.0`;
  const told = await run("explain", "--last", "--all");
  expect(told.stdout).toContain(`${file}:6`);

  const listed = await run("list", "packs");
  const commit = project.git("-C", join(project.home, "rules"), "rev-parse", "HEAD").trim();
  expect(listed.stdout).toMatch(new RegExp(`${commit} +in the cache +1 +1 .*how acme speaks to models`));
  const origins = await run("config", "--origins");
  expect(origins.stdout).toContain(`${file}:6\t/filters/0/with\t"A note was here."`);
});

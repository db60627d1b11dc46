import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex } from "../support/run-mallex.ts";
import { mainTurnSince } from "../support/turns.ts";

let home: PreparedHome;
let project: Project;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  await mallex(["init"], { home, project });
});

afterAll(() => project?.remove());

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

test("the client goes on with the last session, and with the one that is named", async () => {
  const client = ["--client", home.client];
  await ask(["run", ...client], "What is the capital of France?");
  expect(await ask(["resume", ...client], "And of Spain?")).toContain("capital of France");
  const named = await ask([...client, "--resume", lastSession()], "And of Italy?");
  expect(named).toMatch(/capital of France.*And of Spain/);
});

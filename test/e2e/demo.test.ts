import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listServers } from "../../src/process/supervise/server-record.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, startMallex } from "../support/run-mallex.ts";

const ELSEWHERE = `version: 1
backends: { elsewhere: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles: { other: { backend: elsewhere, model: other, window: 65536 } }
tiers: [{ id: main, profiles: [other] }]
`;

let home: PreparedHome;
let project: Project;

beforeAll(() => {
  project = createProject();
  home = preparedHome(project);
});
afterAll(() => project?.remove());

test("the real client changes files with the tiny model, and nothing is left", async () => {
  // What the person has set up is not asked: nothing listens there.
  writeFileSync(home.places.userFile, ELSEWHERE);
  const env = { TMPDIR: project.home, MALLEX_MODEL: "other", MALLEX_BACKEND_URL: "http://127.0.0.1:9/v1" };
  const { code, stdout, stderr } = await mallex(["demo", "--yes", "--client", home.client], { home, project, env });
  rmSync(home.places.userFile);
  expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
  expect(stderr.match(/^ {2}(?:calls|changed|says) +.*$/gm)?.map((line) => line.trim().split(/\s+/)[1])).toEqual([
    "Read",
    "Bash",
    "Edit",
    "notes.txt",
    "Write",
    "summary.txt",
    "All",
  ]);
  expect(stderr).toContain("- This is a draft.\n           + This is a final.");
  expect(stderr).toContain("it knows one task and thirty file names, and nothing else");
  expect(stdout).toMatch(/What mallex did.*\n.*demo/);
  expect(readdirSync(project.home).filter((name) => name.startsWith("mallex-demo-"))).toEqual([]);
  expect(readFileSync(home.places.trust, "utf8")).not.toContain("mallex-demo-");
  expect(await listServers(home.places.servers)).toEqual([]);
});

test("--keep leaves the folder, and --json says what happened", async () => {
  const env = { TMPDIR: project.home };
  const args = ["demo", "--yes", "--keep", "--json", "--client", home.client];
  const { code, stdout } = await mallex(args, { home, project, env });
  const { data } = JSON.parse(stdout) as { data: { folder: string; calls: string[]; files: object } };
  expect([code, data.calls]).toEqual([0, ["Read", "Bash", "Edit", "Write"]]);
  expect(data.files).toEqual({ "notes.txt": "This is a final.\n", "summary.txt": "done\n" });
  expect(existsSync(join(data.folder, "summary.txt"))).toBe(true);
});

test("a signal in the middle ends everything, and nothing is left", async () => {
  const env = { TMPDIR: mkdtempSync(join(project.home, "tmp-")) };
  const run = startMallex(["demo", "--yes", "--client", home.client], { home, project, env });
  for await (const _ of run.process.stderr ?? []) if (run.stderr().includes("calls    Read")) break;
  process.kill(run.pid, "SIGTERM");
  const { code } = await run.ended;
  expect(code).not.toBe(0);
  expect(readdirSync(env.TMPDIR).filter((name) => name.startsWith("mallex-demo-"))).toEqual([]);
  expect(await listServers(home.places.servers)).toEqual([]);
});

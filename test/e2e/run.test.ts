import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { commandLine, descendants, environment, isAlive } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, startMallex } from "../support/run-mallex.ts";
import { skipUnless } from "../support/skip-unless.ts";

let home: PreparedHome;
let project: Project;
let trap: Server;
let trapped = 0;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  trap = createServer((_, response) => {
    trapped++;
    response.writeHead(500).end();
  }).listen(0, "127.0.0.1");
  await once(trap, "listening");
  const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  const settings = JSON.stringify({
    env: {
      ANTHROPIC_BASE_URL: url,
      CLAUDE_CODE_USE_FOUNDRY: "1",
      ANTHROPIC_FOUNDRY_BASE_URL: url,
      http_proxy: url,
      https_proxy: url,
      no_proxy: "elsewhere.test",
    },
  });
  project.write(".claude/settings.json", settings);
  project.write("my-project/.claude/settings.json", settings);
  project.write("my-project/.claude/settings.local.json", settings);
  await mallex(["init"], { home, project });
  const args = ["--settings", settings];
  project.write("my-project/mallex.local.yaml", JSON.stringify({ version: 1, launch: { args } }));
  await mallex(["trust", "--yes"], { home, project });
});

afterAll(() => {
  trap?.close();
  project?.remove();
});

const CANARY = "sk-canary-0123456789abcdef0123";

/** Everything that a run keeps for later. */
function files(): string[] {
  const { turns, logs } = home.places;
  return [turns, logs].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}

describe("mallex run", () => {
  test("prints the local model's answer and ends with the client's code, whatever settings files and the environment say", async () => {
    const env = {
      ANTHROPIC_API_KEY: CANARY,
      ANTHROPIC_BASE_URL: "http://127.0.0.1:9",
      AWS_ACCESS_KEY_ID: CANARY,
      CLAUDE_CODE_USE_BEDROCK: "1",
      HTTP_PROXY: "http://127.0.0.1:9",
      no_proxy: "elsewhere.test",
    };
    const run = startMallex(["run", "--client", home.client, "--", "-p", "What is the capital of France?"], {
      home,
      project,
      env,
    });
    const seen = new Map<number, { line: string; env: string }>();
    const watch = setInterval(() => {
      for (const pid of descendants(run.pid)) {
        const line = commandLine(pid);
        // One that is just ending has none any more.
        if (line !== "") seen.set(pid, { line, env: environment(pid) });
      }
    }, 20);
    const { code } = await run.ended;
    clearInterval(watch);
    expect(run.stderr()).not.toContain("error:");
    expect(run.stdout()).toContain("Paris");
    expect(code).toBe(0);
    expect(trapped).toBe(0);

    const token = readFileSync(home.places.token, "utf8").trim();
    const processes = [...seen.values()];
    const server = processes.find(({ line }) => line.includes("serve_mlx"));
    expect(server, "the model server was seen").toBeDefined();
    expect(
      processes.some(({ line }) => line.includes("--settings")),
      "the client was seen",
    ).toBe(true);
    for (const { line } of processes) expect(line).not.toContain(token);
    expect(server?.env).not.toContain(CANARY);
    expect(server?.env).not.toContain(token);
    expect([...seen.keys()].filter(isAlive)).toEqual([]);
  });

  test("ends with the code of a client that fails", async () => {
    const { code, stderr } = await mallex(["run", "--client", home.client, "--", "--no-such-option"], {
      home,
      project,
    });
    expect(stderr).toContain("--no-such-option");
    expect(code).toBe(1);
  });

  test("leaves no run, and keeps every file to the person", () => {
    const { runs, turns, token, logs, plans } = home.places;
    expect(readdirSync(runs)).toEqual([]);
    expect(statSync(token).mode & 0o777).toBe(0o600);
    const folders = [runs, turns, logs, plans];
    expect(folders.filter((folder) => (statSync(folder).mode & 0o777) !== 0o700)).toEqual([]);
    expect(files().length).toBeGreaterThan(2);
    expect(files().filter((file) => (statSync(file).mode & 0o777) !== 0o600)).toEqual([]);
  });

  test("writes the token, and the keys in the environment, into no log and no turn", () => {
    const secrets = [readFileSync(home.places.token, "utf8").trim(), CANARY];
    const tells = (file: string): boolean => secrets.some((secret) => readFileSync(file, "utf8").includes(secret));
    expect(files().filter(tells)).toEqual([]);
  });
});

const TRACER = "strace";
const canTrace = spawnSync(TRACER, ["-f", "-e", "trace=connect", "true"]).status === 0;

skipUnless(canTrace, "needs strace: nothing leaves this machine")("nothing leaves this machine", async () => {
  const file = join(project.home, "connects.txt");
  const under = [TRACER, "-f", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg", "-o", file];
  const { code, stdout } = await mallex(
    ["run", "--client", home.client, "--", "-p", "What is the capital of France?"],
    { home, project, under },
  );
  expect(stdout).toContain("Paris");
  expect(code).toBe(0);
  const lines = readFileSync(file, "utf8").split("\n");
  const network = lines.filter((line) => /sa_family=AF_INET/.test(line));
  expect(network.length).toBeGreaterThan(0);
  const elsewhere = network.filter(
    (line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "(::1|::ffff:127\.[0-9.]+)"/.test(line),
  );
  expect(elsewhere).toEqual([]);
});

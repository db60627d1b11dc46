import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  renameSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandLine } from "../../../../src/cli/command-line.ts";
import type { CliContext, Outcome } from "../../../../src/cli/context/context.ts";
import { toProblems } from "../../../../src/cli/context/run-command.ts";
import { doctorCommand } from "../../../../src/cli/commands/run/doctor.ts";
import type { Finding } from "../../../../src/cli/doctor/finding.ts";
import { plainStyle } from "../../../../src/diagnostics/print-problems.ts";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { serveLocally } from "../../../support/serve-locally.ts";
import { cliHome, type CliHome } from "../cli-home.ts";

type Printed = Finding & { readonly check: string; readonly fixable: boolean };

/** A machine on which everything is in order: its one model is served by a program that mallex does not start. */
interface Machine extends CliHome {
  context: CliContext;
  /** Where that program listens. */
  readonly port: number;
  readonly path: (name: string) => string;
}

async function healthy(): Promise<Machine> {
  const port = await serveModels(["qwen3"]);
  const home = cliHome({ json: false, github: false, terminal: false, style: plainStyle });
  const path = (name: string): string => join(home.home, name);
  home.put("mallex.yaml", fileFor(port));
  home.put("bin/claude", "#!/bin/sh\n");
  chmodSync(path("bin/claude"), 0o755);
  mkdirSync(path(".mallex/state/runs"), { recursive: true, mode: 0o700 });
  chmodSync(path(".mallex"), 0o700);
  const context = { ...home.context, env: { HOME: home.home, PATH: path("bin") } };
  const machine = { ...home, context, port, path };
  await runHere("mallex trust --yes", machine);
  return machine;
}

function fileFor(port: number): string {
  return [
    "version: 1",
    "extends: [mallex:claude-code, mallex:models]",
    "server: { port: 0 }",
    `backends: { own: { kind: openai, url: "http://127.0.0.1:${port}/v1" } }`,
    "profiles: { coder: { backend: own, model: qwen3, window: 32768 } }",
    "",
  ].join("\n");
}

async function serveModels(models: readonly string[], port = 0): Promise<number> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ object: "list", data: models.map((id) => ({ id, object: "model" })) }));
  });
  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port }, resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** A SearXNG server that answers a request without a query with this status. */
async function serveSearch(status: number): Promise<number> {
  const engine = await serveLocally((request, response) => {
    response.writeHead(request.url === "/search?format=json" ? status : 404).end();
  });
  onTestFinished(async () => engine.close());
  return Number(new URL(engine.origin).port);
}

async function searchWith(search: string, machine: Machine): Promise<void> {
  machine.put("mallex.yaml", `${fileFor(machine.port)}search: ${search}\n`);
  await runHere("mallex trust --yes", machine);
}

async function doctor({ context }: Machine, flags = {}): Promise<Outcome & { readonly findings: readonly Printed[] }> {
  const outcome = await doctorCommand(context, flags);
  return { ...outcome, findings: (outcome.data as { readonly checks: Printed[] }).checks };
}

function wrong(findings: readonly Printed[]): readonly Printed[] {
  return findings.filter(({ level }) => level !== "ok");
}

/** Types the first command of an advice: mallex's own here, all else in a shell whose variables stay. */
async function follow({ advice = "" }: Finding, machine: Machine): Promise<void> {
  const [, quoted, bare] = /`([^`]+)`|(mallex .+)$/.exec(advice) ?? [];
  const command = quoted ?? bare;
  if (command === undefined) throw new Error(`no command in the advice: ${advice}`);
  await runHere(command, machine);
}

async function runHere(command: string, machine: Machine): Promise<void> {
  const [program, ...words] = command.split(" ");
  if (program !== "mallex") return runInShell(command, machine);
  // Without a terminal, nobody can answer.
  const all = words[0] === "trust" && !words.includes("--yes") ? [...words, "--yes"] : words;
  const parser = commandLine("0.0.0", [], async (name, action, { config } = {}) => {
    const context = { ...machine.context, command: name, ...(config !== undefined && { config }) };
    await action(context).catch((error: unknown) => ({ problems: toProblems(error) }));
  });
  await parser.parseAsync(all, { from: "user" });
}

function runInShell(command: string, machine: Machine): void {
  const { env } = machine.context;
  const script = `${command}; export PATH=/usr/bin:/bin; env -0`;
  const printed = execFileSync("/bin/sh", ["-c", script], {
    env: { ...env, PATH: "/usr/bin:/bin" },
    cwd: machine.home,
    encoding: "utf8",
  });
  const after = Object.fromEntries(
    printed.split("\0").flatMap((line) => {
      const [, name = "", value = ""] = /^([^=]+)=([^]*)$/.exec(line) ?? [];
      return name === "" || ["PWD", "SHLVL", "_", "OLDPWD"].includes(name) ? [] : [[name, value]];
    }),
  ) as Record<string, string>;
  machine.context = { ...machine.context, env: { ...after, PATH: env["PATH"] ?? "" } };
}

function setVariable(machine: Machine, name: string, value: string): void {
  machine.context = { ...machine.context, env: { ...machine.context.env, [name]: value } };
}

/** No process has this number, or it started at another time. */
const ENDED = { pid: 4_194_000, startTime: "long ago" };

interface Broken {
  readonly name: string;
  readonly break: (machine: Machine) => void | Promise<void>;
  readonly check: string;
  readonly level: "problem" | "warning";
  readonly code?: string;
  /** What the advice says in words, done; absent: its first command is typed. */
  readonly repair?: (machine: Machine) => void | Promise<void>;
}

const MACHINES: readonly Broken[] = [
  {
    name: "the token is readable by others",
    break({ put, path }) {
      put(".mallex/token", `${"a".repeat(43)}\n`);
      chmodSync(path(".mallex/token"), 0o644);
    },
    check: "permissions",
    level: "problem",
    code: "MX7502",
  },
  {
    name: "the folder of the state is open to all",
    break: ({ path }) => chmodSync(path(".mallex/state"), 0o777),
    check: "permissions",
    level: "problem",
    code: "MX7502",
  },
  {
    name: "the token file holds something else",
    break({ put, path }) {
      put(".mallex/token", "hello\n");
      chmodSync(path(".mallex/token"), 0o600);
    },
    check: "token",
    level: "problem",
    code: "MX7510",
    repair: ({ path }) => rmSync(path(".mallex/token")),
  },
  {
    name: "the Python environment was found damaged",
    break: ({ put }) => put(".mallex/venv/.mallex.json", '{"files":{}}'),
    check: "installed",
    level: "problem",
  },
  {
    name: "a folder of another program has the name of the Python environment",
    break: ({ put }) => put(".mallex/venv/bin/pip", "#!/bin/sh\n"),
    check: "installed",
    level: "problem",
    code: "MX7109",
    repair: ({ path }) => renameSync(path(".mallex/venv"), path("venv")),
  },
  {
    name: "processes have ended without removing their files",
    break({ put, path }) {
      put(".mallex/venv.lock", JSON.stringify({ ...ENDED, lock: "x" }));
      put(".mallex/state/sockets/4194000.sock", "");
      put(".mallex/state/runs/run-0badcafe.json.4194000.tmp", "");
      put(".mallex/venv.new-4194000/bin/python", "");
      execFileSync("chmod", ["-R", "go-rwx", path(".mallex")]);
    },
    check: "leftovers",
    level: "warning",
  },
  {
    name: "a key of the file is misspelt",
    break: ({ path }) =>
      writeFileSync(path("mallex.yaml"), readFileSync(path("mallex.yaml"), "utf8").replace("profiles:", "profile:")),
    check: "file",
    level: "problem",
    code: "MX2001",
  },
  {
    name: "the file is not trusted",
    break: async (machine) => runHere("mallex trust --remove", machine),
    check: "file",
    level: "problem",
    code: "MX6201",
  },
  {
    name: "the list of trusted files is cut off",
    async break({ put, path, port }) {
      put("mallex.yaml", fileFor(port).replace("server: { port: 0 }\n", ""));
      writeFileSync(path(".mallex/trust.json"), readFileSync(path(".mallex/trust.json"), "utf8").slice(0, 40));
    },
    check: "file",
    level: "problem",
    code: "MX7560",
    async repair(machine) {
      await doctor(machine, { fix: true });
      expect(readFileSync(machine.path(".mallex/trust.json.broken-1"), "utf8")).toHaveLength(40);
      await runHere("mallex trust --yes", machine);
    },
  },
  {
    name: "there is no file",
    break: ({ path }) => rmSync(path("mallex.yaml")),
    check: "file",
    level: "problem",
    code: "MX7501",
  },
  {
    name: "a variable of mallex is misspelt",
    break: (machine) => setVariable(machine, "MALLEX_PYTON", "/usr/bin/python3"),
    check: "variables",
    level: "warning",
  },
  {
    name: "the variable with a key is misspelt",
    async break(machine) {
      const { path } = machine;
      const file = readFileSync(path("mallex.yaml"), "utf8");
      writeFileSync(path("mallex.yaml"), file.replace('/v1" }', '/v1", key: { env: MY_SERVER_KEY } }'));
      await runHere("mallex trust --yes", machine);
      setVariable(machine, "MY_SEVER_KEY", "secret-of-mine-123456");
    },
    check: "variables",
    level: "problem",
    code: "MX7515",
    repair: (machine) => setVariable(machine, "MY_SERVER_KEY", "secret-of-mine-123456"),
  },
  {
    name: "a proxy is no URL",
    break: (machine) => setVariable(machine, "HTTPS_PROXY", "http://:::"),
    check: "proxies",
    level: "problem",
  },
  {
    name: "the server of a backend does not run",
    async break(machine) {
      const { put, port } = machine;
      put("mallex.yaml", fileFor(port).replace(`:${port}/`, ":9/"));
      await runHere("mallex trust --yes", machine);
    },
    check: "backends",
    level: "problem",
    code: "MX7517",
    async repair(machine) {
      machine.put("mallex.yaml", fileFor(machine.port));
      await runHere("mallex trust --yes", machine);
    },
  },
  {
    name: "the search server does not run",
    break: async (machine) => searchWith(`{ kind: searxng, url: "http://127.0.0.1:9" }`, machine),
    check: "search",
    level: "problem",
    repair: async (machine) =>
      searchWith(`{ kind: searxng, url: "http://127.0.0.1:${await serveSearch(400)}" }`, machine),
  },
  {
    name: "the search server refuses JSON",
    break: async (machine) =>
      searchWith(`{ kind: searxng, url: "http://127.0.0.1:${await serveSearch(403)}" }`, machine),
    check: "search",
    level: "problem",
    repair: async (machine) =>
      searchWith(`{ kind: searxng, url: "http://127.0.0.1:${await serveSearch(200)}" }`, machine),
  },
  {
    name: "the search program is not there",
    break: async (machine) => searchWith("{ kind: command, command: [./search] }", machine),
    check: "search",
    level: "problem",
    repair: ({ put }) => put("search", "#!/bin/sh\n"),
  },
  {
    name: "the search program is not on the PATH",
    break: async (machine) => searchWith("{ kind: command, command: [seek] }", machine),
    check: "search",
    level: "problem",
    repair: ({ put }) => put("bin/seek", "#!/bin/sh\n"),
  },
  {
    name: "the server has other models",
    break: ({ put, port }) => put("mallex.yaml", fileFor(port).replace("qwen3,", "qwen33,")),
    check: "backends",
    level: "warning",
    repair: ({ put, port }) => put("mallex.yaml", fileFor(port)),
  },
  {
    name: "the client's settings are no JSON",
    break: ({ put }) => put(".claude/settings.json", "{ permissions: }"),
    check: "client",
    level: "problem",
  },
  {
    name: "Claude Code has no login, and a profile is used with it",
    async break(machine) {
      const backend = "backends: { claude: { kind: anthropic, login: client }, own:";
      machine.put(
        "mallex.yaml",
        fileFor(machine.port)
          .replace("backends: { own:", backend)
          .replace("profiles: {", "profiles: { opus: { backend: claude, model: claude-opus-4-8 },"),
      );
      await runHere("mallex trust --yes", machine);
    },
    check: "client",
    level: "warning",
    code: "MX7592",
    repair: ({ put }) => put(".claude/.credentials.json", '{"claudeAiOauth":{}}'),
  },
  {
    name: "the client can't be executed",
    break: ({ path }) => chmodSync(path("bin/claude"), 0o644),
    check: "client",
    level: "problem",
  },
  {
    name: "the folder of a model is not there",
    break({ put, port }) {
      put("mallex.yaml", fileFor(port).replace("backend: own, model: qwen3", "backend: local, model: ./weights"));
    },
    check: "models",
    level: "problem",
    code: "MX7530",
    repair: ({ put, port }) => put("mallex.yaml", fileFor(port)),
  },
];

test("a healthy machine has nothing wrong", async () => {
  const { exitCode, findings, text } = await doctor(await healthy());
  expect(wrong(findings)).toEqual([]);
  expect(exitCode).toBe(0);
  expect(text).toMatch(/everything is in order$/);
});

describe("on a machine where", () => {
  test.each(MACHINES)("$name, the advice is enough", async ({ break: breakIt, check, level, code, repair }) => {
    const machine = await healthy();
    await breakIt(machine);
    const before = await doctor(machine);
    const [finding] = before.findings.filter((one) => one.check === check && one.level !== "ok");
    expect(finding).toMatchObject({ level, ...(code === undefined ? {} : { code }) });
    expect(before.exitCode).toBe(level === "problem" ? 1 : 0);
    await (repair === undefined ? follow(finding as Finding, machine) : repair(machine));
    const after = await doctor(machine);
    expect(wrong(after.findings).filter((one) => one.check === check)).toEqual([]);
  });
});

test("an address from a variable of the run is corrected there", async () => {
  const machine = await healthy();
  setVariable(machine, "MALLEX_BACKEND_URL", "http://127.0.0.1:9/v1");
  const { findings } = await doctor(machine);
  const advice = "start its server, or correct --backend-url (or MALLEX_BACKEND_URL)";
  expect(wrong(findings)).toMatchObject([{ check: "backends", code: "MX7517", advice }]);
});

test("a link in place of the token is reported, and nothing is read through it", async () => {
  const machine = await healthy();
  symlinkSync("/etc/passwd", machine.path(".mallex/token"));
  const { findings } = await doctor(machine);
  expect(wrong(findings)).toMatchObject([{ check: "token", code: "MX7508" }]);
});

test("a report has no name, host, path or secret in any form, and no one else can read it", async () => {
  const machine = await healthy();
  const secret = "s3cr3t-of-mine-123456";
  const secrets = [
    "build.corp.example:8080",
    "git@git.corp.example:team/repo.git",
    "//npm.corp.example/registry/",
    "https://inner.example/team/v1?user=jane.doe",
    "[fd00::1]:8080",
    "192.168.1.20",
    "jane.doe",
    "/Users/Jane Doe/work",
    "CORP\\\\jane",
    `${machine.home}/project`,
    secret,
    "buildbox",
    "acme/internal-model",
  ];
  const lines = secrets.map(
    (text) =>
      `{"level":"warn","event":"upstream-failed","error":"host: ${text} does not answer at \`${text}\`","at":{"${text}":1}}`,
  );
  machine.put(
    ".mallex/logs/mallex.log",
    [...lines, '{"level":"info","event":"turn"}', "no JSON of jane.doe", ""].join("\n"),
  );
  execFileSync("chmod", ["-R", "go-rwx", machine.path(".mallex")]);
  setVariable(machine, "SOME_API_KEY", secret);
  // A user who is called as a word of mallex is.
  setVariable(machine, "USER", "answer");
  const { data } = await doctor(machine, { bundle: "report.md" });
  expect(data).toMatchObject({ bundle: machine.path("report.md") });
  const text = readFileSync(machine.path("report.md"), "utf8");
  expect(text).toMatch(/^ok +ports +the system chooses a free one$/m);
  expect(text).toMatch(/^level: warn, event: upstream-failed, error: host: <…> does not <…> at/m);
  const needles = ["corp", "inner.example", "jane", "Jane", "Doe ", "fd00", "192.168", "buildbox", "acme", "internal"];
  for (const needle of [...needles, secret, machine.home]) expect(text).not.toContain(needle);
  expect(text).not.toMatch(/"turn"|event: turn|no JSON/);
  expect(await doctorCommand(machine.context, { bundle: "report.md" }).catch(toProblems)).toMatchObject([
    { code: "MX7505" },
  ]);
});

test.each(["/", "/home/me"])("a report keeps its words where the home is %s", async (homeDir) => {
  const machine = await healthy();
  machine.context = { ...machine.context, homeDir };
  await doctor(machine, { bundle: machine.path("report.md") });
  const text = readFileSync(machine.path("report.md"), "utf8");
  expect(text).toMatch(/^ok +variables +no backend needs a key$/m);
  expect(text).not.toContain("~");
});

test("of a file that nobody has trusted, no URL is asked and no key is read", async () => {
  const machine = await healthy();
  const file = readFileSync(machine.path("mallex.yaml"), "utf8");
  machine.put("mallex.yaml", file.replace('/v1" }', '/v1", key: { env: MISSING_KEY } }'));
  const { findings } = await doctor(machine);
  expect(wrong(findings)).toContainEqual(expect.objectContaining({ code: "MX6201" }));
  expect(findings.filter(({ check, code }) => check === "backends" || code === "MX7515")).toEqual([]);
});

test("a server that wants a key, where the file has none", async () => {
  const machine = await healthy();
  const server = createServer((_, response) => void response.writeHead(403).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  machine.put("mallex.yaml", fileFor((server.address() as AddressInfo).port));
  await runHere("mallex trust --yes", machine);
  const { findings } = await doctor(machine);
  expect(wrong(findings)).toMatchObject([
    { check: "backends", text: "own refuses requests without a key (HTTP 403)", advice: "set `backends.own.key`" },
  ]);
});

test("paths follow MALLEX_HOME", async () => {
  const machine = await healthy();
  const env = { ...machine.context.env, MALLEX_HOME: machine.path("elsewhere") };
  machine.context = { ...machine.context, env, paths: mallexPaths(env, machine.home) };
  const { findings } = await doctor(machine);
  expect(findings.find(({ check }) => check === "permissions")?.text).toContain("elsewhere");
  expect(existsSync(machine.path("elsewhere"))).toBe(false);
});

test("in a home of other programs, only mallex's own files are closed to others", async () => {
  const machine = await healthy();
  const env = { ...machine.context.env, MALLEX_HOME: machine.path("data") };
  machine.context = { ...machine.context, env, paths: mallexPaths(env, machine.home) };
  for (const name of ["token", "state/turns/theirs.json"]) machine.put(`data/${name}`, `${"a".repeat(43)}\n`);
  for (const name of ["", "token", "state/turns/theirs.json"])
    chmodSync(machine.path(`data/${name}`), name.includes(".") || name === "token" ? 0o644 : 0o755);
  await runHere("mallex trust --yes", machine);
  await doctor(machine, { fix: true });
  const modes = ["", "token", "state/turns/theirs.json"].map(
    (name) => statSync(machine.path(`data/${name}`)).mode & 0o777,
  );
  expect(modes).toEqual([0o755, 0o600, 0o644]);
});

test("nothing is removed while a model server runs that may use it", async () => {
  const machine = await healthy();
  machine.put(".mallex/venv/bin/pip", "#!/bin/sh\n");
  machine.put(".mallex/venv/.mallex.json", '{"files":{}}');
  machine.put(".mallex/state/sockets/4194000.sock", "");
  const startTime = await startTimeOf(process.pid);
  const record = {
    pid: process.pid,
    startTime,
    key: "b".repeat(64),
    model: "m",
    program: "node",
    nonce: "n".repeat(43),
  };
  machine.put(
    `.mallex/state/servers/${record.key}.json`,
    JSON.stringify({ ...record, log: "x.log", since: "2026-01-01T00:00:00Z" }),
  );
  execFileSync("chmod", ["-R", "go-rwx", machine.path(".mallex")]);
  const reports: string[] = [];
  machine.context = { ...machine.context, report: (text) => void reports.push(text) };
  const fixes = async (): Promise<unknown> => (await doctor(machine, { fix: true })).data;
  expect(await fixes()).toMatchObject({ fixed: [] });
  expect(reports).toHaveLength(2);
  for (const text of reports) expect(text).toMatch(/model-bbbbbbbb may be using it; .*`mallex stop --all`$/);
  expect(existsSync(machine.path(".mallex/venv/bin/pip"))).toBe(true);
  rmSync(machine.path(`.mallex/state/servers/${record.key}.json`));
  expect(await fixes()).toMatchObject({ fixed: [expect.anything(), expect.anything()] });
  expect(existsSync(machine.path(".mallex/venv"))).toBe(false);
});

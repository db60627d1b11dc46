import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { initialFile } from "../../src/cli/models/initial-config.ts";
import { writeRun } from "../../src/cli/state/run-files.ts";
import { startTimeOf } from "../../src/process/spawn/process-identity.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { createProject, type Project } from "../support/project.ts";
import { MAIN, mallex, personsEnv, serveMallex, startMallex, type RunOptions } from "../support/run-mallex.ts";
import { runState } from "../support/run-state.ts";
import { skipUnless } from "../support/skip-unless.ts";

/** Runs a shell command in a terminal of its own and types Ctrl-C once the file is there. */
const TERMINAL = `
import os, pty, sys, time
pid, terminal = pty.fork()
if pid == 0:
    os.execv("/bin/sh", ["/bin/sh", "-c", sys.argv[1]])
while not (os.path.exists(sys.argv[2]) and os.path.getsize(sys.argv[2])):
    if os.waitpid(pid, os.WNOHANG)[0]:
        sys.exit("it ended before it was ready")
    time.sleep(0.02)
os.write(terminal, b"\\x03")
try:
    while os.read(terminal, 4096):
        pass
except OSError:
    pass
os.waitpid(pid, 0)
`;
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** Rules that need no model on this machine. */
const ELSEWHERE = `version: 1
extends: [mallex:claude-code]
profiles: { main: { backend: far, model: m, window: 65536 } }
backends: { far: { kind: openai, url: "http://127.0.0.1:9/v1" } }
`;

let project: Project;
let options: RunOptions;

beforeEach(() => {
  project = createProject();
  project.git("init", "-q");
  // A home with nothing in it: none of these commands may need more.
  options = { project, home: { places: mallexPaths({}, project.home), client: "/none/claude" } };
});
afterEach(() => project.remove());

const run = async (...args: string[]): ReturnType<typeof mallex> => mallex(args, options);
const file = (name: string): string => join(project.folder, name);

describe("a wrong command line ends with 2 and says what was meant", () => {
  test.each([
    { given: ["comple"], says: 'did you mean "compile"?' },
    { given: ["-p", "hello"], says: "mallex -- -p hello" },
  ])("mallex $given", async ({ given, says }) => {
    const { code, stdout, stderr } = await run(...given);
    expect(stderr).toContain(says);
    expect(stderr.match(/error: /g)).toHaveLength(1);
    expect(stderr).toMatch(/\[MX7507\]\n {2}hint: /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("with --json it is one object on standard output, too", async () => {
    const { code, stdout, stderr } = await run("--json", "comple");
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, command: "comple", problems: [{ code: "MX7507" }] });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  });
});

describe("help and version", () => {
  test("--help has examples and exit codes, on standard output", async () => {
    const { code, stdout } = await run("--help");
    expect(stdout).toMatch(/Examples:\n {2}mallex/);
    expect(stdout).toMatch(/Exit codes:\n {2}0/);
    expect(code).toBe(0);
  });

  test("so has the help of a command, and the global options", async () => {
    const { code, stdout } = await run("compile", "--help");
    expect(stdout).toMatch(/Examples:\n {2}\S/);
    expect(stdout).toMatch(/Global Options:[^]*--config[^]*--format[^]*--json/);
    expect(code).toBe(0);
  });

  test("--version is that of the package", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("init, compile, and what they leave", () => {
  test("a new file compiles, is left alone by git, and is never written over", async () => {
    expect(await run("init")).toMatchObject({ code: 0, stdout: expect.stringContaining("mallex run") });
    const text = readFileSync(file("mallex.yaml"), "utf8");
    expect(text.trimEnd().split("\n")).toHaveLength(10);
    expect(readFileSync(file(".gitignore"), "utf8")).toBe("/generated/plan/\n/mallex.local.yaml\n");

    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
    expect(() => statSync(file("generated"))).toThrow("ENOENT");
    expect(await run("compile")).toMatchObject({ code: 0, stderr: "" });
    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
    appendFileSync(file("mallex.yaml"), "    output: 512\n");
    expect(await run("compile", "--check")).toMatchObject({ code: 1, stdout: expect.stringContaining("differs: ") });

    expect(await run("init")).toMatchObject({ code: 2, stderr: expect.stringContaining("MX7505") });
    expect(await run("init", "--force", "--model", "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit")).toMatchObject({
      code: 0,
    });
    const facts = { window: 262_144, weights: "17.2GB", perToken: 98_304 };
    expect(readFileSync(file("mallex.yaml"), "utf8")).toBe(
      initialFile(
        { kind: "local", model: "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit" },
        { memory: totalmem(), facts },
      ),
    );
    expect(readFileSync(file(".gitignore"), "utf8")).toBe("/generated/plan/\n/mallex.local.yaml\n");
  });

  test("a wrong file is 78, with every problem and its place", async () => {
    writeFileSync(
      file("mallex.yaml"),
      "version: 1\nprofiles:\n  a: { backend: locl, model: x }\nextends: [mallex:claude-cod]\n",
    );
    const { code, stdout, stderr } = await run("compile");
    expect({ code, stdout }).toEqual({ code: 78, stdout: "" });
    expect(stderr).toContain("mallex.yaml:4:");
    expect(stderr).toContain("^");
    const json = await run("compile", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      command: "compile",
      problems: [{ code: "MX3001", at: { line: 3 } }, { code: "MX3010" }, { code: "MX1009", at: { line: 4 } }],
    });
    expect(json.stderr).toBe("");
  });

  test("in a workflow problems are notes at their lines, and data is what it was", async () => {
    writeFileSync(file("mallex.yaml"), "version: 1\nprofiles:\n  a: { backend: locl, model: mallex/smollm2-135m }\n");
    const { code, stdout, stderr } = await run("compile", "--format", "github");
    expect({ code, stdout }).toEqual({ code: 78, stdout: "" });
    expect(stderr).toMatch(
      /^::error file=mallex\.yaml,line=3,col=17,endColumn=21,title=MX3001::.*%0Ahint: did you mean "local"/m,
    );
    const json = await run("config", "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({ command: "config" });
    expect(await run("config", "--json", "--format", "github")).toMatchObject({ code: 2 });
    expect(await run("config", "--format", "xml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("github"),
    });
  });

  test("in a workflow no words of a request are commands", async () => {
    writeFileSync(
      file("mallex.yaml"),
      `${ELSEWHERE.replace("8192", "65536")}tests:\n  - { name: a, given: { user: "::error::no" } }\n`,
    );
    const { code, stdout } = await run("test", "--format", "github");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::stop-commands::([0-9a-f-]{36})\n[^]*\n::error::no\n[^]*\n::\1::\n$/);
    expect((await run("env", "--format", "github")).stdout).toBe("false\n");
  });

  test("fix mends it, and then it compiles", async () => {
    writeFileSync(
      file("mallex.yaml"),
      "version: 1\nprofile: # mine\n  a: { backend: locl, model: mallex/smollm2-135m }\n",
    );
    expect(await run("fix", "--dry-run")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("+ profiles: # mine"),
    });
    expect((await run("fix")).code).toBe(0);
    expect(readFileSync(file("mallex.yaml"), "utf8")).toBe(
      "version: 1\nprofiles: # mine\n  a: { backend: local, model: mallex/smollm2-135m }\n",
    );
    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
  });

  test("no file at all is 78 and names init", async () => {
    expect(await run("compile")).toMatchObject({ code: 78, stderr: expect.stringContaining("mallex init") });
  });

  test("a file further up is not taken", async () => {
    await run("init");
    mkdirSync(file("below"));
    const below = { ...options, project: { ...project, folder: file("below") } };
    expect(await mallex(["compile"], below)).toMatchObject({ code: 78, stderr: expect.stringContaining("MX7501") });
  });

  test("config prints what is inherited, and from where", async () => {
    await run("init");
    expect((await run("config")).stdout).toContain("ANTHROPIC_BASE_URL");
    expect((await run("config", "--origins")).stdout).toMatch(
      /^mallex\.yaml:9\t\/profiles\/main\/model\t"mallex\/smollm2-135m"$/m,
    );
  });
});

describe("init beside what came with a clone", () => {
  const foreign = "version: 1\nlaunch: { client: ./evil }\n";

  test("trusts nothing that it did not write", async () => {
    writeFileSync(file("mallex.local.yaml"), foreign);
    expect(await run("init")).toMatchObject({ code: 0, stderr: expect.stringContaining("MX6201") });
    expect(await run("serve")).toMatchObject({ code: 78, stderr: expect.stringContaining("MX6201") });
  });

  test("trusts a path that the person gave it", async () => {
    mkdirSync(file("my-model"));
    expect((await run("init", "--model", "./my-model")).stderr).not.toContain("MX6201");
    expect(await run("run", "--client", "/none/claude")).toMatchObject({ code: 69 });
  });

  test("leaves the folder as it was when the rest does not compile", async () => {
    writeFileSync(file("mallex.local.yaml"), "version: 2\n");
    expect(await run("init")).toMatchObject({ code: 78, stdout: "" });
    expect(existsSync(file("mallex.yaml"))).toBe(false);
    writeFileSync(file("mallex.yaml"), "before");
    expect(await run("init", "--force")).toMatchObject({ code: 78 });
    expect(readFileSync(file("mallex.yaml"), "utf8")).toBe("before");
  });
});

describe("a client of one's own, with a model elsewhere", () => {
  const far = "backends:\n  far: { kind: openai, url: http://127.0.0.1:9/v1 }\n";
  const head = `version: 1\nextends: [mallex:claude-code]\nprofiles: { main: { backend: far, model: m, window: 65536 } }\n${far}`;

  function client(script: string): void {
    writeFileSync(file("client.sh"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  test("--settings of launch.args keeps everything but the variables of mallex", async () => {
    client('for a in "$@"; do echo "arg:$a"; done; cat "$2"');
    const settings = JSON.stringify({ model: "opus", env: { ANTHROPIC_BASE_URL: "http://trap.test" } });
    const launch = { client: "./client.sh", args: ["--verbose", "--settings", settings] };
    writeFileSync(file("mallex.yaml"), `${head}launch: ${JSON.stringify(launch)}\n`);
    await run("trust", "--yes");
    const { code, stdout, stderr } = await run("run", "--", "-p", "hi");
    expect(stderr).toContain("ANTHROPIC_BASE_URL");
    expect(stdout.match(/(?<=^arg:).*$/gm)).toEqual(["--settings", expect.any(String), "--verbose", "-p", "hi"]);
    expect(stdout).toContain('"model":"opus"');
    expect(stdout).not.toContain("trap.test");
    expect(code).toBe(0);
  });

  test("--port is the port or none at all, and env finds no drift in it", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    writeFileSync(file("mallex.yaml"), head);
    await run("trust", "--yes");
    const refused = await run("serve", "--port", String(port));
    expect(refused).toMatchObject({ code: 69, stdout: "", stderr: expect.stringContaining(`port ${port} is taken`) });
    const next = await serveMallex({ ...options, env: { MALLEX_PORT: String(port) } });
    onTestFinished(async () => void (await next.stop()));
    expect(next.url).not.toContain(`:${port}`);
    expect(next.run.stderr()).toContain(`port ${port} is taken, using `);
    await next.stop();
    await new Promise((resolve) => taken.close(resolve));
    const served = await serveMallex(options, ["--port", String(port)]);
    onTestFinished(async () => void (await served.stop()));
    expect(served.url).toBe(`http://127.0.0.1:${port}`);
    const env = await mallex(["env"], { ...options, env: { MALLEX_PORT: "" } });
    expect(env).toMatchObject({ code: 0, stdout: expect.stringContaining(served.url) });
    expect(env.stderr).not.toContain("MX7516");
    expect((await run("status")).stdout).toContain("backend  far  http://127.0.0.1:9/v1");
    const health = (await (await fetch(`${served.url}/health`)).json()) as object;
    expect(health).toEqual({
      plan: served.plan,
      models: {},
      counts: { "turns not kept": 0, "log lines lost": 0 },
      spentToday: 0,
    });
    expect(await served.stop()).toBe(0);
    expect(await run("serve", "--port", "http")).toMatchObject({ code: 2, stderr: expect.stringContaining("--port") });
  });

  test("--strict refuses what mallex does not know, for this run alone", async () => {
    writeFileSync(file("mallex.yaml"), head);
    await run("trust", "--yes");
    const answers = [];
    for (const args of [["--strict"], []]) {
      const served = await serveMallex(options, args);
      onTestFinished(async () => void (await served.stop()));
      const response = await fetch(`${served.url}/v1/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-mallex-token": served.token },
        body: JSON.stringify({
          model: "claude-x",
          max_tokens: 9,
          sparkle: 1,
          messages: [{ role: "user", content: "hi" }],
        }),
      });
      answers.push(await response.text());
      await served.stop();
    }
    expect(answers).toEqual([expect.stringContaining("sparkle"), expect.not.stringContaining("sparkle")]);
  });

  test("a relative MALLEX_HOME means the same folder for the client", async () => {
    client('cd / && echo "$MALLEX_HOME"');
    writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
    const relative = { ...options, env: { MALLEX_HOME: "mine", MALLEX_CACHE: "mine/cache" } };
    await mallex(["trust", "--yes"], relative);
    const { code, stdout, stderr } = await mallex(["run", "--", "-p", "hi"], relative);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file("mine")}\n` });
    expect(stderr).toMatch(/"far" does not answer at http:\/\/127\.0\.0\.1:9\/v1.*MX7517/);
  });

  test("run without a terminal and a question is told what to do instead", async () => {
    writeFileSync(file("mallex.yaml"), head);
    await run("trust", "--yes");
    const { code, stderr } = await run("run");
    expect(code).toBe(2);
    expect(stderr).toContain('mallex -- -p "…"');
    expect(stderr).not.toContain("MX7517");
  });

  skipUnless(hasPython, "needs python3: a terminal")(
    "Ctrl-C in a terminal reaches it once, also when its questions come from a pipe",
    () => {
      // Signals to a shell that waits may become one; Node counts each.
      const count = `const tell = (text) => require("node:fs").appendFileSync("told", text + "\\n");
process.on("SIGINT", () => { tell("interrupted"); setTimeout(() => process.exit(0), 500); });
setInterval(() => {}, 1000); tell("ready");`;
      writeFileSync(file("client.sh"), `#!${process.execPath}\n${count}\n`, { mode: 0o755 });
      writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
      const env = personsEnv(options);
      const command = `${process.execPath} ${MAIN} trust --yes >/dev/null; echo hi | ${process.execPath} ${MAIN} run`;
      const { status, stderr } = spawnSync("python3", ["-c", TERMINAL, command, file("told")], {
        cwd: project.folder,
        env,
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(readFileSync(file("told"), "utf8")).toBe("ready\ninterrupted\n");
    },
  );

  test.each([
    { signal: "SIGINT", want: 130 },
    { signal: "SIGTERM", want: 143 },
  ] as const)("a client that answers one question and ends with 0 after $signal: $want", async ({ signal, want }) => {
    const script = `for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => process.exit(0));
setInterval(() => {}, 1000); require("node:fs").writeFileSync("ready", "yes");`;
    writeFileSync(file("client.sh"), `#!${process.execPath}\n${script}\n`, { mode: 0o755 });
    writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
    await run("trust", "--yes");
    const asking = startMallex(["run", "--", "-p", "hi"], options);
    await expect.poll(() => existsSync(file("ready")), { timeout: 60_000 }).toBe(true);
    asking.process.kill(signal);
    expect((await asking.ended).code).toBe(want);
  });

  test.each([
    { command: "run", signal: "SIGINT", want: 130 },
    { command: "serve", signal: "SIGTERM", want: 143 },
  ] as const)("$signal before $command has compiled its file is reported", async ({ command, signal, want }) => {
    // Nobody trusts it: with the file compiled it would end with 78.
    writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
    const atOnce = `const timer = setInterval(() => {
  if (process.listenerCount("${signal}") === 0) return;
  clearInterval(timer);
  process.kill(process.pid, "${signal}");
}, 0).unref();`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(atOnce)}` };
    const { code, stderr } = await mallex([command], { ...options, env });
    expect(stderr).toMatch(/^error: interrupted.* \[MX7509\]\n {2}hint: [^\n]*\n$/);
    expect(code).toBe(want);
  });

  test.runIf(existsSync("/proc/self"))("a home that nobody can make is said before anything is fetched", async () => {
    const nowhere = { ...options, env: { MALLEX_HOME: "/proc/nope/.mallex" } };
    const { code, stderr } = await mallex(["serve", "--shipped"], nowhere);
    expect(code).toBe(69);
    expect(stderr).toMatch(/^error: \/proc\/nope can't be .*\[MX7109\]/);
  });

  test("a disk that refuses is no bug of mallex", async () => {
    mkdirSync(file("mallex.yaml"));
    expect(await run("init", "--force")).toMatchObject({ code: 69, stderr: expect.stringContaining("[MX7109]") });
    rmSync(file("mallex.yaml"), { recursive: true });
    writeFileSync(file("mallex.yaml"), head);
    await run("trust", "--yes");
    writeFileSync(join(options.home.places.home, "logs"), "in the way");
    expect(await run("serve")).toMatchObject({ code: 69, stderr: expect.stringMatching(/logs .*\[MX7109\]/) });
  });
});

describe("env leads a client that the person starts", () => {
  test.each(["sh", "bash"])("%s starts none when no mallex runs, or when the command line is wrong", (shell) => {
    for (const words of ["env", "env --wrong"]) {
      const script = `eval "$('${process.execPath}' '${MAIN}' ${words})" && echo started`;
      const { stdout, status } = spawnSync(shell, ["-c", script], {
        cwd: project.folder,
        env: personsEnv(options),
        encoding: "utf8",
      });
      expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
    }
  });

  test("to the run of this folder, to the only one and says which, and to none of several", async () => {
    const serveIn = async (name: string): Promise<RunOptions> => {
      const there = { ...options, project: { ...project, folder: file(name) } };
      mkdirSync(file(name));
      writeFileSync(join(file(name), "mallex.yaml"), ELSEWHERE);
      await mallex(["trust", "--yes"], there);
      const served = await serveMallex(there);
      onTestFinished(async () => void (await served.stop()));
      expect(await mallex(["env"], there)).toMatchObject({ code: 0, stdout: expect.stringContaining(served.url) });
      return there;
    };
    const first = await serveIn("first");
    expect(await run("env")).toMatchObject({ code: 0, stderr: expect.stringContaining(file("first/mallex.yaml")) });
    expect((await mallex(["env"], first)).stderr).not.toContain("this leads to");
    await serveIn("second");
    expect(await run("env")).toMatchObject({ code: 2, stdout: "false\n", stderr: expect.stringContaining("MX7507") });
    expect(await run("env", "--config", "first/mallex.yaml")).toMatchObject({ code: 0 });
  });

  test("says how to get a `claude` where there is none", async () => {
    writeFileSync(file("mallex.yaml"), ELSEWHERE);
    await run("trust", "--yes");
    const served = await serveMallex(options);
    onTestFinished(async () => void (await served.stop()));
    const bare = { ...options, env: { PATH: file("bin") } };
    expect(await mallex(["env"], bare)).toMatchObject({ code: 0, stderr: expect.stringContaining("mallex run") });
    mkdirSync(file("bin"));
    writeFileSync(file("bin/claude"), "", { mode: 0o755 });
    expect(await mallex(["env"], bare)).toMatchObject({ code: 0, stderr: "" });
  });
});

test("npm start without a terminal says how to reach it from the clone", async () => {
  writeFileSync(file("mallex.yaml"), ELSEWHERE);
  await run("trust", "--yes");
  const served = startMallex(["run", "--shipped", "--config", "mallex.yaml"], options);
  onTestFinished(async () => {
    served.process.kill("SIGINT");
    await served.ended;
  });
  await expect.poll(() => served.stderr(), { timeout: 120_000 }).toContain("curl");
  expect(served.stderr()).toMatch(/eval "\$\(node \S+\/bin\/mallex\.mjs env\)" && claude/);
  expect(served.stderr()).toContain(options.home.places.token);
});

describe("machine powers need trust", () => {
  const powerful = "backends:\n  far: { kind: openai, url: https://models.test/v1, key: { env: FAR_KEY } }\n";

  test("a file of somebody else's runs only after mallex trust, and other powers ask again", async () => {
    await run("init");
    appendFileSync(file("mallex.yaml"), powerful);
    const refused = await run("serve");
    expect(refused).toMatchObject({ code: 78, stdout: "", stderr: expect.stringContaining("MX6201") });
    expect(refused.stderr).toContain("mallex.yaml:12");
    expect(refused.stderr).toContain("mallex trust");

    expect(await run("trust")).toMatchObject({ code: 1, stdout: expect.stringContaining("--yes") });
    expect(await run("serve")).toMatchObject({ code: 78 });
    const trusted = await run("trust", "--yes");
    expect(trusted).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /mallex\.yaml:12:\d+ {2}of no profile yet to https:\/\/models\.test\/v1, off this machine/,
      ),
    });
    expect(statSync(join(project.home, ".mallex")).isDirectory()).toBe(true);
    // Trusted: what stops it now is the next thing, a client that isn't there.
    expect(await run("run", "--client", "/none/claude")).toMatchObject({
      code: 69,
      stderr: expect.stringContaining("MX7503"),
    });

    appendFileSync(file("mallex.yaml"), "filters:\n  - { id: mine, tag: x, do: drop }\n");
    expect(await run("run", "--client", "/none/claude")).toMatchObject({ code: 69 });
    writeFileSync(file("mallex.yaml"), readFileSync(file("mallex.yaml"), "utf8").replace("models.test", "evil.test"));
    expect(await run("run", "--client", "/none/claude")).toMatchObject({
      code: 78,
      stderr: expect.stringContaining("MX6201"),
    });
  });

  test("the shipped file uses none, so it runs at once", async () => {
    rmSync(file("mallex.yaml"), { force: true });
    const shipped = new URL("../../mallex.yaml", import.meta.url).pathname;
    expect((await run("--config", shipped, "trust")).stdout).toContain("nothing to trust");
  });
});

describe("where nothing runs", () => {
  test("status says so, env says what to do, stop is content", async () => {
    expect(await run("status")).toEqual({ code: 0, stdout: "nothing runs\n", stderr: "" });
    expect(await run("env")).toMatchObject({ code: 69, stderr: expect.stringContaining("mallex serve") });
    expect(await run("stop")).toMatchObject({ code: 0, stdout: "nothing runs\n" });
    expect(await run("stop", "run-00000000")).toMatchObject({ code: 69, stderr: expect.stringContaining("MX7506") });
  });

  test("but something else that closes each connection is on the port, no command ends without a word", async () => {
    const server = createServer((socket) => void socket.end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const startTime = (await startTimeOf(process.pid)) ?? "";
    await writeRun(options.home.places.runs, runState({ pid: process.pid, startTime, url }));
    for (const args of [["status"], ["status", "--json"], ["restart"]]) {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, output: stdout + stderr }).toEqual({ code: 69, output: expect.stringContaining("MX7556") });
    }
  });

  test("a port that is none is said before anything starts", async () => {
    await run("init");
    expect(await mallex(["serve"], { ...options, env: { MALLEX_PORT: "http" } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("MALLEX_PORT"),
    });
  });
});

import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { createProject, type Project } from "../support/project.ts";
import { MAIN, mallex, personsEnv, serveMallex, startMallex, type RunOptions } from "../support/run-mallex.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** Runs a shell command in a terminal of its own and types Ctrl-C once the file is there. */
const TERMINAL = cases("terminal") as string;
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** Rules that need no model on this machine. */
const ELSEWHERE = cases("elsewhere") as string;

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

test("import reads the file of another program from the home folder, copies no key, and writes a file that compiles", async () => {
  mkdirSync(join(project.home, ".claude-code-router"));
  const config = {
    Providers: [
      {
        name: "deepseek",
        api_base_url: "https://api.deepseek.com/chat/completions",
        api_key: "sk-literal-1",
        models: ["deepseek-chat"],
      },
    ],
    Router: { default: "deepseek,deepseek-chat" },
    LOG: true,
  };
  writeFileSync(join(project.home, ".claude-code-router/config.json"), JSON.stringify(config));
  const { code, stdout } = await run("import", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    data: { source: "claude-code-router", unmatched: [{ path: "LOG" }], keys: [{ variable: "DEEPSEEK_API_KEY" }] },
  });
  expect(`${stdout}${readFileSync(file("mallex.yaml"), "utf8")}`).not.toContain("sk-literal-1");
  expect(await run("compile")).toMatchObject({ code: 0 });
  expect(await run("import")).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
});

test("a wrong command line ends with 2 and says what was meant; with --json it is one object on standard output", async () => {
  const { code, stdout, stderr } = await run("comple");
  expect(stderr).toContain('did you mean "compile"?');
  expect(stderr.match(/error: /g)).toHaveLength(1);
  expect(stderr).toMatch(/\[MX7507\]\n {2}hint: /);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  const json = await run("--json", "comple");
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, command: "comple", problems: [{ code: "MX7507" }] });
  expect([json.code, json.stderr]).toEqual([2, ""]);
});

test("--help has examples and exit codes, and --version is that of the package", async () => {
  const { code, stdout } = await run("--help");
  expect(stdout).toMatch(/Examples:\n {2}mallex/);
  expect(stdout).toMatch(/Exit codes:\n {2}0/);
  expect(code).toBe(0);
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("init, compile, and what they leave", () => {
  test("a new file compiles, is left alone by git, and is never written over", async () => {
    expect(await run("init")).toMatchObject({ code: 0, stdout: expect.stringContaining("mallex run") });
    const text = readFileSync(file("mallex.yaml"), "utf8");
    expect(text.trimEnd().split("\n")).toHaveLength(10);
    expect(readFileSync(file(".gitignore"), "utf8")).toBe(
      "/generated/plan/\n/generated/mallex.schema.json\n/mallex.local.yaml\n",
    );

    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
    expect(() => statSync(file("generated"))).toThrow("ENOENT");
    expect(await run("compile")).toMatchObject({ code: 0, stderr: "" });
    expect(await run("compile", "--check")).toMatchObject({ code: 0 });
    appendFileSync(file("mallex.yaml"), "    output: 512\n");
    expect(await run("compile", "--check")).toMatchObject({ code: 1, stdout: expect.stringContaining("differs: ") });

    expect(await run("init")).toMatchObject({ code: 2, stderr: expect.stringContaining("MX7505") });
    expect(readFileSync(file(".gitignore"), "utf8")).toBe(
      "/generated/plan/\n/generated/mallex.schema.json\n/mallex.local.yaml\n",
    );
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
    expect(JSON.parse(json.stdout)).toMatchObject(cases("wrongFile78Every") as object);
    expect(json.stderr).toBe("");
  });

  test("in a workflow problems are notes at their lines, and data is what it was", async () => {
    writeFileSync(file("mallex.yaml"), "version: 1\nprofiles:\n  a: { backend: locl, model: mallex/smollm2-135m }\n");
    const { code, stdout, stderr } = await run("compile", "--format", "github");
    expect({ code, stdout }).toEqual({ code: 78, stdout: "" });
    expect(stderr).toMatch(
      /^::error file=mallex\.yaml,line=3,col=17,endColumn=21,title=MX3001::.*%0Ahint: did you mean "local"/m,
    );
  });

  test("in a workflow no words of a request are commands", async () => {
    writeFileSync(
      file("mallex.yaml"),
      `${ELSEWHERE.replace("8192", "65536")}tests:\n  - { name: a, given: { user: "::error::no" } }\n`,
    );
    const { code, stdout } = await run("test", "--format", "github");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::stop-commands::([0-9a-f-]{36})\n[^]*\n::error::no\n[^]*\n::\1::\n$/);
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
  });
});

describe("a client of one's own, with a model elsewhere", () => {
  const far = "backends:\n  far: { kind: openai, url: http://127.0.0.1:9/v1 }\n";
  const head = `version: 1\nextends: [mallex:claude-code]\nprofiles: { main: { backend: far, model: m, window: 65536 } }\n${far}`;

  function client(script: string): void {
    writeFileSync(file("client.sh"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  test("--port holds for this run alone, and env finds no difference in it", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    writeFileSync(file("mallex.yaml"), `${head}server: { strict: true }\n`);
    await run("trust", "--yes");
    const served = await serveMallex(options, ["--port", String(port)]);
    onTestFinished(async () => void (await served.stop()));
    expect(served.url).toBe(`http://127.0.0.1:${port}`);
    const bare = { ...options, env: { MALLEX_PORT: "", PATH: file("bin") } };
    const env = await mallex(["env"], bare);
    expect(env).toMatchObject({ code: 0, stdout: expect.stringContaining(served.url) });
    expect(env.stderr).not.toContain("MX7516");
    expect(env.stderr).toContain("mallex run");
    mkdirSync(file("bin"));
    writeFileSync(file("bin/claude"), "", { mode: 0o755 });
    expect(await mallex(["env"], bare)).toMatchObject({ code: 0, stderr: "" });
    expect((await run("status")).stdout).toMatch(/far +http:\/\/127\.0\.0\.1:9\/v1/);
    const headers = { "x-mallex-token": served.token };
    const health = (await (await fetch(`${served.url}/health`, { headers })).json()) as object;
    expect(await (await fetch(`${served.url}/health`)).json()).toEqual({ status: "ok" });
    expect(health).toEqual({
      plan: served.plan,
      models: {},
      counts: { "turns not kept": 0, "log lines lost": 0 },
      spentToday: 0,
    });
    const messages = [{ role: "user", content: "hi" }];
    const answer = await served.post("/v1/messages", { model: "claude-x", max_tokens: 9, sparkle: 1, messages });
    expect(await answer.text()).toContain("sparkle");
    expect(await served.stop()).toBe(0);
  });

  test("a relative MALLEX_HOME means the same folder for the client, which needs a question or a terminal", async () => {
    client('cd / && echo "$MALLEX_HOME"');
    writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
    const relative = { ...options, env: { MALLEX_HOME: "mine", MALLEX_CACHE: "mine/cache" } };
    await mallex(["trust", "--yes"], relative);
    const { code, stdout, stderr } = await mallex(["run", "--", "-p", "hi"], relative);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${file("mine")}\n` });
    expect(stderr).toMatch(/"far" does not answer at http:\/\/127\.0\.0\.1:9\/v1.*MX7517/);
    // Without a terminal and a question there is nothing to do.
    const idle = await mallex(["run"], relative);
    expect(idle).toMatchObject({ code: 2, stderr: expect.stringContaining('mallex -- -p "…"') });
    expect(idle.stderr).not.toContain("MX7517");
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

  test("a client that answers one question and ends with 0 after Ctrl-C: 130", async () => {
    const script = `for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => process.exit(0));
setInterval(() => {}, 1000); require("node:fs").writeFileSync("ready", "yes");`;
    writeFileSync(file("client.sh"), `#!${process.execPath}\n${script}\n`, { mode: 0o755 });
    writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
    await run("trust", "--yes");
    const asking = startMallex(["run", "--", "-p", "hi"], options);
    await expect.poll(() => existsSync(file("ready")), { timeout: 60_000 }).toBe(true);
    asking.process.kill("SIGINT");
    expect((await asking.ended).code).toBe(130);
  });

  test("a signal before `run` has compiled its file is reported", async () => {
    // Nobody trusts it: with the file compiled it would end with 78.
    writeFileSync(file("mallex.yaml"), `${head}launch: { client: ./client.sh }\n`);
    const atOnce = cases("atOnce") as string;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(atOnce)}` };
    const { code, stderr } = await mallex(["run"], { ...options, env });
    expect(stderr).toMatch(/^error: interrupted.* \[MX7509\]\n {2}hint: [^\n]*\n$/);
    expect(code).toBe(130);
  });

  test.runIf(existsSync("/proc/self"))("a home that nobody can make is said before anything is fetched", async () => {
    const nowhere = { ...options, env: { MALLEX_HOME: "/proc/nope/.mallex" } };
    const { code, stderr } = await mallex(["serve", "--shipped"], nowhere);
    expect(code).toBe(69);
    expect(stderr).toMatch(/^error: \/proc\/nope can't be .*\[MX7109\]/);
  });
});

describe("env leads a client that the person starts", () => {
  test.each([
    { shell: "sh", words: "env" },
    { shell: "bash", words: "env --wrong" },
  ])("$shell starts none after `mallex $words` where no mallex runs", ({ shell, words }) => {
    const script = `eval "$('${process.execPath}' '${MAIN}' ${words})" && echo started`;
    const { stdout, status } = spawnSync(shell, ["-c", script], {
      cwd: project.folder,
      env: personsEnv(options),
      encoding: "utf8",
    });
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  });

  test("to the run of this folder, to the only one and says which, and to none of several", async () => {
    const serveIn = async (name: string): Promise<RunOptions> => {
      const there = { ...options, project: { ...project, folder: file(name) } };
      mkdirSync(file(name));
      writeFileSync(join(file(name), "mallex.yaml"), ELSEWHERE);
      await mallex(["trust", "--yes"], there);
      const served = await serveMallex(there);
      onTestFinished(async () => void (await served.stop()));
      return there;
    };
    const first = await serveIn("first");
    expect(await run("env")).toMatchObject({ code: 0, stderr: expect.stringContaining(file("first/mallex.yaml")) });
    expect((await mallex(["env"], first)).stderr).not.toContain("this leads to");
    await serveIn("second");
    expect(await run("env")).toMatchObject({ code: 2, stdout: "false\n", stderr: expect.stringContaining("MX7507") });
    expect(await run("env", "--config", "first/mallex.yaml")).toMatchObject({ code: 0 });
  });
});

test("a file with machine powers runs only after mallex trust, and other powers ask again", async () => {
  const text = ELSEWHERE.replace("http://127.0.0.1:9/v1", "https://models.test/v1");
  writeFileSync(file("mallex.yaml"), text);
  const refused = await run("serve");
  expect(refused).toMatchObject({ code: 78, stdout: "", stderr: expect.stringContaining("MX6201") });
  expect(refused.stderr).toContain("mallex.yaml:4");
  expect(refused.stderr).toContain("mallex trust");

  expect(await run("trust")).toMatchObject({ code: 1, stdout: expect.stringContaining("--yes") });
  const trusted = await run("trust", "--yes");
  expect(trusted).toMatchObject({ code: 0, stdout: expect.stringMatching(/main to https:\/\/models\.test\/v1, off/) });
  expect(statSync(join(project.home, ".mallex")).isDirectory()).toBe(true);
  // Trusted, also with another rule: what stops it now is the next thing, a client that isn't there.
  writeFileSync(file("mallex.yaml"), `${text}filters:\n  - { id: mine, tag: x, do: drop }\n`);
  const missing = await run("run", "--client", "/none/claude");
  expect(missing).toMatchObject({ code: 69, stderr: expect.stringContaining("MX7503") });
  writeFileSync(file("mallex.yaml"), text.replace("models.test", "evil.test"));
  const changed = await run("run", "--client", "/none/claude");
  expect(changed).toMatchObject({ code: 78, stderr: expect.stringContaining("MX6201") });
});

test("where nothing runs, status says so and stop has nothing to do", async () => {
  expect(await run("status")).toEqual({ code: 0, stdout: "nothing runs\n", stderr: "" });
  expect(await run("stop")).toMatchObject({ code: 0, stdout: "nothing runs\n" });
  expect(await run("stop", "run-00000000")).toMatchObject({ code: 69, stderr: expect.stringContaining("MX7506") });
});

test("a port that is no number is said before anything starts", async () => {
  writeFileSync(file("mallex.yaml"), ELSEWHERE);
  const { code, stderr } = await mallex(["serve"], { ...options, env: { MALLEX_PORT: "http" } });
  expect([code, stderr]).toEqual([2, expect.stringContaining("MALLEX_PORT")]);
});

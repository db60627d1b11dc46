import { execFile } from "node:child_process";
import { once } from "node:events";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isSameProcess } from "../../src/process/spawn/process-identity.ts";
import type { ServerRequest } from "../../src/backends/mlx/launch.ts";
import { launchKey, type LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { readServerRecord } from "../../src/process/supervise/server-record.ts";
import { openPrivateLog, spawnServer } from "../../src/process/supervise/spawn-server.ts";
import { makeFolder } from "../../src/shared/files/private-files.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { holdElsewhere } from "../support/hold-elsewhere.ts";
import { commandLine, environment, groupOf } from "../support/processes.ts";
import { promised } from "../support/promise.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const CANARY = "sk-canary-4711";
const LONG_PROMPT = Array.from({ length: 4000 }, (_, i) => `word${i}`).join(" ");
/** The tiny model's own template shows it 110 characters; this one shows it everything. */
const WHOLE = "{% for m in messages %}{{ m.content }}{% endfor %}";

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "mallex contract "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Answer {
  readonly choices: readonly {
    readonly message: {
      readonly content: string | null;
      readonly tool_calls?: readonly { readonly function: { readonly name: string } }[];
    };
  }[];
}

type Address = Pick<ModelServer, "url" | "headers">;

async function ask({ url, headers }: Address, content: string, maxTokens = 40): Promise<Answer> {
  const body = JSON.stringify({ model: "default_model", max_tokens: maxTokens, messages: [{ role: "user", content }] });
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": "application/json" },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

/** What a socket says to a raw request: fetch would mend the Host header. */
async function raw(url: string, head: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.end(`${head.join("\r\n")}\r\n\r\n`);
  let said = "";
  for await (const chunk of socket) said += String(chunk);
  return said;
}

async function until(condition: () => boolean | Promise<boolean>, withinMs: number): Promise<number> {
  const begin = performance.now();
  while (!(await condition())) {
    if (performance.now() - begin > withinMs) throw new Error(`not within ${withinMs} ms`);
    await sleep(50);
  }
  return performance.now() - begin;
}

const linuxTest = skipUnless(process.platform === "linux", "needs Linux: /proc");

const hasOpenBlas = "LD_PRELOAD" in testLaunch({ model: tinyModel }).env;

describe("a model server", () => {
  let home = "";
  let server: ModelServer;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "mallex contract "));
    process.env["ANTHROPIC_API_KEY"] = CANARY;
    process.env["MALLEX_TOKEN"] = CANARY;
    const old = process.umask(0);
    server = await startModelServer({
      launch: testLaunch({ model: tinyModel, chatTemplate: WHOLE }, mallexPaths({ MALLEX_HOME: home }, home)),
      logFile: join(home, "logs", "mlx.log"),
    });
    process.umask(old);
  });

  afterAll(async () => {
    await server.stop();
    delete process.env["ANTHROPIC_API_KEY"];
    delete process.env["MALLEX_TOKEN"];
    rmSync(home, { recursive: true });
  });

  test("answers once it is loaded", async () => {
    expect((await ask(server, "hello")).choices).toHaveLength(1);
  });

  test("leads its own process group and is the process it says", async () => {
    expect(groupOf(server.pid)).toContain(server.pid);
    expect(await isSameProcess(server)).toBe(true);
  });

  test("sees nothing of the person's keys, in no argument and no variable", () => {
    expect(commandLine(server.pid)).toContain("serve_mlx.py");
    expect(environment(server.pid)).toContain("HF_HUB_OFFLINE=1");
    expect(environment(server.pid) + commandLine(server.pid)).not.toContain("canary");
  });

  test("keeps what it answers to out of its arguments, its variables and its log", async () => {
    await ask(server, "hello");
    const log = readFileSync(join(home, "logs", "mlx.log"), "utf8");
    expect(environment(server.pid) + commandLine(server.pid) + log).not.toContain(server.nonce);
  });

  linuxTest("sees no variable that its plan does not name", () => {
    const lines = environment(server.pid).trim().split("\n");
    const names = lines.map((entry) => entry.split("=")[0]);
    expect(new Set(names)).toEqual(new Set(Object.keys(testLaunch({ model: tinyModel }).env)));
  });

  linuxTest("is bound to loopback alone, on the port that its own process owns", async () => {
    const sockets = readFileSync(`/proc/${server.pid}/net/tcp`, "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/));
    const port = Number(new URL(server.url).port).toString(16).toUpperCase().padStart(4, "0");
    const listening = sockets.filter(([, local, , state]) => state === "0A" && local?.endsWith(`:${port}`));
    expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`]);
    const inode = listening[0]?.[9];
    const owned = readdirSync(`/proc/${server.pid}/fd`).map((fd) =>
      promisify(execFile)("readlink", [`/proc/${server.pid}/fd/${fd}`]).then(
        ({ stdout }) => stdout.trim(),
        () => "",
      ),
    );
    expect(await Promise.all(owned)).toContain(`socket:[${inode}]`);
  });

  skipUnless(hasOpenBlas, "needs OpenBLAS on Linux")("runs on the fast BLAS", () => {
    expect(readFileSync(`/proc/${server.pid}/maps`, "utf8")).toContain("libopenblas");
  });

  test.each(cases("turnsAwayEvenOne") as { given: string; head: string[] }[])(
    "turns away $given, even one that knows the word",
    async ({ head }) => {
      const said = await raw(
        server.url,
        [...head, `Authorization: Bearer ${server.nonce}`].map((line) =>
          line.replace("{port}", new URL(server.url).port),
        ),
      );
      expect(said).toMatch(/^HTTP\/1\.[01] 403 /);
      expect(said).not.toMatch(/access-control/i);
    },
  );

  const ROUTES = cases("routes") as string[];
  const WORDS = [
    { word: "no word", authorization: [] },
    { word: "an empty one", authorization: ["Authorization: Bearer "] },
    { word: "a wrong one", authorization: [`Authorization: Bearer ${"0".repeat(32)}`] },
    { word: "one that is no text", authorization: ["Authorization: Bearer \u00e9\u00ff"] },
  ];
  test.each(ROUTES.flatMap((route) => WORDS.map((one) => ({ route, ...one }))))(
    "turns away a program of this machine: $route with $word",
    async ({ route, authorization }) => {
      const { host } = new URL(server.url);
      expect(await raw(server.url, [`${route} HTTP/1.1`, `Host: ${host}`, ...authorization])).toMatch(
        /^HTTP\/1\.[01] 403 /,
      );
      expect(await server.leases()).toBe(1);
    },
  );

  test("answers whom it knows, and opens itself to no web page", async () => {
    const { host } = new URL(server.url);
    const known = `Authorization: Bearer ${server.nonce}`;
    const said = await raw(server.url, ["GET /health HTTP/1.1", `Host: ${host}`, known]);
    expect(said).toMatch(/^HTTP\/1\.[01] 200 /);
    expect(said).not.toMatch(/access-control/i);
  });

  test("lets strangers hold few connections, and none for long, however they drip; whom it knows is answered meanwhile", async () => {
    const { host, port } = new URL(server.url);
    const known = [`GET /health HTTP/1.1`, `Host: ${host}`, `Authorization: Bearer ${server.nonce}`];
    let held = 300;
    const strangers = Array.from({ length: held }, () => {
      const stranger = connect(Number(port), "127.0.0.1").on("error", () => undefined);
      stranger.resume().once("close", () => held--);
      stranger.write("GET /");
      return stranger;
    });
    const dripping = setInterval(() => strangers.forEach((one) => one.writable && one.write("x")), 1000);
    onTestFinished(() => {
      clearInterval(dripping);
      for (const one of strangers) one.destroy();
    });
    await until(() => held <= 100, 10_000);
    expect(await raw(server.url, known)).toMatch(/^HTTP\/1\.[01] 200 /);
    expect(held).toBeGreaterThan(90);
    await until(() => held === 0, 20_000);
    expect(await raw(server.url, known)).toMatch(/^HTTP\/1\.[01] 200 /);
  });

  test("writes a log that nobody else can read, whatever the umask", () => {
    expect(
      [statSync(join(home, "logs")), statSync(join(home, "logs/mlx.log"))].map(({ mode }) =>
        (mode & 0o777).toString(8),
      ),
    ).toEqual(["700", "600"]);
  });
});

/** The log tells of the cache at the begin of every prompt. */
function readsPrompt(home: string): boolean {
  return readFileSync(join(home, "mlx.log"), "utf8").includes("Prompt Cache");
}

function launchIn(home: string, wish: Partial<ServerRequest> = {}): LaunchPlan {
  return testLaunch({ model: tinyModel, chatTemplate: WHOLE, ...wish }, mallexPaths({ MALLEX_HOME: home }, home));
}

describe("the end of a model server", () => {
  async function start(home: string = scratch()): Promise<ModelServer> {
    const server = await startModelServer({ launch: launchIn(home), logFile: join(home, "mlx.log") });
    onTestFinished(() => server.stop());
    return server;
  }

  test("stop leaves nothing, also in the middle of a long prompt", async () => {
    const home = scratch();
    const server = await start(home);
    const cut = ask(server, LONG_PROMPT).catch(() => "cut");
    await until(() => readsPrompt(home), 60_000);
    const begin = performance.now();
    await server.stop();
    promised(12, `stop while it reads a prompt: nothing left after ${Math.round(performance.now() - begin)} ms`);
    expect([groupOf(server.pid), await cut, (await server.exited).isRequested]).toEqual([[], "cut", true]);
  });

  test("a crash is told, with the last lines of the log", async () => {
    const server = await start();
    await ask(server, "hello");
    process.kill(server.pid, "SIGKILL");
    expect(await server.exited).toMatchObject({
      signal: "SIGKILL",
      isRequested: false,
      lastLines: expect.arrayContaining([expect.stringContaining("POST /v1/chat/completions")]),
    });
  });

  test("ends when a request has killed its generation thread, instead of staying up without answers", async () => {
    const server = await start();
    const poison = JSON.stringify({ model: "default_model", stop: 5, messages: [{ role: "user", content: "hi" }] });
    const asked = { method: "POST", body: poison, headers: server.headers };
    await fetch(`${server.url}/v1/chat/completions`, asked).catch(() => "cut");
    expect(await server.exited).toMatchObject({ exitCode: 3, isRequested: false });
  });

  test("an abort while it starts leaves nothing", async () => {
    const home = scratch();
    const abort = new AbortController();
    const options = { launch: launchIn(home), logFile: join(home, "mlx.log"), signal: abort.signal };
    const started = startModelServer(options);
    const folder = join(home, "servers");
    await until(() => readServerRecord(folder, launchKey(options.launch)) !== undefined, 60_000);
    const pid = readServerRecord(folder, launchKey(options.launch))?.pid ?? 0;
    abort.abort();
    await expect(started).rejects.toThrow(/abort/i);
    expect([groupOf(pid), readdirSync(folder)]).toEqual([[], []]);
  });

  test("SIGKILL of mallex ends it within ten seconds, while it reads a long prompt", async () => {
    const home = scratch();
    const launch = launchIn(home, { prefillStep: 2048 });
    const folder = join(home, "servers");
    const mallex = holdElsewhere({ launch, logFile: join(home, "mlx.log"), folder });
    const pid = await mallex.pid;
    const { port, nonce } = readServerRecord(folder, launchKey(launch)) ?? {};
    const address = { url: `http://127.0.0.1:${port}`, headers: { authorization: `Bearer ${nonce}` } };
    const cut = ask(address, LONG_PROMPT).catch(() => "cut");
    await until(() => readsPrompt(home), 60_000);
    await mallex.kill();
    const gone = await until(() => groupOf(pid).length === 0, 10_000);
    promised(13, `SIGKILL of mallex while its server reads a prompt: gone after ${Math.round(gone)} ms`);
    expect(await cut).toBe("cut");
  });
});

describe("a model server that can't start", () => {
  test("a stranger on a well-known port does not answer in its place", async () => {
    const stranger = createServer((_, response) => response.end("{}")).listen(8080, "127.0.0.1");
    // somebody else may already be that stranger
    await Promise.race([once(stranger, "listening"), once(stranger, "error")]).catch(() => undefined);
    onTestFinished(() => void stranger.close());
    const home = scratch();
    const server = await startModelServer({ launch: launchIn(home), logFile: join(home, "mlx.log") });
    onTestFinished(() => server.stop());
    expect(new URL(server.url).port).not.toBe("8080");
    const [call] = (await ask(server, "Read the file notes.txt")).choices;
    expect(call?.message.content ?? "").not.toBe("{}");
  });

  test("does not write its log through a planted link", async () => {
    const home = scratch();
    writeFileSync(join(home, "precious"), "precious");
    symlinkSync(join(home, "precious"), join(home, "mlx.log"));
    const started = startModelServer({ launch: launchIn(home), logFile: join(home, "mlx.log") });
    await expect(started).rejects.toThrow(/MX7203/);
    expect(readFileSync(join(home, "precious"), "utf8")).toBe("precious");
  });
});

describe("the log of a model server", () => {
  test("is put aside by the server itself, which goes on in a new one, through no link", async () => {
    const home = scratch();
    const logFile = join(home, "mlx.log");
    const handle = await openPrivateLog(logFile);
    const launch = launchIn(home);
    for (const folder of launch.folders) makeFolder(folder);
    const order = { nonce: "n", log: logFile, logBytes: 2000 };
    writeFileSync(join(home, "precious"), "precious");
    symlinkSync(join(home, "precious"), `${logFile}.1`);
    const server = await spawnServer(launch, { logFd: handle.fd, order });
    onTestFinished(async () => {
      server.release();
      await server.exited;
    });
    await handle.close();
    const address = { url: `http://127.0.0.1:${await server.listens}`, headers: { authorization: "Bearer n" } };
    await until(async () => {
      await ask(address, "hello", 1);
      return statSync(`${logFile}.1`).size > 2000 && statSync(logFile).size < 2000;
    }, 60_000);
    expect([lstatSync(`${logFile}.1`).isFile(), readFileSync(join(home, "precious"), "utf8")]).toEqual([
      true,
      "precious",
    ]);
    expect([logFile, `${logFile}.1`].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    await ask(address, "hello", 1);
    expect(readFileSync(logFile, "utf8")).toContain("POST /v1/chat/completions");
  });
});

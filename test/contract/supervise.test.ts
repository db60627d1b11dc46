import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
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
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { isSameProcess } from "../../src/supervise/process-identity.ts";
import { startModelServer, type ModelServer } from "../../src/supervise/start-model-server.ts";
import { places } from "../../src/terms/places.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { commandLine, environment, groupOf } from "../support/processes.ts";
import { skipUnless } from "../support/skip-unless.ts";

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

async function ask(url: string, content: string, maxTokens = 40): Promise<Answer> {
  const body = JSON.stringify({ model: "default_model", max_tokens: maxTokens, messages: [{ role: "user", content }] });
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
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
  const phases: string[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "mallex contract "));
    process.env["ANTHROPIC_API_KEY"] = CANARY;
    process.env["MALLEX_TOKEN"] = CANARY;
    const old = process.umask(0);
    server = await startModelServer({
      launch: testLaunch({ model: tinyModel, chatTemplate: WHOLE }, places({ MALLEX_HOME: home }, home)),
      logFile: join(home, "logs", "mlx.log"),
      onPhase: (phase) => phases.push(phase),
    });
    process.umask(old);
  });

  afterAll(async () => {
    await server.stop();
    delete process.env["ANTHROPIC_API_KEY"];
    delete process.env["MALLEX_TOKEN"];
    rmSync(home, { recursive: true });
  });

  test("is ready when it has generated a token, and answers", async () => {
    expect(phases).toEqual(["starting", "loading", "ready"]);
    expect((await ask(server.url, "hello")).choices).toHaveLength(1);
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

  test.each([
    { given: "a stranger's name", head: ["GET /health HTTP/1.1", "Host: evil.example"] },
    { given: "a name that resolves to loopback", head: ["GET /health HTTP/1.1", "Host: localhost:{port}"] },
    { given: "another port", head: ["GET /health HTTP/1.1", "Host: 127.0.0.1:1"] },
    { given: "two names", head: ["GET /health HTTP/1.1", "Host: 127.0.0.1:{port}", "Host: evil.example"] },
    { given: "no name", head: ["GET /health HTTP/1.0"] },
    {
      given: "a web page",
      head: [
        "POST /v1/chat/completions HTTP/1.1",
        "Host: 127.0.0.1:{port}",
        "Origin: http://evil.example",
        "Content-Length: 0",
      ],
    },
    { given: "a web page's sandbox", head: ["GET /health HTTP/1.1", "Host: 127.0.0.1:{port}", "Origin: null"] },
    {
      given: "a picture in a web page",
      head: ["GET /v1/models HTTP/1.1", "Host: 127.0.0.1:{port}", "Sec-Fetch-Site: cross-site"],
    },
    {
      given: "a web page that asks first",
      head: ["OPTIONS /v1/models HTTP/1.1", "Host: 127.0.0.1:{port}", "Origin: http://evil.example"],
    },
  ])("turns away $given", async ({ head }) => {
    const said = await raw(
      server.url,
      head.map((line) => line.replace("{port}", new URL(server.url).port)),
    );
    expect(said).toMatch(/^HTTP\/1\.[01] 403 /);
    expect(said).not.toMatch(/access-control/i);
  });

  test("answers whom it knows, and opens itself to no web page", async () => {
    const said = await raw(server.url, ["GET /health HTTP/1.1", `Host: ${new URL(server.url).host}`]);
    expect(said).toMatch(/^HTTP\/1\.[01] 200 /);
    expect(said).not.toMatch(/access-control/i);
  });

  test("writes a log that nobody else can read, whatever the umask", () => {
    expect(
      [statSync(join(home, "logs")), statSync(join(home, "logs/mlx.log"))].map(({ mode }) =>
        (mode & 0o777).toString(8),
      ),
    ).toEqual(["700", "600"]);
  });
});

/** The log tells of the cache at the begin of every prompt: the first was the probe's. */
function readsPrompt(home: string): boolean {
  return readFileSync(join(home, "mlx.log"), "utf8").split("Prompt Cache").length > 2;
}

describe("the end of a model server", () => {
  async function start(home: string = scratch()): Promise<ModelServer> {
    const server = await startModelServer({
      launch: testLaunch({ model: tinyModel, chatTemplate: WHOLE }, places({ MALLEX_HOME: home }, home)),
      logFile: join(home, "mlx.log"),
    });
    onTestFinished(() => server.stop());
    return server;
  }

  test("stop leaves nothing, also in the middle of a long prompt", async () => {
    const home = scratch();
    const server = await start(home);
    const cut = ask(server.url, LONG_PROMPT).catch(() => "cut");
    await until(() => readsPrompt(home), 60_000);
    await server.stop();
    expect([groupOf(server.pid), await cut, (await server.exited).asked]).toEqual([[], "cut", true]);
  });

  test("a crash is told, with the last lines of the log", async () => {
    const server = await start();
    process.kill(server.pid, "SIGKILL");
    expect(await server.exited).toMatchObject({
      signal: "SIGKILL",
      asked: false,
      lastLines: expect.arrayContaining([expect.stringContaining("POST /v1/chat/completions")]),
    });
  });

  test("ends when a request has killed its generation thread, instead of staying up without answers", async () => {
    const server = await start();
    const poison = JSON.stringify({ model: "default_model", stop: 5, messages: [{ role: "user", content: "hi" }] });
    await fetch(`${server.url}/v1/chat/completions`, { method: "POST", body: poison }).catch(() => "cut");
    expect(await server.exited).toMatchObject({ exitCode: 3, asked: false });
  });

  test("an abort while it starts leaves nothing", async () => {
    const home = scratch();
    const abort = new AbortController();
    const started = startModelServer({
      launch: testLaunch({ model: tinyModel }, places({ MALLEX_HOME: home }, home)),
      logFile: join(home, "mlx.log"),
      signal: abort.signal,
      onPhase: (phase) => phase === "loading" && abort.abort(),
    });
    await expect(started).rejects.toThrow(/abort/i);
  });

  /** A mallex in small, which can be killed: it starts a server, and says its number. */
  const PARENT = `
    import { startModelServer } from "./dist/supervise/start-model-server.js";
    const { launch, logFile, prompt } = JSON.parse(process.argv[1]);
    const server = await startModelServer({ launch, logFile });
    console.log(server.pid);
    const body = JSON.stringify({ model: "default_model", max_tokens: 1, messages: [{ role: "user", content: prompt }] });
    if (prompt) await fetch(server.url + "/v1/chat/completions", { method: "POST", body });
  `;

  test.each([
    { given: "idle", prompt: "" },
    { given: "reading a long prompt", prompt: LONG_PROMPT },
  ])("SIGKILL of mallex ends it within ten seconds, $given", async ({ prompt }) => {
    const home = scratch();
    const launch = testLaunch(
      { model: tinyModel, chatTemplate: WHOLE, prefillStep: 2048 },
      places({ MALLEX_HOME: home }, home),
    );
    const order = JSON.stringify({ launch, logFile: join(home, "mlx.log"), prompt });
    const parent = spawn(process.execPath, ["--input-type=module", "-e", PARENT, order], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [line] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
    const pid = Number(line);
    if (prompt !== "") await until(() => readsPrompt(home), 60_000);
    parent.kill("SIGKILL");
    expect(await until(() => groupOf(pid).length === 0, 10_000)).toBeLessThan(10_000);
  });
});

describe("a model server that can't start", () => {
  test("a stranger on a well-known port does not answer in its place", async () => {
    const stranger = createServer((_, response) => response.end("{}")).listen(8080, "127.0.0.1");
    // somebody else may already be that stranger
    await Promise.race([once(stranger, "listening"), once(stranger, "error")]).catch(() => undefined);
    onTestFinished(() => void stranger.close());
    const home = scratch();
    const server = await startModelServer({
      launch: testLaunch({ model: tinyModel }, places({ MALLEX_HOME: home }, home)),
      logFile: join(home, "mlx.log"),
    });
    onTestFinished(() => server.stop());
    expect(new URL(server.url).port).not.toBe("8080");
    const [call] = (await ask(server.url, "Read the file notes.txt")).choices;
    expect(call?.message.content ?? "").not.toBe("{}");
  });

  test("does not write its log through a planted link", async () => {
    const home = scratch();
    writeFileSync(join(home, "precious"), "precious");
    symlinkSync(join(home, "precious"), join(home, "mlx.log"));
    const started = startModelServer({
      launch: testLaunch({ model: tinyModel }, places({ MALLEX_HOME: home }, home)),
      logFile: join(home, "mlx.log"),
    });
    await expect(started).rejects.toThrow(/MX7203/);
    expect(readFileSync(join(home, "precious"), "utf8")).toBe("precious");
  });

  test("says so when the model is not one, with the log's last lines, and leaves nothing", async () => {
    const home = scratch();
    const started = startModelServer({
      launch: testLaunch({ model: home }, places({ MALLEX_HOME: home }, home)),
      logFile: join(home, "mlx.log"),
    });
    await expect(started).rejects.toThrow(/could not load the model[\s\S]*config\.json[\s\S]*MX7201/);
  });

  test("gives up at its deadline, and leaves nothing", async () => {
    const home = scratch();
    const script = join(home, "python");
    writeFileSync(script, "#!/bin/sh\necho $$ > pid\ntrap '' TERM\nwhile :; do sleep 1; done\n");
    chmodSync(script, 0o755);
    const launch = {
      ...testLaunch({ model: tinyModel }, places({ MALLEX_HOME: home }, home)),
      argv: [script] as const,
    };
    const started = startModelServer({ launch, logFile: join(home, "mlx.log"), deadlineMs: 3000 });
    await expect(started).rejects.toThrow(/MX7202/);
    expect(groupOf(Number(readFileSync(join(home, "pid"), "utf8")))).toEqual([]);
  });
});

import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { tinyModel } from "../prepare.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import {
  commandLine,
  descendants,
  environment,
  isAlive,
  modelServersBelow,
  serverProcess,
} from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";

/** Each stands in one place only, where a person keeps such a thing or where a request brings it. */
const CANARIES = {
  "the environment": "canary-environment-1111",
  "the key of a backend, from the environment": "canary-backend-env-2222",
  "the key of a backend, from a file": "canary-backend-file-3333",
  ".npmrc": "canary-npmrc-4444",
  "git's credentials": "canary-git-5555",
  "the authorization header": "canary-authorization-6666",
  "the x-api-key header": "canary-api-key-7777",
  "a cookie": "canary-cookie-8888",
  "the URL's query": "canary-query-9999",
  "a request's body": `sk-ant-api03-${"canarybody".repeat(4)}`,
} as const;

/** Of the request: mallex passes its words to the model that is asked, and keeps none of this. */
const HEADERS = {
  authorization: `Bearer ${CANARIES["the authorization header"]}`,
  "x-api-key": CANARIES["the x-api-key header"],
  cookie: `session=${CANARIES["a cookie"]}`,
};

const ENV = {
  FAR_KEY: CANARIES["the key of a backend, from the environment"],
  ...Object.fromEntries(
    ["ANTHROPIC_API_KEY", "OPENAI_API_KEY", "HF_TOKEN", "AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "NPM_TOKEN"].map(
      (name) => [name, CANARIES["the environment"]],
    ),
  ),
};

let project: Project;
let home: PreparedHome;
let upstream: ScriptedUpstream;
let served: Served;
let nonce = "";
/** Everything that mallex has said, to whomever, by where it was said. */
const said = new Map<string, string>();
/** Command lines and environments of all processes of mallex, from time to time. */
const seen = new Map<string, string>();

beforeAll(async () => {
  upstream = await startUpstream((res, { req }) => {
    const key = String(req.headers.authorization).replace("Bearer ", "");
    res.writeHead(401).end(JSON.stringify({ error: { message: `the key ${key} is not right, nor "${key}"` } }));
  });
  project = createProject();
  home = preparedHome(project);
  project.write(".npmrc", `//registry.example.test/:_authToken=${CANARIES[".npmrc"]}\n`);
  project.write(".git-credentials", `https://me:${CANARIES["git's credentials"]}@example.test\n`);
  project.write(".gitconfig", "[credential]\n  helper = store\n");
  project.write("keys/far", `${CANARIES["the key of a backend, from a file"]}\n`);
  chmodSync(join(project.home, "keys/far"), 0o600);
  project.write(
    "my-project/mallex.yaml",
    `version: 1
server: { record: true }
backends:
  local: { kind: mlx }
  far: { kind: openai, url: "${upstream.url}", key: { env: FAR_KEY } }
  filed: { kind: openai, url: "${upstream.url}", key: { file: "${project.home}/keys/far" } }
profiles:
  near: { backend: local, model: "${tinyModel}", window: 8192, output: 16 }
  far: { backend: far, model: m, window: 8192, output: 16 }
  filed: { backend: filed, model: m, window: 8192, output: 16 }
tiers: [{ id: low, profiles: [near] }, { id: mid, profiles: [far] }, { id: high, profiles: [filed] }]
`,
  );
  await run("trust", "--yes");
  served = await start();
  for (const model of ["near", "far", "filed"]) {
    await ask(`messages to ${model}`, "/v1/messages", { model: `mallex/${model}`, stream: true });
    await ask(`count for ${model}`, "/v1/messages/count_tokens", { model: `mallex/${model}` });
  }
  await ask("a broken request", "/v1/messages", { model: 7 });
  await ask("an unknown model", "/v1/messages", { model: "unknown", system: CANARIES["a request's body"] });
  for (const path of ["/", "/health", "/v1/models", "/mallex/turns", "/mallex/status", "/mallex/nothing"])
    await get(path);
  for (const { id } of turns()) await get(`/mallex/turns/${id}`);
  await lookOn("serving");
  for (const words of [
    "status",
    "status --json",
    "logs --all -n 1000",
    "logs --all --json -n 1000",
    "list",
    "config",
    "explain last",
  ])
    await run(...words.split(" "));
  await crash();
});

afterAll(async () => {
  await mallex(["stop", "--all"], { home, project });
  await upstream?.close();
  project?.remove();
});

/** Started by somebody whose files everybody may read and write, as far as umask goes. */
async function start(): Promise<Served> {
  const all = await serveMallex({ home, project, env: ENV, under: ["sh", "-c", 'umask 000; exec "$@"', "sh"] });
  nonce = nonceNow();
  return all;
}

function nonceNow(): string {
  const [record = ""] = readdirSync(home.places.servers).filter((name) => name.endsWith(".json"));
  return (JSON.parse(readFileSync(join(home.places.servers, record), "utf8")) as { nonce: string }).nonce;
}

async function run(...args: string[]): Promise<void> {
  const { code, stdout, stderr } = await mallex(args, { home, project, env: ENV });
  said.set(`mallex ${args.join(" ")} → ${code}`, stdout + stderr);
}

async function ask(name: string, path: string, fields: Record<string, unknown>): Promise<void> {
  const content = `my key is ${CANARIES["a request's body"]}`;
  const answer = await fetch(`${served.url}${path}?api_key=${CANARIES["the URL's query"]}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mallex-token": served.token, ...HEADERS },
    body: JSON.stringify({ max_tokens: 8, messages: [{ role: "user", content }], ...fields }),
  });
  said.set(name, [...answer.headers].join("\n") + (await answer.text()));
}

async function get(path: string): Promise<void> {
  const headers = { "x-mallex-token": served.token, ...HEADERS };
  const answer = await fetch(`${served.url}${path}?key=${CANARIES["the URL's query"]}`, { headers });
  said.set(`GET ${path}`, [...answer.headers].join("\n") + (await answer.text()));
}

function turns(): { id: string }[] {
  const { turns: all } = JSON.parse((said.get("GET /mallex/turns") ?? "{}").replace(/^[^{]*/, "")) as {
    turns: { id: string }[];
  };
  return all;
}

async function lookOn(when: string): Promise<void> {
  for (const pid of [served.run.pid, ...descendants(served.run.pid)]) {
    seen.set(`${when}: argv of ${pid}`, commandLine(pid));
    // mallex itself was given its own, and nobody else of another person can read it.
    if (pid !== served.run.pid && pid !== serverProcess(served.run.pid))
      seen.set(`${when}: environment of ${commandLine(pid).slice(0, 200)}`, environment(pid));
  }
}

/** The ways in which a process goes down and leaves something behind. */
async function crash(): Promise<void> {
  const child = (): number => modelServersBelow(served.run.pid)[0] ?? 0;
  const dead = child();
  process.kill(dead, "SIGSEGV");
  await vi.waitUntil(() => !isAlive(dead), { timeout: 120_000 });
  await ask("while the model server is down", "/v1/messages", { model: "mallex/near" });
  await vi.waitUntil(child, { timeout: 120_000 });
  await lookOn("after a crash of the model server");
  await run("status");
  for (const signal of ["SIGUSR2", "SIGABRT", "SIGKILL"] as const) {
    said.set(`stdout of serve is the token by order, and stderr before ${signal}`, served.run.stderr());
    process.kill(served.run.pid, signal);
    await served.run.ended;
    said.set(`stderr of serve, ended by ${signal}`, served.run.stderr());
    if (signal !== "SIGKILL") {
      served = await start();
      await ask(`anew after ${signal}`, "/v1/messages", { model: "mallex/far" });
    }
  }
}

/** Every file of mallex's own home, but for what was there before (the shared downloads, models and packages). */
function files(folder = home.places.home): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return [];
    return stats.isDirectory() ? [path, ...files(path)] : [path];
  });
}

/** Where a secret stands, by the names of the places. It may be written as JSON, in a URL or in base64. */
function finds(secret: string, places: Iterable<readonly [string, string]>): string[] {
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  const spellings = [secret, encodeURIComponent(secret), base64];
  return [...places].filter(([, text]) => spellings.some((one) => text.includes(one))).map(([name]) => name);
}

function filesWithText(): [string, string][] {
  return files()
    .filter((path) => lstatSync(path).isFile())
    .map((path) => [relative(home.places.home, path), readFileSync(path, "latin1")]);
}

describe.each(Object.entries(CANARIES))("%s", (where, canary) => {
  test("is in no file of mallex", () => {
    expect(finds(canary, filesWithText())).toEqual([]);
  });

  test("is in no answer, no output and no error", () => {
    expect(finds(canary, said)).toEqual([]);
  });

  test("is in no argument and in nobody's environment", () => {
    expect(finds(canary, seen)).toEqual([]);
    expect(where).not.toBe("");
  });
});

describe("mallex's own", () => {
  test("token is in its file alone, and in no argument, environment or answer", () => {
    const { token } = served;
    expect(finds(token, filesWithText())).toEqual(["token"]);
    expect([...finds(token, said), ...finds(token, seen)]).toEqual([]);
  });

  test("secret of a model server is in its record alone", () => {
    expect(nonce).toMatch(/^[0-9a-f]{32,}$/);
    const inFiles = finds(nonce, filesWithText());
    expect(inFiles.filter((name) => !name.startsWith("state/servers/"))).toEqual([]);
    expect([...finds(nonce, said), ...finds(nonce, seen)]).toEqual([]);
  });

  test("files can be read by nobody else, whatever the umask", () => {
    const open = files().filter((path) => (lstatSync(path).mode & 0o077) !== 0);
    expect(open.map((path) => relative(home.places.home, path))).toEqual([]);
  });

  test("home holds what it should, so that the search has searched something", () => {
    const names = files().map((path) => relative(home.places.home, path));
    expect(names).toEqual(
      expect.arrayContaining(["token", "logs/mallex.log", expect.stringMatching(/^state\/turns\/.*json$/)]),
    );
    expect(
      filesWithText()
        .map(([, text]) => text)
        .join("\n"),
    ).toContain("my key is [redacted]");
    expect(said.get("messages to far")).toContain("is not right");
    expect(said.size).toBeGreaterThan(30);
    expect([...seen.keys()].some((name) => name.includes("serve_mlx.py"))).toBe(true);
  });
});

test("a process that crashes leaves no core and no report in the project", () => {
  expect(readdirSync(project.folder).filter((name) => name !== "mallex.yaml" && name !== "generated")).toEqual([]);
  expect(existsSync(join(project.home, "core"))).toBe(false);
});

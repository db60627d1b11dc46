import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { readKeys } from "../../../src/cli/read-keys.ts";
import { createModelServers, type ModelServers } from "../../../src/cli/model-servers.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-models-"));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

const signal = new AbortController().signal;
const log = { info() {}, warn() {}, error() {}, lost: 0, close: async () => undefined };
const profile = { window: 1, output: 1, size: "small", sampling: {} };
const plan = {
  backends: {
    local: { kind: "mlx", promptCacheEntries: 1 },
    open: { kind: "openai", url: "http://models.test/v1" },
    keyed: { kind: "openai", url: "http://models.test/v1", key: { env: "FAR_KEY" } },
    router: { kind: "openrouter", url: "http://router.test/v1", key: { env: "FAR_KEY" } },
    claude: { kind: "anthropic", url: "http://claude.test", key: { env: "FAR_KEY" } },
    login: { kind: "anthropic", url: "http://claude.test", login: "client" },
  },
  profiles: {
    here: { ...profile, backend: "local", model: "m" },
    open: { ...profile, backend: "open", model: "far-model" },
    keyed: { ...profile, backend: "keyed", model: "far-model", leaves: true },
    router: { ...profile, backend: "router", model: "far-model", leaves: true },
    claude: { ...profile, backend: "claude", model: "far-model", leaves: true },
    login: { ...profile, backend: "login", model: "far-model", leaves: true },
  },
} as unknown as Plan;

/** A server that says its port and answers whatever it is asked. */
const SERVES = `import { createServer } from "node:http";
import { writeSync } from "node:fs";
const server = createServer((_, res) => res.setHeader("content-type", "application/json").end('{"choices":[{}]}'));
server.listen(0, "127.0.0.1", () => writeSync(3, JSON.stringify({ port: server.address().port }) + "\\n"));
`;

function servers(
  env: Record<string, string>,
  program: readonly [string, ...string[]] = ["/bin/false"],
): { models: ModelServers; starts: () => number } {
  let starts = 0;
  const models = createModelServers({
    plan,
    keys: readKeys(plan, "/nowhere/mallex.yaml", { env, homeDir: "/nowhere" }),
    token: "mallex-token",
    log,
    launch: () => {
      starts++;
      return {
        launch: {
          argv: program,
          env: { PATH: process.env["PATH"] ?? "" },
          cwd: folder,
          folders: [],
          standsOn: [],
          model: "m",
        },
        logFile: join(folder, "model.log"),
      };
    },
    onPhase: () => undefined,
    onChange: () => undefined,
  });
  return { models, starts: () => starts };
}

test.each([
  { name: "open", want: { kind: "openai", url: "http://models.test/v1", leaves: false } },
  { name: "keyed", want: { kind: "openai", url: "http://models.test/v1", key: "k", leaves: true } },
  { name: "router", want: { kind: "openai", url: "http://router.test/v1", key: "k", title: "mallex", leaves: true } },
  { name: "claude", want: { kind: "anthropic", url: "http://claude.test", key: "k", leaves: true } },
  {
    name: "login",
    want: { kind: "anthropic", url: "http://claude.test", login: "client", withhold: "mallex-token", leaves: true },
  },
])("a server elsewhere is asked by the name the profile gives: $name", async ({ name, want }) => {
  const { models, starts } = servers({ FAR_KEY: "k" });
  expect(await models.endpoint(name, signal)).toEqual({ model: "far-model", setting: `backends.${name}.url`, ...want });
  expect(starts()).toBe(0);
});

test("a key that is not set is said by the name of its variable", async () => {
  await expect(servers({}).models.endpoint("keyed", signal)).rejects.toThrow(/FAR_KEY.*MX7515/);
});

test("a server that can't be started is a problem for everyone who asks, and is tried once", async () => {
  const { models, starts } = servers({});
  await expect(models.endpoint("here", signal)).rejects.toThrow("MX7201");
  await expect(models.endpoint("here", signal)).rejects.toThrow("MX7201");
  expect(starts()).toBe(1);
  expect(models.running()).toEqual([]);
  await models.stop();
});

test("a server that has ended is a problem that names its log, wherever that lies", async () => {
  const script = join(folder, "serves.mjs");
  writeFileSync(script, SERVES);
  const { models } = servers({}, [process.execPath, script]);
  await models.endpoint("here", signal);
  const [child] = models.running();
  process.kill(child?.pid ?? 0, "SIGKILL");
  await expect.poll(() => models.health()).toEqual({ m: "failed" });
  await expect(models.endpoint("here", signal)).rejects.toMatchObject({
    problem: { code: "MX7514", hint: expect.stringContaining(join(folder, "model.log")) as string },
  });
  await models.stop();
});

test("who leaves while it loads does not wait, and it goes on for the others until the end", async () => {
  const script = join(folder, "slow.sh");
  writeFileSync(script, "exec sleep 600\n");
  const { models } = servers({}, ["/bin/sh", script]);
  const leaving = new AbortController();
  const left = models.endpoint("here", leaving.signal);
  const other = models.endpoint("here", signal);
  leaving.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  await expect.poll(() => models.health()).toEqual({ m: "starting" });
  const [outcome] = await Promise.all([other.catch((error: unknown) => String(error)), models.stop()]);
  expect(outcome).toContain("mallex ends");
});

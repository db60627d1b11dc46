import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { ReloadStatus } from "../../../../generated/types/status.d.ts";
import type { Compiler } from "../../../../src/cli/reload/recompile.ts";
import { reportProblems } from "../../../../src/cli/reload/reload.ts";
import { HERE, startReloadingServer, type ReloadingOptions, type ReloadingServer } from "../../../support/reloading.ts";

let running: ReloadingServer;

afterEach(async () => running.close());

function file({ port = 9, more = "", window = 8192 } = {}): string {
  return `version: 1
backends:
  models: { kind: openai, url: "http://127.0.0.1:${port}/v1" }
profiles:
  coder: { backend: models, model: tiny, window: ${window}, output: 1024 }
${more}`;
}

async function start(more: Partial<ReloadingOptions> = {}): Promise<void> {
  running = await startReloadingServer({
    files: { "mallex.yaml": file() },
    compiler: HERE,
    execute: () => ({
      endpoint: async () => Promise.reject(new Error("nobody is asked here")),
      unusable: () => undefined,
      counter: () => undefined,
    }),
    ...more,
  });
}

async function after(change: () => void | Promise<void>): Promise<ReloadStatus> {
  const before = running.status();
  await change();
  await expect.poll(() => running.status() !== before, { timeout: 60_000, interval: 5 }).toBe(true);
  return running.status() as ReloadStatus;
}

const save = async (text: string): Promise<ReloadStatus> => after(() => running.write("mallex.yaml", text));

test("nothing is said before anything has changed", async () => {
  await start();
  expect([running.status(), running.reports]).toEqual([undefined, []]);
});

test("a good change is taken over; a bad one is shown, once, and what is mended is said again", async () => {
  await start();
  const first = running.plans[0]?.hash;
  const good = await save(file({ window: 4096 }));
  expect([good.ok, good.plan, good.problems]).toEqual([true, running.plans[1]?.hash, undefined]);
  expect(good.plan).not.toBe(first);
  const bad = await save(file({ more: "filtres: []\n" }));
  expect(bad).toMatchObject({
    ok: false,
    plan: good.plan,
    problems: [expect.stringContaining("mallex.yaml:6:1: error")],
  });
  await save(`${file({ more: "filtres: []\n" })}# the same mistake\n`);
  await save(file({ window: 4096 }));
  expect(running.reports.map(({ ok, plan }) => [ok, plan])).toEqual([
    [true, good.plan],
    [false, good.plan],
    [true, good.plan],
  ]);
  expect(running.plans).toHaveLength(2);
});

test("a comment is the same plan: nothing is exchanged, and nothing is said", async () => {
  await start();
  const { ok, plan } = await save(`# a comment\n${file()}`);
  expect([ok, plan, running.plans.length, running.reports]).toEqual([true, running.plans[0]?.hash, 1, []]);
});

test("other machine powers wait until they are trusted", async () => {
  await start();
  const first = running.plans[0]?.hash;
  const refused = await save(file({ port: 10, window: 4096 }));
  expect(refused).toMatchObject({ ok: false, plan: first, problems: [expect.stringContaining("[MX7555]")] });
  expect(refused.problems?.join()).toContain("mallex trust");
  const taken = await after(async () => running.trust());
  expect([taken.ok, running.plans.at(-1)?.backends["models"]]).toMatchObject([true, { url: "http://127.0.0.1:10/v1" }]);
});

test("a file that goes is no reason to take another one, and is taken again when it comes back", async () => {
  await start();
  const at = join(running.folder, "mallex.yaml");
  const gone = await after(() => rmSync(at));
  expect(gone).toMatchObject({
    ok: false,
    plan: running.plans[0]?.hash,
    problems: [expect.stringContaining("[MX1001]")],
  });
  expect((await save(file({ window: 4096 }))).ok).toBe(true);
});

test("a port is no part of the plan, and is said to take effect later", async () => {
  await start({ later: ({ server }) => (server.port === 4000 ? ["server.port"] : []) });
  await save(file({ more: "server: { port: 4000 }\n" }));
  await after(async () => running.trust());
  expect(running.status()).toMatchObject({ ok: true, plan: running.plans[0]?.hash, later: ["server.port"] });
  const [, report] = running.reports;
  if (report === undefined) throw new Error("nothing was reported");
  expect(reportProblems(report, "mallex.yaml")).toMatchObject([
    { code: "MX7551", message: "these changes take effect after a restart: server.port" },
  ]);
});

test("`reload: false` is taken over, and nothing after it", async () => {
  await start();
  const { ok } = await save(file({ more: "server: { reload: false }\n" }));
  expect([ok, running.plans.at(-1)?.server.reload]).toEqual([true, false]);
  running.write("mallex.yaml", file({ window: 4096 }));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(running.plans).toHaveLength(2);
});

test("a plan that can't be executed leaves the one before, and is shown", async () => {
  let isBroken = false;
  await start({
    execute: () => {
      if (isBroken) throw new Error("no such thing here");
      return {
        endpoint: async () => Promise.reject(new Error("none")),
        unusable: () => undefined,
        counter: () => undefined,
      };
    },
  });
  isBroken = true;
  const first = running.plans[0]?.hash;
  expect(await save(file({ window: 4096 }))).toMatchObject({
    ok: false,
    plan: first,
    problems: [expect.stringContaining("no such thing here")],
  });
  isBroken = false;
  expect((await save(file({ window: 2048 }))).ok).toBe(true);
});

test("a compiler that was lost says nothing of the files, and is not asked again until one changes", async () => {
  let asked = 0;
  const lost: Compiler = {
    ...HERE,
    async compile(wish) {
      asked += 1;
      if (asked > 1) return HERE.compile(wish);
      return { problems: [{ code: "MX7550", severity: "error", message: "the compiler ended by itself" }] };
    },
  };
  await start({ compiler: lost });
  expect((await save(file({ window: 4096 }))).ok).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(asked).toBe(1);
  expect((await save(file({ window: 2048 }))).ok).toBe(true);
});

test("a file that changes while it is compiled is compiled again", async () => {
  let asked = 0;
  const slow: Compiler = {
    ...HERE,
    async compile(wish) {
      const result = await HERE.compile(wish);
      asked += 1;
      if (asked === 1) running.write("mallex.yaml", file({ window: 2048 }));
      return result;
    },
  };
  await start({ compiler: slow });
  const { ok } = await save(file({ window: 4096 }));
  expect([ok, running.plans.map(({ profiles }) => profiles["coder"]?.window)]).toEqual([true, [8192, 2048]]);
});

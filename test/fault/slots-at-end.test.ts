import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { shippedResources } from "../../src/process/artifacts/artifacts.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { spawnServer, type Spawned } from "../../src/process/supervise/spawn-server.ts";
import { testPlaces } from "../prepare.ts";
import { groupOf } from "../support/processes.ts";

const NAME = "0123456789abcdef-0123456789abcdef";
const SESSION = "fedcba9876543210";
const headers = { authorization: "Bearer secret" };

/** Answers as llama.cpp does, once the file `go` is there, and writes slots while there is a file `writes`. */
const ENGINE = `#!${process.execPath}
const { existsSync, writeFileSync } = require("node:fs");
const after = (flag) => process.argv[process.argv.indexOf(flag) + 1];
require("node:http").createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part)).on("end", () => {
    if (request.url.endsWith("=save") && existsSync("writes"))
      writeFileSync(after("--slot-save-path") + JSON.parse(body).filename, "slot");
    response.statusCode = existsSync("go") ? 200 : 503;
    response.end(request.url === "/slots" ? '[{"id":0,"id_task":1}]' : "{}");
  });
}).listen(after("--host"));
`;

interface World {
  readonly home: string;
  readonly warm: string;
  readonly server: Spawned;
  readonly url: string;
  load(): void;
  loaded(): Promise<void>;
}

/** The real server of llama.cpp's kind with an engine that has not loaded yet, told to keep a prompt. */
async function open({ idleStopMs, parts = [] }: { idleStopMs?: number; parts?: readonly string[] }): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), "mallex slots "));
  const warm = join(home, "warm/");
  mkdirSync(warm);
  for (const part of parts) writeFileSync(join(warm, part), "");
  writeFileSync(join(home, "engine"), ENGINE, { mode: 0o700 });
  writeFileSync(join(warm, `${NAME}.json`), JSON.stringify({ session: SESSION }));
  const argv = [`${testPlaces.venv}/bin/python`, "-I", `${shippedResources.python}/serve_llama.py`] as const;
  const launch = {
    argv: [...argv, join(home, "engine"), "--slot-save-path", warm],
    env: { SLOT_SAVE_S: "60" },
    cwd: home,
  } as unknown as LaunchPlan;
  const log = join(home, "log");
  const order = { nonce: "secret", log, logBytes: 1_000_000, idleStopMs };
  const server = await spawnServer(launch, { logFd: openSync(log, "a"), order });
  onTestFinished(async () => {
    for (const pid of groupOf(server.pid)) process.kill(pid, "SIGKILL");
    await server.exited;
    rmSync(home, { recursive: true });
  });
  const url = `http://127.0.0.1:${await server.listens}`;
  const told = await fetch(`${url}/mallex/warm/${NAME}.${SESSION}`, { method: "POST", headers, body: "{}" });
  expect(told.status).toBe(204);
  return {
    home,
    warm,
    server,
    url,
    load: () => writeFileSync(join(home, "go"), ""),
    async loaded() {
      const state = async (): Promise<unknown> => (await fetch(`${url}/mallex/state`, { headers })).json();
      await expect.poll(state, { timeout: 60_000 }).toMatchObject({ loaded: true });
    },
  };
}

const ENDS = {
  "when nobody holds it": { end: ({ server }: World) => server.release(), exit: { signal: "SIGKILL" } },
  "when nobody has asked for long": { idleStopMs: 1, end: () => undefined, exit: { exitCode: 4 } },
  "by SIGTERM": { end: ({ server }: World) => void process.kill(server.pid, "SIGTERM"), exit: { signal: "SIGTERM" } },
};
const FAULTS: Record<string, (world: World) => void> = {
  "the folder of its slots has gone": ({ warm }) => rmSync(warm, { recursive: true }),
  "its engine writes no slot": () => undefined,
  "a prompt is no JSON": ({ warm }) => writeFileSync(join(warm, `${NAME}.json`), "{"),
};

test.each(Object.keys(FAULTS).flatMap((fault) => Object.keys(ENDS).map((how) => [fault, how] as const)))(
  "a server ends with its engine though %s: %s",
  async (fault, how) => {
    const { end, exit, ...options } = ENDS[how as keyof typeof ENDS] as {
      end: (world: World) => void;
      exit: object;
      idleStopMs?: number;
    };
    const world = await open(options);
    FAULTS[fault]?.(world);
    world.load();
    if (options.idleStopMs === undefined) await world.loaded();
    end(world);
    expect(await world.server.exited).toMatchObject(exit);
    await expect.poll(() => groupOf(world.server.pid)).toEqual([]);
  },
);

test.each([
  { title: "keeps the slot of a prompt that is kept", json: { session: SESSION }, isKept: true },
  { title: "keeps none when any mallex has removed the prompt", json: undefined, isKept: false },
  { title: "keeps none when the prompt is of another session", json: { session: "0000" }, isKept: false },
])("a server $title", async ({ json, isKept }) => {
  const world = await open({ idleStopMs: 1 });
  const prompt = join(world.warm, `${NAME}.json`);
  if (json === undefined) rmSync(prompt);
  else writeFileSync(prompt, JSON.stringify(json));
  writeFileSync(join(world.home, "writes"), "");
  world.load();
  await world.server.exited;
  const names = readdirSync(world.warm).filter((name) => !name.endsWith(".json"));
  const isSlot = (name: string): boolean => name.startsWith(`${NAME}.${SESSION}.`) && name.endsWith(".slot");
  expect(names.map(isSlot)).toEqual(isKept ? [true] : []);
});

test("a start removes what an ended server has not finished, and nothing of one that still writes", async () => {
  const ended = `${NAME}.${spawnSync(process.execPath, ["--version"]).pid}.part`;
  const world = await open({ parts: [ended, `${NAME}.${process.pid}.part`] });
  world.load();
  await world.loaded();
  expect(existsSync(join(world.warm, ended))).toBe(false);
  expect(existsSync(join(world.warm, `${NAME}.${process.pid}.part`))).toBe(true);
});

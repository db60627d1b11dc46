import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import type { ServerStatus } from "../../../../../generated/types/status.d.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { restartCommand, stopCommand } from "../../../../../src/cli/commands/run/stop.ts";
import { writeRun, type RunState } from "../../../../../src/cli/state/run-files.ts";
import { statusCommand } from "../../../../../src/cli/commands/run/status.ts";
import { createPrivateFile } from "../../../../../src/process/files/checked-private-file.ts";
import { startTimeOf } from "../../../../../src/process/spawn/process-identity.ts";
import { writeServerRecord } from "../../../../../src/process/supervise/server-record.ts";
import { mallexPaths, type MallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { isAlive } from "../../../../support/processes.ts";
import { runState } from "../../../../support/run-state.ts";
import { startTestServer, TOKEN, type TestServer } from "../../../../support/test-server.ts";
import { scratchFolder } from "../../../checks/scratch.ts";

const started: ChildProcess[] = [];
const servers: TestServer[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) await server.close(0);
});

interface Started {
  readonly pid: number;
  readonly startTime: string;
}

async function start(): Promise<Started> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6); console.log(1)", "it-waits"], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  started.push(child);
  await once(child.stdout, "data");
  const pid = child.pid ?? 0;
  return { pid, startTime: (await startTimeOf(pid)) ?? "" };
}

const now = new Date().toISOString();
const record = { model: "tiny", program: "it-waits", port: 4711, nonce: "n", log: "/x/mlx-tiny.log", since: now };
const keyOf = (at: number): string => `${at}bcdef0123456789`;

function contextOf(): { context: CliContext; own: MallexPaths } {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  return { own, context: { paths: own, env: {} } as CliContext };
}

function runOf(identity: Started, changes: Partial<RunState> = {}): RunState {
  return runState({ id: "run-12345670", ...identity, since: now, ...changes });
}

test("a kept model is ended by its name, or when it is all there is", async () => {
  for (const id of ["model-0bcdef01", undefined]) {
    const { own, context } = contextOf();
    const model = await start();
    await writeServerRecord(own.servers, { ...record, ...model, key: keyOf(0) });
    expect(await stopCommand(context, id === undefined ? {} : { id })).toMatchObject({
      text: "stopped model-0bcdef01",
    });
    expect(isAlive(model.pid)).toBe(false);
  }
});

test("all of it: a run, and the model that is kept", async () => {
  const { own, context } = contextOf();
  const [run, model] = [await start(), await start()];
  await writeRun(own.runs, runOf(run));
  await writeServerRecord(own.servers, { ...record, ...model, key: keyOf(1) });
  await expect(stopCommand(context, {})).rejects.toMatchObject({ problem: { code: "MX7507" } });
  expect(await stopCommand(context, { all: true })).toMatchObject({ text: "stopped run-12345670, model-1bcdef01" });
  expect([run, model].map(({ pid }) => isAlive(pid))).toEqual([false, false]);
  expect(await stopCommand(context, { all: true })).toMatchObject({ text: "nothing runs" });
});

test("a run goes, and the model that another run holds stays", async () => {
  const { own, context } = contextOf();
  const [run, other, model] = [await start(), await start(), await start()];
  const child = { ...model, model: "tiny", url: "" };
  await writeRun(own.runs, runOf(run, { children: [child] }));
  await writeRun(own.runs, runOf(other, { id: "run-other000", children: [{ ...child, shared: true }] }));
  await writeServerRecord(own.servers, { ...record, ...model, key: keyOf(2) });
  await stopCommand(context, { id: "run-12345670" });
  expect([run, other, model].map(({ pid }) => isAlive(pid))).toEqual([false, true, true]);
});

test.each([
  ["another run holds", true],
  ["is kept", false],
])("of a mallex that was killed, the model that %s gets no signal with its run", async (_, isHeld) => {
  const { own, context } = contextOf();
  const [run, other, model] = [await start(), await start(), await start()];
  const child = { ...model, model: "tiny", url: "" };
  await writeRun(own.runs, runOf({ ...run, startTime: "0" }, { children: [child] }));
  if (isHeld) await writeRun(own.runs, runOf(other, { id: "run-other000", children: [{ ...child, shared: true }] }));
  await writeServerRecord(own.servers, { ...record, ...model, key: keyOf(4) });
  expect(await statusCommand(context)).toMatchObject({ data: { orphaned: [], kept: isHeld ? [] : [{ ...model }] } });
  await expect(stopCommand(context, { id: "run-12345670" })).rejects.toMatchObject({ problem: { code: "MX7506" } });
  expect(isAlive(model.pid)).toBe(true);
  expect(await stopCommand(context, {})).toMatchObject({
    text: `stopped ${isHeld ? "run-other000" : "model-4bcdef01"}`,
  });
});

test("a model that is being started is its run's, and only --all ends it by itself", async () => {
  const { own, context } = contextOf();
  const [run, model] = [await start(), await start()];
  await writeRun(own.runs, runOf(run));
  const { port: _, ...starting } = record;
  await writeServerRecord(own.servers, { ...starting, ...model, key: keyOf(5) });
  expect(await statusCommand(context)).toMatchObject({ data: { kept: [] } });
  expect(await stopCommand(context, {})).toMatchObject({ text: "stopped run-12345670" });
  expect(isAlive(model.pid)).toBe(true);
  expect(await stopCommand(context, { all: true })).toMatchObject({ text: "stopped model-5bcdef01" });
  expect(isAlive(model.pid)).toBe(false);
});

test.each([
  ["another start time", { startTime: "0" }],
  ["another program", { program: "somebody-else" }],
])("a process with %s gets no signal", async (_, changes) => {
  const { own, context } = contextOf();
  const model = await start();
  await writeServerRecord(own.servers, { ...record, ...model, key: keyOf(3), ...changes });
  expect(await stopCommand(context, { all: true })).toMatchObject({ text: "nothing runs" });
  expect(isAlive(model.pid)).toBe(true);
});

interface Runs {
  readonly context: CliContext;
  readonly asked: string[];
}

/** Runs that share one model server, and have one each. */
async function sharing(): Promise<Runs> {
  const { own, context } = contextOf();
  createPrivateFile(own.token, `${TOKEN}\n`);
  const asked: string[] = [];
  const startTime = (await startTimeOf(process.pid)) ?? "";
  for (const name of ["borrower0", "starter00"]) {
    const model: ServerStatus = { model: "org/shared", phase: "ready", since: now, restarts: 0, turns: 0, log: "/x" };
    const shared = { ...model, pid: 4712, ...(name === "borrower0" ? { shared: true } : {}) };
    const server = await startTestServer({
      run: `run-${name}`,
      models: {
        status: () => [shared, { ...model, model: `own-${name}`, phase: "failed" }],
        restart: (which) => asked.push(`${name} ${which}`),
      },
    });
    servers.push(server);
    await writeRun(own.runs, runOf({ pid: process.pid, startTime }, { id: `run-${name}`, url: server.url }));
  }
  return { context, asked };
}

test.each<[model: string | undefined, want: string[]]>([
  ["shared", ["starter00 org/shared"]],
  ["own-borrower0", ["borrower0 own-borrower0"]],
  [undefined, ["borrower0 own-borrower0", "starter00 org/shared", "starter00 own-starter00"]],
])("restart %s asks who started it, once", async (model, want) => {
  const { context, asked } = await sharing();
  await restartCommand(context, model);
  expect(asked.toSorted()).toEqual(want);
});

test("restart says of a run that does not answer that it does not", async () => {
  const { own, context } = contextOf();
  await writeRun(own.runs, runOf(await start()));
  await expect(restartCommand(context)).rejects.toMatchObject({
    problem: { code: "MX7556", message: expect.stringMatching(/^run-12345670 does not answer at http.*: /) },
  });
});

test("restart of what nobody has says what there is", async () => {
  const { context } = await sharing();
  await expect(restartCommand(context, "phi")).rejects.toMatchObject({
    problem: { code: "MX7554", hint: expect.stringContaining("org/shared") },
  });
  await expect(restartCommand(contextOf().context)).rejects.toMatchObject({ problem: { code: "MX7554" } });
});

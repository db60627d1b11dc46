import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findRuns } from "../../../../src/cli/state/find-runs.ts";
import {
  endRun,
  isRunSettingsFile,
  readRuns,
  removeRun,
  runSettingsFile,
  writeRun,
} from "../../../../src/cli/state/run-files.ts";
import { writePrivate } from "../../../../src/shared/files/private-files.ts";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { runState } from "../../../support/run-state.ts";

let folder: string;
let servers: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "mallex-runs-")), "runs");
  servers = join(folder, "..", "servers");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const startTime = (await startTimeOf(process.pid)) ?? "";
const run = runState({ pid: process.pid, startTime });

test("a run is told to nobody else, and forgotten when it ends", async () => {
  await writeRun(folder, run);
  expect(readRuns(folder)).toEqual([run]);
  expect(statSync(join(folder, "run-12345678.json")).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  removeRun(folder, run.id);
  expect(readdirSync(folder)).toEqual([]);
});

test("what a run has told its client is gone with it, and the file stays for the command that the client has printed", async () => {
  const settings = (id: string): string => runSettingsFile(folder, id);
  for (let n = 0; n < 120; n++) {
    const id = `run-${n}`.padEnd(12, "x");
    await writePrivate(settings(id), '{"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:1"}}');
    endRun(folder, id, { keepsSettings: true });
    expect(readFileSync(settings(id), "utf8")).toBe("{}\n");
  }
  await writePrivate(settings("run-that-works"), '{"env":{}}');
  endRun(folder, "run-without-a-client", { keepsSettings: true });
  removeRun(folder, "run-119xxxxx");
  expect(readdirSync(dirname(settings("")))).toHaveLength(101);
  expect(statSync(settings("run-119xxxxx")).mode & 0o777).toBe(0o600);
});

test.each([
  { path: runSettingsFile("/state/runs", "run-12345678"), want: true },
  { path: "/elsewhere/run-12345678.json", want: false },
  { path: "/state/runs/run-12345678.json", want: false },
  { path: "/state/client-settings/My Own.json", want: false },
  { path: "/state/client-settings/run-12345678.settings", want: false },
])("$path is a settings file of a run: $want", ({ path, want }) => {
  expect(isRunSettingsFile("/state/runs", path)).toBe(want);
});

test("nothing leads on without mallex where something the run was asked must stay, or nobody knows what it was asked", async () => {
  await writePrivate(runSettingsFile(folder, run.id), "{}");
  endRun(folder, run.id, { keepsSettings: false });
  expect(existsSync(runSettingsFile(folder, run.id))).toBe(false);
  const killed = { ...run, id: "run-killed000", startTime: "0" };
  await writeRun(folder, killed);
  await writePrivate(runSettingsFile(folder, killed.id), "{}");
  await findRuns({ runs: folder, servers });
  expect(existsSync(runSettingsFile(folder, killed.id))).toBe(false);
});

test("emptied settings of a run that ended long ago go", async () => {
  const [old, fresh] = ["run-ended-long-ago", "run-ended-now"];
  for (const id of [old, fresh]) await writePrivate(runSettingsFile(folder, id), "{}\n");
  const then = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(runSettingsFile(folder, old), then, then);
  endRun(folder, fresh, { keepsSettings: true });
  expect([old, fresh].map((id) => existsSync(runSettingsFile(folder, id)))).toEqual([false, true]);
});

test("a run whose number now belongs to another process is dead, and its file goes", async () => {
  await writeRun(folder, run);
  await writeRun(folder, { ...run, id: "run-reused00", startTime: `${startTime}0` });
  expect(await findRuns({ runs: folder, servers })).toEqual({ live: [run], orphaned: [] });
  expect(readdirSync(folder)).toEqual(["run-12345678.json"]);
});

test("a dead run with a living model server is kept", async () => {
  const orphan = {
    ...run,
    startTime: "0",
    children: [{ pid: process.pid, startTime, model: "m", url: "http://127.0.0.1:2" }],
  };
  await writeRun(folder, orphan);
  expect(await findRuns({ runs: folder, servers })).toEqual({ live: [], orphaned: [orphan] });
});

test.each([
  { name: "half a file", text: '{"id":' },
  { name: "a file of another run", text: JSON.stringify({ ...run, id: "run-somebody" }) },
  { name: "a process that is all processes", text: JSON.stringify({ ...run, id: "run-planted0", pid: -1 }) },
  { name: "process 1", text: JSON.stringify({ ...run, id: "run-planted0", pid: 1 }) },
])("$name is no run", async ({ text }) => {
  await writeRun(folder, run);
  writeFileSync(join(folder, "run-planted0.json"), text, { mode: 0o600 });
  expect(readRuns(folder)).toEqual([run]);
});

test("a planted link is not followed", async () => {
  await writeRun(folder, run);
  const target = join(folder, "..", "target.json");
  writeFileSync(target, JSON.stringify({ ...run, id: "run-planted0" }), { mode: 0o600 });
  symlinkSync(target, join(folder, "run-planted0.json"));
  expect(readRuns(folder)).toEqual([run]);
});

test("a folder that is not there holds no runs", () => expect(readRuns("/none")).toEqual([]));

test("what a killed process was just writing goes, and what a living one writes stays", async () => {
  await writeRun(folder, run);
  const [dead, alive] = [join(folder, "run-a.json.4194305.tmp"), join(folder, `run-b.json.${process.pid}.tmp`)];
  for (const draft of [dead, alive]) writeFileSync(draft, "{");
  await findRuns({ runs: folder, servers });
  expect(readdirSync(folder).toSorted()).toEqual(["run-12345678.json", `run-b.json.${process.pid}.tmp`]);
});

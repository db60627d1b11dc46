import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import {
  listServers,
  lockFile,
  readServerRecord,
  writeServerRecord,
  type ServerRecord,
} from "../../../../src/process/supervise/server-record.ts";
import { scratch } from "./scratch.ts";

const ABOUT = { model: "m", program: process.execPath, nonce: "n", log: "/l", since: "s" };

async function recordOf(key: string, pid: number): Promise<ServerRecord> {
  return { ...ABOUT, key, pid, startTime: (await startTimeOf(pid)) ?? "" };
}

async function ended(): Promise<{ pid: number; startTime: string }> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  const pid = child.pid ?? 0;
  const startTime = (await startTimeOf(pid)) ?? "";
  child.kill("SIGKILL");
  await once(child, "exit");
  return { pid, startTime };
}

test("whoever lists the servers removes the records of those that were killed", async () => {
  const folder = scratch();
  const alive = await recordOf("aa", process.pid);
  const dead = await ended();
  await writeServerRecord(folder, alive);
  await writeServerRecord(folder, { ...ABOUT, key: "bb", ...dead });
  await writeServerRecord(folder, { ...alive, key: "cc", startTime: "1" });
  // killed with the mallex that was starting it
  await writeServerRecord(folder, { ...ABOUT, key: "dd", ...dead });
  writeFileSync(lockFile(folder, "dd"), JSON.stringify(dead), { mode: 0o600 });
  expect([await listServers(folder), readdirSync(folder)]).toEqual([[alive], ["aa.json"]]);
});

test("a record stays while somebody is starting a server of its key, and where the process only has another command line", async () => {
  const folder = scratch();
  const me = await recordOf("aa", process.pid);
  await writeServerRecord(folder, { ...me, startTime: "1" });
  writeFileSync(lockFile(folder, "aa"), JSON.stringify(me), { mode: 0o600 });
  await writeServerRecord(folder, { ...me, key: "bb", program: "/another/serve_mlx.py" });
  expect([await listServers(folder), readdirSync(folder).toSorted()]).toEqual([[], ["aa.json", "aa.lock", "bb.json"]]);
});

test.each([
  { given: "half a file", text: '{"pid": 12' },
  { given: "nothing", text: "" },
  { given: "another shape", text: "[]" },
  { given: "numbers that no process has", text: '{"pid":-1,"startTime":"1","port":1}' },
])("a record with $given is no record", async ({ text }) => {
  const folder = scratch();
  writeFileSync(join(folder, "aa.json"), text, { mode: 0o600 });
  expect([readServerRecord(folder, "aa"), await listServers(folder)]).toEqual([undefined, []]);
});

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  commandOf,
  isSameProcess,
  isSurelyProcess,
  startTimeByPs,
  startTimeOf,
} from "../../../../src/process/spawn/process-identity.ts";
import { skipUnless } from "../../../support/skip-unless.ts";

test("a process is itself as long as it runs", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume(); console.log()"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  await once(child.stdout, "data");
  const identity = { pid: child.pid ?? 0, startTime: (await startTimeOf(child.pid ?? 0)) ?? "" };
  expect(identity.startTime).not.toBe("");
  expect(await isSameProcess(identity)).toBe(true);
  child.stdin.end();
  await once(child, "exit");
  expect(await isSameProcess(identity)).toBe(false);
});

test("a process with the same number and another start is another one", async () => {
  expect(await isSameProcess({ pid: process.pid, startTime: "1" })).toBe(false);
});

test("a number that nobody has has no start", async () => {
  expect(await startTimeOf(2 ** 22 + 1)).toBeUndefined();
});

const hasPs = spawnSync("ps", ["-p", "1"]).status === 0;

skipUnless(hasPs, "needs ps")("where there is no /proc, the start is a date in UTC, in English", async () => {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const line = execFileSync("ps", ["-o", "lstart=", "-p", String(process.pid)], { env, encoding: "utf8" });
  expect(await startTimeByPs(process.pid)).toBe(line.trim().replaceAll(/\s+/g, " "));
  expect(await startTimeByPs(2 ** 22 + 1)).toBeUndefined();
});

test("a process that can't be looked at is not gone, and gets no signal", async () => {
  vi.resetModules();
  vi.doMock("node:fs/promises", () => ({
    readFile: async () => Promise.reject(Object.assign(new Error("no descriptors"), { code: "EMFILE" })),
  }));
  vi.doMock("node:child_process", () => ({ execFile: (...given: readonly unknown[]) => fail(given.at(-1)) }));
  onTestFinished(() => {
    vi.doUnmock("node:fs/promises");
    vi.doUnmock("node:child_process");
    vi.resetModules();
  });
  const blind = await import("../../../../src/process/spawn/process-identity.ts");
  const identity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  expect([await isSameProcess(identity), await isSurelyProcess(identity)]).toEqual([true, true]);
  expect([await blind.isSameProcess(identity), await blind.isSurelyProcess(identity)]).toEqual([true, false]);
  await expect(blind.startTimeOf(process.pid)).rejects.toThrow("no");
  await expect(blind.commandOf(process.pid)).rejects.toThrow("no");
  expect(await commandOf(2 ** 22 + 1)).toBeUndefined();
});

function fail(callback: unknown): void {
  (callback as (error: Error) => void)(Object.assign(new Error("no processes"), { code: "EAGAIN" }));
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, watch, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { withLock } from "../../../../src/process/lock/with-file-lock.ts";
import { scratch } from "../supervise/scratch.ts";

const { link, readFile, rename } = fs;
afterEach(() => {
  Object.assign(fs, { link, readFile, rename });
  syncBuiltinESMExports();
});

/** For every module that imports it. */
function linkWith(other: typeof fs.link): void {
  fs.link = other;
  syncBuiltinESMExports();
}

function failToLink(code: string): void {
  linkWith(() => Promise.reject(Object.assign(new Error(code), { code })));
}

test.each(["EPERM", "EACCES", "ENOTSUP"])(
  "on a file system without hard links (%s) one works at a time, too",
  async (code) => {
    failToLink(code);
    const folder = scratch();
    const path = join(folder, "x.lock");
    let running = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 4 }, () =>
        withLock({ path }, async () => {
          most.push(++running);
          expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
          await sleep(5);
          running -= 1;
        }),
      ),
    );
    expect(most).toEqual(Array.from({ length: 4 }, () => 1));
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("without hard links a lock that another process had aside while its owner looked is found to be its own", async () => {
  failToLink("EPERM");
  const path = join(scratch(), "x.lock");
  let looks = 0;
  fs.readFile = (async (file: string, encoding: "utf8") => {
    if (file !== path || looks++ > 0) return readFile(file, encoding);
    renameSync(path, `${path}.aside`);
    return readFile(path, encoding).finally(() => renameSync(`${path}.aside`, path));
  }) as typeof fs.readFile;
  syncBuiltinESMExports();
  const abort = new AbortController();
  const waits: unknown[] = [];
  const onWait = (holder: unknown): void => {
    waits.push(holder);
    abort.abort();
  };
  expect(await withLock({ path, signal: abort.signal, onWait }, async () => "worked")).toBe("worked");
  expect(looks).toBeGreaterThan(1);
  expect(existsSync(path)).toBe(false);
});

test("who waits for a lock of the dead that keeps coming back ends with an abort", async () => {
  const path = join(scratch(), "x.lock");
  const dead = JSON.stringify({ pid: process.pid, startTime: "0" });
  writeFileSync(path, dead);
  const abort = new AbortController();
  let clears = 0;
  fs.rename = async (from, to) => {
    await rename(from, to);
    if (from !== path) return;
    writeFileSync(path, dead);
    if (++clears === 3) abort.abort();
  };
  syncBuiltinESMExports();
  await expect(withLock({ path, signal: abort.signal }, async () => "never")).rejects.toThrow(/abort/i);
  expect(clears).toBe(3);
});

test("a lock of the dead that can't be put aside is an error", async () => {
  const path = join(scratch(), "x.lock");
  writeFileSync(path, JSON.stringify({ pid: process.pid, startTime: "0" }));
  fs.rename = () => Promise.reject(Object.assign(new Error("EPERM"), { code: "EPERM" }));
  syncBuiltinESMExports();
  await expect(withLock({ path, signal: AbortSignal.timeout(9000) }, async () => "never")).rejects.toThrow("EPERM");
});

test("a lock that can't be made at all is an error", async () => {
  failToLink("EIO");
  await expect(withLock({ path: join(scratch(), "x.lock") }, async () => "never")).rejects.toThrow("EIO");
});

test("two that want the same lock work one after the other", async () => {
  const path = join(scratch(), "x.lock");
  const log: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    log.push(`${name} begins`);
    await sleep(20);
    log.push(`${name} ends`);
  };
  await Promise.all([withLock({ path }, work("a")), withLock({ path }, work("b"))]);
  expect(log).toHaveLength(4);
  expect(log[1]).toBe(log[0]?.replace("begins", "ends"));
  expect(existsSync(path)).toBe(false);
});

test("a lock whose holder died is taken over", async () => {
  const path = join(scratch(), "x.lock");
  const child = spawn(process.execPath, ["-e", ""]);
  const dead = { pid: child.pid ?? 0, startTime: await startTimeOf(child.pid ?? 0) };
  await once(child, "exit");
  writeFileSync(path, JSON.stringify(dead));
  const results = await Promise.all([1, 2, 3].map((n) => withLock({ path }, async () => n)));
  expect(results).toEqual([1, 2, 3]);
});

test.each(['{"pid":12', "[]", "{}"])("a lock that a crash cut to %s is taken over", async (text) => {
  const path = join(scratch(), "x.lock");
  writeFileSync(path, text);
  utimesSync(path, 0, 0);
  expect(await withLock({ path }, async () => "worked")).toBe("worked");
});

test("a lock is never there without its holder", async () => {
  const folder = scratch();
  const path = join(folder, "x.lock");
  const seen: string[] = [];
  const watcher = watch(folder, () => existsSync(path) && seen.push(readFileSync(path, "utf8")));
  const work = async (): Promise<void> => void seen.push(readFileSync(path, "utf8"));
  for (let i = 0; i < 20; i++) await withLock({ path }, work);
  watcher.close();
  expect(seen.filter((text) => !text.endsWith("}"))).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("waiting says for whom, and ends with an abort", async () => {
  const path = join(scratch(), "x.lock");
  writeFileSync(path, JSON.stringify({ pid: process.pid, startTime: await startTimeOf(process.pid) }));
  const abort = new AbortController();
  const holders: number[] = [];
  const waiting = withLock(
    {
      path,
      signal: abort.signal,
      onWait: ({ pid }) => {
        holders.push(pid);
        abort.abort();
      },
    },
    async () => "never",
  );
  await expect(waiting).rejects.toThrow(/abort/i);
  expect(holders).toEqual([process.pid]);
});

test("the lock is given back when the work fails", async () => {
  const path = join(scratch(), "x.lock");
  await expect(
    withLock({ path }, async () => {
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(existsSync(path)).toBe(false);
});

test("a lock that another process has aside, to look whether its holder died, is given back all the same", async () => {
  const path = join(scratch(), "x.lock");
  const aside = `${path}.aside`;
  const worked = withLock({ path }, async () => {
    renameSync(path, aside);
    queueMicrotask(() => void setImmediate(() => renameSync(aside, path)));
  });
  await worked;
  expect(existsSync(path)).toBe(false);
  expect(existsSync(aside)).toBe(false);
});

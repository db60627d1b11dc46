import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, watch, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { startTimeOf } from "../../../src/supervise/process-identity.ts";
import { withLock } from "../../../src/supervise/with-lock.ts";
import { scratch } from "./scratch.ts";

const { link } = fs;
afterEach(() => linkWith(link));

/** For every module that imports it. */
function linkWith(other: typeof fs.link): void {
  fs.link = other;
  syncBuiltinESMExports();
}

function failToLink(code: string): void {
  linkWith(() => Promise.reject(Object.assign(new Error(code), { code })));
}

test.each(["EPERM", "ENOTSUP"])("on a file system without hard links (%s) one works at a time, too", async (code) => {
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

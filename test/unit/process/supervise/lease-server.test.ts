import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { leaseServer } from "../../../../src/process/supervise/lease-server.ts";
import type { LeasedServer } from "../../../../src/process/supervise/lease-types.ts";
import { groupOf } from "../../../support/processes.ts";
import { skipUnless } from "../../../support/skip-unless.ts";
import { scratch } from "./scratch.ts";

/** Leases what a script does where real plans start Python. */
function lease(
  folder: string,
  script: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<LeasedServer> {
  const program = join(folder, "server");
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const env = { PATH: process.env["PATH"] ?? "" };
  const launch = { model: "m", argv: [program] as const, env, cwd: folder, folders: [folder], dependsOn: [] };
  return leaseServer({ launch, logFile: join(folder, "mlx.log"), folder: join(folder, "servers"), signal });
}

test("an abort while its folders and its log are made starts nothing", async () => {
  const folder = scratch();
  const abort = new AbortController();
  const starting = lease(folder, "touch started", abort.signal);
  abort.abort();
  await expect(starting).rejects.toThrow(/abort/i);
  expect(existsSync(join(folder, "started"))).toBe(false);
});

test("an abort ends one that hears no SIGTERM, with its helpers, and leaves no record", async () => {
  const folder = scratch();
  const abort = new AbortController();
  const starting = lease(folder, "trap '' TERM\nsleep 600 &\necho $$ > pid\nwhile :; do sleep 1; done", abort.signal);
  await vi.waitUntil(() => existsSync(join(folder, "pid")), { timeout: 60_000 });
  const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
  abort.abort();
  await expect(starting).rejects.toThrow(/abort/i);
  expect([groupOf(pid), readdirSync(join(folder, "servers"))]).toEqual([[], []]);
});

test("one that ends before it listens is told of, with its last words", async () => {
  await expect(lease(scratch(), "echo what I wanted to say; exit 7")).rejects.toMatchObject({
    failure: { kind: "exited", exit: { exitCode: 7 } },
    lastLines: ["what I wanted to say"],
  });
});

test("a program that is not there is told of", async () => {
  const folder = scratch();
  const argv = [join(folder, "nobody")] as const;
  const launch = { model: "m", argv, env: {}, cwd: folder, folders: [folder], dependsOn: [] };
  const { signal } = new AbortController();
  const starting = leaseServer({ launch, logFile: join(folder, "mlx.log"), folder: join(folder, "servers"), signal });
  await expect(starting).rejects.toMatchObject({
    failure: { kind: "not-started", reason: expect.stringContaining("ENOENT") as string },
  });
});

skipUnless(process.platform === "linux", "needs Linux: setsid")(
  "a zombie that nobody reaps does not hold up the end",
  async () => {
    const folder = scratch();
    // in a session of its own, and the parent of a child of this group that it never asks for
    const negligent = `sh -c 'true & echo $$ > pid; exec setsid sleep 600' &`;
    const starting = lease(folder, `${negligent} while ! [ -s pid ]; do :; done; sleep 0.2; exit 1`);
    onTestFinished(() => {
      if (existsSync(join(folder, "pid"))) process.kill(Number(readFileSync(join(folder, "pid"), "utf8")), "SIGKILL");
    });
    await expect(starting).rejects.toMatchObject({ failure: { kind: "exited", exit: { exitCode: 1 } } });
  },
);

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { descendants, groupOf, isAlive, processesByPs } from "../../support/processes.ts";
import { skipUnless } from "../../support/skip-unless.ts";

test("a child is seen below its parent and in its own group, until it has ended", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume(); console.log()"], { detached: true });
  const pid = child.pid ?? 0;
  await once(child.stdout, "data");
  expect([descendants(process.pid).includes(pid), groupOf(pid), isAlive(pid)]).toEqual([true, [pid], true]);
  child.stdin.end();
  await once(child, "exit");
  expect([descendants(process.pid).includes(pid), groupOf(pid), isAlive(pid)]).toEqual([false, [], false]);
});

skipUnless(spawnSync("ps", ["-p", "1"]).status === 0, "needs ps")("`ps` says what the tests need", () => {
  expect(processesByPs()).toContainEqual({
    pid: process.pid,
    parent: process.ppid,
    group: expect.any(Number),
    state: expect.stringMatching(/^[RS]$/),
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isRunning } from "../../../../src/shared/files/is-running.ts";

test("a process runs until it has ended", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  const pid = child.pid ?? 0;
  expect(isRunning(pid)).toBe(true);
  child.stdin.end();
  await once(child, "exit");
  expect(isRunning(pid)).toBe(false);
});

test.each([
  { given: "this very process", pid: process.pid, want: true },
  { given: "the system's first, which may be somebody else's", pid: 1, want: true },
  { given: "a number beyond the last", pid: 4_194_305, want: false },
])("$given: $want", ({ pid, want }) => expect(isRunning(pid)).toBe(want));

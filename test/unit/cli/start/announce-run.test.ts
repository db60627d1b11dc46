import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { announceRun } from "../../../../src/cli/start/execute-plan.ts";
import { readRuns } from "../../../../src/cli/state/run-files.ts";
import { runState } from "../../../support/run-state.ts";

const run = runState();

test("the last that is told is what others see, and nothing comes back after the end", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mallex-announce-"));
  const announcement = announceRun(folder, run);
  const child = { pid: 4243, startTime: "2", model: "m", url: "http://127.0.0.1:2" };
  announcement.update((now) => ({ ...now, children: [child] }));
  await expect.poll(() => readRuns(folder)[0]?.children).toEqual([child]);
  announcement.update((now) => ({ ...now, children: [] }));
  const ended = announcement.end({ keepsSettings: true });
  announcement.update((now) => ({ ...now, children: [child] }));
  await ended;
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("a disk that can't be written does not end the run", async () => {
  const announcement = announceRun("/proc/none", run);
  announcement.update((now) => ({ ...now, children: [] }));
  await expect(announcement.end({ keepsSettings: true })).resolves.toBeUndefined();
});

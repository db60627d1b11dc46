import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { announceRun, describePlan } from "../../../../src/cli/start/execute-plan.ts";
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

test("a run reports the servers elsewhere that a profile uses, and no other", () => {
  const url = "http://192.168.1.20:8080/v1";
  const plan = {
    hash: "0",
    profiles: { coder: { backend: "box" } },
    backends: { box: { kind: "openai", url }, unused: { kind: "openai", url: "http://192.168.1.21:8080/v1" } },
  } as unknown as Plan;
  expect(describePlan({ plan, isUsable: () => true }).backends).toEqual({ box: url });
});

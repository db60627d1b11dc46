import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { LaunchPlan } from "../../../src/supervise/plan-launch.ts";
import { startModelServer } from "../../../src/supervise/start-model-server.ts";
import { skipUnless } from "../../support/skip-unless.ts";
import { scratch } from "./scratch.ts";

/** A script where real plans start Python. */
function launch(folder: string, script: string): LaunchPlan {
  const program = join(folder, "server");
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const env = { PATH: process.env["PATH"] ?? "" };
  return { model: "m", argv: [program], env, cwd: folder, folders: [folder], standsOn: [] };
}

test("an abort while its folders and its log are made starts nothing", async () => {
  const folder = scratch();
  const abort = new AbortController();
  const phases: string[] = [];
  const starting = startModelServer({
    launch: launch(folder, "exit 1"),
    logFile: join(folder, "mlx.log"),
    signal: abort.signal,
    onPhase: (phase) => phases.push(phase),
  });
  abort.abort();
  await expect(starting).rejects.toThrow(/abort/i);
  expect(phases).toEqual([]);
});

skipUnless(process.platform === "linux", "needs Linux: setsid")(
  "a zombie that nobody reaps does not hold up the end",
  async () => {
    const folder = scratch();
    // in a session of its own, and the parent of a child of this group that it never asks for
    const negligent = `sh -c 'true & echo $$ > pid; exec setsid sleep 600' &`;
    const script = `${negligent} while ! [ -s pid ]; do :; done; sleep 0.2; exit 1`;
    const starting = startModelServer({ launch: launch(folder, script), logFile: join(folder, "mlx.log") });
    onTestFinished(() => {
      if (existsSync(join(folder, "pid"))) process.kill(Number(readFileSync(join(folder, "pid"), "utf8")), "SIGKILL");
    });
    await expect(starting).rejects.toThrow(/exit code 1[\s\S]*MX7201/);
  },
);

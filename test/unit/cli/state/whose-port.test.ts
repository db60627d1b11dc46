import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeRun } from "../../../../src/cli/state/run-files.ts";
import { explainPortInUse } from "../../../../src/cli/state/find-runs.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { runState } from "../../../support/run-state.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mallex-port-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const startTime = (await startTimeOf(process.pid)) ?? "";
const run = runState({ pid: process.pid, startTime, port: 9921 });
const taken = new MallexError({ code: "MX7301", severity: "error", message: "port 9921 is in use", hint: "h" });
const places = (): { runs: string; servers: string } => ({
  runs: join(folder, "runs"),
  servers: join(folder, "servers"),
});

test("a port that another mallex has names its run, and how to end it", async () => {
  await writeRun(places().runs, run);
  expect(await explainPortInUse(taken, 9921, places())).toMatchObject({
    problem: {
      code: "MX7301",
      message: `port 9921 is in use by another mallex (${run.id})`,
      hint: `stop it with \`mallex stop ${run.id}\`, or choose another port with --port or server.port`,
    },
  });
});

test("one that anybody else has stays what it was, as does any other error", async () => {
  await writeRun(places().runs, { ...run, port: 9922 });
  const other = new Error("another");
  expect(await explainPortInUse(taken, 9921, places())).toBe(taken);
  expect(await explainPortInUse(other, 9922, places())).toBe(other);
});

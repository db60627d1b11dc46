import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { envCommand } from "../../../../../src/cli/commands/run/env.ts";
import type { Override } from "../../../../../src/checks/settings/overrides.ts";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import { portOverride } from "../../../../../src/cli/compile/run-settings.ts";
import { writeRun } from "../../../../../src/cli/state/run-files.ts";
import { startTimeOf } from "../../../../../src/process/spawn/process-identity.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { runState } from "../../../../support/run-state.ts";
import { scratchFolder } from "../../../checks/scratch.ts";

/** Answers as a run of any id does. */
async function startRun(): Promise<string> {
  const status = JSON.stringify({ plan: "0", servers: [], queues: [], turns: [], counts: {} });
  const server = createServer((_, response) => void response.end(status));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  [1, undefined],
  [2, "2 runs have this file; this leads to the newest, run-00000001"],
])("with %i runs of this file it leads to the newest, and says %s", async (runs, want) => {
  const home = scratchFolder();
  const said: string[] = [];
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const config = join(home, "mallex.yaml");
  writeFileSync(
    config,
    "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n",
  );
  const identity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  const newest = await startRun();
  for (let at = 0; at < runs; at += 1) {
    const since = new Date(at).toISOString();
    const url = at === runs - 1 ? newest : `http://127.0.0.1:${at + 1}`;
    await writeRun(own.runs, runState({ id: `run-0000000${at}`, ...identity, url, config, since }));
  }
  const say = (line: string): void => void said.push(line);
  const context = { cwd: home, homeDir: home, env: {}, paths: own, packageRoot: PACKAGE_ROOT, report: say };
  const { data } = await envCommand(context as unknown as CliContext);
  expect(data).toMatchObject({
    run: `run-0000000${runs - 1}`,
    env: { ANTHROPIC_BASE_URL: newest },
  });
  expect(said.find((line) => line.includes("runs"))).toBe(want);
});

test.each<{ title: string; override: readonly Override[]; want: readonly string[] }>([
  { title: "without", override: [], want: [] },
  { title: "of other rules", override: [{ path: ["server", "record"], value: false, from: "x" }], want: ["MX7516"] },
])("a run $title: a warning only where the file has other rules now", async ({ override, want }) => {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const config = join(home, "mallex.yaml");
  writeFileSync(
    config,
    "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n",
  );
  const context = { cwd: home, homeDir: home, env: {}, paths: own, packageRoot: PACKAGE_ROOT, report: () => {} };
  const identity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  const run = runState({ id: "run-00000001", ...identity, url: await startRun(), config });
  const overrides = [portOverride(run.askedPort, run.id), ...override];
  const { plan } = await compileFile({ ...(context as unknown as CliContext), config }, { overrides });
  await writeRun(own.runs, { ...run, plan: plan?.hash ?? "" });
  const { problems } = await envCommand(context as unknown as CliContext);
  expect(problems.map(({ code }) => code)).toEqual(want);
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { statusCommand } from "../../../../../src/cli/commands/run/status.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { findStarting, recordStarting, writeRun, type RunState } from "../../../../../src/cli/state/run-files.ts";
import { createSpendBook } from "../../../../../src/diagnostics/records/spend-book.ts";
import { createPrivateFile } from "../../../../../src/process/files/checked-private-file.ts";
import { startTimeOf } from "../../../../../src/process/spawn/process-identity.ts";
import { writeServerRecord } from "../../../../../src/process/supervise/server-record.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { runState } from "../../../../support/run-state.ts";
import { startTestServer, TOKEN } from "../../../../support/test-server.ts";
import { scratchFolder } from "../../../checks/scratch.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test("what the cloud has cost today is said, and nothing where it has cost nothing", async () => {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const context = { paths: own, env: {} } as CliContext;
  expect(await statusCommand(context)).toMatchObject({ text: "nothing runs", data: { runs: [], spent: 0 } });
  const book = createSpendBook({ file: own.spend, locked: async (work) => work(), warn: () => undefined });
  await book.add(1.5);
  expect(await statusCommand(context)).toMatchObject({ text: "nothing runs\n$1.50 spent today", data: { spent: 1.5 } });
});

test.each(cases("dollarsShownBesideBudgets") as [spent: number, budgets: number[], want: string][])(
  "%s dollars are shown beside the budgets %j of what runs",
  async (spent, budgets, want) => {
    const home = scratchFolder();
    const own = mallexPaths({ MALLEX_HOME: home }, home);
    const book = createSpendBook({ file: own.spend, locked: async (work) => work(), warn: () => undefined });
    if (spent > 0) await book.add(spent);
    for (const [at, perDay] of budgets.entries())
      await writeRun(own.runs, { ...(await ownRun()), id: `run-1234567${at}`, perDay });
    const { text = "" } = await statusCommand({ paths: own, env: {} } as CliContext);
    expect(text.split("\n").at(-1)).toBe(want);
  },
);

test("what each run does is asked of itself, and said of one that does not answer", async () => {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  createPrivateFile(own.token, `${TOKEN}\n`);
  const model = { model: "ti\u001b[31mny", phase: "ready", since: now, restarts: 0, turns: 1, log: "/x" } as const;
  const alive = await ownRun();
  const server = await startTestServer({
    run: alive.id,
    models: { status: () => [{ ...model, pid: 4712 }], restart: () => 0 },
  });
  const run = { ...alive, url: server.url };
  await writeRun(own.runs, run);
  await writeRun(own.runs, { ...run, id: "run-silent00", url: "http://127.0.0.1:9" });
  const { text, data } = await statusCommand({ paths: own, env: {} } as CliContext);
  expect(text).toMatch(
    /run-12345670 .* plan 0123456789abcdef\n {2}model .*\n {2}ti\ufffd\[31mny {2}ready .*4712 {2}1 /,
  );
  expect(text).toMatch(/run-silent00 .*\n {2}state {2}does not answer; /);
  expect(data).toMatchObject(cases("eachRunDoesAsked") as object);
  await server.close(0);
});

test("what is being installed is said with how much of it is there, as long as it is", async () => {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const context = { paths: own, env: {} } as CliContext;
  const note = await recordStarting(own.runs, "run");
  note.update({ phase: "downloading", step: "the model", percent: 42 });
  await expect
    .poll(async () => (await statusCommand(context)).text)
    .toMatch(/^run-[0-9a-f]{8} run · downloading 42 % · step the model · for 0 s · pid \d+$/);
  await note.end();
  expect((await statusCommand(context)).text).toBe("nothing runs");
});

test.each([
  ["of a process that is gone", (text: string) => text.replace(/"pid":\d+/, '"pid":4194305')],
  ["of all processes", (text: string) => text.replace(/"pid":\d+/, '"pid":-1')],
  ["that is half a file", (text: string) => text.slice(0, 20)],
])("a note %s goes", async (_, change) => {
  const folder = scratchFolder();
  const note = await recordStarting(folder, "run");
  note.update({ phase: "installing", step: "it" });
  await expect.poll(async () => findStarting(folder)).toHaveLength(1);
  const file = join(folder, readdirSync(folder)[0] ?? "");
  writeFileSync(file, change(readFileSync(file, "utf8")));
  expect(await findStarting(folder)).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a model server that no run holds is kept, and says nothing of its nonce", async () => {
  const home = scratchFolder();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const startTime = (await startTimeOf(process.pid)) ?? "";
  const record = {
    key: "abcdef0123456789",
    model: "tiny",
    program: "node",
    port: 4711,
    nonce: "canary",
    log: "/x/l.log",
    since: now,
  };
  await writeServerRecord(own.servers, { ...record, pid: process.pid, startTime });
  const { text, data } = await statusCommand({ paths: own, env: {} } as CliContext);
  expect(text).toMatch(
    /^model-abcdef01 tiny is kept loaded · for .* · pid \d+ · .*`mallex stop model-abcdef01` ends it$/,
  );
  expect(JSON.stringify(data)).not.toContain("canary");
  await writeRun(own.runs, {
    ...(await ownRun()),
    children: [{ pid: process.pid, startTime, model: "tiny", url: "" }],
  });
  expect(await statusCommand({ paths: own, env: {} } as CliContext)).toMatchObject({ data: { kept: [] } });
});

const now = new Date().toISOString();

async function ownRun(): Promise<RunState> {
  const startTime = (await startTimeOf(process.pid)) ?? "";
  return runState({ id: "run-12345670", pid: process.pid, startTime, since: now });
}

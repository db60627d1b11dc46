import { expect, test } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { statusCommand } from "../../../src/cli/status-command.ts";
import { writeRun } from "../../../src/cli/run-files.ts";
import { createSpendBook } from "../../../src/observe/spend-book.ts";
import { startTimeOf } from "../../../src/supervise/process-identity.ts";
import { places } from "../../../src/terms/places.ts";
import { scratchFolder } from "../compile/scratch.ts";

test("what the cloud has cost today is said, and nothing where it has cost nothing", async () => {
  const home = scratchFolder();
  const own = places({ MALLEX_HOME: home }, home);
  const context = { places: own } as Context;
  expect(await statusCommand(context)).toMatchObject({ text: "nothing runs", data: { runs: [], spent: 0 } });
  const book = createSpendBook({ file: own.spend, locked: async (work) => work(), warn: () => undefined });
  await book.add(1.5);
  expect(await statusCommand(context)).toMatchObject({ text: "nothing runs\n$1.50 spent today", data: { spent: 1.5 } });
});

test.each<[spent: number, budgets: number[], want: string]>([
  [0, [5], "$0.00 spent today, of $5.00"],
  [0.053, [0.05], "$0.053 spent today, of $0.050: what has a price is closed until midnight"],
  [2, [5, 1, 5], "$2.00 spent today, of $1.00: what has a price is closed until midnight, of $5.00"],
])("%s dollars are shown beside the budgets %j of what runs", async (spent, budgets, want) => {
  const home = scratchFolder();
  const own = places({ MALLEX_HOME: home }, home);
  const book = createSpendBook({ file: own.spend, locked: async (work) => work(), warn: () => undefined });
  if (spent > 0) await book.add(spent);
  const startTime = (await startTimeOf(process.pid)) ?? "";
  for (const [at, perDay] of budgets.entries())
    await writeRun(own.runs, {
      id: `run-1234567${at}`,
      pid: process.pid,
      startTime,
      command: "serve",
      url: "http://127.0.0.1:1",
      port: 1,
      askedPort: 0,
      config: "/x/mallex.yaml",
      plan: "0",
      since: "2030-01-01T00:00:00.000Z",
      perDay,
      children: [],
    });
  const { text = "" } = await statusCommand({ places: own } as Context);
  expect(text.split("\n").at(-1)).toBe(want);
});

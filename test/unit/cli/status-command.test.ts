import { expect, test } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { statusCommand } from "../../../src/cli/status-command.ts";
import { createSpendBook } from "../../../src/observe/spend-book.ts";
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

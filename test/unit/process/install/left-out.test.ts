import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { InstallStep } from "../../../../src/process/install/plan-install.ts";
import { isLeftOut, leaveOut } from "../../../../src/process/install/detect-machine.ts";
import { scratch } from "../supervise/scratch.ts";

const DAY_MS = 24 * 3_600_000;

function step(): InstallStep & { artifact: NonNullable<InstallStep["artifact"]> } {
  const artifact = { folder: join(scratch(), "cache/openblas"), madeOf: [] };
  return { id: "openblas", title: "", downloadBytes: 1, diskBytes: 1, optional: true, artifact, commands: [] };
}

test("a step that was refused is left out from then on, and its note says where", async () => {
  const refused = step();
  expect(isLeftOut(refused.artifact)).toBe(false);
  const note = await leaveOut(refused);
  expect([isLeftOut(refused.artifact), existsSync(note ?? "")]).toEqual([true, true]);
});

test.each([
  { given: "six days ago", note: new Date(Date.now() - 6 * DAY_MS).toISOString(), want: true },
  { given: "eight days ago", note: new Date(Date.now() - 8 * DAY_MS).toISOString(), want: false },
  { given: "tomorrow, by a wrong clock", note: new Date(Date.now() + DAY_MS).toISOString(), want: false },
  { given: "no one knows when", note: "", want: false },
])("refused $given: left out is $want", async ({ note, want }) => {
  const refused = step();
  writeFileSync((await leaveOut(refused)) ?? "", note);
  expect(isLeftOut(refused.artifact)).toBe(want);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeManifest } from "../../../../src/process/artifacts/manifest.ts";
import { explainFailure } from "../../../../src/process/supervise/explain-failure.ts";
import { scratch } from "./scratch.ts";

const FAILED = { failure: { kind: "exited", exit: { exitCode: 3 } }, lastLines: [], wasReady: false } as const;

test("looks once, after a start that failed, whether something that mallex made is damaged", async () => {
  const folder = join(scratch(), "model");
  mkdirSync(folder);
  writeFileSync(join(folder, "weights"), "good");
  const artifact = { folder, madeOf: [] };
  await writeManifest(artifact, folder);
  writeFileSync(join(folder, "weights"), "evil");
  const explain = explainFailure({ model: "m", logFile: "/l", dependsOn: [artifact] });
  // One that has worked has whole files; reading a gigabyte would only keep its turns waiting.
  expect((await explain({ ...FAILED, wasReady: true })).hint).not.toMatch(/damaged/);
  expect((await explain(FAILED)).hint).toBe(
    `${join(folder, "weights")} is damaged: start again, and mallex rebuilds it`,
  );
});

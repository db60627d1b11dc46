import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { findDamage } from "../../src/process/artifacts/manifest.ts";
import { testPlaces } from "../prepare.ts";

const bin = join(testPlaces.venv, "bin");
const { venv } = artifacts(testPlaces, shippedResources);

test("every script of the installed environment names an interpreter that is there, and its own", () => {
  const scripts = readdirSync(bin).filter((name) => lstatSync(join(bin, name)).isFile());
  const firstLines = scripts.map((name) => readFileSync(join(bin, name), "utf8").split("\n", 1)[0] ?? "");
  const interpreters = firstLines.filter((line) => line.startsWith("#!/")).map((line) => line.slice(2));
  expect(interpreters.length).toBeGreaterThan(10);
  for (const path of interpreters) expect(realpathSync(dirname(path))).toBe(realpathSync(bin));
});

test("pip and mlx_lm.server run from the installed environment, which is intact", async () => {
  const root = realpathSync(testPlaces.venv);
  expect(execFileSync(join(bin, "pip"), ["--version"], { encoding: "utf8" })).toContain(`from ${root}/`);
  expect(execFileSync(join(bin, "mlx_lm.server"), ["--help"], { encoding: "utf8" })).toContain("--model");
  expect(await findDamage(venv)).toBeUndefined();
});

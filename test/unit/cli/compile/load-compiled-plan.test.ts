import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileFile } from "../../../../src/cli/compile/compile-file.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { initialFile } from "../../../../src/cli/setup/initial-file.ts";
import { loadProgram } from "../../../../src/cli/compile/load-compiled-plan.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mallex-program-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function compiled(): Promise<Parameters<typeof loadProgram>[0]> {
  writeFileSync(join(folder, "mallex.yaml"), initialFile());
  const packageRoot = new URL("../../../..", import.meta.url).pathname.replace(/\/$/, "");
  const context = { cwd: folder, homeDir: folder, packageRoot, paths: mallexPaths({}, folder) } as CliContext;
  const result = await compileFile(context);
  if (result.plan === undefined) throw new Error(JSON.stringify(result.problems));
  return { ...result, plan: result.plan };
}

test("a plan that somebody changed on the disk is not run", async () => {
  const input = await compiled();
  const plans = join(folder, "plans");
  const file = join(plans, input.plan.hash, "routing.mjs");
  mkdirSync(join(plans, input.plan.hash), { recursive: true });
  writeFileSync(file, "throw new Error('executed');");
  const program = await loadProgram(input, plans);
  expect(program.plan.hash).toBe(input.plan.hash);
  expect(readFileSync(file, "utf8")).toBe(input.modules.get("routing.mjs"));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const template of input.plan.templates)
    expect(program.render(template, { taken: "" })).toEqual(expect.any(String));
});

test("ten plans are kept, and the one in use is among them", async () => {
  const input = await compiled();
  const plans = join(folder, "plans");
  const used = ["x", ...Array.from({ length: 12 }, (_, at) => `old-${String(at).padStart(2, "0")}`)];
  for (const [at, name] of used.entries()) {
    mkdirSync(join(plans, name), { recursive: true });
    utimesSync(join(plans, name), 1000 + at, 1000 + at);
  }
  await loadProgram(input, plans);
  await loadProgram(input, plans);
  expect(readdirSync(plans).toSorted()).toEqual([input.plan.hash, ...used.slice(-9)].toSorted());
});

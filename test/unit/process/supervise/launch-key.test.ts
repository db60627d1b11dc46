import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { launchKey, type LaunchPlan } from "../../../../src/process/supervise/launch-plan.ts";
import { scratch } from "./scratch.ts";

const LAUNCH: LaunchPlan = {
  model: "m",
  argv: ["/venv/bin/python", "-I", "/mallex/serve_mlx.py", "--model=m"],
  env: { PATH: "/usr/bin", HOME: "/home/kim" },
  cwd: "/home/kim/.mallex",
  folders: [],
  dependsOn: [],
};

test("a key is good for a file's name", () => {
  expect(launchKey(LAUNCH)).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  { given: "another path for programs, as in another terminal", launch: { env: { ...LAUNCH.env, PATH: "/opt/bin" } } },
  { given: "the same variables in another order", launch: { env: { HOME: "/home/kim", PATH: "/usr/bin" } } },
])("$given is the same server", ({ launch }) => {
  expect(launchKey({ ...LAUNCH, ...launch })).toBe(launchKey(LAUNCH));
});

test.each([
  {
    given: "another model",
    launch: { argv: [...LAUNCH.argv.slice(0, -1), "--model=n"] as unknown as LaunchPlan["argv"] },
  },
  { given: "another cache of models", launch: { env: { ...LAUNCH.env, HF_HUB_CACHE: "/hub" } } },
  { given: "another time until it ends by itself", launch: { idleStopMs: 1000 } },
  { given: "another bound of memory", launch: { metalCacheBytes: 1000 } },
])("$given is another server", ({ launch }) => {
  expect(launchKey({ ...LAUNCH, ...launch })).not.toBe(launchKey(LAUNCH));
});

test.each([
  { given: "program", name: "serve_mlx.py" },
  { given: "module of it", name: "supervised_server.py" },
  { given: "list of packages", name: "requirements.txt" },
])("a mallex with another $given, at the same place, takes no server of the one before", async ({ name }) => {
  const folder = scratch();
  const launch: LaunchPlan = {
    ...LAUNCH,
    argv: ["/venv/bin/python", "-I", join(folder, "serve_mlx.py")],
    sources: [join(folder, "serve_mlx.py"), join(folder, "supervised_server.py")],
    dependsOn: [{ folder: "/venv", madeOf: [join(folder, "requirements.txt")] }],
  };
  for (const file of ["serve_mlx.py", "supervised_server.py", "requirements.txt"])
    writeFileSync(join(folder, file), "old");
  const before = launchKey(launch);
  writeFileSync(join(folder, name), "new");
  expect(launchKey(launch)).toBe(before);
  vi.resetModules();
  const upgraded = await import("../../../../src/process/supervise/launch-plan.ts");
  expect(upgraded.launchKey(launch)).not.toBe(before);
});

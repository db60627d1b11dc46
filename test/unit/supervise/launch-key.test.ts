import { expect, test } from "vitest";
import { launchKey } from "../../../src/supervise/launch-key.ts";
import type { LaunchPlan } from "../../../src/supervise/plan-launch.ts";

const LAUNCH: LaunchPlan = {
  model: "m",
  argv: ["/venv/bin/python", "-I", "/mallex/serve_mlx.py", "--model=m"],
  env: { PATH: "/usr/bin", HOME: "/home/kim" },
  cwd: "/home/kim/.mallex",
  folders: [],
  standsOn: [],
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

import { homedir } from "node:os";
import { artifacts, ENVIRONMENTS, shippedResources as resources } from "../src/process/artifacts/artifacts.ts";
import { repairScripts } from "../src/process/artifacts/build-folder.ts";
import { detectMachine, findOpenBlas } from "../src/process/install/detect-machine.ts";
import { planInstall } from "../src/process/install/plan-install.ts";
import { install } from "../src/process/install/execute-steps.ts";
import type { LaunchPlan } from "../src/process/supervise/launch-plan.ts";
import { planLaunch, type ServerRequest } from "../src/backends/mlx/launch.ts";
import { mallexPaths, type MallexPaths } from "../src/shared/mallex-paths.ts";

/** The home that all suites share: filled once by mallex's own installer, kept between runs, never broken by a test. */
export const testPlaces: MallexPaths = mallexPaths(
  { MALLEX_HOME: process.env["MALLEX_TEST_HOME"] || `${homedir()}/.mallex-test` },
  homedir(),
);

export const tinyModel: string = new URL("fixtures/tiny-model", import.meta.url).pathname;
/** Works in five steps; its README says which. */
export const toolModel: string = new URL("../demo/model", import.meta.url).pathname;
/** Does the same, and writes its calls as Qwen3-Coder does. */
export const coderModel: string = new URL("fixtures/coder-model", import.meta.url).pathname;

/** vitest calls it once before the suites with real servers and clients. Everything there: 50 ms. */
export async function setup(): Promise<void> {
  const all = artifacts(testPlaces, resources);
  for (const id of ENVIRONMENTS) await repairScripts(all[id]);
  const llama = { server: true, embeddedModel: true, hubModels: [] };
  const wish = { server: true, embeddedModel: true, client: true, hubModels: [], llama, vlm: { hubModels: [] } };
  const plan = planInstall(await detectMachine({ env: process.env, paths: testPlaces, resources, request: wish }));
  if (plan.steps.length === 0 && plan.problems.length === 0) return;
  for (const { title, downloadBytes } of plan.steps)
    say(`the tests need: ${title} (${Math.ceil(downloadBytes / 1e6)} MB)`);
  const warnings = await install({
    plan,
    paths: testPlaces,
    env: process.env,
    onProgress: ({ step, phase }) => phase === "done" && say(`${step}: done`),
  });
  for (const { message } of warnings) say(message);
}

/** How a test starts a model server from the shared home. */
export function testLaunch(wish: ServerRequest, own: MallexPaths = testPlaces): LaunchPlan {
  const launch = planLaunch({
    request: wish,
    platform: process.platform,
    cores: 2,
    openBlas: findOpenBlas(testPlaces, resources),
    path: process.env["PATH"] ?? "",
    homeDir: own.home,
    hubCache: `${own.home}/hub`,
    paths: testPlaces,
    resources,
  });
  return { ...launch, cwd: own.home, folders: [own.home, `${own.home}/hub`] };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { installMissing } from "../../../../src/cli/start/install-missing.ts";
import { artifacts, shippedResources } from "../../../../src/process/artifacts/artifacts.ts";
import { writeManifest } from "../../../../src/process/artifacts/manifest.ts";
import { hasSystemOpenBlas } from "../../../../src/process/install/detect-machine.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { skipUnless } from "../../../support/skip-unless.ts";
import { packageRoot } from "../../checks/scratch.ts";
import { scratch } from "../../process/supervise/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const plan = {
  tiers: [{ profiles: ["main"] }],
  routes: [],
  profiles: { main: { backend: "local", model: "/a/model" } },
  backends: { local: { kind: "mlx" } },
} as unknown as Plan;

const { models } = parse(readFileSync(join(packageRoot, "packs/models/pack.yaml"), "utf8")) as { models: Model[] };

/** Only OpenBLAS is missing, and apt is there. */
async function almostAll(said: string[]): Promise<CliContext> {
  const home = scratch();
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const { venv } = artifacts(own, shippedResources);
  for (const folder of [join(venv.folder, "bin"), join(home, "bin")]) mkdirSync(folder, { recursive: true });
  for (const path of ["venv/bin/python", "bin/apt-get", "bin/dpkg-deb"]) writeFileSync(join(home, path), "");
  await writeManifest(venv, venv.folder);
  const context = {
    env: { PATH: join(home, "bin") },
    paths: own,
    terminal: true,
    report: (line: string) => said.push(line),
  };
  return context as unknown as CliContext;
}

function answer(text: string): void {
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  Object.defineProperty(process, "stdin", { value: Readable.from([text]), configurable: true });
  onTestFinished(() => void Object.defineProperty(process, "stdin", stdin));
}

skipUnless(process.platform === "linux" && !hasSystemOpenBlas(), "needs Linux without OpenBLAS: a no to it")(
  "a no to OpenBLAS goes on without it, and is not asked for again",
  async () => {
    const said: string[] = [];
    const context = await almostAll(said);
    const progress = { show: () => undefined, showAll: () => undefined, clear: () => undefined };
    const needs = { plan, models, client: false, yes: false, signal: new AbortController().signal, progress };
    answer("n\n");
    expect(await installMissing(context, needs)).toEqual([]);
    expect(said.join("\n")).toMatch(/OpenBLAS/);
    said.length = 0;
    expect(await installMissing(context, needs)).toEqual([]);
    expect(said).toEqual([]);
  },
);

skipUnless(process.platform === "linux" && !hasSystemOpenBlas(), "needs Linux without OpenBLAS: one that is damaged")(
  "what is there and damaged is said to be made anew, and why",
  async () => {
    const said: string[] = [];
    const context = await almostAll(said);
    mkdirSync(artifacts(context.paths, shippedResources).openblas.folder, { recursive: true });
    const progress = { show: () => undefined, showAll: () => undefined, clear: () => undefined };
    answer("n\n");
    await installMissing(context, {
      plan,
      models,
      client: false,
      yes: false,
      signal: new AbortController().signal,
      progress,
    });
    expect(said.join("\n")).toMatch(/into .*openblas, again: it is half made, or was found damaged/);
  },
);

/** Only a model of the hub is missing; the hub itself can't be reached. */
async function without(
  model: string,
  said: string[],
  given: Partial<CliContext> = {},
  gib = 16,
  backends: Partial<Plan["backends"]> = {},
): Promise<Promise<unknown>> {
  const context = await almostAll(said);
  const { venv, openblas } = artifacts(context.paths, shippedResources);
  mkdirSync(openblas.folder, { recursive: true });
  writeFileSync(join(openblas.folder, "libopenblas.so.0"), "");
  await writeManifest(openblas, openblas.folder);
  expect(venv.folder).toContain(context.paths.home);
  const profiles = { main: { backend: "local", model } };
  const env = { ...context.env, HF_HUB_OFFLINE: "1", HF_HOME: context.paths.home };
  return installMissing(
    { ...context, env, ...given },
    {
      plan: { ...plan, profiles, backends: { ...plan.backends, ...backends } } as unknown as Plan,
      models,
      client: false,
      yes: false,
      memory: gib * 2 ** 30,
      signal: new AbortController().signal,
      progress: { show: () => undefined, showAll: () => undefined, clear: () => undefined },
    },
  );
}

test("scripts that can't be repaired are warned of, and the start goes on", async () => {
  const said: string[] = [];
  const context = await almostAll(said);
  const { venv } = artifacts(context.paths, shippedResources);
  const script = join(venv.folder, "bin", "s".repeat(250));
  writeFileSync(script, `#!/gone/${basename(venv.folder)}/bin/python\n`);
  const remote = { ...plan, profiles: {}, backends: {}, tiers: [] } as unknown as Plan;
  const progress = { show: () => undefined, showAll: () => undefined, clear: () => undefined };
  const needs = { plan: remote, models, client: false, yes: false, signal: new AbortController().signal, progress };
  expect(await installMissing(context, needs)).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/^warning: the scripts in .*can't be repaired: .*ENAMETOOLONG/)]);
});

test.each(cases("sizeSaidBeforeFetched") as [string, string][])(
  "the size of %s is said before it is fetched, without a network",
  async (model, size) => {
    const said: string[] = [];
    answer("n\n");
    await expect(without(model, said)).rejects.toMatchObject({ problem: { code: "MX7513" } });
    expect(said.join("\n")).toContain(`model ${model} (${size})`);
    expect(said.join("\n")).not.toContain("warning");
    expect(said.join("\n").includes("on Linux mlx uses the processor alone")).toBe(process.platform === "linux");
  },
);

test.each(cases("memoryRoomFetchedUnless") as string[])(
  "%s, which the memory has no room for, is not fetched unless a person says so",
  async (model) => {
    const said: string[] = [];
    answer("\n");
    await expect(without(model, said, {}, 4)).rejects.toMatchObject({ problem: { message: "nothing was installed" } });
    expect(said.join("\n")).toMatch(/warning: .*leaves no room for a conversation in 4 GB of memory/);
    await expect(without(model, said, { terminal: false }, 4)).rejects.toMatchObject(
      cases("memoryRoomFetchedUnless2") as object,
    );
  },
);

test.each([
  ["three machines, each of which holds a third", ["127.0.0.1", "kim@mac2", "kim@mac3"], 16, false],
  ["three ranks on this machine, which hold all of it", ["127.0.0.1", "127.0.0.1", "127.0.0.1"], 16, true],
  ["two machines that are too small together", ["127.0.0.1", "kim@mac2"], 8, true],
] as const)("a model for %s", async (_title, hosts, gib, warns) => {
  const said: string[] = [];
  const cluster = { backend: "ring", hosts: hosts.map((ssh) => ({ ssh, ips: ["192.168.1.20"] })) };
  answer("n\n");
  const backends = { local: { kind: "mlx", cluster } } as unknown as Plan["backends"];
  await expect(without("mlx-community/Qwen2.5-32B-Instruct-4bit", said, {}, gib, backends)).rejects.toMatchObject({
    problem: { code: "MX7513" },
  });
  expect(said.join("\n").includes("leaves no room for a conversation")).toBe(warns);
});

test("a model that the disk has no room for is not fetched, whatever a person says", async () => {
  const said: string[] = [];
  const huge: Model = { id: "huge", match: "*huge-4bit", weights: "9000000GB" };
  models.push(huge);
  onTestFinished(() => void models.pop());
  await expect(without("acme/huge-4bit", said)).rejects.toMatchObject({
    problem: { code: "MX7107", message: expect.stringContaining("9000000 GB are missing") as unknown },
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished } from "vitest";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Context } from "../../../src/cli/context.ts";
import { installMissing } from "../../../src/cli/install-missing.ts";
import { artifacts } from "../../../src/supervise/artifacts.ts";
import { hasSystemOpenBlas } from "../../../src/supervise/find-open-blas.ts";
import { writeManifest } from "../../../src/supervise/folder-manifest.ts";
import { shippedResources } from "../../../src/supervise/resources.ts";
import { places } from "../../../src/terms/places.ts";
import { skipUnless } from "../../support/skip-unless.ts";
import { scratch } from "../supervise/scratch.ts";

const plan = {
  tiers: [{ profiles: ["main"] }],
  routes: [],
  profiles: { main: { backend: "local", model: "/a/model" } },
  backends: { local: { kind: "mlx" } },
} as unknown as Plan;

/** Only OpenBLAS is missing, and apt is there. */
async function almostAll(said: string[]): Promise<Context> {
  const home = scratch();
  const own = places({ MALLEX_HOME: home }, home);
  const { venv } = artifacts(own, shippedResources);
  for (const folder of [join(venv.folder, "bin"), join(home, "bin")]) mkdirSync(folder, { recursive: true });
  for (const path of ["venv/bin/python", "bin/apt-get", "bin/dpkg-deb"]) writeFileSync(join(home, path), "");
  await writeManifest(venv, venv.folder);
  const context = {
    env: { PATH: join(home, "bin") },
    places: own,
    terminal: true,
    say: (line: string) => said.push(line),
  };
  return context as unknown as Context;
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
    const progress = { show: () => undefined, clear: () => undefined };
    const needs = { plan, client: false, yes: false, signal: new AbortController().signal, progress };
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
    mkdirSync(artifacts(context.places, shippedResources).openblas.folder, { recursive: true });
    const progress = { show: () => undefined, clear: () => undefined };
    answer("n\n");
    await installMissing(context, { plan, client: false, yes: false, signal: new AbortController().signal, progress });
    expect(said.join("\n")).toMatch(/into .*openblas, anew: it is half made, or was found damaged/);
  },
);

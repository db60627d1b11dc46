import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FetchOptions } from "../../src/process/fetch/fetch-options.ts";
import { findNewer } from "../../src/process/fetch/fetch-tree.ts";
import { parsePackSpec, type RemoteSpec } from "../../src/shared/pack-spec.ts";
import { startNpmRegistry, type NpmRegistry } from "../support/npm-registry.ts";
import { createRemoteRepository, type RemoteRepository } from "../support/remote-repository.ts";

let folder: string;
let registry: NpmRegistry;
let rules: RemoteRepository;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-newer-")));
  registry = await startNpmRegistry();
  for (const version of ["1.0.0", "1.2.0", "2.0.0", "3.0.0-rc.1"])
    registry.publish({ name: "@acme/rules", version }, Buffer.from(""));
  rules = createRemoteRepository();
  const releases = [
    ["v1.0.0", "docs-v9.0.0"],
    ["v1.9.0", "stable"],
    ["v1.10.0", "v1", "v1.10", "2.0.0-beta.2"],
    ["v3.0.0-rc.1", "docs-v9.1.0"],
  ];
  for (const tags of releases) {
    rules.commit({ "pack.yaml": String(tags) });
    for (const tag of tags) rules.git("tag", ...(tag === "v1.10.0" ? ["-a", "-m", "signed"] : []), tag);
  }
  rules.git("branch", "v0.1");
});
afterAll(async () => {
  await registry.close();
  rules.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function specOf(written: string): RemoteSpec {
  const spec = parsePackSpec(written);
  if (!("kind" in spec) || (spec.kind !== "git" && spec.kind !== "npm")) throw new Error(JSON.stringify(spec));
  return spec;
}

function how(said: string[] = [], project = folder): FetchOptions {
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    npm_config_registry: registry.url,
    npm_config_cache: join(folder, "npm-cache"),
    npm_config_fetch_retries: "0",
  };
  return { cache: join(folder, "cache"), project, env, report: (line) => void said.push(line) };
}

test.each<[ref: string, newer: string | undefined]>([
  ["v1.0.0", "v1.10.0"],
  ["refs/tags/v1.9.0", "v1.10.0"],
  ["v1.10.0", undefined],
  ["v1", undefined],
  ["v1.10", undefined],
  ["2.0.0-beta.2", "v3.0.0-rc.1"],
  ["v3.0.0-rc.1", undefined],
  ["docs-v9.0.0", "docs-v9.1.0"],
  ["stable", undefined],
  ["main", undefined],
  ["v0.1", undefined],
  ["0.0.9", undefined],
])("above the ref %s is %s", async (ref, newer) => {
  const spec = specOf(`git+${rules.url}?ref=${ref}`);
  const want = newer === undefined ? undefined : { key: spec.key, newer, write: `?ref=${newer}` };
  expect(await findNewer(spec, how())).toEqual(want);
});

test("no ref is pinned, so none is above", async () => {
  expect(await findNewer(specOf(`git+${rules.url}`), how())).toBeUndefined();
});

test.each<[range: string, newer: string | undefined]>([
  ["@^1.0", "2.0.0"],
  ["@1.2.0", "2.0.0"],
  ["@<2", "2.0.0"],
  ["@^2.0.0", undefined],
  ["@>=1", undefined],
  ["@3.0.0-rc.1", undefined],
  ["", undefined],
])("outside of the range %j is %s", async (range, newer) => {
  const spec = specOf(`npm:@acme/rules${range}`);
  const want = newer === undefined ? undefined : { key: spec.key, newer, write: `@^${newer}` };
  expect(await findNewer(spec, how())).toEqual(want);
});

test("no registry is asked for a package that is installed", async () => {
  const project = join(folder, "project");
  const installed = join(project, "node_modules/@acme/rules");
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, "package.json"), '{ "name": "@acme/rules", "version": "1.0.0" }');
  registry.asked.length = 0;
  expect(await findNewer(specOf("npm:@acme/rules@^1.0"), how([], project))).toBeUndefined();
  expect(registry.asked).toEqual([]);
});

test.each([
  ["git+file:///nowhere/rules?ref=v1.0.0", "git could not list the tags of file:///nowhere/rules"],
  ["npm:@acme/nothing@^1.0", "npm could not look up the latest version of @acme/nothing"],
])("that %s can't be looked up is said, and no error", async (written, why) => {
  const said: string[] = [];
  expect(await findNewer(specOf(written), how(said))).toBeUndefined();
  expect(said).toEqual([`${specOf(written).key}: ${why}; a newer release may exist`]);
});

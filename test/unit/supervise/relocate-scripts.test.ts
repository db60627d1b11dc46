import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { artifacts, type Artifact } from "../../../src/supervise/artifacts.ts";
import { buildFolder } from "../../../src/supervise/build-folder.ts";
import { findDamage, isIntact, writeManifest } from "../../../src/supervise/folder-manifest.ts";
import { findPythons } from "../../../src/supervise/find-python.ts";
import { relocateScripts, repairScripts } from "../../../src/supervise/relocate-scripts.ts";
import { shippedResources } from "../../../src/supervise/resources.ts";
import { places } from "../../../src/terms/places.ts";
import { scratch } from "./scratch.ts";

const pythons = await findPythons(process.env);
const python = pythons.find(({ makesVenv }) => makesVenv)?.path;

function venvIn(home: string): Artifact {
  return artifacts(places({ MALLEX_HOME: home }, "/nowhere"), shippedResources).venv;
}

/** A real environment, with the pip that comes with Python. */
function makeVenv(folder: string): void {
  execFileSync(python ?? "", ["-m", "venv", folder]);
}

let made: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), "mallex-unit-"));
  if (python !== undefined) makeVenv(join(made, "venv"));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** An environment of its own, but for the packages, which no script is part of. */
function copyTo(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(made, "venv/bin"), join(folder, "bin"), { recursive: true, verbatimSymlinks: true });
  cpSync(join(made, "venv/pyvenv.cfg"), join(folder, "pyvenv.cfg"));
  symlinkSync(join(made, "venv/lib"), join(folder, "lib"));
  return Promise.resolve();
}

/** As earlier releases built it: its scripts name the folder it was built in. */
async function makeDead(artifact: Artifact): Promise<void> {
  await buildFolder(artifact, copyTo);
  await relocateScripts(artifact.folder, `${artifact.folder}.new-2381`);
  rmSync(join(artifact.folder, ".mallex.json"));
  await writeManifest(artifact, artifact.folder);
}

/** What a script of an environment says, run by its own first line. */
function versionOf(folder: string): string {
  return execFileSync(join(folder, "bin/pip"), ["--version"], { encoding: "utf8" });
}

/** What `source bin/activate` makes of the search path. */
function activated(folder: string): string {
  const script = `. "$1/bin/activate" && command -v pip && printf %s "$VIRTUAL_ENV"`;
  return execFileSync("/bin/sh", ["-c", script, "sh", folder], { encoding: "utf8" });
}

test.skipIf(python === undefined)("scripts of an environment run once it is built", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await buildFolder(artifact, (fresh) => Promise.resolve(makeVenv(fresh)));
  expect(versionOf(artifact.folder)).toContain(`from ${artifact.folder}/`);
  expect(activated(artifact.folder)).toBe(`${artifact.folder}/bin/pip\n${artifact.folder}`);
  expect(namesOf(artifact.folder, ".new-")).toEqual([]);
  expect(await findDamage(artifact)).toBeUndefined();
});

test.skipIf(python === undefined)("scripts of an installed environment are repaired, and it stays intact", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await makeDead(artifact);
  expect(() => versionOf(artifact.folder)).toThrow(/ENOENT/);
  expect(isIntact(artifact)).toBe(true);
  await repairScripts(artifact);
  expect(versionOf(artifact.folder)).toContain(`from ${artifact.folder}/`);
  expect(activated(artifact.folder)).toBe(`${artifact.folder}/bin/pip\n${artifact.folder}`);
  expect(await findDamage(artifact)).toBeUndefined();
});

test.skipIf(python === undefined)("a repair that was cut off is finished by the next one", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await makeDead(artifact);
  const dead = readFileSync(join(artifact.folder, "bin/pip"), "utf8");
  await repairScripts(artifact);
  writeFileSync(join(artifact.folder, "bin/pip"), dead);
  expect(isIntact(artifact)).toBe(false);
  await repairScripts(artifact);
  expect(await findDamage(artifact)).toBeUndefined();
  versionOf(artifact.folder);
});

test.skipIf(python === undefined)("a damaged script is not made good by a repair", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await makeDead(artifact);
  const pip = join(artifact.folder, "bin/pip");
  writeFileSync(pip, `${readFileSync(pip, "utf8")}\nimport this\n`);
  await repairScripts(artifact);
  expect(isIntact(artifact)).toBe(false);
});

test.skipIf(python === undefined).each(["elsewhere", "a folder with spaces", "m".repeat(120)])(
  "scripts of an environment that was moved to %s run",
  async (name) => {
    const folder = scratch();
    const before = venvIn(join(folder, "home"));
    await buildFolder(before, copyTo);
    renameSync(join(folder, "home"), join(folder, name));
    const after = venvIn(join(folder, name));
    await repairScripts(after);
    expect(versionOf(after.folder)).toContain(`from ${after.folder}/`);
    expect(await findDamage(after)).toBeUndefined();
  },
);

test.skipIf(python === undefined)(
  "a copy of an environment runs its own Python, and the first one is left alone",
  async () => {
    const folder = scratch();
    const first = venvIn(join(folder, "home"));
    await buildFolder(first, copyTo);
    cpSync(join(folder, "home"), join(folder, "home2"), { recursive: true, verbatimSymlinks: true });
    const copy = venvIn(join(folder, "home2"));
    await repairScripts(copy);
    expect(versionOf(copy.folder)).toContain(`from ${copy.folder}/`);
    expect(versionOf(first.folder)).toContain(`from ${first.folder}/`);
  },
);

test("an environment whose scripts are right is not written to", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await repairScripts(artifact);
  expect(existsSync(artifact.folder)).toBe(false);
});

/** Files in `bin` that name what the environment was built as. */
function namesOf(folder: string, part: string): readonly string[] {
  const names = readdirSync(join(folder, "bin")).filter((name) => lstatSync(join(folder, "bin", name)).isFile());
  return names.filter((name) => readFileSync(join(folder, "bin", name), "utf8").includes(part));
}

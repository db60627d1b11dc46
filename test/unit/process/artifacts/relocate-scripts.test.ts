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
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { artifacts, shippedResources, type Artifact } from "../../../../src/process/artifacts/artifacts.ts";
import { buildFolder, relocateScripts, repairScripts } from "../../../../src/process/artifacts/build-folder.ts";
import { findDamage, isIntact, writeManifest } from "../../../../src/process/artifacts/manifest.ts";
import { findPythons } from "../../../../src/process/install/detect-machine.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { scratch } from "../supervise/scratch.ts";

const pythons = await findPythons(process.env);
const python = pythons.find(({ makesVenv }) => makesVenv)?.path;

function venvIn(home: string): Artifact {
  return artifacts(mallexPaths({ MALLEX_HOME: home }, "/nowhere"), shippedResources).venv;
}

/** A real environment, with a script such as pip writes; pip itself takes seconds to install. */
function makeVenv(folder: string): void {
  execFileSync(python ?? "", ["-m", "venv", "--without-pip", folder]);
  const script = `#!${folder}/bin/python\nimport sys\nprint(f"pip from {sys.prefix}/")\n`;
  writeFileSync(join(folder, "bin/pip"), script, { mode: 0o755 });
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

test.skipIf(python === undefined)("a wrapper of somebody's own is left alone, whatever it names", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await makeDead(artifact);
  const wrapper = join(artifact.folder, "bin/wrapper");
  const text = `#!/bin/sh\nexec '${artifact.folder}.new-2381/bin/python' "$@"\n`;
  writeFileSync(wrapper, text, { mode: 0o755 });
  await repairScripts(artifact);
  expect(readFileSync(wrapper, "utf8")).toBe(text);
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

test.skipIf(python === undefined)("an environment whose scripts are right is not written to", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await buildFolder(artifact, copyTo);
  const before = filesOf(artifact.folder);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["pyvenv.cfg", "bin/activate", "bin/pip"]));
  await repairScripts(artifact);
  expect(filesOf(artifact.folder)).toEqual(before);
});

/** Written in its place: neither the folder nor the manifest shows it, only who reads the script. */
async function checkedWithStaleScript(artifact: Artifact): Promise<string> {
  await buildFolder(artifact, copyTo);
  await repairScripts(artifact);
  const pip = join(artifact.folder, "bin/pip");
  writeFileSync(pip, readFileSync(pip, "utf8").replace(artifact.folder, `${artifact.folder}.new-2381`));
  return pip;
}

test.skipIf(python === undefined)("scripts that were found right are not read again at the next start", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  const pip = await checkedWithStaleScript(artifact);
  const stale = readFileSync(pip, "utf8");
  await repairScripts(artifact);
  expect(readFileSync(pip, "utf8")).toBe(stale);
});

test.skipIf(python === undefined).each<[string, (folder: string) => void]>([
  ["the manifest", (folder) => utimesSync(join(folder, ".mallex.json"), 1, 1)],
  ["the list of scripts", (folder) => utimesSync(join(folder, "bin"), 1, 1)],
  ["the record of the last check", (folder) => rmSync(join(folder, ".mallex-scripts"))],
])("they are read again if %s has changed", async (_, change) => {
  const artifact = venvIn(join(scratch(), "home"));
  await checkedWithStaleScript(artifact);
  change(artifact.folder);
  await repairScripts(artifact);
  expect(versionOf(artifact.folder)).toContain(`from ${artifact.folder}/`);
});

test("where there is no environment, none is made", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await repairScripts(artifact);
  expect(existsSync(artifact.folder)).toBe(false);
});

/** What a package or a person has put into `bin`, and is meant as it stands. */
const FOREIGN: Readonly<Record<string, string>> = {
  system: "#!/usr/bin/python3\nimport sys\nprint('/usr/lib/x', sys.path)\n",
  shell: "#!/usr/bin/env bash\necho /usr/lib/x\n",
  other: "#!/opt/tools/bin/python\nprint('/opt/tools')\n",
};

test.skipIf(python === undefined).each([
  ["right", buildFolder],
  ["dead", async (artifact: Artifact) => makeDead(artifact)],
])("beside scripts that are %s, one that names another Python stays as it is", async (_, build) => {
  const artifact = venvIn(join(scratch(), "home"));
  await build(artifact, copyTo);
  for (const [name, text] of Object.entries(FOREIGN)) writeFileSync(join(artifact.folder, "bin", name), text);
  const config = readFileSync(join(artifact.folder, "pyvenv.cfg"), "utf8");
  await repairScripts(artifact);
  for (const [name, text] of Object.entries(FOREIGN))
    expect(readFileSync(join(artifact.folder, "bin", name), "utf8")).toBe(text);
  expect(readFileSync(join(artifact.folder, "pyvenv.cfg"), "utf8")).toBe(config);
  versionOf(artifact.folder);
});

test.skipIf(python === undefined)("a folder that only ends like the old one is not taken for it", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await buildFolder(artifact, copyTo);
  const script = join(artifact.folder, "bin/script");
  writeFileSync(
    script,
    `#!/old/${basename(artifact.folder)}/bin/python\nprint("/very/old/${basename(artifact.folder)}")\n`,
  );
  await repairScripts(artifact);
  expect(readFileSync(script, "utf8")).toBe(
    `#!${artifact.folder}/bin/python\nprint("/very/old/${basename(artifact.folder)}")\n`,
  );
});

test.skipIf(python === undefined)("a repair that can't write leaves the environment as intact as it was", async () => {
  const artifact = venvIn(join(scratch(), "home"));
  await makeDead(artifact);
  // So long that no draft can lie beside it: also who may write everything can't write it.
  const name = `bin/${"s".repeat(250)}`;
  writeFileSync(join(artifact.folder, name), readFileSync(join(artifact.folder, "bin/pip")));
  rmSync(join(artifact.folder, ".mallex.json"));
  await writeManifest(artifact, artifact.folder);
  await expect(repairScripts(artifact)).rejects.toMatchObject({ problem: { code: "MX7109" } });
  expect(await findDamage(artifact)).toBeUndefined();
});

/** When each file of an environment was written, and what it says. */
function filesOf(folder: string): Readonly<Record<string, readonly [modified: number, text: string]>> {
  const names = ["pyvenv.cfg", ".mallex.json", ...readdirSync(join(folder, "bin")).map((name) => `bin/${name}`)];
  const files = names.filter((name) => lstatSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, [lstatSync(join(folder, name)).mtimeMs, readFileSync(join(folder, name), "utf8")]]),
  );
}

/** Files in `bin` that name what the environment was built as. */
function namesOf(folder: string, part: string): readonly string[] {
  const names = readdirSync(join(folder, "bin")).filter((name) => lstatSync(join(folder, "bin", name)).isFile());
  return names.filter((name) => readFileSync(join(folder, "bin", name), "utf8").includes(part));
}

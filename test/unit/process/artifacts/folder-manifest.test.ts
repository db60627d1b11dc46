import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Artifact } from "../../../../src/process/artifacts/artifacts.ts";
import {
  condemnDamaged,
  faultOf,
  isForeign,
  findDamage,
  isIntact,
  writeManifest,
} from "../../../../src/process/artifacts/manifest.ts";
import { scratch } from "../supervise/scratch.ts";

async function made(): Promise<Artifact> {
  const root = scratch();
  const folder = join(root, "venv");
  mkdirSync(join(folder, "lib/__pycache__"), { recursive: true });
  writeFileSync(join(root, "requirements.txt"), "mlx==1");
  writeFileSync(join(root, "python-outside"), "");
  symlinkSync(join(root, "python-outside"), join(folder, "python"));
  writeFileSync(join(folder, "lib/weights"), "0123456789");
  writeFileSync(join(folder, "lib/__pycache__/x.pyc"), "compiled");
  const artifact = { folder, madeOf: [join(root, "requirements.txt")], mustLead: "python" };
  await writeManifest(artifact, folder);
  return artifact;
}

describe("a folder that mallex made", () => {
  test("is intact, and true", async () => {
    const artifact = await made();
    expect([isIntact(artifact), await findDamage(artifact)]).toEqual([true, undefined]);
  });

  test.each([
    {
      given: "without its manifest (half made)",
      says: "half made",
      spoil: ({ folder }: Artifact) => rmSync(join(folder, ".mallex.json")),
    },
    {
      given: "with a truncated file",
      says: "lib/weights",
      spoil: ({ folder }: Artifact) => truncateSync(join(folder, "lib/weights"), 5),
    },
    {
      given: "with a file gone",
      says: "lib/weights is gone",
      spoil: ({ folder }: Artifact) => rmSync(join(folder, "lib/weights")),
    },
    {
      given: "whose Python was uninstalled",
      says: "python leads nowhere",
      spoil: ({ folder }: Artifact) => rmSync(join(folder, "../python-outside")),
    },
    {
      given: "made of other requirements",
      says: "another version",
      spoil: ({ folder }: Artifact) => writeFileSync(join(folder, "../requirements.txt"), "mlx==2"),
    },
    {
      given: "whose damage was found",
      says: "half made",
      spoil: ({ folder }: Artifact) => writeFileSync(join(folder, ".mallex.json"), '{"files":{}}'),
    },
    { given: "that is gone", says: "half made", spoil: ({ folder }: Artifact) => rmSync(folder, { recursive: true }) },
    {
      given: "whose manifest is cut",
      says: "half made",
      spoil: ({ folder }: Artifact) => truncateSync(join(folder, ".mallex.json"), 20),
    },
  ])("is not intact $given, and says so", async ({ spoil, says }) => {
    const artifact = await made();
    spoil(artifact);
    expect(isIntact(artifact)).toBe(false);
    expect(faultOf(artifact)).toContain(says);
  });

  test("is intact whatever Python caches in it", async () => {
    const artifact = await made();
    rmSync(join(artifact.folder, "lib/__pycache__"), { recursive: true });
    expect(isIntact(artifact)).toBe(true);
  });

  test.each([
    { given: "the Python that its packages are for", version: "3.11", want: true },
    { given: "another one, after an upgrade of the system", version: "3.13", want: false },
  ])("stands behind $given: $want", async ({ version, want }) => {
    const root = scratch();
    const artifact = { folder: join(root, "venv"), madeOf: [], mustLead: "bin/python" };
    for (const folder of ["bin", "lib/python3.11"]) mkdirSync(join(artifact.folder, folder), { recursive: true });
    writeFileSync(join(root, `python${version}`), "");
    symlinkSync(join(root, `python${version}`), join(root, "python3"));
    symlinkSync(join(root, "python3"), join(artifact.folder, "bin/python"));
    await writeManifest(artifact, artifact.folder);
    expect(isIntact(artifact)).toBe(want);
  });

  test("is not true when a byte differs", async () => {
    const artifact = await made();
    writeFileSync(join(artifact.folder, "lib/weights"), "0123456780");
    const weights = join(artifact.folder, "lib/weights");
    expect([isIntact(artifact), await findDamage(artifact)]).toEqual([true, weights]);
    expect(await condemnDamaged([artifact])).toEqual([weights]);
    expect([faultOf(artifact), isForeign(artifact)]).toEqual(["it is half made, or was found damaged", false]);
  });

  test("is not mallex's without its manifest, unless it is empty or gone", async () => {
    const artifact = await made();
    expect(isForeign(artifact)).toBe(false);
    rmSync(join(artifact.folder, ".mallex.json"));
    expect(isForeign(artifact)).toBe(true);
    expect(await condemnDamaged([artifact])).toEqual([artifact.folder]);
    expect(isForeign(artifact)).toBe(true);
    rmSync(artifact.folder, { recursive: true });
    expect(isForeign(artifact)).toBe(false);
    mkdirSync(artifact.folder);
    expect(isForeign(artifact)).toBe(false);
  });
});

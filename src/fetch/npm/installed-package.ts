import { lstat, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import satisfies from "semver/functions/satisfies.js";
import { MallexError } from "../../problem/mallex-error.ts";
import type { FetchedTree } from "../../terms/fetched-tree.ts";
import type { NpmSpec } from "../../terms/parse-npm-spec.ts";
import { readPlain } from "../read-plain.ts";
import { siftEntries } from "../sift-entries.ts";
import { listInstalled } from "./list-installed.ts";
import { manifestOf } from "./manifest-of.ts";

/**
 * The package that the project has: that in the first `node_modules` upward which holds one of its name, when its version fits.
 * @throws {MallexError} MX6137 when it fits and is a link to somebody's working folder: it has no version that others could have, too
 */
export async function installedPackage(spec: NpmSpec, project: string): Promise<FetchedTree | undefined> {
  for (let folder = project; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", spec.name);
    const root = await realpath(path).catch(() => undefined);
    if (root !== undefined) return validateInstalled(spec, { path, root });
    if (folder === dirname(folder)) return undefined;
  }
}

interface InstalledPackage {
  readonly path: string;
  /** Where it really lies. */
  readonly root: string;
}

async function validateInstalled(spec: NpmSpec, { path, root }: InstalledPackage): Promise<FetchedTree | undefined> {
  const manifest = manifestOf((await readPlain(join(root, "package.json"))) ?? "");
  if (manifest?.name !== spec.name || !satisfies(manifest.version, spec.range)) return undefined;
  if (await isWorkingFolder(spec.name, { path, root })) throw linked(path, root);
  // What others could not have from a registry is not taken here, either.
  const { left } = siftEntries(await listInstalled(root), path);
  return { root, resolved: manifest.version, left };
}

/** Some package managers keep packages elsewhere and link them, but in a `node_modules` they are, still. */
async function isWorkingFolder(name: string, { path, root }: InstalledPackage): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink() && !root.endsWith(join("/node_modules", name));
}

function linked(path: string, root: string): MallexError {
  return new MallexError({
    code: "MX6137",
    severity: "error",
    message: `${path} is a link to ${root}: what lies there today has no version that others could have, too`,
    hint: "install the package itself, or extend the pack by its path, such as `../rules/pack.yaml`",
  });
}

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createReadStream, existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { writePrivate } from "../../shared/files/private-files.ts";
import { optional } from "../../shared/utilities.ts";
import type { Artifact } from "./artifacts.ts";

export const MANIFEST = ".mallex.json";

/** The files of a finished folder. A folder gets its name when it is finished, so one without a manifest is not mallex's. */
interface Manifest {
  /** Hash of `madeOf`; absent: damage was found, and the next start makes the folder again. */
  readonly key?: string;
  readonly files: Readonly<Record<string, readonly [bytes: number, sha256: string]>>;
}

/** Cheap, at each start: see `faultOf`. */
export function isIntact(artifact: Artifact): boolean {
  return faultOf(artifact) === undefined;
}

/** The fault of a folder that is complete, but not of this version: the next start replaces it. */
export const OUTDATED = "it was made for another version of mallex";

const DAMAGED = "it is half made, or was found damaged";

/** Whether something lies there that mallex has not made, and may not remove. */
export function isForeign({ folder }: Artifact): boolean {
  return (
    lstatSync(folder, { throwIfNoEntry: false }) !== undefined &&
    !isEmpty(folder) &&
    !existsSync(join(folder, MANIFEST))
  );
}

function isEmpty(folder: string): boolean {
  return lstatSync(folder).isDirectory() && readdirSync(folder).length === 0;
}

/**
 * Cheap check: the manifest exists and matches, and every file has its size (about 50 ms for 7,000 files).
 * @returns what is wrong, for a person; undefined if nothing is
 */
export function faultOf(artifact: Artifact): string | undefined {
  try {
    const { key, files } = readManifest(artifact.folder);
    if (key === undefined) return DAMAGED;
    if (key !== keyOf(artifact)) return OUTDATED;
    if (!leads(artifact)) return `${artifact.mustLead} leads nowhere`;
    const changed = Object.entries(files).find(
      ([path, [bytes]]) => lstatSync(join(artifact.folder, path), { throwIfNoEntry: false })?.size !== bytes,
    );
    return changed && `${changed[0]} is gone or has another size`;
  } catch {
    return DAMAGED;
  }
}

/** A system upgrade may replace Python by a newer one, which doesn't see the packages of the old one. */
function leads({ folder, mustLead }: Artifact): boolean {
  if (mustLead === undefined) return true;
  const path = join(folder, mustLead);
  if (!existsSync(path)) return false;
  const name = basename(realpathSync(path));
  return !/^python\d+\.\d+$/.test(name) || existsSync(join(folder, "lib", name));
}

/**
 * Complete check, after a server failed to start: hashes every file, which takes seconds for a gigabyte.
 * @returns the first damaged file, or the folder if no single file is to blame
 */
export async function findDamage(artifact: Artifact): Promise<string | undefined> {
  const { folder } = artifact;
  if (!isIntact(artifact)) return folder;
  for (const [path, [, sha256]] of Object.entries(readManifest(folder).files)) {
    if ((await hashFile(join(folder, path))) !== sha256) return join(folder, path);
  }
  return undefined;
}

const CONDEMNED: Manifest = { files: {} };

/** Invalidates damaged artifacts, so that the next start makes them again. @returns the damaged files or folders */
export async function condemnDamaged(artifacts: readonly Artifact[]): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const artifact of artifacts) {
    const damage = await findDamage(artifact);
    if (damage === undefined) continue;
    if (!isForeign(artifact)) await writePrivate(join(artifact.folder, MANIFEST), JSON.stringify(CONDEMNED));
    damaged.push(damage);
  }
  return damaged;
}

/** @param folder the finished content, still under its temporary name */
export async function writeManifest(artifact: Artifact, folder: string): Promise<void> {
  const files: Record<string, [number, string]> = {};
  for (const path of await listFiles(folder)) {
    const full = join(folder, path);
    files[path] = [lstatSync(full).size, await hashFile(full)];
  }
  const manifest: Manifest = { key: keyOf(artifact), files };
  await writePrivate(join(folder, MANIFEST), JSON.stringify(manifest));
}

/** Updates entries before files of a finished folder are rewritten. The entry of a damaged file stays. */
export async function replaceInManifest(
  folder: string,
  changes: readonly { readonly path: string; readonly before: string; readonly after: string }[],
): Promise<void> {
  if (!existsSync(join(folder, MANIFEST))) return;
  const { key, files } = readManifest(folder);
  const replaced = changes
    .filter(({ path, before }) => files[path]?.[1] === hashOfText(before))
    .map(({ path, after }) => [path, [Buffer.byteLength(after), hashOfText(after)]] as const);
  const manifest: Manifest = { ...optional("key", key), files: { ...files, ...Object.fromEntries(replaced) } };
  await writePrivate(join(folder, MANIFEST), JSON.stringify(manifest));
}

function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Plain files, without Python's caches. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("__pycache__"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const small = lstatSync(path).size < 1_000_000;
  if (small) hash.update(await readFile(path));
  else await pipeline(createReadStream(path), hash);
  return hash.digest("base64url");
}

function keyOf({ madeOf }: Artifact): string {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const path of madeOf) hash.update(readFileSync(path));
  return hash.digest("base64url");
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as Manifest;
}

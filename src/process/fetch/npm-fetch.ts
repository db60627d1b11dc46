import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { unpackTar, type ParsedTarEntryWithData } from "modern-tar";
import satisfies from "semver/functions/satisfies.js";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { FetchedTree, NpmSpec } from "../../shared/pack-spec.ts";
import { fetchInto, type FetchOptions } from "./fetch-options.ts";
import { manifestOf } from "./npm-installed.ts";
import { registryOption } from "./npm-registry.ts";
import { npmPack, toNpmProblem } from "./run-npm.ts";
import { writeTree } from "./store-tree.ts";
import { siftEntries, type TreeEntry } from "./tree-entries.ts";

const TIMEOUT_SECONDS = 600;
const MAX_OUTPUT_BYTES = 4_000_000;

/**
 * Fetches the tarball of one package with the user's own npm, without its dependencies, and writes its files into a folder. npm checks it against the
 * registry's hash, and runs no scripts.
 * @param version an exact one, or a range
 */
export async function fetchPackage({ name }: NpmSpec, version: string, options: FetchOptions): Promise<FetchedTree> {
  const wanted: PackageRequest = { name, version, displaySpec: `${name}@${version}` };
  return fetchInto(options, wanted.displaySpec, async ({ folder, remove }, limited) => {
    const packed = join(folder, "packed");
    await mkdir(packed, { mode: 0o700 });
    await pack(wanted, packed, limited);
    const entries = await unpack(packed, wanted);
    const { kept, left } = siftEntries(entries, wanted.displaySpec);
    const resolved = versionOf(entries, wanted);
    const root = join(folder, "tree");
    await writeTree(
      root,
      kept.map(({ path, bytes }) => [path, bytes] as const),
    );
    await rm(packed, { recursive: true, force: true });
    return { root, resolved, left, remove };
  });
}

interface PackageRequest {
  readonly name: string;
  /** Or a range. */
  readonly version: string;
  /** As in npm's arguments and in messages. */
  readonly displaySpec: string;
}

async function pack({ name, displaySpec: text }: PackageRequest, folder: string, how: FetchOptions): Promise<void> {
  const { env, signal, timeoutSeconds = TIMEOUT_SECONDS } = how;
  const registry = await registryOption(name, how);
  const args = [...registry, `--pack-destination=${folder}`, "--", text];
  const end = await npmPack(args, { folder, env, signal, timeoutSeconds, most: MAX_OUTPUT_BYTES });
  if (end.how !== "well") throw new MallexError(toNpmProblem(end, text));
}

async function unpack(folder: string, { displaySpec: text }: PackageRequest): Promise<TarEntry[]> {
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  try {
    return await readTarball(await readFile(join(folder, tarball ?? "")));
  } catch (error) {
    throw damaged(
      `the tarball of ${text} can't be read: ${error instanceof Error ? error.message : "unknown reason"}`,
      error,
    );
  }
}

/** The registry's metadata and the package it sends may differ. */
function versionOf(entries: readonly TarEntry[], { name, version, displaySpec: message }: PackageRequest): string {
  const text = entries.find(({ path }) => path === "package.json")?.bytes.toString("utf8");
  const manifest = text === undefined ? undefined : manifestOf(text);
  if (manifest === undefined) throw damaged(`${message} has no package.json with a name and a version`);
  if (manifest.name === name && satisfies(manifest.version, version)) return manifest.version;
  throw damaged(`what came for ${message} is ${visible(manifest.name)}@${manifest.version}, as its package.json says`);
}

function damaged(message: string, cause?: unknown): MallexError {
  return new MallexError(createProblem("MX6139", { problem: message }), { cause });
}

export interface TarEntry extends TreeEntry {
  readonly bytes: Buffer;
}

/** Unpacked, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The entries of a package's tarball, without its root folder. Nothing is written, and links are not followed.
 * @throws {RangeError} above 256 MB unpacked
 * @throws {Error} for anything but a tarball
 */
export async function readTarball(packed: Uint8Array): Promise<TarEntry[]> {
  const tar = await promisify(gunzip)(packed, { maxOutputLength: MOST_BYTES });
  const entries = await unpackTar(tar, { strict: true });
  return entries.filter(({ header }) => header.type !== "directory").map(toEntry);
}

function toEntry({ header: { name, type }, data = new Uint8Array() }: ParsedTarEntryWithData): TarEntry {
  const path = name.slice(name.indexOf("/") + 1);
  return { path, kind: kindOf(type), size: data.length, bytes: Buffer.from(data) };
}

function kindOf(type: string | undefined): TreeEntry["kind"] {
  if (type === "link" || type === "symlink") return "link";
  return type === "file" ? "file" : "other";
}

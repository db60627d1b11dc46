import type { Dirent } from "node:fs";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { unpackTar, type ParsedTarEntryWithData } from "modern-tar";
import satisfies from "semver/functions/satisfies.js";
import { createError, createProblem, MallexError, type Problem } from "../../diagnostics/problem.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { FetchedTree, NpmSpec } from "../../shared/pack-spec.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { callTool, lastOutputLines, TIMEOUT_SECONDS, usersEnv, type ToolEnd } from "./call-tool.ts";
import { fetchInto, readPlainFile, writeTree, type FetchOptions } from "./store-tree.ts";
import { siftEntries, type TreeEntry } from "./tree-entries.ts";

const MAX_OUTPUT_BYTES = 4_000_000;
const OPTIONS = [
  "--ignore-scripts",
  "--no-workspaces",
  "--no-global",
  "--loglevel=error",
  "--no-dry-run",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=3000",
];

/**
 * Fetches the tarball of one package with the user's own npm, without its dependencies, and writes its files into a folder. npm checks it against the
 * registry's hash, and runs no scripts.
 * @param version an exact one, or a range
 */
export async function fetchPackage({ name }: NpmSpec, version: string, options: FetchOptions): Promise<FetchedTree> {
  const wanted = `${name}@${version}`;
  return fetchInto(options, wanted, async (folder, how) => {
    const packed = join(folder, "packed");
    await mkdir(packed, { mode: 0o700 });
    await npmPack(wanted, packed, how, await registryOption(name, options));
    const entries = await unpack(packed, wanted);
    const { kept, left } = siftEntries(entries, wanted);
    // The registry's metadata and the package it sends may differ.
    const manifest = manifestOf(entries.find(({ path }) => path === "package.json")?.bytes.toString("utf8") ?? "");
    if (manifest === undefined) throw damaged(`${wanted} has no package.json with a name and a version`);
    if (manifest.name !== name || !satisfies(manifest.version, version)) {
      const other = `${visible(manifest.name)}@${manifest.version}`;
      throw damaged(`what came for ${wanted} is ${other}, as its package.json says`);
    }
    const root = join(folder, "tree");
    await writeTree(
      root,
      kept.map(({ path, bytes }) => [path, bytes] as const),
    );
    await rm(packed, { recursive: true, force: true });
    return { root, resolved: manifest.version, left };
  });
}

/**
 * Runs the user's npm in a folder of ours, so that only the user's settings apply: a project's .npmrc may come from a clone, and
 * could send any environment variable to any server.
 */
async function npmPack(wanted: string, folder: string, how: FetchOptions, registry: readonly string[]): Promise<void> {
  // npm reads the .npmrc beside the nearest package.json: here that is ours, and there is none.
  await writeFile(join(folder, "package.json"), "{}");
  const { env, signal, timeoutSeconds = TIMEOUT_SECONDS } = how;
  const end = await callTool({
    argv: ["npm", "pack", ...OPTIONS, ...registry, `--pack-destination=${folder}`, "--", wanted],
    cwd: folder,
    env: { ...usersEnv(env), npm_config_update_notifier: "false" },
    signal,
    timeoutSeconds,
    most: MAX_OUTPUT_BYTES,
  });
  if (end.how !== "well") throw new MallexError(toNpmProblem(end, wanted));
}

async function unpack(folder: string, wanted: string): Promise<TarEntry[]> {
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  try {
    return await readTarball(await readFile(join(folder, tarball ?? "")));
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown reason";
    throw damaged(`the tarball of ${wanted} can't be read: ${why}`, error);
  }
}

function damaged(message: string, cause?: unknown): MallexError {
  return new MallexError(createProblem("MX6139", { problem: message }), { cause });
}

interface TarEntry extends TreeEntry {
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
  const kind = type === "file" ? "file" : type === "link" || type === "symlink" ? "link" : "other";
  return { path: name.slice(name.indexOf("/") + 1), kind, size: data.length, bytes: Buffer.from(data) };
}

/** As the lock holds it. */
const EXACT = /^\d+\.\d+\.\d+([+-][0-9A-Za-z.+-]+)?$/;

/** Name and version in a package.json; undefined without a name and an exact version. */
export function manifestOf(text: string): { readonly name: string; readonly version: string } | undefined {
  const data = tryJson(text);
  const { name, version } = isRecord(data) ? data : {};
  return typeof name === "string" && typeof version === "string" && EXACT.test(version) ? { name, version } : undefined;
}

/**
 * The package that is installed in the project, found as Node does, if its version is in the range.
 * @throws {MallexError} MX6137 for a link to a working folder, whose content others can't get by its version
 */
export async function installedPackage({ name, range }: NpmSpec, project: string): Promise<FetchedTree | undefined> {
  const folder = nearest(project, (one) => existsSync(join(one, "node_modules", name)));
  if (folder === undefined) return undefined;
  const path = join(folder, "node_modules", name);
  const root = await realpath(path);
  const manifest = manifestOf(String((await readPlainFile(join(root, "package.json"))) ?? ""));
  if (manifest?.name !== name || !satisfies(manifest.version, range)) return undefined;
  // Some package managers store packages elsewhere and link them, but still in a `node_modules`.
  const isLinked = (await lstat(path)).isSymbolicLink();
  if (isLinked && !root.endsWith(join("/node_modules", name))) throw createError("MX6137", { path, root });
  // The same limits as for a package from a registry.
  const { left } = siftEntries(await listInstalled(root), path);
  return { root, resolved: manifest.version, left };
}

function nearest(folder: string, isIt: (folder: string) => boolean): string | undefined {
  if (isIt(folder)) return folder;
  return folder === dirname(folder) ? undefined : nearest(dirname(folder), isIt);
}

/** The files of an installed package, as in its tarball. */
async function listInstalled(root: string): Promise<TreeEntry[]> {
  const folders = [""];
  const entries: TreeEntry[] = [];
  for (const folder of folders) {
    // An unreadable file is reported where it is used.
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      if (entry.name === "node_modules" || entry.name === ".git") continue;
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else entries.push({ path, kind: kindOf(entry), size: (await lstat(join(root, path))).size });
    }
  }
  return entries;
}

function kindOf(entry: Dirent): TreeEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : "other";
}

interface ProjectRegistry {
  /** The file that names it. */
  readonly file: string;
  /** Undefined: the address is not allowed. */
  readonly url?: string;
}

/**
 * The registry that a project's .npmrc sets for the scope of a package. Nothing else in that file counts: it may come from a
 * clone, so it may decide no more than an `extends` could, which is the address. Credentials come from the user's own settings.
 */
export async function projectRegistry(name: string, project: string): Promise<ProjectRegistry | undefined> {
  if (!name.startsWith("@")) return undefined;
  // As npm finds it.
  const isRoot = (one: string): boolean => ["package.json", "node_modules"].some((sign) => existsSync(join(one, sign)));
  const file = join(nearest(project, isRoot) ?? project, ".npmrc");
  const key = `${scopeOf(name)}:registry`;
  const lines = String((await readPlainFile(file)) ?? "").split(/\r?\n/);
  const values = lines.flatMap((line) => {
    const [written = "", ...value] = line.split("=");
    return written.trim() === key && value.length > 0 ? [value.join("=").trim()] : [];
  });
  const url = values.at(-1)?.replace(/^(["'])(.*)\1$/, "$2");
  if (url === undefined) return undefined;
  // A plain https URL, without credentials and npm variables.
  const isPlain = URL.canParse(url) && /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~@%/-]*)?$/i.test(url);
  return isPlain ? { file, url } : { file };
}

function scopeOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}

/** npm's option for the registry that the project names for the scope of a package, if it names one. */
async function registryOption(name: string, { project, report }: FetchOptions): Promise<string[]> {
  const named = await projectRegistry(name, project);
  if (named === undefined) return [];
  const { file, url } = named;
  report?.(
    url === undefined
      ? `${file}: its registry of ${scopeOf(name)} is ignored; mallex takes only a plain https address (~/.npmrc may name any)`
      : `${name} is fetched from ${url}, as ${file} says`,
  );
  return url === undefined ? [] : [`--${scopeOf(name)}:registry=${url}`];
}

const ABSENT = /code (E404|ETARGET|ENOVERSIONS|E410)\b/;
const REFUSED = /code (E401|E403|ENEEDAUTH|E402)\b/;
const UNREACHED =
  /code (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|UNABLE_TO_\w+|SELF_SIGNED\w*|CERT_\w+|ENOTCACHED)\b/;
/** npm's advice for its own users, and its stack traces. */
const ADVICE =
  /^(A complete log of this run|Note that you can also|404 *$|404 +Note that|(network +)?(If you are behind|In most cases|This is a problem)|network *$| +(at |[\w-]+: )|\} *$|(errno|syscall) ).*\n?/gm;

/**
 * Explains a failure of npm by its output. Pure.
 * @param wanted package and range, as passed to npm
 */
export function toNpmProblem({ how, lastOutput: text, code, exitCode }: ToolEnd, wanted: string): Problem {
  const lines = lastOutputLines(text.replaceAll(/^npm (error|ERR!) ?/gm, "").replaceAll(ADVICE, ""));
  const name = wanted.slice(0, wanted.indexOf("@", 1));
  if (how === "late" || UNREACHED.test(text))
    return createProblem("MX6130.npm", { name, reason: how === "late" ? " it took too long" : `\n${lines}` });
  if (ABSENT.test(text)) return createProblem("MX6138", { wanted, name });
  if (REFUSED.test(text)) return createProblem("MX6131.npm", { wanted, lines, name });
  return toToolProblem({ tool: ["npm", "pack", wanted], tail: text.split("\n"), code, exitCode });
}

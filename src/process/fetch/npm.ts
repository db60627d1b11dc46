import { existsSync } from "node:fs";
import { lstat, readdir, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { unpackTar } from "modern-tar";
import satisfies from "semver/functions/satisfies.js";
import { createError, createProblem, MallexError, type Problem } from "../../diagnostics/problem.ts";
import { FILE_BYTES, readPlainFile, type FetchedTree } from "../../shared/files/read-tree.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { RemoteSpec } from "../../shared/pack-spec.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { callTool, lastOutputLines, usersEnv, type ToolEnd } from "./call-tool.ts";
import { packFiles, tooLargeError, TREE_BYTES, type FetchInto } from "./store-tree.ts";

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
 * Fetches the tarball of one package with the user's own npm, without its dependencies, and reads its files in memory. npm checks
 * it against the registry's hash, and runs no scripts.
 */
export async function fetchPackage(
  { source: name, version: range = "*" }: RemoteSpec,
  locked: string | undefined,
  options: FetchInto,
): Promise<FetchedTree> {
  const version = locked ?? range;
  const wanted = `${name}@${version}`;
  await npmPack(wanted, options, await registryOption(name, options));
  const entries = await unpack(options.folder, wanted);
  const files = new Map(packFiles(entries, wanted).map(({ path, bytes }) => [path, bytes]));
  // The registry's metadata and the package it sends may differ.
  const manifest = manifestOf(files.get("package.json"));
  if (manifest === undefined) throw damaged(`${wanted} has no package.json with a name and a version`);
  if (manifest.name !== name || !satisfies(manifest.version, version)) {
    const other = `${visible(manifest.name)}@${manifest.version}`;
    throw damaged(`what came for ${wanted} is ${other}, as its package.json says`);
  }
  return { resolved: manifest.version, files };
}

/**
 * Runs the user's npm in a folder of ours, so that only the user's settings apply: a project's .npmrc may come from a clone, and
 * could send any environment variable to any server.
 */
async function npmPack(wanted: string, options: FetchInto, registry: readonly string[]): Promise<void> {
  const { env, folder, signal, timeoutSeconds } = options;
  // npm reads the .npmrc beside the nearest package.json: here that is ours, and there is none.
  await writeFile(join(folder, "package.json"), "{}");
  const end = await callTool({
    argv: ["npm", "pack", ...OPTIONS, ...registry, `--pack-destination=${folder}`, "--", wanted],
    cwd: folder,
    env: { ...usersEnv(env), npm_config_update_notifier: "false" },
    signal,
    timeoutSeconds,
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

interface TarEntry {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The regular files of a package's tarball, without its root folder. Nothing is written, and links are not followed.
 * @throws {RangeError} for one that unpacks to more than the limit
 * @throws {Error} for anything but a tarball
 */
export async function readTarball(packed: Uint8Array): Promise<TarEntry[]> {
  const tar = await promisify(gunzip)(packed, { maxOutputLength: TREE_BYTES });
  const entries = await unpackTar(tar, { strict: true });
  return entries.flatMap(({ header: { name, type }, data = new Uint8Array() }) => {
    const isTaken = type === "file" && data.length <= FILE_BYTES;
    return isTaken ? [{ path: name.slice(name.indexOf("/") + 1), bytes: Buffer.from(data) }] : [];
  });
}

/** As the lock holds it. */
const EXACT = /^\d+\.\d+\.\d+([+-][0-9A-Za-z.+-]+)?$/;

/** Name and version in a package.json; undefined without a name and an exact version. */
export function manifestOf(text: Buffer | undefined): { readonly name: string; readonly version: string } | undefined {
  const data = tryJson(String(text));
  const { name, version } = isRecord(data) ? data : {};
  return typeof name === "string" && typeof version === "string" && EXACT.test(version) ? { name, version } : undefined;
}

/**
 * The package that is installed in the project, found as Node does, if its version is in the range.
 * @throws {MallexError} MX6137 for a link to a working folder, whose content others can't get by its version
 */
export async function installedPackage(
  { source: name, version: range = "*" }: RemoteSpec,
  project: string,
): Promise<FetchedTree | undefined> {
  const folder = nearest(project, (one) => existsSync(join(one, "node_modules", name)));
  if (folder === undefined) return undefined;
  const path = join(folder, "node_modules", name);
  const root = await realpath(path);
  const manifest = manifestOf(await readPlainFile(join(root, "package.json")));
  if (manifest?.name !== name || !satisfies(manifest.version, range)) return undefined;
  // Some package managers store packages elsewhere and link them, but still in a `node_modules`.
  const isLinked = (await lstat(path)).isSymbolicLink();
  if (isLinked && !root.endsWith(join("/node_modules", name))) throw createError("MX6137", { path, root });
  return { resolved: manifest.version, files: await readInstalled(root, path) };
}

function nearest(folder: string, isIt: (folder: string) => boolean): string | undefined {
  if (isIt(folder)) return folder;
  return folder === dirname(folder) ? undefined : nearest(dirname(folder), isIt);
}

/** The files of an installed package, as in its tarball. No link is followed. */
async function readInstalled(root: string, name: string): Promise<FetchedTree["files"]> {
  const folders = [""];
  const paths: { path: string }[] = [];
  for (const folder of folders) {
    // An unreadable file is reported where it is used.
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      if (entry.name === "node_modules" || entry.name === ".git") continue;
      if (entry.isDirectory()) folders.push(`${folder}${entry.name}/`);
      else if (entry.isFile()) paths.push({ path: folder + entry.name });
    }
  }
  const files = new Map<string, Buffer>();
  let left = TREE_BYTES;
  for (const { path } of packFiles(paths, name)) {
    const bytes = await readPlainFile(join(root, path));
    left -= bytes?.length ?? 0;
    if (left < 0) throw tooLargeError(name, "64 MB of text files");
    if (bytes !== undefined) files.set(path, bytes);
  }
  return files;
}

/**
 * npm's option for the registry that the project's .npmrc sets for the scope of a package. Nothing else in that file counts: it
 * may come from a clone, so it may decide no more than an `extends` could, which is the address. Credentials come from the user's
 * own settings.
 */
export async function registryOption(
  name: string,
  { project, report }: Pick<FetchInto, "project" | "report">,
): Promise<string[]> {
  if (!name.startsWith("@")) return [];
  // As npm finds it.
  const isRoot = (one: string): boolean => ["package.json", "node_modules"].some((sign) => existsSync(join(one, sign)));
  const file = join(nearest(project, isRoot) ?? project, ".npmrc");
  const option = `${name.slice(0, name.indexOf("/"))}:registry`;
  const lines = String((await readPlainFile(file)) ?? "").split(/\r?\n/);
  const values = lines.flatMap((line) => {
    const [written = "", ...value] = line.split("=");
    return written.trim() === option && value.length > 0 ? [value.join("=").trim()] : [];
  });
  const url = values.at(-1)?.replace(/^(["'])(.*)\1$/, "$2");
  if (url === undefined) return [];
  // A plain https URL, without credentials and npm variables.
  const isPlain = URL.canParse(url) && /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~@%/-]*)?$/i.test(url);
  report?.(
    isPlain
      ? `${name} is fetched from ${url}, as ${file} says`
      : `${file}: its ${option} is ignored; mallex takes only a plain https address (~/.npmrc may name any)`,
  );
  return isPlain ? [`--${option}=${url}`] : [];
}

const ABSENT = /code (E404|ETARGET|ENOVERSIONS|E410)\b/;
const REFUSED = /code (E401|E403|ENEEDAUTH|E402)\b/;
const UNREACHED =
  /code (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|UNABLE_TO_\w+|SELF_SIGNED\w*|CERT_\w+|ENOTCACHED)\b/;

/**
 * Explains a failure of npm by its output. Pure.
 * @param wanted package and range, as passed to npm
 */
export function toNpmProblem({ how, lastOutput: text, code, exitCode }: ToolEnd, wanted: string): Problem {
  // What follows is advice for npm's own users, and stack traces.
  const [said = ""] = text
    .replaceAll(/^npm (error|ERR!) ?/gm, "")
    .split(/^(?:A complete log|Note that|    at |If you)/m);
  const lines = lastOutputLines(said);
  const name = wanted.slice(0, wanted.indexOf("@", 1));
  if (how === "late" || UNREACHED.test(text))
    return createProblem("MX6130.npm", { name, reason: how === "late" ? " it took too long" : `\n${lines}` });
  if (ABSENT.test(text)) return createProblem("MX6138", { wanted, name });
  if (REFUSED.test(text)) return createProblem("MX6131.npm", { wanted, lines, name });
  return toToolProblem({ tool: ["npm", "pack", wanted], tail: text.split("\n"), code, exitCode });
}

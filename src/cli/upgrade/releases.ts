import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { callTool, usersEnv } from "../../process/fetch/call-tool.ts";
import { manifestOf, readTarball } from "../../process/fetch/npm.ts";
import { toToolProblem } from "../../process/spawn/run-tool.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import type { CliEnvironment } from "../context/context.ts";
import gt from "semver/functions/gt.js";
import valid from "semver/functions/valid.js";

/** What is to be known of a version of mallex. */
export interface Release {
  readonly version: string;
  readonly changelog: string;
  /** The Python packages of the environment that mallex makes. */
  readonly requirements: string;
  /** The range of Node that it needs. */
  readonly node: string;
}

export interface Ways {
  readonly env: CliEnvironment;
  readonly signal?: AbortSignal;
}

type ReadText = (path: string) => Promise<string>;

/** @throws {MallexError} MX7590 for a package that isn't mallex's */
async function readRelease(read: ReadText, source: string): Promise<Release> {
  const manifest = await read("package.json");
  const { name, version } = manifestOf(Buffer.from(manifest)) ?? {};
  const data = tryJson(manifest);
  if (name !== "mallex" || version === undefined || !isRecord(data)) throw createError("MX7590.notMallex", { source });
  const { engines } = data;
  return {
    version,
    changelog: await read("CHANGELOG.md"),
    requirements: await read("src/process/python/requirements.txt"),
    node: isRecord(engines) && typeof engines["node"] === "string" ? engines["node"] : "*",
  };
}

export async function installedRelease(folder: string): Promise<Release> {
  return readRelease(async (path: string): Promise<string> => readFile(join(folder, path), "utf8"), folder);
}

/** A packed file, as it was read, and its copy, which is what npm installs. */
export interface Packed {
  readonly release: Release;
  /** Of the file that was named, absolute. */
  readonly file: string;
  readonly copy: string;
  readonly sha256: string;
}

/**
 * Copies a packed file into a folder and reads the copy: what is shown is what is installed.
 * @param hash what its SHA-256 must be, checked before anything is read from it; absent: what the file `.sha256` beside it says, if there is one
 * @throws {MallexError} MX7507 when it is no file, MX7590 when it has another hash or is no package of mallex
 */
export async function copyPacked(file: string, hash: string | undefined, folder: string): Promise<Packed> {
  const bytes = await readNamed(file);
  const wanted = hash ?? (await readFile(`${file}.sha256`, "utf8").catch(() => undefined))?.split(/\s/)[0];
  const found = sha256(bytes);
  if (wanted !== undefined && wanted.toLowerCase() !== found)
    throw createError("MX7590.otherBytes", { file, found, wanted });
  const copy = join(folder, "mallex.tgz");
  await writeFile(copy, bytes);
  return { release: await packedRelease(bytes, file), file, copy, sha256: found };
}

async function readNamed(file: string): Promise<Buffer> {
  const refused = (why: string): Error => createError("MX7507.upgradeFile", { file, why });
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) throw refused("does not exist");
  if (!stats.isFile()) throw refused(stats.isDirectory() ? "is a folder" : "is not a regular file");
  return readFile(file).catch(() => {
    throw refused("can't be read");
  });
}

/** The packed file of a version, if it is in the folder. */
export async function findPacked(folder: string, version: string): Promise<string | undefined> {
  const file = join(folder, `mallex-${version}.tgz`);
  const release = await readFile(file)
    .then(async (bytes) => packedRelease(bytes, file))
    .catch(() => undefined);
  return release?.version === version ? file : undefined;
}

async function packedRelease(bytes: Buffer, source: string): Promise<Release> {
  const entries = await readTarball(bytes).catch(() => {
    throw createError("MX7590.notMallex", { source });
  });
  const texts = new Map(entries.map(({ path, bytes: text }) => [path, text.toString("utf8")]));
  return readRelease(async (path: string): Promise<string> => texts.get(path) ?? "", source);
}

export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "mallex-upgrade-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where a clone stands, and what its branch follows. */
export interface CloneState {
  readonly head: string;
  readonly upstream: string;
  readonly newest: Release & { readonly commit: string };
  /** Commits that only the clone has, and that only the branch it follows has. */
  readonly ahead: number;
  readonly behind: number;
  /** Tracked files with changes that are not committed. */
  readonly changed: readonly string[];
}

/** Fetches the branch that the clone follows; its files stay as they are. @throws {MallexError} MX7590 if it follows none */
export async function newestCommit(folder: string, ways: Ways): Promise<CloneState> {
  const git = async (...args: string[]): Promise<string> =>
    (await runProgram(["git", "-C", folder, ...args], folder, ways)).trim();
  const upstream = await git("rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}").catch(() => {
    throw createError("MX7590.noUpstream", { folder });
  });
  await git("fetch", "--quiet");
  const commit = await git("rev-parse", "@{upstream}");
  const [ahead = 0, behind = 0] = (await git("rev-list", "--left-right", "--count", `HEAD...${commit}`))
    .split(/\s+/)
    .map(Number);
  const status = await git("status", "--porcelain", "--untracked-files=no");
  const release = await readRelease(
    async (path: string): Promise<string> => git("show", `${commit}:${path}`),
    upstream,
  );
  return {
    head: await git("rev-parse", "HEAD"),
    upstream,
    newest: { ...release, commit },
    ahead,
    behind,
    changed: status === "" ? [] : status.split("\n").map((line) => line.trim().replace(/^\S+ +/, "")),
  };
}

/** @returns what it prints @throws {MallexError} what its last lines say */
export async function runProgram(
  argv: readonly [string, ...string[]],
  cwd: string,
  { env, signal }: Ways,
): Promise<string> {
  const { how, output, lastOutput, code, exitCode } = await callTool({ argv, cwd, env: usersEnv(env), signal });
  if (how === "well") return output.toString("utf8");
  throw new MallexError(toToolProblem({ tool: argv, tail: lastOutput.split("\n"), code, exitCode }));
}

const HEADING = /^(#+) /;

/**
 * What a newer changelog says that the installed one doesn't, below its headings: all of newer versions, and lines that were added to others. Links are
 * printed as their text.
 * @param version the installed one
 */
export function changesBetween(installed: string, newest: string, version: string): string[] {
  const known = new Set(installed.split(/\r?\n/));
  const changes: string[] = [];
  let headings: string[] = [];
  let isNewer = false;
  for (const line of newest.split(/\r?\n/)) {
    const level = levelOf(line);
    if (level > 0) {
      headings = [...headings.filter((one) => levelOf(one) < level), line].filter((one) => levelOf(one) > 1);
      if (level <= 2) isNewer = isVersionAfter(line, version);
    } else if (line.trim() !== "" && (isNewer || !known.has(line))) {
      changes.push(...headings, line.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
      headings = [];
    }
  }
  return changes;
}

function levelOf(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? 0;
}

function isVersionAfter(heading: string, version: string): boolean {
  const [, named = ""] = /^## \[?v?(\d[^\s\]]*)/.exec(heading) ?? [];
  return valid(named) !== null && gt(named, version);
}

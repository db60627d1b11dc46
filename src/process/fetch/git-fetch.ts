import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import type { FetchedTree, GitSpec } from "../../shared/pack-spec.ts";
import { fetchInto, type FetchOptions } from "./fetch-options.ts";
import { findRef, newerTag } from "./git-refs.ts";
import { git, toGitProblem, tryGit, type Repository } from "./run-git.ts";
import { writeTree } from "./store-tree.ts";
import { FILE_BYTES, siftEntries, type TreeEntry } from "./tree-entries.ts";

const TIMEOUT_SECONDS = 600;

/**
 * Fetches the locked commit, or the current one of the ref, and writes its files into a folder. Nothing is checked out: blobs are
 * read from a bare repository, so none of its filters, hooks, links or submodules takes effect.
 */
export async function fetchRepository(
  { url, ref }: GitSpec,
  locked: string | undefined,
  options: FetchOptions,
): Promise<FetchedTree> {
  // A parsed spec has no other URL; none may reach git's command line.
  if (!/^(?:https:\/\/|ssh:\/\/|file:\/\/\/)[^-]/.test(url))
    throw createError("MX6136.url", { url: JSON.stringify(url) });
  return fetchInto(options, url, async ({ folder, remove }, { env, signal, timeoutSeconds = TIMEOUT_SECONDS }) => {
    const repository: Repository = { url, folder: join(folder, "git"), env, signal, timeoutSeconds };
    await mkdir(repository.folder, { mode: 0o700 });
    const resolved = await fetchCommit(repository, locked ?? (await findRef(repository, ref)));
    if (locked === undefined && ref !== undefined) await reportNewer(repository, ref, options);
    const { kept, left } = siftEntries(await readTree(repository, resolved), url);
    const blobs = await readBlobs(repository, kept);
    const files = kept.flatMap(({ path, id }) => {
      const bytes = blobs.get(id);
      if (bytes !== undefined && !isPointer(bytes)) return [[path, bytes] as const];
      left.set(path, "lies in LFS, and only what lies in git itself is taken");
      return [];
    });
    const root = join(folder, "tree");
    await writeTree(root, files);
    await rm(repository.folder, { recursive: true, force: true, maxRetries: 3 });
    return { root, resolved, left, remove };
  });
}

/** A tag is pinned on purpose, so a newer one is never taken. Without the list of tags the pack is complete all the same. */
async function reportNewer(repository: Repository, ref: string, { report }: FetchOptions): Promise<void> {
  const { url, signal } = repository;
  try {
    const newer = await newerTag(repository, ref);
    if (newer !== undefined)
      report?.(`${url}: ${newer} is newer than ${ref}; to take it, write \`?ref=${newer}\` in \`extends\``);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof MallexError)) throw error;
    report?.(`${url}: a tag newer than ${ref} may exist: ${error.message}`);
  }
}

/** The content of a file that is stored in Git LFS. */
function isPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString("latin1", 0, 60).startsWith("version https://git-lfs.github.com/spec/");
}

const PIN = "refs/mallex/pin";
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
/** Servers with support for filters skip blobs that are too large for a pack, so large files cost no time. */
const WITHOUT_LARGE = `--filter=blob:limit=${FILE_BYTES + 1}`;

/** Errors of servers that lack the commit, that serve only commits named by a ref, or that serve no partial history. */
const MISSING_COMMIT =
  /not our ref|unadvertised object|shallow|bad object|couldn't find remote ref|no such remote ref|upload-pack: not|Server does not allow|did not send all necessary objects/i;

/**
 * Fetches one commit without its history, whether or not a branch still contains it. If the server doesn't serve commits by id,
 * fetches the whole history.
 * @returns the commit, also if `wanted` is a tag
 * @throws {MallexError} MX6133 if the repository no longer has it
 */
export async function fetchCommit(repository: Repository, wanted: string): Promise<string> {
  await makeRepository(repository, wanted);
  const { url, folder } = repository;
  const config = await readFile(join(folder, "config"), "utf8");
  const end = await tryGit(repository, [...FETCH, "--depth=1", WITHOUT_LARGE, "--", url, `+${wanted}:${PIN}`]);
  // git has configured the remote as a promisor, and would fetch skipped blobs one by one.
  await writeFile(join(folder, "config"), config);
  if (end.how === "well") return commitOf(repository, PIN);
  if (end.how !== "badly" || !MISSING_COMMIT.test(end.lastOutput)) throw new MallexError(toGitProblem(end, url));
  const all = ["refs/heads/*:refs/mallex/heads/*", "refs/tags/*:refs/mallex/tags/*"].map((spec) => `+${spec}`);
  await git(repository, [...FETCH, "--", url, ...all]);
  return commitOf(repository, wanted);
}

/** Bare, and without the files of the user's template, such as hooks. */
async function makeRepository(repository: Repository, wanted: string): Promise<void> {
  const format = wanted.length === 64 ? ["--object-format=sha256"] : [];
  await git(repository, ["init", "--quiet", "--bare", "--template=", ...format, "."]);
}

async function commitOf(repository: Repository, name: string): Promise<string> {
  const end = await tryGit(repository, ["rev-parse", "--quiet", "--verify", `${name}^{commit}`]);
  if (end.how === "well") return end.output.toString("utf8").trim();
  throw name === PIN
    ? createError("MX6132.notCommit", { url: repository.url })
    : createError("MX6133", { url: repository.url, commit: name });
}

export interface GitEntry extends TreeEntry {
  readonly id: string;
}

/** Output limit for the list of a tree: a malicious tree may contain itself many times over. */
const LIST_BYTES = 16_000_000;
/** Before each blob: a line with its id and size. */
const HEAD_BYTES = 100;

/** Everything that a commit holds. */
export async function readTree(repository: Repository, commit: string): Promise<GitEntry[]> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", commit];
  const entries = split(await git(repository, args, { most: LIST_BYTES }), 0).map(toEntry);
  // A separate step, because `ls-tree -l` looks up a blob once for each of its names.
  const sizes = await readSizes(repository, entries);
  return entries.map((entry) => ({ ...entry, size: sizes.get(entry.id) ?? 0 }));
}

async function readSizes(repository: Repository, entries: readonly GitEntry[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(entries.flatMap(({ kind, id }) => (kind === "submodule" ? [] : [id])))];
  const input = ids.map((id) => `${id}\n`).join("");
  const output = await git(repository, ["cat-file", "--batch-check"], { input, most: LIST_BYTES * 2 });
  const lines = output.toString("latin1").split("\n");
  return new Map(
    lines.map((line) => {
      const [id = "", kind, size] = line.split(" ");
      return [id, kind === "missing" ? Number.POSITIVE_INFINITY : Number(size)] as const;
    }),
  );
}

/** The contents of entries as stored, without filters and line ending conversion. */
export async function readBlobs(
  repository: Repository,
  entries: readonly GitEntry[],
): Promise<ReadonlyMap<string, Buffer>> {
  const ids = [...new Set(entries.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const most = entries.reduce((sum, { size }) => sum + size + HEAD_BYTES, HEAD_BYTES);
  const output = await git(repository, ["cat-file", "--batch"], { input: `${ids.join("\n")}\n`, most });
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf("\n", at);
    const [id = "", kind, size] = output.toString("latin1", at, end).split(" ");
    if (kind !== "blob") throw new Error(`git has no blob ${id}`);
    blobs.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}

function split(list: Buffer, separator: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < list.length;) {
    const found = list.indexOf(separator, at);
    const end = found === -1 ? list.length : found;
    parts.push(list.subarray(at, end));
    at = end + 1;
  }
  return parts;
}

/** `<mode> <type> <id>\t<path>` */
function toEntry(line: Buffer): GitEntry {
  const tab = line.indexOf("\t");
  const [mode = "", , id = ""] = line.toString("latin1", 0, tab).split(" ");
  return { id, kind: kindOf(mode), size: 0, path: toText(line.subarray(tab + 1)) };
}

function kindOf(mode: string): TreeEntry["kind"] {
  if (mode === "120000") return "link";
  if (mode === "160000") return "submodule";
  return mode.startsWith("100") ? "file" : "other";
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SemVer } from "semver";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import { createError, createProblem, MallexError, type Problem } from "../../diagnostics/problem.ts";
import { didYouMean } from "../../shared/closest-word.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { FetchedTree, GitSpec } from "../../shared/pack-spec.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { callTool, lastOutputLines, TIMEOUT_SECONDS, usersEnv, type ToolEnd } from "./call-tool.ts";
import { fetchInto, writeTree, type FetchOptions } from "./store-tree.ts";
import { FILE_BYTES, siftEntries, type TreeEntry } from "./tree-entries.ts";

/** A bare repository of ours, and where it fetches from. */
export interface Repository extends Pick<FetchOptions, "env" | "signal" | "timeoutSeconds"> {
  readonly url: string;
  readonly folder: string;
}

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
  return fetchInto(options, url, async (folder, { env, signal, timeoutSeconds }) => {
    const repository = { url, folder: join(folder, "git"), env, signal, timeoutSeconds };
    await mkdir(repository.folder, { mode: 0o700 });
    const resolved = await fetchCommit(repository, locked ?? (await findRef(repository, ref)));
    if (locked === undefined && ref !== undefined) await reportNewer(repository, ref, options);
    const { kept, left } = siftEntries(await readTree(repository, resolved), url);
    const blobs = await readBlobs(repository, kept);
    const files = kept.flatMap(({ path, id }) => {
      const bytes = blobs.get(id);
      if (bytes !== undefined && !LFS_POINTER.test(bytes.toString("latin1", 0, 60))) return [[path, bytes] as const];
      left.set(path, "lies in LFS, and only what lies in git itself is taken");
      return [];
    });
    const root = join(folder, "tree");
    await writeTree(root, files);
    await rm(repository.folder, { recursive: true, force: true, maxRetries: 3 });
    return { root, resolved, left };
  });
}

/** The content of a file that is stored in Git LFS. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;

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
  const { url, folder } = repository;
  const format = wanted.length === 64 ? ["--object-format=sha256"] : [];
  // Without the files of the user's template, such as hooks.
  await git(repository, ["init", "--quiet", "--bare", "--template=", ...format, "."]);
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
const KINDS: Readonly<Record<string, TreeEntry["kind"]>> = { "120000": "link", "160000": "submodule" };

/** Everything that a commit contains. */
export async function readTree(repository: Repository, commit: string): Promise<GitEntry[]> {
  const list = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit], { most: LIST_BYTES });
  const entries = list.toString("latin1").split("\0").slice(0, -1).map(toEntry);
  // A separate step, because `ls-tree -l` looks up a blob once for each of its names.
  const ids = new Set(entries.flatMap(({ kind, id }) => (kind === "submodule" ? [] : [id])));
  const input = [...ids].map((id) => `${id}\n`).join("");
  const output = await git(repository, ["cat-file", "--batch-check"], { input, most: LIST_BYTES * 2 });
  const lines = output.toString("latin1").split("\n");
  const sizes = new Map(
    lines.map((line) => {
      const [id = "", kind, size] = line.split(" ");
      return [id, kind === "missing" ? Number.POSITIVE_INFINITY : Number(size)];
    }),
  );
  return entries.map((entry) => ({ ...entry, size: sizes.get(entry.id) ?? 0 }));
}

/** `<mode> <type> <id>\t<path>` */
function toEntry(line: string): GitEntry {
  const tab = line.indexOf("\t");
  const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
  const bytes = Buffer.from(line.slice(tab + 1), "latin1");
  const path = bytes.toString("utf8");
  return {
    id,
    kind: KINDS[mode] ?? (mode.startsWith("100") ? "file" : "other"),
    size: 0,
    path: Buffer.from(path).equals(bytes) ? path : undefined,
  };
}

/** The contents of entries as stored, without filters and line ending conversion. */
export async function readBlobs(
  repository: Repository,
  entries: readonly GitEntry[],
): Promise<ReadonlyMap<string, Buffer>> {
  const ids = [...new Set(entries.map(({ id }) => id))];
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const most = entries.reduce((sum, { size }) => sum + size + HEAD_BYTES, HEAD_BYTES);
  const output = await git(repository, ["cat-file", "--batch"], { input: `${ids.join("\n")}\n`, most });
  for (let at = 0; at < output.length;) {
    const start = output.indexOf("\n", at) + 1;
    const [id = "", kind, size] = output.toString("latin1", at, start - 1).split(" ");
    if (kind !== "blob") throw new Error(`git has no blob ${id}`);
    blobs.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The current commit of a ref: a full commit id, else a tag, else a branch; without a ref, of the default branch.
 * @throws {MallexError} MX6132 for an unknown ref, with similar names
 */
async function findRef(repository: Repository, ref: string | undefined): Promise<string> {
  if (ref !== undefined && COMMIT.test(ref)) return ref;
  const names = namesOf(ref);
  const refs = await listRefs(repository, names);
  const commit = names.map((name) => refs.get(name)).find((one) => one !== undefined);
  if (commit === undefined) throw await unknownRef(repository, ref);
  return commit;
}

/** In order of precedence; `^{}` is the commit of an annotated tag. */
function namesOf(ref: string | undefined): string[] {
  if (ref === undefined) return ["HEAD"];
  if (ref.startsWith("refs/")) return [`${ref}^{}`, ref];
  return [`refs/tags/${ref}^{}`, `refs/tags/${ref}`, `refs/heads/${ref}`];
}

/** @param names patterns of git's, which match more than these names */
async function listRefs(repository: Repository, names: readonly string[]): Promise<Map<string, string>> {
  const output = await git(repository, ["ls-remote", "--quiet", "--", repository.url, ...names]);
  const lines = output.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [commit = "", name] = line.split("\t");
      return name === undefined || !COMMIT.test(commit) ? [] : [[name, commit] as const];
    }),
  );
}

async function unknownRef(repository: Repository, ref: string | undefined): Promise<MallexError> {
  const refs = [...(await listRefs(repository, ["refs/tags/*", "refs/heads/*"])).keys()];
  const names = refs.flatMap((name) => (name.endsWith("^{}") ? [] : [visible(name.split("/").slice(2).join("/"))]));
  const what = ref === undefined ? "no default branch" : `no tag and no branch ${JSON.stringify(ref)}`;
  const values = { url: repository.url, missing: names.length === 0 ? "no commits" : what };
  return createError("MX6132.missing", values, undefined, { hint: refHint(ref, names) });
}

function refHint(ref: string | undefined, names: readonly string[]): string {
  if (ref !== undefined && /^[0-9a-f]{7,63}$/.test(ref)) return "write the full hash of the commit, with 40 digits";
  if (names.length === 0) return "push a commit first";
  return ref === undefined ? `name one with \`?ref=\`: ${names.slice(0, 8).join(", ")}` : didYouMean(ref, names);
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

/** The highest release above a version tag, among tags with the same prefix (`v1.0.0`, `rules-1.0.0`). */
async function newerTag(repository: Repository, ref: string): Promise<string | undefined> {
  const pinned = versionTag(ref.replace(/^refs\/tags\//, ""));
  if (pinned === undefined) return undefined;
  const refs = await listRefs(repository, [`refs/tags/${pinned.prefix}*`]);
  if (!refs.has(`refs/tags/${pinned.name}`)) return undefined; // a branch
  const newest = [...refs.keys()]
    .flatMap((name) => versionTag(name.replace(/^refs\/tags\/|\^\{\}$/g, "")) ?? [])
    .filter(({ prefix, version }) => prefix === pinned.prefix && version.prerelease.length === 0)
    .toSorted((one, other) => compare(one.version, other.version))
    .at(-1);
  return newest !== undefined && compare(newest.version, pinned.version) > 0 ? visible(newest.name) : undefined;
}

function versionTag(name: string): { name: string; prefix: string; version: SemVer } | undefined {
  const [, prefix = "", numbers = ""] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
  const version = parse(numbers);
  return version === null ? undefined : { name, prefix, version };
}

interface GitCall {
  readonly input?: string;
  /** Of its output, in bytes. */
  readonly most?: number;
}

/** Runs nothing of a repository, and fetches only what was requested. */
const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.writeCommitGraph=false",
  "submodule.recurse=false",
  "init.defaultObjectFormat=sha1",
  "transfer.bundleURI=false",
  // Our own repository, whatever the user's settings for others.
  "safe.bareRepository=all",
].flatMap((setting) => ["-c", setting]);

const OVER_THE_NETWORK = new Set(["fetch", "ls-remote"]);
const MOST_BYTES = 8_000_000;

/** Runs the user's git in a bare repository of ours. @throws {MallexError} git's failure */
async function git(repository: Repository, args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const end = await tryGit(repository, args, call);
  if (end.how === "well") return end.output;
  throw new MallexError(toGitProblem(end, repository.url));
}

async function tryGit(repository: Repository, args: readonly string[], call: GitCall = {}): Promise<ToolEnd> {
  const { url, folder, env, signal, timeoutSeconds = TIMEOUT_SECONDS } = repository;
  const gitEnv = {
    ...usersEnv(env),
    // Only `file:` specs allow local repositories, so no server can redirect there; git's `ext::` would run commands.
    GIT_ALLOW_PROTOCOL: url.startsWith("file:") ? "file" : "https:ssh",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    // The home folder may be a repository with its own settings.
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
  const brief = !OVER_THE_NETWORK.has(args[0] ?? "");
  const argv = ["git", ...SETTINGS, ...args] as const;
  return callTool({ argv, cwd: folder, env: gitEnv, signal, timeoutSeconds, most: MOST_BYTES, brief, ...call });
}

/** The placeholder for git on a Mac without its developer tools. */
const STUB = /xcrun: error|xcode-select|No developer tools/i;
const UNREACHED =
  /Could not resolve|Couldn't resolve|Connection (refused|reset|timed out|closed by remote)|Network is unreachable|No route to host|Failed to connect|timed out|Operation too slow|early EOF|unexpected disconnect|SSL|certificate|RPC failed|The requested URL returned error: 5/i;

/** Explains a failure of git by its output. Pure. */
export function toGitProblem({ how, lastOutput: text, code, exitCode }: ToolEnd, url: string): Problem {
  if (code === "ENOENT" || /No space left on device|ENOSPC|Disk quota exceeded/i.test(text))
    return toToolProblem({ tool: ["git"], tail: text.split("\n"), code, exitCode });
  if (STUB.test(text)) return createProblem("MX7110.xcode", {});
  if (how === "flooding") return createProblem("MX6134.list", { url });
  if (how === "late") return createProblem("MX6130.git", { url, reason: " it took too long" });
  const lines = lastOutputLines(text);
  if (/transport '[^']*' not allowed/.test(text)) return createProblem("MX6136.transport", { url, lines });
  return UNREACHED.test(text)
    ? createProblem("MX6130.git", { url, reason: `\n${lines}` })
    : createProblem("MX6131.git", { url, lines });
}

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MallexError, type Problem, createError, createProblem } from "../../diagnostics/problem.ts";
import { FILE_BYTES, type FetchedTree, type TreeFiles } from "../../shared/files/read-tree.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { RemoteSpec } from "../../shared/pack-spec.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { type ToolEnd, callTool, lastOutputLines, usersEnv } from "./call-tool.ts";
import { type FetchInto, TREE_BYTES, packFiles, tooLargeError } from "./store-tree.ts";
import { type SemVer, compare, parse } from "semver";

/**
 * Fetches the locked commit, or the current one of the ref, and reads its files. Nothing is checked out: blobs are read from a
 * bare repository, so none of its filters, hooks, links or submodules takes effect.
 */
export async function fetchRepository(
  { source: url, version: ref }: RemoteSpec,
  locked: string | undefined,
  options: FetchInto,
): Promise<FetchedTree> {
  // A parsed spec has no other URL; none may reach git's command line.
  if (!/^(?:https:\/\/|ssh:\/\/|file:\/\/\/)[^-]/.test(url))
    throw createError("MX6136.url", { url: JSON.stringify(url) });
  const wanted = locked ?? ref ?? "HEAD";
  const repository = { ...options, url, folder: join(options.folder, "git") };
  const read = await readCommit(repository, wanted).catch(async (error: unknown) => {
    if (!/mismatched algorithms/.test(String(error))) throw error;
    return readCommit({ ...repository, folder: join(options.folder, "sha256"), format: "sha256" }, wanted);
  });
  if (locked === undefined && ref !== undefined) await reportNewer(repository, ref, options);
  return read;
}

/** The pack is complete without the list of tags. */
async function reportNewer(repository: Repository, ref: string, { report, signal }: FetchInto): Promise<void> {
  const { url } = repository;
  try {
    const list = await git(repository, ["ls-remote", "--quiet", "--refs", "--tags", "--", url]);
    const tags = list.toString("utf8").match(/(?<=\trefs\/tags\/).+$/gm) ?? [];
    const newer = newerTag(ref, tags);
    if (newer === undefined) return;
    const tag = visible(newer);
    report?.(`${url}: ${tag} is newer than ${ref}; to take it, write \`?ref=${tag}\` in \`extends\``);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof MallexError)) throw error;
    report?.(`${url}: a tag newer than ${ref} may exist: ${error.message}`);
  }
}

/** A bare repository of ours, and where it fetches from. */
interface Repository extends Pick<FetchInto, "env" | "signal" | "timeoutSeconds" | "folder"> {
  readonly url: string;
  readonly format?: "sha256";
}

async function readCommit(repository: Repository, wanted: string): Promise<FetchedTree> {
  await mkdir(repository.folder, { mode: 0o700 });
  const resolved = await fetchCommit(repository, wanted);
  return { resolved, files: await readFiles(repository, resolved) };
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const PIN = "refs/mallex/pin";
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
/** Servers with support for filters skip blobs that are too large for a pack, so large files cost no time. */
const WITHOUT_LARGE = `--filter=blob:limit=${FILE_BYTES + 1}`;

/** Errors of servers that lack the commit, that serve only commits named by a ref, or that serve no partial history. */
const MISSING =
  /not our ref|unadvertised object|shallow|bad object|couldn't find remote ref|no such remote ref|upload-pack: not|Server does not allow|did not send all necessary objects/i;

/**
 * Fetches one commit without its history, whether or not a branch still contains it. If the server doesn't serve commits by id,
 * fetches the whole history.
 * @param wanted a commit, or a ref as git understands it: of a tag and a branch of the same name the tag
 * @throws {MallexError} MX6132 for an unknown ref, MX6133 if the repository no longer has the commit
 */
async function fetchCommit(repository: Repository, wanted: string): Promise<string> {
  const { url, folder, format = COMMIT.test(wanted) && wanted.length === 64 ? "sha256" : "sha1" } = repository;
  // Without the files of the user's template, such as hooks.
  await git(repository, ["init", "--quiet", "--bare", "--template=", `--object-format=${format}`, "."]);
  const config = await readFile(join(folder, "config"), "utf8");
  const end = await tryGit(repository, [...FETCH, "--depth=1", WITHOUT_LARGE, "--", url, `+${wanted}:${PIN}`]);
  // git has configured the remote as a promisor, and would fetch skipped blobs one by one.
  await writeFile(join(folder, "config"), config);
  if (end.how === "well") return commitOf(repository, PIN);
  if (end.how !== "badly" || !MISSING.test(end.lastOutput)) throw new MallexError(toGitProblem(end, url));
  if (!COMMIT.test(wanted)) throw createError("MX6132.missing", { url, ref: JSON.stringify(wanted) });
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

/** Limit for the list of a tree: a malicious tree may contain itself many times over. */
const LIST_BYTES = 16_000_000;
/** Before each blob: a line with its id and size. */
const HEAD_BYTES = 100;

/** The content of a file that is stored in Git LFS. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;

/** The text files of a commit as they are stored, without filters and line ending conversion. */
async function readFiles(repository: Repository, commit: string): Promise<TreeFiles> {
  const list = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit], { most: LIST_BYTES });
  const entries = list.toString("utf8").split("\0").slice(0, -1).map(toEntry);
  const plain = packFiles(entries, repository.url).filter(({ mode }) => mode.startsWith("100"));
  const ids = [...new Set(plain.map(({ id }) => id))];
  const most = TREE_BYTES + HEAD_BYTES * ids.length;
  const output = await git(repository, ["cat-file", "--batch"], { input: ids.map((id) => `${id}\n`).join(""), most });
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const start = output.indexOf("\n", at) + 1;
    const [id = "", kind, size] = output.toString("latin1", at, start - 1).split(" ");
    // The server has not sent what is too large.
    const isMissing = kind === "missing";
    const bytes = output.subarray(start, isMissing ? start : start + Number(size));
    const isText = bytes.length <= FILE_BYTES && !LFS_POINTER.test(bytes.toString("latin1", 0, 60));
    if (!isMissing && isText) blobs.set(id, bytes);
    at = start + (isMissing ? 0 : bytes.length + 1);
  }
  return new Map(
    plain.flatMap(({ path, id }) => {
      const bytes = blobs.get(id);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}

/** `<mode> <type> <id>\t<path>` */
function toEntry(line: string): { readonly mode: string; readonly id: string; readonly path: string } {
  const tab = line.indexOf("\t");
  const [mode = "", , id = ""] = line.slice(0, tab).split(" ");
  return { mode, id, path: line.slice(tab + 1) };
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
  "transfer.bundleURI=false",
  // Our own repository, whatever the user's settings for others.
  "safe.bareRepository=all",
].flatMap((setting) => ["-c", setting]);

/** Runs the user's git in a bare repository of ours. @throws {MallexError} git's failure */
async function git(repository: Repository, args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const end = await tryGit(repository, args, call);
  if (end.how === "well") return end.output;
  throw end.how === "flooding"
    ? tooLargeError(repository.url, "16 MB of file names, or 64 MB of text files")
    : new MallexError(toGitProblem(end, repository.url));
}

async function tryGit(
  { url, folder, env, signal, timeoutSeconds }: Repository,
  args: readonly string[],
  call: GitCall = {},
): Promise<ToolEnd> {
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
  const argv = ["git", ...SETTINGS, ...args] as const;
  const brief = args[0] !== "fetch";
  return callTool({ argv, cwd: folder, env: gitEnv, signal, timeoutSeconds, brief, ...call });
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
  if (how === "late") return createProblem("MX6130.git", { url, reason: " it took too long" });
  const lines = lastOutputLines(text);
  if (/transport '[^']*' not allowed/.test(text)) return createProblem("MX6136.transport", { url, lines });
  return UNREACHED.test(text)
    ? createProblem("MX6130.git", { url, reason: `\n${lines}` })
    : createProblem("MX6131.git", { url, lines });
}

interface VersionTag {
  readonly name: string;
  /** `v` of `v1.0.0`, `rules-` of `rules-1.0.0`. */
  readonly prefix: string;
  readonly version: SemVer;
}

/**
 * The highest release above a pinned version tag, among the tags with the same prefix. A tag is pinned on purpose, so a newer one is only reported.
 * @param pinned with or without `refs/tags/`; a branch and what is no version have none
 * @param tags names without `refs/tags/`
 */
function newerTag(pinned: string, tags: readonly string[]): string | undefined {
  const own = versionTag(pinned.replace(/^refs\/tags\//, ""));
  if (own === undefined || !tags.includes(own.name)) return undefined;
  const newest = tags
    .flatMap((name) => versionTag(name) ?? [])
    .filter(({ prefix, version }) => prefix === own.prefix && version.prerelease.length === 0)
    .toSorted((one, other) => compare(one.version, other.version))
    .at(-1);
  return newest !== undefined && compare(newest.version, own.version) > 0 ? newest.name : undefined;
}

function versionTag(name: string): VersionTag | undefined {
  const [, prefix = "", numbers = ""] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
  const version = parse(numbers);
  return version === null ? undefined : { name, prefix, version };
}

import { dirname } from "node:path";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { callTool, lastOutputLines, personsEnv, type ToolEnd } from "./run-fetch-tool.ts";

export interface Repository {
  readonly url: string;
  /** A bare repository of ours. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** Limit for network commands. */
  readonly timeoutSeconds: number;
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
];

const OVER_THE_NETWORK = new Set(["fetch", "ls-remote"]);
const MOST_BYTES = 8_000_000;

/** Runs the user's git in a bare repository of ours. @throws {MallexError} git's failure */
export async function git(repository: Repository, args: readonly string[], call: GitCall = {}): Promise<Buffer> {
  const end = await tryGit(repository, args, call);
  if (end.how === "well") return end.output;
  throw new MallexError(toGitProblem(end, repository.url));
}

export async function tryGit(repository: Repository, args: readonly string[], call: GitCall = {}): Promise<ToolEnd> {
  const { folder, signal, timeoutSeconds } = repository;
  return callTool({
    argv: ["git", ...SETTINGS.flatMap((setting) => ["-c", setting]), ...args],
    cwd: folder,
    env: gitEnv(repository),
    signal,
    timeoutSeconds,
    most: MOST_BYTES,
    brief: !OVER_THE_NETWORK.has(args[0] ?? ""),
    ...call,
  });
}

/** Only `file:` specs allow local repositories, so no server can redirect there; git's `ext::` would run commands. */
function gitEnv({ env, url, folder }: Repository): Record<string, string> {
  return {
    ...personsEnv(env),
    GIT_ALLOW_PROTOCOL: url.startsWith("file:") ? "file" : "https:ssh",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    // The home folder may be a repository with its own settings.
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
}

const FULL = /No space left on device|ENOSPC|Disk quota exceeded/i;
/** The placeholder for git on a Mac without its developer tools. */
const STUB = /xcrun: error|xcode-select|No developer tools/i;
const UNREACHED =
  /Could not resolve|Couldn't resolve|Connection (refused|reset|timed out|closed by remote)|Network is unreachable|No route to host|Failed to connect|timed out|Operation too slow|early EOF|unexpected disconnect|SSL|certificate|RPC failed|The requested URL returned error: 5/i;

/** Explains a failure of git by its output. Pure. */
export function toGitProblem(end: ToolEnd, url: string): Problem {
  const { how, lastOutput: text, code, exitCode } = end;
  if (code === "ENOENT" || FULL.test(text))
    return toToolProblem({ tool: ["git"], tail: text.split("\n"), code, exitCode });
  if (STUB.test(text)) return createProblem("MX7110.xcode", {});
  if (how === "flooding") return createProblem("MX6134.list", { url });
  if (how === "late") return unreached(url, "it took too long");
  const lines = lastOutputLines(text);
  if (/transport '[^']*' not allowed/.test(text)) return createProblem("MX6136.transport", { url, lines });
  if (UNREACHED.test(text)) return unreached(url, lines);
  return createProblem("MX6131.git", { url, lines });
}

function unreached(url: string, why: string): Problem {
  return createProblem("MX6130.git", { url, reason: why.startsWith(" ") ? `\n${why}` : ` ${why}` });
}

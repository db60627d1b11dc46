import { dirname } from "node:path";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { callTool, lastOutputLines, personsEnv, type ToolEnd } from "./run-fetch-tool.ts";

export interface Repository {
  /** Where its packs of rules come from, as git is asked. */
  readonly url: string;
  /** A bare repository of ours. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** For what goes over the network, in seconds. */
  readonly timeoutSeconds: number;
}

interface GitCall {
  readonly input?: string;
  /** Of its output, in bytes. */
  readonly most?: number;
}

/** Nothing of a repository is ever run, and nothing but what was asked for is brought. */
const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.writeCommitGraph=false",
  "submodule.recurse=false",
  "init.defaultObjectFormat=sha1",
  "transfer.bundleURI=false",
  // Ours is found by where it lies, whatever the person says of others.
  "safe.bareRepository=all",
];

const OVER_THE_NETWORK = new Set(["fetch", "ls-remote"]);
const MOST_BYTES = 8_000_000;

/**
 * Calls the person's own git, in a bare repository of ours.
 * @throws {MallexError} what git failed with
 */
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

/** A spec of a repository on this machine asks for the protocol by itself; no server may lead there, and git's `ext::` runs commands. */
function gitEnv({ env, url, folder }: Repository): Record<string, string> {
  return {
    ...personsEnv(env),
    GIT_ALLOW_PROTOCOL: url.startsWith("file:") ? "file" : "https:ssh",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    // The home may be a repository itself, and have settings.
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
}

const FULL = /No space left on device|ENOSPC|Disk quota exceeded/i;
/** What stands in git's place on a Mac until its tools for developers are installed. */
const STUB = /xcrun: error|xcode-select|No developer tools/i;
const UNREACHED =
  /Could not resolve|Couldn't resolve|Connection (refused|reset|timed out|closed by remote)|Network is unreachable|No route to host|Failed to connect|timed out|Operation too slow|early EOF|unexpected disconnect|SSL|certificate|RPC failed|The requested URL returned error: 5/i;

/** What it means for a person that git failed, read from what it said. Pure. */
export function toGitProblem(end: ToolEnd, url: string): Problem {
  const { how, lastOutput: text, code, exitCode } = end;
  if (code === "ENOENT" || FULL.test(text))
    return toToolProblem({ tool: ["git"], tail: text.split("\n"), code, exitCode });
  if (STUB.test(text)) return noTools();
  if (how === "flooding") return flooding(url);
  if (how === "late") return unreached(url, "it took too long");
  const lines = lastOutputLines(text);
  if (/transport '[^']*' not allowed/.test(text)) return forbidden(url, lines);
  if (UNREACHED.test(text)) return unreached(url, lines);
  return createProblem("MX6131.git", { url, lines });
}

function noTools(): Problem {
  return createProblem("MX7110.noTools", {});
}

function unreached(url: string, why: string): Problem {
  return createProblem("MX6130.unreached", { url, detail: why.startsWith(" ") ? "\n" : " ", why });
}

function flooding(url: string): Problem {
  return createProblem("MX6134.flooding", { url });
}

function forbidden(url: string, lines: string): Problem {
  return createProblem("MX6136.forbidden", { url, lines });
}

import { execa } from "execa";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { endGroup, guardProcess } from "./end-process.ts";

export interface ToolRun {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
}

const KEPT_LINES = 60;

/**
 * Runs one tool in its own process group, so that an abort ends its children too.
 * @throws {MallexError} MX7106–MX7111 by the tool's last lines; the signal's reason after an abort
 */
export async function runTool({ argv, cwd, env, signal, onLine }: ToolRun): Promise<void> {
  signal?.throwIfAborted();
  const [file, ...args] = argv;
  const tool = execa(file, args, {
    cwd,
    env,
    extendEnv: false,
    detached: true,
    cleanup: false,
    stdin: "ignore",
    all: true,
    buffer: false,
    reject: false,
  });
  const guard = tool.pid === undefined ? undefined : guardProcess({ pid: tool.pid, group: true, timeoutSeconds: 2 });
  const stop = (): void => endGroup(tool.pid);
  signal?.addEventListener("abort", stop);
  process.once("exit", stop);
  const tail: string[] = [];
  try {
    for await (const line of tool.iterable({ from: "all" })) {
      tail.push(line);
      if (tail.length > KEPT_LINES) tail.shift();
      onLine?.(line);
    }
    const result = await tool;
    signal?.throwIfAborted();
    if (!result.failed) return;
    throw new MallexError(toToolProblem({ tool: argv, tail, code: result.code, exitCode: result.exitCode }));
  } finally {
    signal?.removeEventListener("abort", stop);
    process.removeListener("exit", stop);
    guard?.release();
  }
}

export interface ToolFailure {
  readonly tool: readonly [string, ...string[]];
  /** The tool's last lines, stdout and stderr together. */
  readonly tail: readonly string[];
  /** The error code of the attempt to start it (`ENOENT`). */
  readonly code?: string | undefined;
  readonly exitCode?: number | undefined;
}

interface Cause {
  readonly code: Problem["code"];
  readonly says: RegExp;
  readonly message: string;
  readonly hint: string;
}

/** In order: with a full disk or without a network, pip also reports that it found no version. */
const CAUSES: readonly Cause[] = [
  {
    code: "MX7112",
    says: /^NOT GIVEN: /m,
    message: "the hub has no such model, or does not give it to this account",
    hint: "check the id on huggingface.co; for a model behind a form, accept it there and run `hf auth login` (or set HF_TOKEN)",
  },
  {
    code: "MX7107",
    says: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i,
    message: "the disk is full",
    hint: "free some space, or set MALLEX_HOME (and MALLEX_CACHE) to a larger disk, then start again: it goes on where it stopped",
  },
  {
    code: "MX7106",
    says: /Connection refused|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ECONNRESET|Temporary failure|Failed to establish|NewConnectionError|Network is unreachable|timed out|Could not connect|Could not resolve|LocalEntryNotFoundError/i,
    message: "the network can't be reached",
    hint: "check the connection (and the proxy settings of pip and npm), then start again: it goes on where it stopped",
  },
  {
    code: "MX7108",
    says: /DO NOT MATCH THE HASHES|EINTEGRITY|Hash Sum mismatch/i,
    message: "what was downloaded is not what mallex expects (its hash differs)",
    hint: "start again; when it stays, something between this machine and the package registry changes files",
  },
  {
    code: "MX7109",
    says: /Permission denied|EACCES|EPERM|Read-only file system|EROFS/i,
    message: "a file or folder can't be written",
    hint: "mallex needs no root: check who owns the folder (an earlier run with sudo?), or set MALLEX_HOME",
  },
];

const MAX_LINES = 8;

/** What a failed tool means for a person, read from its last lines. Pure. */
export function toToolProblem({ tool, tail, code, exitCode }: ToolFailure): Problem {
  const [file] = tool;
  if (code === "ENOENT") {
    return createProblem(file.endsWith("npm") ? "MX7110.tool" : "MX7110.tool2", { file });
  }
  const text = tail.join("\n");
  const cause = CAUSES.find(({ says }) => says.test(text));
  if (cause) return { code: cause.code, severity: "error", message: cause.message, hint: cause.hint };
  const last = tail.filter((line) => line.trim() !== "").slice(-MAX_LINES);
  return {
    code: "MX7111",
    severity: "error",
    message: [`${tool.slice(0, 4).join(" ")} … failed (exit code ${exitCode ?? "unknown"}):`, ...last].join("\n  "),
    hint: "start again; when it stays, the lines above say what to mend",
  };
}

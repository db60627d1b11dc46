import { execa } from "execa";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { withGroup } from "./end-process.ts";

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
  await withGroup(tool.pid, { signals: signal === undefined ? [] : [signal] }, async () => {
    const tail: string[] = [];
    for await (const line of tool.iterable({ from: "all" })) {
      tail.push(line);
      if (tail.length > KEPT_LINES) tail.shift();
      onLine?.(line);
    }
    const { failed, code, exitCode } = await tool;
    signal?.throwIfAborted();
    if (failed) throw new MallexError(toToolProblem({ tool: argv, tail, code, exitCode }));
  });
}

export interface ToolFailure {
  readonly tool: readonly [string, ...string[]];
  /** The tool's last lines, stdout and stderr together. */
  readonly tail: readonly string[];
  /** The error code of the attempt to start it (`ENOENT`). */
  readonly code?: string | undefined;
  readonly exitCode?: number | undefined;
}

/** In order: with a full disk or without a network, pip also reports that it found no version. */
const CAUSES: readonly (readonly [output: RegExp, Problem])[] = [
  [/^NOT GIVEN: /m, createProblem("MX7112", { host: "huggingface.co" })],
  [/^NOT REACHED: /m, createProblem("MX7106.network", {})],
  [/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i, createProblem("MX7107.install", {})],
  [
    /Connection refused|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ECONNRESET|Temporary failure|Failed to establish|NewConnectionError|Network is unreachable|timed out|Could not connect|Could not resolve|LocalEntryNotFoundError/i,
    createProblem("MX7106.network", {}),
  ],
  [/DO NOT MATCH THE HASHES|EINTEGRITY|Hash Sum mismatch/i, createProblem("MX7108", {})],
  [/Permission denied|EACCES|EPERM|Read-only file system|EROFS/i, createProblem("MX7109.install", {})],
];

const MAX_LINES = 8;

/** The problem of a failed tool, by its last lines. Pure. */
export function toToolProblem({ tool, tail, code, exitCode }: ToolFailure): Problem {
  const [file] = tool;
  if (code === "ENOENT") {
    return createProblem(file.endsWith("npm") ? "MX7110.npm" : "MX7110.program", { file });
  }
  const text = tail.join("\n");
  const [, cause] = CAUSES.find(([output]) => output.test(text)) ?? [];
  if (cause) return cause;
  const last = tail.filter((line) => line.trim() !== "").slice(-MAX_LINES);
  return createProblem("MX7111", {
    command: tool.slice(0, 4).join(" "),
    exitCode: exitCode ?? "unknown",
    lines: last.map((line) => `\n  ${line}`).join(""),
  });
}

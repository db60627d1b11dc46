import { execa } from "execa";
import { MallexError } from "../problem/mallex-error.ts";
import { guardProcess } from "./guard-process.ts";
import { endGroup } from "./end-group.ts";
import { toToolProblem } from "./to-tool-problem.ts";

export interface ToolRun {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
}

const KEPT_LINES = 60;

/** Runs one tool to its end, in a process group of its own so that an abort leaves none of its helpers.
 * @throws {MallexError} MX7106–MX7111 by what the tool's last lines say
 * @throws the signal's reason after an abort */
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

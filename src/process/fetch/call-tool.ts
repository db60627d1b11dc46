import { execa } from "execa";
import { visible } from "../../shared/format-quantities.ts";
import { withGroup } from "../spawn/end-process.ts";

type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

interface ToolInvocation {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutSeconds?: number | undefined;
  /** Of its output, in bytes; more ends it. */
  readonly most?: number;
  /** It ends by itself at once, even if mallex is killed. */
  readonly brief?: boolean;
}

export interface ToolEnd {
  readonly how: "well" | "badly" | "late" | "flooding";
  readonly output: Buffer;
  readonly lastOutput: string;
  /** The error code of the attempt to start it (`ENOENT`). */
  readonly code?: string | undefined;
  readonly exitCode?: number | undefined;
}

/** Limit for git or npm over the network. */
const TIMEOUT_SECONDS = 600;
const MAX_OUTPUT_BYTES = 4_000_000;

/**
 * Runs a tool and returns its output. It leads its own process group without a terminal: Ctrl-C and the time limit end its
 * children too, and none can prompt for a password.
 * @throws the signal's reason after an abort
 */
export async function callTool(call: ToolInvocation): Promise<ToolEnd> {
  const { argv, cwd, env, input, signal, timeoutSeconds = TIMEOUT_SECONDS, most = MAX_OUTPUT_BYTES } = call;
  signal?.throwIfAborted();
  const [file, ...args] = argv;
  const tool = execa(file, args, {
    cwd,
    env,
    extendEnv: false,
    detached: true,
    cleanup: false,
    encoding: "buffer",
    stripFinalNewline: false,
    maxBuffer: { stdout: most, stderr: MAX_OUTPUT_BYTES },
    reject: false,
    ...(input === undefined ? { stdin: "ignore" as const } : { input }),
  });
  const late = AbortSignal.timeout(timeoutSeconds * 1000);
  const signals = [late, ...(signal === undefined ? [] : [signal])];
  return withGroup(tool.pid, { signals, isBrief: call.brief }, async (stop) => {
    const { stdout, stderr, isMaxBuffer, failed, code, exitCode } = await tool;
    signal?.throwIfAborted();
    if (isMaxBuffer) stop();
    const how = !failed ? "well" : isMaxBuffer ? "flooding" : late.aborted ? "late" : "badly";
    return { how, output: Buffer.from(stdout), lastOutput: Buffer.from(stderr).toString("utf8"), code, exitCode };
  });
}

/** Keys of model providers and variables for mallex and the client: git and npm don't need them. */
const WITHHELD = /^(ANTHROPIC|CLAUDE|MALLEX|OPENAI|OPENROUTER|HF)_/;

/** Variables of git about the user and the connection, not about the current repository. */
const KEPT_GIT_VARIABLES =
  /^GIT_(ASKPASS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|HTTP_\w+|PROXY_\w+|SSH|SSH_COMMAND|SSH_VARIANT|SSL_\w+)$/;

/** The environment for the user's git and npm: all that their credential helpers need, without keys of model providers. */
export function usersEnv(env: ProcessEnvironment): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !WITHHELD.test(entry[0]) &&
      (!entry[0].startsWith("GIT_") || KEPT_GIT_VARIABLES.test(entry[0])),
  );
  // Output is parsed, so it must be in English.
  return { ...Object.fromEntries(kept), LC_ALL: "C", LANGUAGE: "C" };
}

const MAX_LINES = 6;
const LONGEST = 300;

/** The last lines of a tool's output for messages: without control characters, and without credentials of a rewritten URL. */
export function lastOutputLines(text: string): string {
  const lines = visible(text.replaceAll("\r", "\n"))
    .replaceAll(/:\/\/[^/@\s]+@/g, "://")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines
    .slice(-MAX_LINES)
    .map((line) => `  ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}`)
    .join("\n");
}

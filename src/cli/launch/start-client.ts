import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { MallexError } from "../../problem/mallex-error.ts";
import { exitCode } from "./exit-code.ts";
import { guardProcess } from "../../supervise/guard-process.ts";

export interface ClientStart {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when mallex is told to end: the client is asked to, and after the grace made to. */
  readonly signal: AbortSignal;
  /** The client shares a terminal with mallex: Ctrl-C reaches it from there, and is not passed on twice. */
  readonly terminal: boolean;
}

/** Milliseconds a client has to end after SIGTERM. */
const GRACE_MS = 3000;

/**
 * Starts the client in the terminal of mallex (same process group, all three streams inherited) and waits for its end.
 * @returns its exit code, 128 + n when a signal ended it
 * @throws {MallexError} MX7512 when it can't be started
 */
export async function startClient({ program, args, env, signal, terminal }: ClientStart): Promise<number> {
  signal.throwIfAborted();
  const client = spawn(program, args, { stdio: "inherit", env });
  const exited = once(client, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const release = passSignals(client, signal, terminal);
  const guard = client.pid === undefined ? undefined : guardProcess({ pid: client.pid, timeoutSeconds: 3 });
  try {
    return exitCode(...(await exited));
  } catch (error) {
    throw notStarted(program, error);
  } finally {
    release();
    guard?.release();
  }
}

function passSignals(client: ChildProcess, signal: AbortSignal, terminal: boolean): () => void {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    client.kill("SIGTERM");
    timer = setTimeout(() => client.kill("SIGKILL"), GRACE_MS);
  };
  // While this listener is there, Ctrl-C doesn't end mallex: it waits for the client, which decides what Ctrl-C means.
  const interrupt = (): void => {
    if (!terminal) client.kill("SIGINT");
  };
  signal.addEventListener("abort", end, { once: true });
  process.on("SIGINT", interrupt);
  return () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    process.removeListener("SIGINT", interrupt);
  };
}

function notStarted(program: string, error: unknown): MallexError {
  return new MallexError(
    {
      code: "MX7512",
      severity: "error",
      message: `the client ${program} can't be started: ${error instanceof Error ? error.message : String(error)}`,
      hint: "name another with --client PATH, or leave it away and let mallex install one",
    },
    { cause: error },
  );
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, closeSync, constants, openSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { MallexError, createProblem, createError } from "../../diagnostics/problem.ts";
import { shippedResources } from "../../process/artifacts/artifacts.ts";
import { findClient, onPath } from "../../process/install/detect-machine.ts";
import { guardProcess } from "../../process/spawn/end-process.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { exitCode } from "../context/interruption.ts";
import { localFolder } from "../models/model-files.ts";

export interface ClientRequest {
  /** `--client`, relative to the working folder. */
  readonly flag?: string | undefined;
  /** `launch.client` of the plan. */
  readonly plan?: string | undefined;
  /** The compiled file, absolute: what it names is relative to it. */
  readonly file: string;
}

type ClientContext = Pick<CliContext, "cwd" | "env" | "homeDir" | "paths">;

/**
 * The client to start: the given one, else `claude` on the PATH, else the one that mallex installed. Undefined: it has to be
 * installed.
 * @throws {MallexError} MX7503 when the given one can't be run
 */
export function chooseClient(request: ClientRequest, context: ClientContext): string | undefined {
  const configured = request.flag ?? request.plan;
  if (configured === undefined) return findClient(context.env, context.paths, shippedResources);
  const file = configured.includes("/") ? pathOf(request, context) : onPath(context.env, configured);
  if (file !== undefined && isProgram(file)) return file;
  throw createError(request.flag === undefined ? "MX7503.file" : "MX7503.flag", { program: configured });
}

function pathOf({ flag, plan = "", file }: ClientRequest, context: ClientContext): string {
  return flag === undefined ? localFolder(plan, file, context) : resolve(context.cwd, flag);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** `~/.local/share/claude/versions/2.1.329` by its own installer, `Caskroom/claude-code/2.1.329/claude` by Homebrew. */
const INSTALLED = /\/(?:claude\/versions\/(\d+\.\d+\.\d+)|Caskroom\/claude-code\/(\d+\.\d+\.\d+)\/claude)$/;

const PACKAGE = "@anthropic-ai/claude-code";

/**
 * Which release of the client a program is, by where it lies: in its package, or where its installers put it. Any other folder that is called by
 * a version may hold a wrapper of another one. It is not started for this: a program of the person's own may do anything. `undefined`: not known.
 */
export function clientRelease(program: string): string | undefined {
  const file = realPath(program);
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const release = releaseIn(join(folder, "package.json"));
    if (release !== undefined) return release;
  }
  const [, own, cask] = INSTALLED.exec(file) ?? [];
  return own ?? cask;
}

function realPath(program: string): string {
  try {
    return realpathSync(program);
  } catch {
    return program;
  }
}

function releaseIn(file: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isRecord(manifest) || typeof manifest["name"] !== "string" || typeof manifest["version"] !== "string") return;
    return manifest["name"].startsWith(PACKAGE) ? manifest["version"] : undefined;
  } catch {
    return undefined;
  }
}

/** True when a terminal controls this process, wherever its streams lead: Ctrl-C there reaches everything in the foreground, the client too. */
export function hasTerminal(): boolean {
  try {
    closeSync(openSync("/dev/tty", constants.O_RDONLY | constants.O_NOCTTY));
    return true;
  } catch {
    return false;
  }
}

export interface ClientStart {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when mallex has to end: the client is asked to exit, and killed after the grace period. */
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
    createProblem("MX7512", { program, reason: error instanceof Error ? error.message : String(error) }),
    { cause: error },
  );
}

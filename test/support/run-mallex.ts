import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { RunStatus } from "../../generated/types/status.d.ts";
import type { PreparedHome } from "./prepared-home.ts";
import type { Project } from "./project.ts";

export const MAIN: string = fileURLToPath(new URL("../../dist/programs/main.js", import.meta.url));

export interface MallexRun {
  readonly process: ChildProcess;
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** Its exit code, 128 + n for signal n as far as the tests need it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export interface RunOptions {
  readonly home: PreparedHome;
  readonly project: Project;
  readonly env?: Readonly<Record<string, string>>;
  /** Words in front of the command: `strace …`. */
  readonly under?: readonly string[];
}

/** The environment of a person who has little more than a PATH. Ports are chosen by the system. */
export function personsEnv({ home, project, env = {} }: RunOptions): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: project.home,
    LANG: "C.UTF-8",
    TZ: "UTC",
    MALLEX_HOME: home.places.home,
    MALLEX_CACHE: home.places.cache,
    MALLEX_PORT: "0",
    ...stageMark(),
    ...env,
  };
}

/** By this mark `npm test` finds what a test has left running; whatever gets an environment of its own needs it, too. */
export function stageMark(): Record<string, string> {
  const mark = process.env["MALLEX_TEST_STAGE"];
  return mark === undefined ? {} : { MALLEX_TEST_STAGE: mark };
}

/** Starts the built mallex in a process group of its own, without a terminal. */
export function startMallex(args: readonly string[], options: RunOptions): MallexRun {
  const [program = "", ...words] = [...(options.under ?? []), process.execPath, MAIN, ...args];
  const child = spawn(program, words, {
    cwd: options.project.folder,
    env: personsEnv(options),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (bytes: Buffer) => void (texts[name] += bytes.toString()));
  const ended = (once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>).then(([code, signal]) => ({
    code,
    signal,
  }));
  return { process: child, pid: child.pid ?? 0, stdout: () => texts.stdout, stderr: () => texts.stderr, ended };
}

/** Runs it to its end. */
export async function mallex(
  args: readonly string[],
  options: RunOptions,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const run = startMallex(args, options);
  const { code } = await run.ended;
  return { code, stdout: run.stdout(), stderr: run.stderr() };
}

/** A served mallex that accepts requests, and how to end it. */
export interface Served {
  readonly run: MallexRun;
  readonly url: string;
  readonly token: string;
  readonly plan: string;
  /** POST with the token. */
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** What it tells of itself. */
  status(): Promise<RunStatus>;
  stop(): Promise<number | null>;
}

export async function serveMallex(options: RunOptions, args: readonly string[] = []): Promise<Served> {
  const run = startMallex(["serve", "--json", "--yes", ...args], options);
  const line = await Promise.race([
    once(run.process.stdout ?? run.process, "data").then(() => run.stdout()),
    run.ended.then(({ code }) => Promise.reject(new Error(`serve ended with ${code}: ${run.stdout()}${run.stderr()}`))),
  ]);
  const { url, token, plan } = JSON.parse(line) as { url: string; token: string; plan: string };
  return {
    run,
    url,
    token,
    plan,
    post: async (path, body, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json", "x-mallex-token": token, ...headers },
        body: JSON.stringify(body),
      }),
    async status() {
      const response = await fetch(`${url}/mallex/status`, { headers: { "x-mallex-token": token } });
      return (await response.json()) as RunStatus;
    },
    async stop() {
      run.process.kill("SIGINT");
      return (await run.ended).code;
    },
  };
}

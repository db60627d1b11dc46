import { fork, type ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import type { Override } from "../../checks/settings/overrides.ts";
import { isError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { builtProgram } from "../../shared/package-root.ts";
import { optional } from "../../shared/utilities.ts";
import { isTrusted, sinceTrusted, untrusted } from "../compile/check-trust.ts";
import type { CompileContext } from "../compile/compile-file.ts";
import { compileForRun } from "../models/compile-for-run.ts";
import type { PlanModules } from "../compile/load-compiled-plan.ts";
import { toProblems } from "../context/run-command.ts";
import { recordFingerprints } from "./watch-files.ts";

/** What to compile: data alone, for another process. */
export interface RecompileRequest extends CompileContext {
  /** Absolute, so that no other file takes the place of a deleted one. */
  readonly config: string;
  /** What `--config` named. */
  readonly named?: string;
  /** Of the environment only where the hub's models are. */
  readonly env: Readonly<Record<string, string>>;
  /** The settings that the run was started with. */
  readonly overrides: readonly Override[];
}

export interface Recompiled {
  /** The state of each path before it was read; absent: unknown. */
  readonly prints?: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** The checked result, which will be executed. Absent after an error, or with untrusted machine permissions. */
  readonly good?: PlanModules;
}

/** Compiles and checks trust, as at the start. Never fails. */
export async function recompile({ overrides, named, ...context }: RecompileRequest): Promise<Recompiled> {
  const prints = new Map<string, string>();
  const onPathRead = recordFingerprints(prints);
  try {
    const compiled = await compileForRun(context, { overrides, onPathRead });
    const { plan, problems, modules } = compiled;
    if (plan === undefined || problems.some(isError)) return { prints, problems };
    // A refused file may be trusted soon.
    onPathRead(context.paths.trust);
    if (!isTrusted(compiled, context)) {
      const { message, hint, at, related } = untrusted(compiled, {
        config: named,
        since: sinceTrusted(compiled, context),
      });
      const refused = createProblem("MX7555", { message, hint: hint ?? "" }, at, optional("related", related));
      return { prints, problems: [...problems, refused] };
    }
    return { prints, problems, good: { plan, modules } };
  } catch (error) {
    return { prints, problems: toProblems(error) };
  }
}

/** Compiles without blocking or ending the running server. */
export interface Compiler {
  /** One at a time. Never fails. */
  compile(request: RecompileRequest): Promise<Recompiled>;
  /** A compile will follow soon. */
  warm(): void;
  close(): void;
}

export interface ChildCompileOptions {
  /** Milliseconds for one compile; then it is ended. @default 30_000 */
  readonly deadlineMs?: number;
  /** Milliseconds that the process waits for the next one. @default 30_000 */
  readonly idleMs?: number;
  /** What the process runs. */
  readonly program?: string;
}

/** In a separate process, which stays for a while, because an edited file is often saved again. It gets none of the user's variables, and so no keys. */
export function compileInChild({
  deadlineMs = 30_000,
  idleMs = 30_000,
  program = builtProgram("compile-child"),
}: ChildCompileOptions = {}): Compiler {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  function end(): void {
    clearTimeout(idle);
    child?.kill("SIGKILL");
    child = undefined;
  }
  function start(): ChildProcess {
    clearTimeout(idle);
    const isUsable = child?.connected === true && child.exitCode === null && child.signalCode === null;
    child = child !== undefined && isUsable ? child : open(program);
    return child;
  }
  function stopChildWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(end, idleMs).unref();
  }
  return {
    warm() {
      start();
      stopChildWhenIdle();
    },
    async compile(request) {
      const result = await answerOf(start(), request, deadlineMs);
      if (result === undefined) end();
      else stopChildWhenIdle();
      return result ?? { problems: [unanswered(deadlineMs)] };
    },
    close: end,
  };
}

function open(program: string): ChildProcess {
  const child = fork(program, {
    env: {},
    // The folder in which mallex was started may be moved.
    cwd: dirname(program),
    // A model leaves little memory.
    execArgv: ["--max-old-space-size=1024"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Not awaited: a process that can't be started, or ends, sends no result.
  child.on("error", () => undefined);
  child.unref();
  child.channel?.unref();
  return child;
}

/** Undefined if it ended, or took too long. */
async function answerOf(
  child: ChildProcess,
  request: RecompileRequest,
  deadlineMs: number,
): Promise<Recompiled | undefined> {
  return new Promise((resolve) => {
    const settle = (result?: Recompiled): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onEnd);
      child.off("error", onEnd);
      resolve(result);
    };
    const onMessage = (result: unknown): void => settle(result as Recompiled);
    const onEnd = (): void => settle();
    const timer = setTimeout(onEnd, deadlineMs);
    child.on("message", onMessage);
    child.on("exit", onEnd);
    child.on("error", onEnd);
    child.send(request, (error) => {
      if (error !== null) settle();
    });
  });
}

function unanswered(deadlineMs: number): Recompiled["problems"][number] {
  return createProblem("MX7550.compilerFailed", { seconds: deadlineMs / 1000 });
}

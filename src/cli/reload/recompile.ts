import { fork, type ChildProcess } from "node:child_process";
import { dirname } from "node:path";
import type { Override } from "../../compile.ts";
import { isError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { builtProgram } from "../../shared/package-root.ts";
import { optional } from "../../shared/utilities.ts";
import { isTrusted, sinceTrusted, untrusted } from "../compile/check-trust.ts";
import { compileFile, type CompileContext } from "../compile/compile-file.ts";
import type { PlanFiles } from "../compile/load-compiled-plan.ts";
import { toProblems } from "../context/run-command.ts";
import { recordFingerprints } from "./watch-files.ts";

/** What to compile: data alone, for another process. */
export interface RecompileRequest extends CompileContext {
  /** Absolute: a file that was deleted must not be replaced by another one. */
  readonly config: string;
  /** What `--config` named. */
  readonly named?: string;
  /** As the run was started with. */
  readonly overrides: readonly Override[];
}

export interface Recompiled {
  /** The state of each path before it was read; absent: unknown. */
  readonly prints?: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** What will be executed is what was checked. Absent: an error, or machine permissions that nobody has trusted. */
  readonly good?: PlanFiles;
}

const MODULE = "plan.mjs";

/** Compiles and checks trust, exactly as a start does. Never fails. */
export async function recompile({ overrides, named, ...context }: RecompileRequest): Promise<Recompiled> {
  const prints = new Map<string, string>();
  const onPathRead = recordFingerprints(prints);
  try {
    const compiled = await compileFile(context, { overrides, onPathRead });
    const { plan, problems, files } = compiled;
    if (plan === undefined || problems.some(isError)) return { prints, problems };
    // What is refused now may be trusted in a moment.
    onPathRead(context.paths.trust);
    if (!isTrusted(compiled, context)) {
      const { message, hint, at, related } = untrusted(compiled, {
        config: named,
        since: sinceTrusted(compiled, context),
      });
      const refused = createProblem("MX7555", { message, hint: hint ?? "" }, at, optional("related", related));
      return { prints, problems: [...problems, refused] };
    }
    return { prints, problems, good: { plan, files: new Map([[MODULE, files.get(MODULE) ?? ""]]) } };
  } catch (error) {
    return { prints, problems: toProblems(error) };
  }
}

/** Compiles where it can't stall or end what is being served. */
export interface Compiler {
  /** One at a time. Never fails. */
  compile(request: RecompileRequest): Promise<Recompiled>;
  /** Something will be compiled in a moment. */
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

/** In a process of its own, which stays for a while: who edits a file saves it again. It gets no variable of the person's: no key is among them. */
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
    // The folder where mallex was started may be moved away.
    cwd: dirname(program),
    // Beside a model there is little memory.
    execArgv: ["--max-old-space-size=1024"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Nobody waits for it: a process that could not be started, or ends, gives no answer.
  child.on("error", () => undefined);
  child.unref();
  child.channel?.unref();
  return child;
}

/** undefined: it has ended instead, or took too long. */
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

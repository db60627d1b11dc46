import { readFile } from "node:fs/promises";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { formatBytes, visible } from "../../shared/format-quantities.ts";
import { machineMemory } from "../../shared/units.ts";
import { unreachable } from "../../shared/utilities.ts";
import type { Artifact } from "../artifacts/artifacts.ts";
import { condemnDamaged } from "../artifacts/manifest.ts";
import { EXIT, type ServerExit } from "./lease-types.ts";
import type { Failure } from "./restart-state-machine.ts";

export interface FailedServer {
  readonly model: string;
  readonly logFile: string;
  readonly dependsOn: readonly Artifact[];
  /** What loads the model; default: mlx-lm. */
  readonly engine?: string | undefined;
}

/** Explains a failure: whether the system killed the server for lack of memory, or an artifact is damaged. */
export function explainFailure(server: FailedServer): (ended: ServerExit) => Promise<Problem> {
  const { model, logFile, dependsOn, engine } = server;
  let before = countMemoryKills();
  let isChecked = false;
  return async (ended) => {
    const [old, kills] = await Promise.all([before, countMemoryKills()]);
    before = Promise.resolve(kills);
    const hasKilled = kills === undefined || old === undefined ? undefined : kills > old;
    // Takes seconds, so only once, and only if damage could be the reason.
    const canCheck = !isChecked && !ended.wasReady;
    isChecked ||= canCheck;
    // A failure means that the artifact is just being removed.
    const damaged = canCheck ? await condemnDamaged(dependsOn).catch(() => []) : [];
    return toServerProblem({
      ...ended,
      model,
      logFile,
      engine,
      damaged,
      machine: { total: machineMemory(), hasKilled },
    });
  };
}

export interface ServerFailure extends ServerExit {
  readonly model: string;
  readonly logFile: string;
  readonly engine?: string | undefined;
  /** Files or folders of mallex's own making that were found damaged, and that the next start makes again. */
  readonly damaged: readonly string[];
  readonly machine: MachineMemory;
}

const MAX_LINES = 3;
/** Log lines of a working server, which don't explain its end. */
const CHATTER =
  /^(?:\[rank \d+ on \S+\] )?(?:[\d.:-]+ - - \[|[\d.]+ [ID] |[\d-]+ [\d:,]+ - INFO - )|UserWarning: mlx_lm\.server is not|^\s+warnings\.warn\(/;

/** The problem of a failed server. Pure. */
export function toServerProblem(ended: ServerFailure): Problem {
  const { model, logFile, damaged } = ended;
  const memory = outOfMemory(ended, ended.machine);
  const words = ended.lastLines.filter((line) => !CHATTER.test(line)).map(visible);
  const known = damaged.length > 0 ? undefined : advise(ended, words.join("\n"), memory);
  // With a known reason, a long trace would only push it off the screen.
  const texts = known === undefined && damaged.length === 0 ? words : words.slice(-MAX_LINES);
  const log = texts.length > 0 ? [`its last lines (${logFile}):`, ...texts.map((line) => `  ${line}`)] : [];
  const [code, how] = memory === undefined ? explain(ended) : (["MX7206", explainMemory(ended, memory)] as const);
  return {
    code,
    severity: "error",
    message: [`the model server for ${model} ${how}`, ...log].join("\n"),
    hint:
      damaged.length > 0
        ? `${damaged.join(" and ")} is damaged: start again, and mallex rebuilds it`
        : (known ?? seeLogHint(ended, words.length > 0)),
  };
}

function explain({ failure, wasReady }: ServerExit): readonly [code: Problem["code"], how: string] {
  switch (failure.kind) {
    case "not-started":
      return ["MX7201", `could not be started: ${failure.reason}`];
    case "exited":
      return [wasReady ? "MX7514" : "MX7201", explainExit(failure, wasReady)];
    case "deadline":
      return ["MX7202", LATE[failure.at]];
    case "hung":
      return ["MX7205", "hung: turns were in flight, and it made no progress; mallex has ended it"];
    default:
      return unreachable(failure);
  }
}

const LATE = {
  starting: "did not listen in time",
  loading: "did not load the model in time",
  warming: "did not generate a token in time",
} as const;

function explainExit(failure: Extract<Failure, { kind: "exited" }>, wasReady: boolean): string {
  const { exitCode, signal } = failure.exit;
  if (exitCode === EXIT.generationEnded)
    return wasReady ? "ended: a request has killed its generation" : "could not load the model";
  if (exitCode === EXIT.rankLost) return `ended${wasReady ? "" : " before it was ready"}: its cluster has lost a rank`;
  const code = exitCode === undefined ? "it belonged to another mallex, whose log says more" : `exit code ${exitCode}`;
  const end = signal ?? code;
  return isKilled(failure)
    ? `was ended from outside${wasReady ? "" : " before it was ready"} (${end}): by hand, by another mallex or by the system`
    : `ended ${wasReady ? "while it was working" : "before it was ready"} (${end})`;
}

/** By a signal that no process sends to itself by mistake. */
function isKilled(failure: Failure): boolean {
  return failure.kind === "exited" && (failure.exit.signal === "SIGKILL" || failure.exit.signal === "SIGTERM");
}

function explainMemory({ memory, machine, wasReady }: ServerFailure, known: "sure" | "likely"): string {
  const what = known === "sure" ? "ran out of memory" : "was killed (SIGKILL), most likely because memory ran out";
  const buffered =
    memory === undefined
      ? ` (this machine has ${formatBytes(machine.total)})`
      : `: it last held ${formatBytes(memory.resident ?? memory.used)}, ${formatBytes(memory.peak)} at most for model and prompts, and this machine has ${formatBytes(machine.total)}`;
  return `${what}${wasReady ? "" : " while it loaded the model"}${buffered}`;
}

function seeLogHint({ wasReady, logFile, engine = "mlx-lm" }: ServerFailure, hasLogText: boolean): string {
  const where = hasLogText ? "the lines above say why" : `its log may say why: ${logFile}`;
  return wasReady ? where : `${where}; the model must be one that ${engine} can load`;
}

const SAVE_MEMORY =
  "close other programs, name a smaller model, or keep fewer prompts in memory (`promptCacheEntries`, `promptCacheBytes`)";
const SAVE_LLAMA_MEMORY =
  "close other programs, name a smaller quantisation, or make the prompts in memory smaller (`window`, `kvBits: 8`, `concurrent`)";

/** What llama.cpp says of a model or machine that it can't work with. */
function adviseLlama(failure: Failure, log: string, engine: string): string | undefined {
  const [, architecture] = /unknown model architecture: '([^']+)'/.exec(log) ?? [];
  if (architecture !== undefined)
    return `${engine} doesn't know models of the architecture ${architecture}: a newer llama-server on the PATH may, else name another model`;
  if (/not within the file bounds|corrupted or incomplete/.test(log))
    return "the GGUF file is damaged or cut short: download it again";
  if (failure.kind === "exited" && failure.exit.signal === "SIGILL")
    return `${engine} was built for another processor: build llama-server on this machine, or take it off the PATH, and mallex installs one`;
  return undefined;
}

/** Undefined: only the log explains it. */
function advise(
  { failure, engine }: ServerFailure,
  log: string,
  memory: "sure" | "likely" | undefined,
): string | undefined {
  if (memory !== undefined) return engine === undefined ? SAVE_MEMORY : SAVE_LLAMA_MEMORY;
  if (engine !== undefined) {
    const known = adviseLlama(failure, log, engine);
    if (known !== undefined) return known;
  }
  if (isKilled(failure))
    return "if nobody ended it by hand, memory may have run out: close other programs or name a smaller model";
  if (failure.kind === "deadline")
    return "look at its log; a smaller model loads faster, and `startWithin` of the backend gives it longer";
  if (failure.kind === "hung")
    return "it is started again by itself; when this stays, its log says more, and `hangAfter` gives it longer";
  if (/JSONDecodeError/.test(log)) {
    const file = /load_config/.test(log) ? "config.json" : "a JSON file (the tokenizer's, most likely)";
    return `${file} of the model is damaged: download the model again`;
  }
  if (engine === undefined && /safetensor|header/i.test(log))
    return "the model's weights are damaged or not for MLX: download the model again";
  return undefined;
}

/**
 * The problem of a request for a server that has given up.
 * @param failures in a row
 */
export function toFailedProblem(model: string, failures: number, { message, hint }: Problem): Problem {
  return createProblem("MX7204", { model, failures, message, detail: hint === undefined ? "" : `${hint}; ` });
}

/** Memory of the machine, in bytes. */
interface MachineMemory {
  readonly total: number;
  /** The system has killed a process for lack of memory since the server started; undefined if unknown (macOS). */
  readonly hasKilled: boolean | undefined;
}

/** The words of Metal, of Python, of C++ and of MLX's own allocator. */
const OUT_OF_MEMORY_TEXT =
  /Insufficient Memory|kIOGPUCommandBufferCallbackErrorOutOfMemory|MemoryError|std::bad_alloc|\[malloc|\[metal::malloc\]|out of memory|failed to allocate|unable to allocate|OutOfMemory|Cannot allocate memory/i;

/** A killed server that held this share of the machine's memory most likely ran out of it. */
const LARGE = 0.5;

/**
 * Whether a server ended for lack of memory. Pure.
 * @returns `sure`: it or the system reports it; `likely`: something other than mallex killed it, and it held much of the
 * machine's memory
 */
function outOfMemory(
  { failure, lastLines, memory }: ServerExit,
  { total, hasKilled }: MachineMemory,
): "sure" | "likely" | undefined {
  if (failure.kind !== "exited") return undefined;
  if (OUT_OF_MEMORY_TEXT.test(lastLines.join("\n"))) return "sure";
  if (failure.exit.signal !== "SIGKILL") return undefined;
  if (hasKilled === true) return "sure";
  const bufferedChars = memory === undefined ? 0 : Math.max(memory.resident ?? 0, memory.used, memory.peak);
  return bufferedChars >= LARGE * total ? "likely" : undefined;
}

/** The server is in our control group. In a container its path differs from `/proc`, and the root is the group itself. */
const GROUPS = "/sys/fs/cgroup";

/**
 * Processes that the system killed for lack of memory, in this control group and on the machine; undefined if unknown (macOS).
 * @see docs.kernel.org/admin-guide/cgroup-v2.html, `memory.events`
 */
export async function countMemoryKills(): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const own = await read("/proc/self/cgroup");
  const second = /^0::(.*)$/m.exec(own)?.[1] ?? "/";
  const first = /^\d+:memory:(.*)$/m.exec(own)?.[1] ?? "/";
  const files = [
    `${GROUPS}${second}/memory.events`,
    `${GROUPS}/memory.events`,
    `${GROUPS}/memory${first}/memory.oom_control`,
    `${GROUPS}/memory/memory.oom_control`,
    "/proc/vmstat",
  ];
  const texts = await Promise.all(files.map(read));
  return texts.reduce((sum, text) => sum + Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0), 0);
}

async function read(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}

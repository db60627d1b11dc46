import type { Problem } from "../problem/problem.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { Failure } from "./machine.ts";

export interface ServerFailure {
  readonly failure: Failure;
  readonly model: string;
  readonly logFile: string;
  readonly lastLines: readonly string[];
}

/** What a server that did not get ready means for a person. Pure. */
export function toServerProblem({ failure, model, logFile, lastLines }: ServerFailure): Problem {
  const { message, hint } = explain(failure, lastLines);
  const log = lastLines.length > 0 ? [`its last lines (${logFile}):`, ...lastLines.map((line) => `  ${line}`)] : [];
  return {
    code: failure.kind === "deadline" ? "MX7202" : "MX7201",
    severity: "error",
    message: [`the model server for ${model} ${message}`, ...log].join("\n"),
    hint,
  };
}

function explain(failure: Failure, lastLines: readonly string[]): { message: string; hint: string } {
  const log = lastLines.join("\n");
  switch (failure.kind) {
    case "not-started":
      return { message: `could not be started: ${failure.reason}`, hint: "start again: mallex then mends its Python environment" };
    case "exited":
      return {
        message: `ended before it was ready (${failure.exit.signal ?? `exit code ${failure.exit.exitCode}`})`,
        hint: /ModuleNotFoundError|ImportError/.test(log)
          ? "its Python environment is damaged; start again, and mallex makes it anew"
          : hintFor(log, failure.exit.signal),
      };
    case "model-not-loaded":
      return { message: "could not load the model", hint: hintFor(log, undefined) };
    case "deadline":
      return { message: "did not generate a token in time", hint: "look at its log; a smaller model loads faster" };
    default:
      return unreachable(failure);
  }
}

function hintFor(log: string, signal: string | undefined): string {
  if (signal === "SIGKILL" || /out of memory|MemoryError|kIOGPUCommandBufferCallbackErrorOutOfMemory/i.test(log)) {
    return "it looks like too little memory: close other programs, or name a smaller model";
  }
  if (/SafetensorError|safetensors|header|Unable to load|parameters/i.test(log)) {
    return "its weights are damaged or not for MLX: start again, and mallex mends what it made itself; else fetch the model anew";
  }
  return "the lines above say why; the model must be one that mlx-lm can load";
}

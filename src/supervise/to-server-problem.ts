import type { Problem } from "../problem/problem.ts";
import { unreachable } from "../terms/unreachable.ts";
import type { Failure } from "./machine.ts";

export interface ServerFailure {
  readonly failure: Failure;
  readonly model: string;
  readonly logFile: string;
  readonly lastLines: readonly string[];
  /** Files or folders of mallex's own making that were found damaged, and that the next start makes anew. */
  readonly damaged: readonly string[];
}

/** The exit code that `serve_mlx.py` ends with when its generation thread has ended. */
const GENERATION_ENDED = 3;

const SHOWN_LINES = 3;

/** What a server that did not get ready means for a person. Pure. */
export function toServerProblem({ failure, model, logFile, lastLines, damaged }: ServerFailure): Problem {
  const known = damaged.length > 0 ? undefined : advise(failure, lastLines.join("\n"));
  // Where the reason is known, a long trace would only push it off the screen.
  const shown = known === undefined && damaged.length === 0 ? lastLines : lastLines.slice(-SHOWN_LINES);
  const log = shown.length > 0 ? [`its last lines (${logFile}):`, ...shown.map((line) => `  ${line}`)] : [];
  return {
    code: failure.kind === "deadline" ? "MX7202" : "MX7201",
    severity: "error",
    message: [`the model server for ${model} ${explain(failure)}`, ...log].join("\n"),
    hint:
      damaged.length > 0
        ? `${damaged.join(" and ")} is damaged: start again, and mallex makes it anew`
        : (known ?? "the lines above say why; the model must be one that mlx-lm can load"),
  };
}

function explain(failure: Failure): string {
  switch (failure.kind) {
    case "not-started":
      return `could not be started: ${failure.reason}`;
    case "exited":
      if (failure.exit.exitCode === GENERATION_ENDED) return "could not load the model";
      return `ended before it was ready (${failure.exit.signal ?? `exit code ${failure.exit.exitCode}`})`;
    case "deadline":
      return "did not generate a token in time";
    default:
      return unreachable(failure);
  }
}

/** Nothing when only the log can say it. */
function advise(failure: Failure, log: string): string | undefined {
  if (failure.kind === "deadline") return "look at its log; a smaller model loads faster";
  const killed = failure.kind === "exited" && failure.exit.signal === "SIGKILL";
  if (killed || /out of memory|MemoryError|OutOfMemory/i.test(log)) {
    return "it looks like too little memory: close other programs, or name a smaller model";
  }
  if (/JSONDecodeError/.test(log)) {
    const file = /load_config/.test(log) ? "config.json" : "a JSON file (the tokenizer's, most likely)";
    return `${file} of the model is damaged: fetch the model anew`;
  }
  if (/safetensor|header/i.test(log)) return "the model's weights are damaged or not for MLX: fetch the model anew";
  return undefined;
}

import type { CliContext } from "../context/context.ts";

/** Reports progress: one line that changes on a terminal, one line per step otherwise. */
export interface Progress {
  /** What is happening now; `detail` (a percentage) is printed only on a terminal. */
  show(step: string, detail?: string): void;
  /** Wipes the line, so that what comes next starts clean. */
  clear(): void;
}

const WIPE = "\r\u001b[K";

export function createProgress(
  context: Pick<CliContext, "report">,
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write" | "columns">,
): Progress {
  let current = "";
  return {
    show(step, detail) {
      if (stream.isTTY)
        stream.write(
          `${WIPE}${`${step}${detail === undefined ? "" : ` ${detail}`}`.slice(0, (stream.columns || 80) - 1)}`,
        );
      else if (step !== current) context.report(step);
      current = step;
    },
    clear() {
      if (stream.isTTY && current !== "") stream.write(WIPE);
      current = "";
    },
  };
}

import { join, resolve } from "node:path";
import type { CliContext, Outcome } from "./context.ts";
import { runCommand, type RunOptions } from "./run-command.ts";

export interface RecordOptions extends Omit<RunOptions, "recordTo"> {
  /** `--out`, relative to the working folder. */
  readonly out?: string;
}

/** Runs the client as `run` does and keeps every request it makes, whole: for tests of rules, and to see what a new release sends. */
export async function recordCommand(context: CliContext, { out, ...options }: RecordOptions): Promise<Outcome> {
  const recordTo = out === undefined ? join(context.paths.requests, stamp(new Date())) : resolve(context.cwd, out);
  const outcome = await runCommand(context, { ...options, recordTo });
  context.report(`kept the requests in ${recordTo}\n  mallex unknown   lists what no rule recognises in them`);
  return outcome;
}

/** Sorts by time: `20261121-101500`. */
function stamp(now: Date): string {
  return now
    .toISOString()
    .replaceAll(/[-:]|\..*/g, "")
    .replace("T", "-");
}

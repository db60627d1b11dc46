import { clearScreenDown, cursorTo } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { printJson, printProblems } from "../../../diagnostics/print-problems.ts";
import { createError } from "../../../diagnostics/problem.ts";
import { count } from "../../../shared/format-quantities.ts";
import { fitTerminal, type CliContext, type Outcome } from "../../context/context.ts";
import { watchReader } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";
import { statusCommand } from "./status.ts";

/** Other servers are asked each time, so not more often than a person reads. */
const DEFAULT_SECONDS = "2";
const MOST_SECONDS = 3600;
/** The alternate screen, without a cursor; what was on the terminal before comes back. */
const ENTER = "\u001B[?1049h\u001B[?25l";
const LEAVE = "\u001B[?25h\u001B[?1049l";

/**
 * Prints the status again and again, until Ctrl-C or until its reader is gone: on a terminal in place, elsewhere one after the other, with
 * `--json` one object per line. Exits with 0.
 * @param seconds between two of them, as given; `true`: the default
 */
export async function watchStatusCommand(context: CliContext, seconds: string | true): Promise<Outcome> {
  const pause = toMilliseconds(seconds === true ? DEFAULT_SECONDS : seconds);
  const watching = watchReader();
  const isScreen = process.stdout.isTTY && !context.json;
  const wake = { now: (): void => undefined };
  const redraw = (): void => wake.now();
  process.stdout.on("resize", redraw);
  if (isScreen) process.stdout.write(ENTER);
  let last: Outcome | undefined;
  try {
    while (!watching.signal.aborted) {
      const outcome = await statusCommand(context, watching.signal);
      if (watching.signal.aborted) break;
      if (isScreen) draw(outcome, context);
      else append(outcome, context, last === undefined);
      last = outcome;
      const early = new AbortController();
      wake.now = () => early.abort();
      await sleep(pause, undefined, { signal: AbortSignal.any([watching.signal, early.signal]) }).catch(
        () => undefined,
      );
    }
  } finally {
    process.stdout.removeListener("resize", redraw);
    watching.dispose();
    if (isScreen) process.stdout.write(LEAVE);
  }
  // What was seen last stays in the terminal.
  if (isScreen && last !== undefined) append(last, context, true);
  return { problems: [], exitCode: EXIT.ok, isReported: true };
}

function toMilliseconds(seconds: string): number {
  const value = /^\d{1,4}(?:\.\d{1,3})?$/.test(seconds) ? Number(seconds) : 0;
  if (value < 0.2 || value > MOST_SECONDS) throw createError("MX7507.watchSeconds", { seconds });
  return value * 1000;
}

/** As much as fits on the screen. */
function draw(outcome: Outcome, context: CliContext): void {
  // Some terminals report none.
  const rows = process.stdout.rows > 2 ? process.stdout.rows : 24;
  const lines = fitTerminal(textOf(outcome, context), process.stdout).split("\n");
  const shown =
    lines.length < rows ? lines : [...lines.slice(0, rows - 2), `… ${count(lines.length - rows + 2, "more line")}`];
  cursorTo(process.stdout, 0, 0);
  clearScreenDown(process.stdout);
  context.write(shown.join("\n"));
}

function append(outcome: Outcome, context: CliContext, isFirst: boolean): void {
  if (context.json) {
    const { problems, data } = outcome;
    context.write(printJson({ command: context.command, version: context.version, problems, data }));
    return;
  }
  const text = fitTerminal(textOf(outcome, context), process.stdout);
  context.write(`${isFirst ? "" : "\n"}${text}\n`);
}

function textOf({ problems, text = "" }: Outcome, { style }: CliContext): string {
  return [text, ...(problems.length === 0 ? [] : [printProblems(problems, style)])].join("\n");
}

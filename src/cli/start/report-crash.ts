import { appendLine } from "../../diagnostics/log/append-line.ts";
import { redactJson, type Redact } from "../../diagnostics/log/redact.ts";
import type { CliContext } from "../context/context.ts";
import { EXIT } from "../context/run-command.ts";

/** Writes what nothing has caught to the log instead of the client's screen, and ends this process: its host starts the next one. @returns stops that */
export function endAtCrash(
  { command, report }: Pick<CliContext, "command" | "report">,
  { file, run, redact }: { readonly file: string; readonly run: string; readonly redact: Redact },
): () => void {
  const onCrash = (error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const line = { time: new Date().toISOString(), level: "error", event: "crashed", run, stack };
    appendLine(file, redactJson(line, redact));
    if (command === "serve") report(redact(stack));
    process.exit(EXIT.internal);
  };
  process.on("uncaughtException", onCrash);
  return () => void process.off("uncaughtException", onCrash);
}

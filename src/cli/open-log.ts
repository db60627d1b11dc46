import { join } from "node:path";
import { createLog, type Log } from "../observe/log.ts";
import type { Redact } from "../observe/redact.ts";
import { withLock } from "../supervise/with-lock.ts";
import type { CliContext } from "./context.ts";

/** Whoever sets the log aside is done in a moment; one that is suspended is not waited for. Milliseconds. */
const LOCK_MS = 2000;

/** mallex.log, which all runs of a person write. @throws when something else than a plain file lies there */
export async function openLog(context: CliContext, redact: Redact): Promise<Log> {
  const { paths, command } = context;
  const file = join(paths.logs, "mallex.log");
  let isScreenOurs = true;
  const log = await createLog({
    file,
    redact,
    locked: async (work) => withLock({ path: `${file}.lock`, signal: AbortSignal.timeout(LOCK_MS) }, work),
    onTrouble: (error) => {
      if (isScreenOurs) context.report(`the log can't be written now, and mallex goes on: ${String(error)}`);
    },
  });
  // Later the screen is the client's.
  isScreenOurs = command === "serve";
  return log;
}

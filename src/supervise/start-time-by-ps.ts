import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A date that is the same wherever the person travels while the process runs. */
const ENV = { LC_ALL: "C", TZ: "UTC" };

/** It looks at one process: who is slower has no answer. */
const WITHIN_MS = 5000;
/** Of a `ps` that found nobody. */
const NO_SUCH_PROCESS = 1;

/** When a process started, as `ps` says it (macOS has no /proc); undefined when there is none, or only a zombie.
 * @throws when `ps` could not be run */
export async function startTimeByPs(pid: number): Promise<string | undefined> {
  const line = await runPs(pid, "state=", "lstart=");
  const [state, ...started] = (line ?? "").split(/\s+/);
  return state === undefined || started.length === 0 || state.startsWith("Z") ? undefined : started.join(" ");
}

/** One line of `ps` about one process; undefined when there is none. @param columns as `-o` takes them @throws when `ps` could not be run */
export async function runPs(pid: number, ...columns: readonly string[]): Promise<string | undefined> {
  const args = ["-ww", ...columns.flatMap((column) => ["-o", column]), "-p", String(pid)];
  const ps = promisify(execFile)("ps", args, { env: ENV, timeout: WITHIN_MS, killSignal: "SIGKILL" });
  return ps.then(
    ({ stdout }) => stdout.trim(),
    (error: { readonly code?: unknown }) => {
      if (error.code === NO_SUCH_PROCESS) return undefined;
      throw error;
    },
  );
}

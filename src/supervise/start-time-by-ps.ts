import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A date that is the same wherever the person travels while the process runs. */
const ENV = { LC_ALL: "C", TZ: "UTC" };

/** When a process started, as `ps` says it (macOS has no /proc); undefined when there is none, or only a zombie. */
export async function startTimeByPs(pid: number): Promise<string | undefined> {
  const line = await askPs(pid, "state=", "lstart=");
  const [state, ...started] = (line ?? "").split(/\s+/);
  return state === undefined || started.length === 0 || state.startsWith("Z") ? undefined : started.join(" ");
}

/** One line of `ps` about one process; undefined when there is none. @param columns as `-o` takes them */
export async function askPs(pid: number, ...columns: readonly string[]): Promise<string | undefined> {
  const asked = ["-ww", ...columns.flatMap((column) => ["-o", column]), "-p", String(pid)];
  const ps = promisify(execFile)("ps", asked, { env: ENV });
  return ps.then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A date that is the same wherever the person travels while the process runs. */
const ENV = { LC_ALL: "C", TZ: "UTC" };

/** When a process started, as `ps` says it (macOS has no /proc); undefined when there is none, or only a zombie. */
export async function startTimeByPs(pid: number): Promise<string | undefined> {
  const ps = promisify(execFile)("ps", ["-o", "state=", "-o", "lstart=", "-p", String(pid)], { env: ENV });
  const line = await ps.then(({ stdout }) => stdout.trim()).catch(() => "");
  const [state, ...started] = line.split(/\s+/);
  return state === undefined || started.length === 0 || state.startsWith("Z") ? undefined : started.join(" ");
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const GRACE_MS = 5000;

/** Starts a Node program and waits for its first line.
 * @returns the line, the pid, and how to end it
 * @throws when it ends without one; its last words are in the message */
export async function startChild(args, env = process.env) {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const gone = once(child, "exit");
  let words = "";
  child.stderr.on("data", (part) => (words = (words + part).slice(-4000)));
  const line = once(createInterface(child.stdout), "line");
  const first = await Promise.race([line, gone.then(() => null)]);
  if (first === null) throw new Error(`${args.join(" ")} ended at once: ${words}`);
  return {
    line: first[0],
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

/** Milliseconds of processor time that a whole Node process takes with its children. A shell reads it, because Node has no call for it. */
export async function timeProcess(args, env = process.env) {
  return timeCommand([process.execPath, ...args], env);
}

/** The same of any program. */
export async function timeCommand(command, env = process.env) {
  const shell = '"$@" >/dev/null && times';
  // bash counts milliseconds; other shells round down to hundredths of a second, a sixth of what an empty process takes.
  const child = spawn("bash", ["-c", shell, "bash", ...command], { env, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  let times = "";
  child.stderr.on("data", (part) => (words += part));
  child.stdout.on("data", (part) => (times += part));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}: ${words.slice(-2000)}`);
  // The second line is of the children: 0m1.23s 0m0.45s, user and system
  const [, children = ""] = times.split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60_000 * m + 1000 * s, 0);
}

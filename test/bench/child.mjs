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

/** Milliseconds that a whole Node process takes, from spawn to exit. */
export async function timeProcess(args, env = process.env) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let words = "";
  child.stderr.on("data", (part) => (words += part));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${words.slice(-2000)}`);
  return performance.now() - start;
}

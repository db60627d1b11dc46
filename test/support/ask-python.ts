import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program in Python that is told what to do by lines of JSON: one in, one out. */
export interface PythonAsker {
  ask(wish: object): Promise<unknown>;
  close(): Promise<void>;
}

export function askPython(python: string, script: string): PythonAsker {
  // Nothing of the person's: no key, no proxy, no profile in a home.
  const child = spawn(python, ["-I", script], { env: {}, stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async ask(wish) {
      child.stdin.write(`${JSON.stringify(wish)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${script} has ended while it was to do ${JSON.stringify(wish)}`);
      return JSON.parse(value) as unknown;
    },
    async close() {
      child.stdin.end();
      await exited;
    },
  };
}

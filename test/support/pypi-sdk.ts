import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { pythonEnvironment } from "./python-environment.ts";
import type { Sdk, SdkSaid, SdkWish } from "./sdk.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/python-sdk/", import.meta.url));

/** The official SDK for Python, in a process of its own, fetched once into the tests' cache. */
export async function pypiSdk(): Promise<Sdk> {
  const python = await pythonEnvironment("python-sdk", `${FOLDER}requirements.txt`);
  // Nothing of the person's: no key, no proxy, no profile in a home.
  const child = spawn(python, ["-I", `${FOLDER}ask.py`], { env: {}, stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async ask(wish: SdkWish) {
      child.stdin.write(`${JSON.stringify(wish)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`the Python SDK has ended while it was to ${wish.do}`);
      return JSON.parse(value) as SdkSaid;
    },
    async close() {
      child.stdin.end();
      await exited;
    },
  };
}

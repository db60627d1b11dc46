import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { testPlaces } from "../prepare.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/llama-cpp/", import.meta.url));
const KEY = "a-key-of-the-test";

export interface LlamaWish {
  /** GGUF. */
  readonly file: string;
  /** A chat template, its text. */
  readonly template: string;
  /** GBNF that holds every answer of this server. */
  readonly grammar?: string;
  /** Of all that it draws. */
  readonly seed?: number;
}

export interface Llama {
  /** Without `/v1`. */
  readonly url: string;
  /** It answers nobody without it. */
  readonly key: string;
  stop(): Promise<void>;
}

/** Writes an MLX folder of a Llama-type model in f32 as one file, as llama.cpp wants it. */
export async function toGguf(folder: string, file: string): Promise<void> {
  await promisify(execFile)(`${testPlaces.venv}/bin/python`, ["-I", `${FOLDER}to_gguf.py`, folder, file]);
}

/** The real HTTP server of llama.cpp, from a package that brings it built, on one processor. Ends with this process, whatever becomes of it. */
export async function startLlama({ file: model, ...wish }: LlamaWish): Promise<Llama> {
  const python = `${artifacts(testPlaces, shippedResources)["venv-llama"].folder}/bin/python`;
  const child = spawn(python, ["-I", `${FOLDER}serve.py`], { env: {}, stdio: ["pipe", "pipe", "pipe"] });
  const exited = once(child, "exit");
  let words = "";
  child.stderr.on("data", (part: Buffer) => (words = (words + part.toString()).slice(-4000)));
  child.stdin.write(`${JSON.stringify({ model, key: KEY, ...wish })}\n`);
  const first = await Promise.race([once(createInterface(child.stdout), "line"), exited.then(() => undefined)]);
  if (first === undefined) throw new Error(`the server of llama.cpp has ended: ${words}`);
  return {
    url: String(first[0]),
    key: KEY,
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import { ofetch } from "ofetch";
import type { ServerEvent } from "./machine.ts";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

const ONE_TOKEN = { model: "default_model", max_tokens: 1, messages: [{ role: "user", content: "hi" }] };

/** Asks for one token until one comes: `/health` says ok before the model is in. The request waits while the model loads.
 * A server that can't load it ends by itself.
 * @returns undefined after an abort */
export async function probeModel(port: number, signal: AbortSignal): Promise<ServerEvent | undefined> {
  const url = `http://127.0.0.1:${port}/v1/chat/completions`;
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (await answers(url, signal)) return { type: "token-generated" };
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  return ofetch(url, { method: "POST", body: ONE_TOKEN, retry: 0, signal }).then(
    () => true,
    () => false,
  );
}

import { setTimeout as sleep } from "node:timers/promises";
import type { ServerEvent } from "./machine.ts";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

const ONE_TOKEN = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ model: "default_model", max_tokens: 1, messages: [{ role: "user", content: "hi" }] }),
};

/** Asks for one token until one comes: `/health` says ok before the model is in. The request waits while the model loads.
 * @returns `model-refused` when the server says that it can't generate any more; undefined after an abort */
export async function probeModel(port: number, signal: AbortSignal): Promise<ServerEvent | undefined> {
  const url = `http://127.0.0.1:${port}`;
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const status = await statusOf(`${url}/v1/chat/completions`, { ...ONE_TOKEN, signal });
    if (status === 200) return { type: "token-generated" };
    if (status !== undefined && (await statusOf(`${url}/health`, { signal })) === 503) return { type: "model-refused" };
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

async function statusOf(url: string, init: RequestInit): Promise<number | undefined> {
  try {
    const response = await fetch(url, init);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

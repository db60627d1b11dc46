import { ofetch } from "ofetch";
import { authorization } from "./lease.ts";
import type { LeasedServer } from "./leased-server.ts";
import { pause } from "./pause.ts";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

const ONE_TOKEN = { model: "default_model", max_tokens: 1, messages: [{ role: "user", content: "hi" }] };

/** Asks for one token until one comes: `/health` says ok before the model is in. The request waits while the model loads.
 * A server that can't load it ends by itself.
 * @returns true when it came; false after an abort */
export async function probeModel(
  { url, nonce }: Pick<LeasedServer, "url" | "nonce">,
  signal: AbortSignal,
): Promise<boolean> {
  for (let ms = FIRST_PAUSE_MS; !signal.aborted; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
    if (await answers(url, nonce, signal)) return true;
    await pause(ms, signal);
  }
  return false;
}

async function answers(url: string, nonce: string, signal: AbortSignal): Promise<boolean> {
  const headers = { authorization: authorization(nonce) };
  const request = { method: "POST", headers, body: ONE_TOKEN, retry: 0, signal } as const;
  return ofetch(`${url}/v1/chat/completions`, request).then(
    () => true,
    () => false,
  );
}

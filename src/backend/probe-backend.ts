import { request } from "undici";
import type { Endpoint } from "./endpoint.ts";
import { reason } from "./upstream-problems.ts";

const PATIENCE_MS = 2000;

/** Why a backend does not answer; nothing when it does, whatever it says: not every server lists its models. */
export async function probeBackend(
  { url, key }: Pick<Endpoint, "url" | "key">,
  signal: AbortSignal,
): Promise<string | undefined> {
  const deadline = AbortSignal.timeout(PATIENCE_MS);
  try {
    const { body } = await request(`${url}/models`, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.any([signal, deadline]),
    });
    body.on("error", () => {}).destroy();
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return deadline.aborted ? `no answer within ${PATIENCE_MS / 1000} s` : reason(error);
  }
}

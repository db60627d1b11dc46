import { fetchModels, type KeyedUrl } from "./get-models.ts";

const TIMEOUT_MS = 2000;

/** Why a backend does not answer; nothing when it does, whatever it says: not every server lists its models. */
export async function probeBackend(endpoint: KeyedUrl, signal: AbortSignal): Promise<string | undefined> {
  const got = await fetchModels(endpoint, { signal, timeoutMs: TIMEOUT_MS, read: () => undefined });
  return got.kind === "failed" ? got.why : undefined;
}

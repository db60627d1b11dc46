import { isRecord } from "./is-record.ts";
import type { CliEnvironment } from "./context.ts";

/** Milliseconds that a person waits for a number before the question comes without it. */
const TIMEOUT_MS = 5000;

/** Bytes of a model's weights, as the hub lists them; the rest is small. Nothing where the hub can't be reached or does not say. */
export async function fetchHubSize(
  model: string,
  env: CliEnvironment,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { HF_ENDPOINT: endpoint, HF_TOKEN: token, HF_HUB_OFFLINE: isOffline } = env;
  if (isOffline) return undefined;
  try {
    const response = await fetch(`${endpoint || "https://huggingface.co"}/api/models/${model}?blobs=true`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return response.ok ? weightsOf(await response.json()) : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function weightsOf(answer: unknown): number | undefined {
  const files = isRecord(answer) && Array.isArray(answer["siblings"]) ? (answer["siblings"] as unknown[]) : [];
  const sizes = files
    .filter(isRecord)
    .flatMap(({ rfilename, size }) =>
      String(rfilename).endsWith(".safetensors") && typeof size === "number" ? [size] : [],
    );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes > 0 ? bytes : undefined;
}

import type { Dispatcher } from "undici";
import { createValueRedactor } from "../observe/redact.ts";
import { readModelList } from "../wire/openai/read-model-list.ts";
import { fetchModels, type KeyedUrl } from "./get-models.ts";

/** Several times the longest list that is known, OpenRouter's, and still parsed in a few milliseconds. */
const MAX_BYTES = 2 * 1024 * 1024;

export type BackendHealth =
  | { readonly state: "listed"; readonly models: readonly string[]; readonly ms: number }
  | { readonly state: "unlisted" | "refused" | "unreachable"; readonly why: string };

interface HealthCheckLimits {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** Whether a backend answers, and which models it lists. */
export async function checkHealth(endpoint: KeyedUrl, limits: HealthCheckLimits): Promise<BackendHealth> {
  const start = performance.now();
  const got = await fetchModels(endpoint, { ...limits, read: readHealth });
  if (got.kind === "failed") return { state: "unreachable", why: got.why };
  if (got.value.state !== "listed") return got.value;
  // Some servers repeat the key that they were sent.
  const redact = createValueRedactor(endpoint.key === undefined ? [] : [endpoint.key]);
  return { state: "listed", models: got.value.models.map(redact), ms: Math.round(performance.now() - start) };
}

type ModelListResponse =
  | Exclude<BackendHealth, { state: "listed" }>
  | { readonly state: "listed"; readonly models: readonly string[] };

async function readHealth({ statusCode, body }: Dispatcher.ResponseData): Promise<ModelListResponse> {
  if (statusCode === 401 || statusCode === 403) return { state: "refused", why: `HTTP ${statusCode}` };
  if (statusCode !== 200) return { state: "unlisted", why: `HTTP ${statusCode}` };
  const bytes = await readBounded(body);
  if (bytes === undefined) return { state: "unlisted", why: `the list is longer than ${MAX_BYTES / 1024 / 1024} MB` };
  const models = readModelList(bytes);
  return models === undefined
    ? { state: "unlisted", why: "the answer is no list of models" }
    : { state: "listed", models };
}

/** undefined: it is longer. */
async function readBounded(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import { request, type Dispatcher } from "undici";
import { validateModelList } from "../../generated/types/validate-openai.mjs";
import { createValueRedactor } from "../diagnostics/log/redact.ts";
import { parseJson } from "../protocols/json/parse.ts";
import { API_VERSION } from "./anthropic/relay.ts";
import type { Endpoint } from "./endpoint.ts";
import { reason } from "./upstream-errors.ts";

/** Several times the longest known list (OpenRouter's), and still parsed in a few milliseconds. */
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
  const result = await fetchModels(endpoint, limits, readHealth);
  if ("failure" in result) return { state: "unreachable", why: result.failure };
  if (!("models" in result)) return result;
  // Some servers repeat the key that they were sent.
  const redact = createValueRedactor(endpoint.key === undefined ? [] : [endpoint.key]);
  return { ...result, models: result.models.map(redact), ms: Math.round(performance.now() - start) };
}

/** `ms` is not known here. */
async function readHealth({ statusCode, body }: Dispatcher.ResponseData): Promise<BackendHealth> {
  if (statusCode === 401 || statusCode === 403) return { state: "refused", why: `HTTP ${statusCode}` };
  if (statusCode !== 200) return { state: "unlisted", why: `HTTP ${statusCode}` };
  const bytes = await readBounded(body);
  if (bytes === undefined) return { state: "unlisted", why: `the list is longer than ${MAX_BYTES / 1024 / 1024} MB` };
  const models = readModelList(bytes);
  return models === undefined
    ? { state: "unlisted", why: "the answer is no list of models" }
    : { state: "listed", models, ms: 0 };
}

/** Undefined for a body of more than 2 MB. */
export async function readBounded(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export type KeyedUrl = Pick<Endpoint, "url" | "key"> & {
  /** It has the Messages API: another path, and another header for the key. */
  readonly relays?: boolean;
};

/**
 * `GET /models` of a backend: it calls no model. What `read` leaves of the body is discarded.
 * @param limits for the head and what `read` reads of the body
 */
async function fetchModels<T extends object>(
  endpoint: KeyedUrl,
  { signal, timeoutMs }: HealthCheckLimits,
  read: (response: Dispatcher.ResponseData) => T | Promise<T>,
): Promise<T | { readonly failure: string }> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let response: Dispatcher.ResponseData | undefined;
  try {
    response = await request(endpoint.relays === true ? `${endpoint.url}/v1/models` : `${endpoint.url}/models`, {
      headers: keyHeaders(endpoint),
      signal: AbortSignal.any([signal, deadline]),
    });
    return await read(response);
  } catch (error) {
    signal.throwIfAborted();
    return { failure: deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : reason(error) };
  } finally {
    response?.body.on("error", () => {}).destroy();
  }
}

function keyHeaders({ key, relays }: KeyedUrl): Record<string, string> {
  if (key === undefined) return {};
  return relays === true ? { "x-api-key": key, "anthropic-version": API_VERSION } : { authorization: `Bearer ${key}` };
}

const TIMEOUT_MS = 2000;

/** Why a backend does not answer; undefined after any response, since not every server lists its models. */
export async function probeBackend(endpoint: KeyedUrl, signal: AbortSignal): Promise<string | undefined> {
  const result = await fetchModels(endpoint, { signal, timeoutMs: TIMEOUT_MS }, () => ({}));
  return "failure" in result ? result.failure : undefined;
}

/** Whether a server that lists these models has one. Ollama lists `qwen3:latest` for what is called `qwen3`. */
export function lists(models: readonly string[], model: string): boolean {
  return models.includes(model) || models.includes(`${model}:latest`);
}

/** The ids in an answer to `GET /models`; undefined for anything else. */
function readModelList(bytes: Uint8Array): string[] | undefined {
  try {
    const value = parseJson(bytes);
    return validateModelList(value) ? value.data.map(({ id }) => id) : undefined;
  } catch {
    return undefined;
  }
}

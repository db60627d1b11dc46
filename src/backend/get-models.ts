import { request, type Dispatcher } from "undici";
import type { Endpoint } from "./endpoint.ts";
import { reason } from "./upstream-problems.ts";

export type KeyedUrl = Pick<Endpoint, "url" | "key">;

interface ModelListOptions<T> {
  readonly signal: AbortSignal;
  /** For the head and all that `read` takes of the body. */
  readonly timeoutMs: number;
  readonly read: (response: Dispatcher.ResponseData) => T | Promise<T>;
}

export type ModelListResult<T> =
  | { readonly kind: "answered"; readonly value: T }
  | { readonly kind: "failed"; readonly why: string };

/** `GET /models` of a backend: no model is called for it. What `read` leaves of the body is not waited for. */
export async function fetchModels<T>(
  { url, key }: KeyedUrl,
  { signal, timeoutMs, read }: ModelListOptions<T>,
): Promise<ModelListResult<T>> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let response: Dispatcher.ResponseData | undefined;
  try {
    response = await request(`${url}/models`, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.any([signal, deadline]),
    });
    return { kind: "answered", value: await read(response) };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: "failed", why: deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : reason(error) };
  } finally {
    response?.body.on("error", () => {}).destroy();
  }
}

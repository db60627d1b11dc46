import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { decodeRequest } from "../wire/anthropic/decode-request.ts";
import { parseJson } from "../wire/json/parse-json.ts";

/** A request, and the release of the client that sent it, where that is known. */
export interface RecordedRequest {
  readonly request: MessagesRequest;
  readonly client?: string;
  /** Of the talk, as the client says it. */
  readonly session?: string;
  /** Of the client's helper that asks. */
  readonly agent?: string;
}

/**
 * A file of `mallex record`, or the bare body of a request.
 * @throws {MallexError} MX8001 for what is no JSON, MX8002 for each field that is wrong
 */
export function readRecorded(text: string): RecordedRequest {
  return toRecorded(parseJson(new TextEncoder().encode(text)));
}

/** The same of what has been parsed. @throws {MallexError} MX8002 for each field that is wrong */
export function toRecorded(data: unknown): RecordedRequest {
  const { request = data, client } = (data ?? {}) as { readonly request?: unknown; readonly client?: unknown };
  return { request: decodeRequest(request), ...(typeof client === "string" ? { client } : {}) };
}

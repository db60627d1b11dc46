import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { validateMessagesRequest } from "../../../generated/types/validate-anthropic.mjs";
import { MallexError } from "../../problem/mallex-error.ts";
import { fieldProblems } from "./field-problems.ts";
import { withoutNulls } from "./without-nulls.ts";

/**
 * The body of POST /v1/messages. Unknown fields and unknown kinds of blocks pass: both lists are open. A field that is null is absent.
 * @throws {MallexError} MX8002 for each wrong field, with its path (`messages[2].content[0].text`)
 */
export function decodeRequest(body: unknown): MessagesRequest {
  const request = withoutNulls(body);
  if (validateMessagesRequest(request)) return request;
  throw new MallexError(fieldProblems(validateMessagesRequest.errors ?? [], request));
}

/** The body of POST /v1/messages/count_tokens: the same, but nothing will be written, so `max_tokens` may be absent. A cap of one would look like a probe. */
export function decodeCountRequest(body: unknown): MessagesRequest {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return decodeRequest(isObject ? { max_tokens: 4096, ...body } : body);
}

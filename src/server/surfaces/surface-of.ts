import type { ClientProtocol, ProtocolHint } from "./surface.ts";
import { chatProtocol } from "./chat-surface.ts";
import { messagesProtocol } from "./messages-surface.ts";

/** Paths of OpenAI's, also where the base URL has no `/v1`, or one too many. */
const OPENAI = /^(\/v1)*\/((chat\/)?completions|responses|embeddings)$/;

/** Paths that both know, and those under `/v1` that nobody serves. */
const EITHER = /^\/(v1\/|models(\/|$))/;

/**
 * In whose language a request is answered. Both know `/v1/models`, and a path that nobody serves is refused in the client's own words: clients of
 * the Messages API send its version, those of OpenAI a bearer and no version.
 */
export function protocolOf({ url = "", headers }: ProtocolHint): ClientProtocol {
  const path = pathOf(url);
  if (OPENAI.test(path)) return chatProtocol;
  if (!EITHER.test(path) || path.startsWith("/v1/messages")) return messagesProtocol;
  const isOpenai = headers.authorization !== undefined && headers["anthropic-version"] === undefined;
  return isOpenai && headers["x-api-key"] === undefined ? chatProtocol : messagesProtocol;
}

/** As the router reads it: without dots, without escapes that need not be, without a slash at its end. */
function pathOf(url: string): string {
  const raw = url.split("?", 1)[0] ?? "";
  if (!raw.startsWith("/") || raw.startsWith("//")) return raw;
  try {
    return decodeURI(new URL(raw, "http://localhost").pathname).replace(/\/$/, "");
  } catch {
    return raw;
  }
}

import type { AnthropicEndpoint } from "../backend/endpoint.ts";
import type { RelayedRequest } from "../backend/relay.ts";
import type { ChainRequest } from "./chain-item.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { requestFor } from "../turn/show-turn.ts";

/**
 * What the Claude API gets: the client's own bytes where these speak its language, else the request that was made of them, streamed as everything
 * else. Of a client of another API nothing else goes along: its headers and its login are not meant for this one.
 * @throws {MallexError} MX8028 where only a login would open the API
 */
export function requestForClaudeApi(
  { exchange, bytes, decided, serverContext }: ChainRequest,
  profile: string,
  { key }: Pick<AnthropicEndpoint, "key">,
): RelayedRequest {
  const { url = "", headers } = exchange.req;
  if (exchange.protocol.isMessages) return { path: url, headers, body: bytes };
  if (key === undefined) throw withoutKey(profile);
  const { output = 1 } = serverContext.program.plan.profiles[profile] ?? {};
  const request = { ...requestFor({ output }, decided.routed.input), stream: true };
  const body = new TextEncoder().encode(JSON.stringify(request));
  return { path: "/v1/messages", headers: { "content-type": "application/json" }, body };
}

function withoutKey(profile: string): MallexError {
  return new MallexError({
    code: "MX8028",
    severity: "error",
    message: `${profile} passes on the login of Claude Code, and a client of chat completions has none`,
    hint: "give its backend a `key`, or let another profile answer: a chain, or another `model`",
  });
}

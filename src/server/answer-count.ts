import type { Decision } from "../terms/report.ts";
import type { Exchange } from "./exchange.ts";
import type { ServerContext } from "./serving.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { decodeCountRequest } from "../wire/anthropic/decode-request.ts";
import { parseJson } from "../wire/json/parse-json.ts";
import { BODY_DEADLINE_MS } from "./answer-turn.ts";
import { clientSession } from "./client-session.ts";
import { clientVersion } from "./client-version.ts";
import { countByChain } from "./count-by-chain.ts";
import { decideTurn } from "./decide-turn.ts";
import { readBody } from "./read-body.ts";
import { jsonResponse } from "./respond.ts";
import { turnHeaders } from "./turn-headers.ts";

/** POST /v1/messages/count_tokens: what the model would read, not what the client sends. Starts no backend. */
export async function answerCount(exchange: Exchange, serverContext: ServerContext): Promise<Response> {
  const { plan } = serverContext.program;
  const { signal, req } = exchange;
  const limits = { maxBytes: plan.server.maxBodyBytes, deadlineMs: BODY_DEADLINE_MS, signal };
  const bytes = await readBody(req, limits);
  const request = decodeCountRequest(parseJson(bytes));
  const input = { request, ...clientVersion(plan, req.headers["user-agent"]), ...clientSession(req.headers, request) };
  const decided = await decideTurn(serverContext, { ...input, signal, isCount: true });
  const onDecision = (decision: Decision): void => void (exchange.fields = turnHeaders(decision, []));
  onDecision(decided.decision);
  switch (decided.kind) {
    case "refuse":
      throw new MallexError(decided.problem);
    case "reply":
      return jsonResponse({ input_tokens: 0 }, exchange.requestId, exchange.fields);
    case "chain":
      return countByChain({ serverContext, exchange, decided, bytes, onDecision });
  }
}

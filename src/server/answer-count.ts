import type { Exchange } from "./exchange.ts";
import type { ServerOptions } from "./server-options.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import { decodeCountRequest } from "../wire/anthropic/decode-request.ts";
import { parseJson } from "../wire/json/parse-json.ts";
import { BODY_DEADLINE_MS } from "./answer-turn.ts";
import { clientVersion } from "./client-version.ts";
import { countPrompt } from "./count-prompt.ts";
import { readBody } from "./read-body.ts";
import { jsonResponse } from "./respond.ts";

/** POST /v1/messages/count_tokens: what the model would read, not what the client sends. Starts no backend. */
export async function answerCount(exchange: Exchange, options: ServerOptions): Promise<Response> {
  const { program } = options;
  const { maxBodyBytes } = program.plan.server;
  const limits = { maxBytes: maxBodyBytes, deadlineMs: BODY_DEADLINE_MS, signal: exchange.signal };
  const request = decodeCountRequest(parseJson(await readBody(exchange.req, limits)));
  const prepared = prepareTurn(program, {
    request,
    ...clientVersion(program.plan, exchange.req.headers["user-agent"]),
  });
  if (prepared.kind === "refuse") throw new MallexError(prepared.problem);
  const tokens = prepared.kind === "ask" ? (await countPrompt(prepared, options)).tokens : 0;
  return jsonResponse({ input_tokens: tokens }, exchange.requestId);
}

import { kindOf } from "../../backends/registry.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { ServerContext } from "../context/server-context.ts";
import { createTally } from "../context/turn-trace.ts";
import type { DecodedRequest } from "../http/client-protocols.ts";
import type { Exchange } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";
import { clientSession, clientVersion } from "../sessions/client-session.ts";
import { AnswerResponse } from "../turn/answer-response.ts";
import type { TurnContext } from "../turn/chain-request.ts";
import { decideTurn, type DecidedTurn } from "../turn/decide-turn.ts";
import { recordProblem, recordTurn } from "../turn/record-turn.ts";
import { relayedTexts } from "../turn/relay-request.ts";
import { traceHeaders } from "../turn/response-headers.ts";
import { tryProfiles } from "../turn/try-profiles.ts";

/** POST /v1/messages and /v1/chat/completions: one turn, from its request to its response. Throws failures, in the client's field names. */
export async function answerTurn(exchange: Exchange, serverContext: ServerContext): Promise<Response> {
  const context: TurnContext = { serverContext, exchange, trace: { tally: createTally() } };
  const { trace } = context;
  const { plan } = serverContext.program;
  let decoded: DecodedRequest | undefined;
  exchange.res.once("close", () => recordTurn(context));
  serverContext.inProgress.begin(exchange, trace);
  try {
    const { signal, req, id } = exchange;
    const bytes = await readBody(req, { maxBytes: plan.server.maxBodyBytes, signal });
    decoded = exchange.protocol.read(parseJson(bytes), plan);
    const { request, isUnlimited = false } = decoded;
    const client = clientVersion(plan, req.headers["user-agent"]);
    void serverContext.requests?.save({ id, ...client, request });
    Object.assign(trace, { request, isUnlimited, ...client });
    const session = clientSession(req.headers, request);
    trace.session = session.key;
    const relayed = relayedTexts(exchange, plan);
    const decided = await decideTurn(serverContext, { ...decoded, ...client, ...session, id, signal, relayed });
    trace.decision = decided.decision;
    if (decided.kind !== "chain") trace.prepared = decided;
    if (session.session !== undefined && decided.decision.class === MAIN_CLASS)
      serverContext.onClientSession(session.session);
    if (decided.kind === "refuse") throw new MallexError(decided.problem);
    const mayRelay = decided.kind === "chain" && hasRelay(context, decided);
    const response = new AnswerResponse({ ...context, decoded, mayRelay });
    return await response.settle(async () => {
      if (decided.kind === "chain") return tryProfiles({ ...context, decided, bytes }, response);
      response.push({ type: "text-delta", text: decided.text });
      response.push({ type: "turn-end", stopReason: "end_turn" });
    });
  } catch (error) {
    recordProblem(context, error);
    const { nameOf } = decoded ?? {};
    if (trace.decision !== undefined) exchange.fields = traceHeaders(trace, nameOf);
    throw inClientNames(error, nameOf);
  }
}

/** Whether a profile of the chain may relay the client's own request. */
function hasRelay({ exchange, serverContext }: TurnContext, { candidates, resort }: DecidedTurn): boolean {
  const { profiles, backends } = serverContext.program.plan;
  const relays = (name: string): boolean => kindOf(backends[profiles[name]?.backend ?? ""])?.relays === true;
  return exchange.protocol.isMessages && [...candidates, ...resort].some(relays);
}

/** An error about fields, in the client's own names of them. @param nameOf absent: they are the same */
function inClientNames(error: unknown, nameOf: ((path: string) => string) | undefined): unknown {
  if (nameOf === undefined || !(error instanceof MallexError)) return error;
  const [first, ...rest] = error.problems;
  return new MallexError([renamed(first, nameOf), ...rest.map((problem) => renamed(problem, nameOf))], {
    cause: error.cause,
  });
}

/** A message begins with the path of the invalid field. */
function renamed(problem: Problem, nameOf: (path: string) => string): Problem {
  const path = problem.at?.path;
  if (path === undefined) return problem;
  const own = nameOf(path);
  const { message } = problem;
  return {
    ...problem,
    message: message.startsWith(path) ? own + message.slice(path.length) : message,
    at: { ...problem.at, path: own },
  };
}
